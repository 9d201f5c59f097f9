import type { HostileKind } from "../support/kind";
import { cellKinds } from "./cells";
import { contentKinds } from "./content";
import { formatKinds } from "./formats";
import { packageKinds } from "./packages";
import { xmlKinds } from "./xml";

/** Every kind that our own reader meets. */
export const kinds: readonly HostileKind[] = [
  ...packageKinds,
  ...xmlKinds,
  ...cellKinds,
  ...contentKinds,
  ...formatKinds,
];

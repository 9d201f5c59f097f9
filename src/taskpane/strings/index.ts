import type { Language } from "../../core";
import { en } from "./en";
import type { Strings } from "./strings";
import { vi } from "./vi";

export type { NavigationName, ScreenName, SeverityCounts, Strings, ToolName } from "./strings";

const tables: Readonly<Record<Language, Strings>> = { vi, en };

/** Gives the sentences of the screens in a language. */
export function stringsIn(language: Language): Strings {
  return tables[language];
}

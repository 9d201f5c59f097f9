import { useState } from "react";
import { type MadeFile } from "../../../ports/fileOutput";
import { usePane } from "../../hooks/usePane";
import { inspectionStrings } from "./strings";

/** Making and handing over one file at a time, and what came of it in words. */
export interface Making {
  readonly isBusy: boolean;
  readonly said: readonly string[];
  readonly say: (...sentences: string[]) => void;
  /** Makes a file and hands it over. */
  readonly save: (make: () => Promise<MadeFile>) => void;
  /** Does something that takes a while; what it gives is said. */
  readonly run: (work: () => Promise<readonly string[]>) => void;
}

export function useMaking(): Making {
  const { session, strings } = usePane();
  const words = inspectionStrings(strings.language);
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState<readonly string[]>([]);
  const run = (work: () => Promise<readonly string[]>): void => {
    if (isBusy) return;
    setBusy(true);
    setSaid([words.working]);
    work()
      .then(setSaid, () => setSaid([words.failed]))
      .finally(() => setBusy(false));
  };
  return {
    ...{ isBusy, said, run, say: (...sentences) => setSaid(sentences) },
    save: (make) => run(async () => [words.saved[await session.services.saveFile(await make())]]),
  };
}

/** Letters and digits only, as every file system takes them. */
export function fileNameOf(text: string, ending: string): string {
  const name = text
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  return `${name.slice(0, 80)}${ending}`;
}

/// <reference lib="webworker" />
import { ReadFailure } from "../core";
import { inflateBrowser } from "../hosts/file/inflateBrowser";
import { type LegacyKind, readLegacyWorkbook } from "../hosts/file/legacyFormats";
import { deflateBrowser } from "../hosts/file/writing/deflateBrowser";
import { workbookFromSnapshot } from "../hosts/file/writing/workbookFromSnapshot";

/** What the worker is asked: an old file. */
export interface LegacyQuestion {
  readonly bytes: Uint8Array;
  readonly kind: LegacyKind;
}

/** What it answers: the same workbook as an .xlsx, or why not. */
export type LegacyAnswer =
  | { readonly bytes: Uint8Array; readonly failure: null }
  | { readonly bytes: null; readonly failure: Pick<ReadFailure, "code" | "params"> };

/** The library tells its doubts about formats to the console, where nobody looks. */
console.error = () => undefined;

async function answer({ bytes, kind }: LegacyQuestion): Promise<LegacyAnswer> {
  try {
    const snapshot = await readLegacyWorkbook(bytes, { kind, inflate: inflateBrowser });
    return { bytes: workbookFromSnapshot(snapshot, { deflate: deflateBrowser }), failure: null };
  } catch (error) {
    const failure = error instanceof ReadFailure ? error : new ReadFailure("unexpected");
    return { bytes: null, failure: { code: failure.code, params: failure.params } };
  }
}

self.addEventListener("message", ({ data }: MessageEvent<LegacyQuestion>) => {
  void answer(data).then((found) => self.postMessage(found));
});

import { ReadFailure } from "../../core";
import type { FileHostPorts } from "../../hosts/file/fileHost";
import { inflateBrowser } from "../../hosts/file/inflateBrowser";
import { READ_LIMITS, tooLarge } from "../../hosts/file/readLimits";
import { failureOf, isNamedXlsx, sniffFormat } from "../../hosts/file/sniffFormat";
import { deflateBrowser } from "../../hosts/file/writing/deflateBrowser";
import type { LegacyAnswer, LegacyQuestion } from "../legacyWorker";

/** A file as the page works with it: always an .xlsx or .xlsm. */
export interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** It was an .xls or .ods: what is saved is a new file. */
  readonly isConverted: boolean;
}

/** Old formats are read by a library without a bound of its own; milliseconds. */
const LONGEST_READING = 30_000;

/** What the host needs to read and write a file in a browser. */
export function browserPorts(fileName: string): FileHostPorts {
  return { fileName, inflate: inflateBrowser, deflate: deflateBrowser };
}

/** Gives what is in a file a person chose or dropped. Throws ReadFailure: browsers hand over folders as files too. */
export async function bytesOfFile(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    // A file that was deleted a moment ago answers like a folder, which is by far the likelier.
    const isFolder = error instanceof DOMException && error.name === "NotFoundError";
    throw new ReadFailure(isFolder ? "not-a-file" : "no-permission");
  }
}

/** Takes a file a person chose: an .xls or .ods becomes a new .xlsx. Throws ReadFailure. */
export async function openFileBytes(name: string, bytes: Uint8Array): Promise<OpenedFile> {
  if (bytes.length > READ_LIMITS.packageBytes) throw tooLarge("packageBytes", READ_LIMITS);
  const format = sniffFormat(bytes);
  switch (format.kind) {
    case "zip":
      return { name, bytes, isConverted: false };
    case "refused":
      throw failureOf(format);
    case "xls":
      if (isNamedXlsx(name)) throw new ReadFailure("xls-named-xlsx");
      break;
    case "ods":
  }
  const converted = await convert({ bytes, kind: format.kind });
  return { name: `${name.replace(/\.[^.]*$/, "")}.xlsx`, bytes: converted, isConverted: true };
}

/** In a worker of its own that can be stopped: the page stays usable whatever the file is. */
function convert(question: LegacyQuestion): Promise<Uint8Array> {
  const worker = new Worker(new URL("../legacyWorker.ts", import.meta.url));
  return new Promise<Uint8Array>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new ReadFailure("too-slow", { seconds: LONGEST_READING / 1000 })),
      LONGEST_READING,
    );
    worker.onmessage = ({ data }: MessageEvent<LegacyAnswer>) => {
      clearTimeout(timer);
      if (data.bytes) resolve(data.bytes);
      else reject(new ReadFailure(data.failure.code, data.failure.params));
    };
    worker.onerror = () => {
      clearTimeout(timer);
      reject(new ReadFailure("unexpected"));
    };
    worker.postMessage(question);
  }).finally(() => worker.terminate());
}

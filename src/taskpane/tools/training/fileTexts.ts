/** More than any result or lesson file; what is larger is something else. */
const MOST_BYTES = 20_000_000;

/** Gives the texts of files a person chose; an empty one stands for a file that is too large or cannot be read. */
export function fileTexts(files: readonly File[]): Promise<readonly string[]> {
  const textOf = (file: File) => (file.size > MOST_BYTES ? Promise.resolve("") : file.text().catch(() => ""));
  return Promise.all(files.map(textOf));
}

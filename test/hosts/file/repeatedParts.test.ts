import { rememberText, repeatedText } from "../../../src/hosts/file/repeatedParts";
import type { ZipEntry } from "../../../src/hosts/file/zipDirectory";

const entry: ZipEntry = {
  ...{ name: "xl/styles.xml", method: 8, encrypted: false, crc32: 0x12345678 },
  ...{ compressedSize: 3, size: 9, offset: 0, end: 100 },
};
const packed = Uint8Array.of(1, 2, 3);

describe("a part met before", () => {
  beforeEach(() => rememberText(entry, packed, "<styles/>"));

  it("gives its text again when every packed byte is the same", () => {
    expect(repeatedText({ ...entry, offset: 50, end: 80 }, Uint8Array.of(1, 2, 3))).toBe("<styles/>");
  });

  it("is not taken for another of the same name with other bytes, size, checksum or method", () => {
    expect(repeatedText(entry, Uint8Array.of(1, 2, 4))).toBeUndefined();
    expect(repeatedText(entry, Uint8Array.of(1, 2))).toBeUndefined();
    expect(repeatedText({ ...entry, size: 10 }, packed)).toBeUndefined();
    expect(repeatedText({ ...entry, crc32: 1 }, packed)).toBeUndefined();
    expect(repeatedText({ ...entry, method: 0 }, packed)).toBeUndefined();
  });

  it("is not taken for the same bytes under another name", () => {
    expect(repeatedText({ ...entry, name: "xl/workbook.xml" }, packed)).toBeUndefined();
  });

  it("keeps bytes of its own: what the file's memory becomes later does not matter", () => {
    const bytes = Uint8Array.of(7, 7, 7);
    rememberText(entry, bytes, "<other/>");
    bytes.fill(0);
    expect(repeatedText(entry, Uint8Array.of(0, 0, 0))).toBeUndefined();
    expect(repeatedText(entry, Uint8Array.of(7, 7, 7))).toBe("<other/>");
  });

  it("is forgotten when too large to keep, or when many others came", () => {
    rememberText({ ...entry, name: "large" }, new Uint8Array(5000), "large");
    expect(repeatedText({ ...entry, name: "large" }, new Uint8Array(5000))).toBeUndefined();
    for (let i = 0; i < 20; i++) rememberText({ ...entry, name: `part ${i}` }, packed, "x");
    expect(repeatedText(entry, packed)).toBeUndefined();
  });
});

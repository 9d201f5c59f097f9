import { weightOf } from "../../src/cli/reviewWeight";
import { buildZip } from "../hosts/file/support/zipBuilder";

test("a workbook weighs its own bytes and those its parts unpack to", () => {
  const bytes = buildZip([
    { name: "a.xml", data: " ".repeat(1000) },
    { name: "b.xml", data: "x".repeat(500) },
  ]);
  expect(weightOf(bytes)).toBe(bytes.length + 1500);
});

test("a part that claims a size of 64 bits is heavy", () => {
  const bytes = buildZip([{ name: "a.xml", data: "x", lie: { size: 0xffffffff } }]);
  expect(weightOf(bytes)).toBe(bytes.length + 0xffffffff);
});

test("an old workbook, which is not packed, weighs sixteen times its bytes; a broken zip its own", () => {
  expect(weightOf(new Uint8Array(100).fill(0xd0))).toBe(1600);
  expect(weightOf(new Uint8Array(0))).toBe(0);
  const zip = buildZip([{ name: "a.xml", data: "x".repeat(500) }]);
  expect(weightOf(zip.subarray(0, zip.length - 30))).toBe(zip.length - 30);
});

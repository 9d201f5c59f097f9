import { ownCopy, RecentMemo } from "../../../src/core/text/recentMemo";

const entry = (text: string) => ({ text });

describe("what is remembered of texts", () => {
  it("gives back what was put, and nothing for other texts", () => {
    const memo = new RecentMemo(2);
    const tốt = entry("Tốt");
    memo.put(tốt);
    expect(memo.get("Tốt")).toBe(tốt);
    expect(memo.get("Khá")).toBeUndefined();
  });

  it("forgets what was not asked for while two halves were filled", () => {
    const memo = new RecentMemo(2);
    for (const text of ["a", "b", "c", "d", "e"]) memo.put(entry(text));
    expect(["a", "b", "c", "d", "e"].map((text) => memo.get(text)?.text)).toEqual([
      undefined,
      undefined,
      "c",
      "d",
      "e",
    ]);
  });

  it("keeps what is asked for again and again, however much passes by", () => {
    const memo = new RecentMemo(4);
    const title = entry("Nội dung");
    memo.put(title);
    for (let i = 0; i < 100; i++) {
      memo.put(entry(String(i)));
      expect(memo.get("Nội dung")).toBe(title);
    }
  });

  it("copies a text character by character, and leaves the very long as they are", () => {
    for (const text of ["", "Tốt", "Tốt".normalize("NFD"), "\ud83d", "x".repeat(513)])
      expect(ownCopy(text)).toBe(text);
  });
});

import { isSyllable } from "../../../src/core/text/vietnameseSyllable";

describe("syllables", () => {
  test.each(
    (
      "văn thư lưu trữ chấm điểm nghiệp vụ quyết định quý quỳnh giữ gì gìn giếng giấy kỹ thuật lý nghĩa ghi chú " +
      "khoẻ khỏe thủy thuỷ uỷ yêu yết khuỷu hoàn xoay ngoài chuyển người Đảng ỨNG tuần quốc xã trước ở à ê"
    ).split(" "),
  )("%s is a syllable", (word) => {
    expect(isSyllable(word)).toBe(true);
  });

  test.each([
    ["tèt", "a stop takes only the acute or the dot below"],
    ["tôt", "a stop takes a tone"],
    ["cế", "k stands before ê"],
    ["ká", "c stands before a"],
    ["ngê", "ngh stands before ê"],
    ["chỳ", "i is written i after ch"],
    ["hộí", "one tone a syllable"],
    ["ñôn", "no tone on a consonant"],
    ["afộ", "no such rime"],
    ["fá", "no such onset"],
    ["th", "a syllable has a rime"],
    ["â", "â needs a coda"],
    ["điểmđ", "one syllable, not more"],
    ["", "nothing"],
    ["§iÓm", "letters only"],
  ])("%s is none: %s", (word) => {
    expect(isSyllable(word)).toBe(false);
  });

  test("only on request may a stop stand without its tone", () => {
    expect(isSyllable("tôt", true)).toBe(true);
    expect(isSyllable("tèt", true)).toBe(false);
  });
});

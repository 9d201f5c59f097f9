import { fallbackRating } from "../../../src/core/rubric/fallbackRating";

it("the illustrative classes are those of facts.md, highest first, and assumed", () => {
  expect(fallbackRating.classes.map((c) => [c.name, c.fromPoints])).toEqual([
    ["Xuất sắc", 9000],
    ["Tốt", 8000],
    ["Khá", 7000],
    ["Trung bình", 5000],
    ["Chưa đạt", 0],
  ]);
  expect(fallbackRating.caps).toEqual([]);
  expect(fallbackRating.authority.status).toBe("assumed");
});

import { points } from "../model/points";
import type { RatingScheme } from "../model/rubric";

/**
 * The illustrative classes out of 100 points (facts.md §1), for a sheet that no known rubric judges. Nobody has
 * confirmed the limits: a rating from them is provisional ("tạm tính"). On a sheet with another maximum they must be
 * scaled or left alone; they mean nothing as they are.
 */
export const fallbackRating: RatingScheme = {
  classes: [
    { name: "Xuất sắc", fromPoints: points(9000) },
    { name: "Tốt", fromPoints: points(8000) },
    { name: "Khá", fromPoints: points(7000) },
    { name: "Trung bình", fromPoints: points(5000) },
    { name: "Chưa đạt", fromPoints: points(0) },
  ],
  caps: [],
  authority: {
    status: "assumed",
    cite: "Giới hạn xếp loại minh họa trên thang 100 điểm, chưa đối chiếu Phụ lục I",
  },
};

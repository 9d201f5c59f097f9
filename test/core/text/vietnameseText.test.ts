import fc from "fast-check";
import { canonicalText, foldText, similarText, tidyText } from "../../../src/core/text/vietnameseText";

const anyText = fc.string({ unit: "binary", maxLength: 40 });
const LETTERS = Array.from(
  "aáàảãạăắằâấậbcdđeéêếệghiíklmnoóôốộơớợpqrstuúưứựvxyýĂÂĐÊÔƠƯ -,.(%)0123\u00a0\u200b\u00ad",
);
const vietnamese = fc.array(fc.constantFrom(...LETTERS), { maxLength: 40 }).map((a) => a.join(""));
const text = fc.oneof(anyText, vietnamese);

describe("tidied for display", () => {
  test.each([
    ["  Điểm   tự chấm ", "Điểm tự chấm"],
    ["Điểm\u00a0tự\u2009chấm\u3000", "Điểm tự chấm"],
    ["Điểm\r\n\ttự chấm", "Điểm tự chấm"],
    ["\ufeffĐi\u200bểm \u202etự\u202c chấm", "Điểm tự chấm"],
    ["lưu\u00ad trữ", "lưu trữ"],
    ["lu\u031bu", "lưu"],
    ["e\u200b\u0302\u0323", "ệ"],
    ["", ""],
    [" \u00a0 ", ""],
    ["STT", "STT"],
  ])("%j shows as %j", (s, shown) => {
    expect(tidyText(s)).toBe(shown);
  });

  test("decomposed letters are joined", () => {
    expect(tidyText("BẢNG CHẤM ĐIỂM".normalize("NFD"))).toBe("BẢNG CHẤM ĐIỂM");
  });

  test("tidying twice changes nothing more, and a tidy text has no blanks to spare", () => {
    fc.assert(
      fc.property(text, (s) => {
        const tidy = tidyText(s);
        expect(tidyText(tidy)).toBe(tidy);
        expect(tidy).not.toMatch(/^\s|\s$|\s\s|[\u00a0\u00ad\u200b\ufeff]/);
        expect(tidy).toBe(tidy.normalize("NFC"));
      }),
    );
  });
});

describe("the same wording", () => {
  test.each([
    ["hoà", "hòa"],
    ["HOÀ BÌNH", "hòa bình"],
    ["thuỷ", "thủy"],
    ["khoẻ", "khỏe"],
    ["uỷ ban", "ủy ban"],
    ["toàn", "tòan"],
    ["huỳnh", "hùynh"],
    ["quý", "qúy"],
    ["giá", "gía"],
    ["của", "cuả"],
    ["khuỷu", "khủyu"],
    ["đường", "đừơng"],
    ["“Tốt”", '"Tốt"'],
    ["Văn thư – Lưu trữ", "văn thư - lưu trữ"],
    ["… điểm", "... điểm"],
    ["\u00d0iểm", "Điểm"],
  ])("%j is worded as %j", (a, b) => {
    expect(canonicalText(a)).toBe(canonicalText(b));
  });

  test.each(["quý", "giữ", "quả", "giá", "giếng", "gì", "gìn giữ", "hòa", "hoàn", "ngoài", "thuở", "khuya"])(
    "%s is left as it is",
    (s) => {
      expect(canonicalText(s)).toBe(s);
    },
  );

  test.each([
    ["kỹ", "kĩ"],
    ["lý", "lí"],
    ["hòa", "hóa"],
    ["hòa", "hoa"],
    ["mùa", "mưa"],
    ["đã", "da"],
  ])("%s and %s are different words", (a, b) => {
    expect(canonicalText(a)).not.toBe(canonicalText(b));
  });

  test("finding the wording twice changes nothing more", () => {
    fc.assert(
      fc.property(text, (s) => {
        expect(canonicalText(canonicalText(s))).toBe(canonicalText(s));
      }),
    );
  });

  test("NFC and NFD are the same wording", () => {
    fc.assert(
      fc.property(text, (s) => {
        expect(canonicalText(s.normalize("NFD"))).toBe(canonicalText(s.normalize("NFC")));
      }),
    );
  });

  test("a tone mark typed on another vowel of the syllable is the same wording", () => {
    const onset = fc.constantFrom("", "h", "th", "kh", "ng", "q", "gi", "g", "đ", "tr");
    const nucleus = fc.constantFrom("oa", "oe", "uy", "oai", "uyê", "ươ", "iê", "ia", "ua", "ưa", "uô", "ai");
    const coda = fc.constantFrom("", "n", "ng", "t");
    const tone = fc.constantFrom("\u0300", "\u0301", "\u0309", "\u0303", "\u0323");
    fc.assert(
      fc.property(onset, nucleus, coda, tone, fc.nat(2), fc.nat(2), (o, v, c, t, i, j) => {
        const typed = (k: number): string => {
          const after = (k % v.length) + 1;
          return (o + v.slice(0, after) + t + v.slice(after) + c).normalize("NFC");
        };
        expect(canonicalText(typed(i))).toBe(canonicalText(typed(j)));
        expect(canonicalText(typed(i)).normalize("NFD")).toContain(t);
      }),
    );
  });
});

describe("the matching key", () => {
  const shown = "BẢNG CHẤM ĐIỂM";
  test.each([
    shown,
    shown.normalize("NFD"),
    shown.toLowerCase(),
    shown.toLowerCase().normalize("NFD"),
    " Bảng\u00a0chấm\u200b  điểm\n",
    "Bảng chấm đi\u00adểm:",
    "bang cham diem",
  ])("%j matches bang cham diem", (s) => {
    expect(foldText(s)).toBe("bang cham diem");
  });

  test.each([
    ["Đ đ \u00d0 \u00f0", "d d d d"],
    ["1.1", "1 1"],
    ["Tỷ lệ (%)", "ty le (%)"],
    ["(1)", "(1)"],
    ["Điểm tự chấm/thẩm định", "diem tu cham tham dinh"],
    ["- Thực hiện đầy đủ: 2,5 điểm", "thuc hien day du 2 5 diem"],
    ["m²", "m2"],
    ["Ⅱ", "ii"],
    ["…", ""],
    ["", ""],
    ["ễ ờ Ữ ỹ", "e o u y"],
  ])("%j has the key %j", (s, key) => {
    expect(foldText(s)).toBe(key);
  });

  test("NFC and NFD have one key", () => {
    fc.assert(
      fc.property(text, (s) => {
        expect(foldText(s.normalize("NFD"))).toBe(foldText(s.normalize("NFC")));
      }),
    );
  });

  test("a key is its own key, without marks, capitals or blanks to spare", () => {
    fc.assert(
      fc.property(text, (s) => {
        const key = foldText(s);
        expect(foldText(key)).toBe(key);
        expect(key).not.toMatch(/\p{M}|[A-Zđ]|^ | $| {2}/u);
      }),
    );
  });

  test("a text's key is the key of its wording", () => {
    fc.assert(
      fc.property(vietnamese, (s) => {
        expect(foldText(canonicalText(s))).toBe(foldText(s));
      }),
    );
  });

  test("a long text is folded like its pieces", () => {
    const piece = "Ủy ban nhân dân, ";
    expect(foldText(piece.repeat(100))).toBe("uy ban nhan dan ".repeat(100).trim());
  });

  test("keys stay right after more texts than are remembered", () => {
    for (let i = 0; i < 5000; i++) expect(foldText(`Điểm ${i}`)).toBe(`diem ${i}`);
    expect(foldText("Điểm 0")).toBe("diem 0");
  });
});

describe("likeness", () => {
  const title = "Ban hành kế hoạch công tác văn thư, lưu trữ năm";

  test("the same words are fully alike, whatever their marks, case and punctuation", () => {
    expect(similarText(title, "BAN HANH KE HOACH (cong tac) van thu - luu tru nam")).toBe(1);
  });

  test("one word in six replaced gives 8 of 11 parts", () => {
    expect(similarText("một hai ba bốn năm sáu", "một hai ba tám năm sáu")).toBeCloseTo(8 / 11, 10);
  });

  test("a reworded title is more alike than another title of the same field", () => {
    const reworded = similarText(title, "Ban hành kế hoạch văn thư, lưu trữ hằng năm của cơ quan");
    const other = similarText(title, "Bố trí kho lưu trữ và trang thiết bị bảo quản");
    expect(reworded).toBeGreaterThan(0.5);
    expect(other).toBeLessThan(0.3);
  });

  test("texts without a common word, or without words, share nothing", () => {
    expect(similarText("Tổng số", "Ghi chú")).toBe(0);
    expect(similarText("", "…")).toBe(0);
    expect(similarText("", title)).toBe(0);
  });

  test("likeness is the same both ways, from 0 to 1", () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const likeness = similarText(a, b);
        expect(likeness).toBe(similarText(b, a));
        expect(likeness).toBeGreaterThanOrEqual(0);
        expect(likeness).toBeLessThanOrEqual(1);
      }),
    );
  });
});

import fc from "fast-check";
import type { LegacyEncoding } from "../../../src/core/text/legacyEncoding";
import { decodeLegacy, detectLegacyEncoding, displayText } from "../../../src/core/text/legacyEncoding";
import { tidyText } from "../../../src/core/text/vietnameseText";

/** Letter and TCVN3 character, from TCVN 5712:1993 (VN3); the soft hyphen is ư. */
const TCVN3 =
  "àµ ả¶ ã· á¸ ạ¹ ă¨ ằ» ẳ¼ ẵ½ ắ¾ ặÆ â© ầÇ ẩÈ ẫÉ ấÊ ậË đ® èÌ ẻÎ ẽÏ éÐ ẹÑ êª ềÒ ểÓ ễÔ ếÕ ệÖ ì× ỉØ ĩÜ íÝ ịÞ " +
  "òß ỏá õâ óã ọä ô« ồå ổæ ỗç ốè ộé ơ¬ ờê ởë ỡì ớí ợî ùï ủñ ũò úó ụô ư\u00ad ừõ ửö ữ÷ ứø ựù ỳú ỷû ỹü ýý ỵþ " +
  "Ă¡ Â¢ Ê£ Ô¤ Ơ¥ Ư¦ Đ§";

/** Letter and VNI characters. */
const VNI =
  "áaù àaø ảaû ãaõ ạaï ăaê ắaé ằaè ẳaú ẵaü ặaë âaâ ấaá ầaà ẩaå ẫaã ậaä éeù èeø ẻeû ẽeõ ẹeï êeâ ếeá ềeà ểeå ễeã ệeä " +
  "íí ìì ỉæ ĩó ịò óoù òoø ỏoû õoõ ọoï ôoâ ốoá ồoà ổoå ỗoã ộoä ơô ớôù ờôø ởôû ỡôõ ợôï úuù ùuø ủuû ũuõ ụuï " +
  "ưö ứöù ừöø ửöû ữöõ ựöï ýyù ỳyø ỷyû ỹyõ ỵî đñ";

const pairs = (table: string): [string, string][] =>
  table.split(" ").map((entry) => [entry.slice(0, 1), entry.slice(1)]);
const lowerVni = pairs(VNI);
const upperVni = lowerVni.map(([a, b]): [string, string] => [a.toUpperCase(), b.toUpperCase()]);
const codes: Record<LegacyEncoding, Map<string, string>> = {
  tcvn3: new Map(pairs(TCVN3)),
  vni: new Map([...lowerVni, ...upperVni]),
};

/** Writes Unicode text as an old font stored it; TCVN3 has no toned capitals, so those fall to small letters. */
function encode(text: string, encoding: LegacyEncoding): string {
  const table = codes[encoding];
  return Array.from(text, (c) => table.get(c) ?? table.get(c.toLowerCase()) ?? c).join("");
}

const SENTENCES = [
  "Những nội dung chung về tổ chức, chỉ đạo, điều hành trong công tác văn thư, lưu trữ",
  "Kết quả thực hiện nghiệp vụ văn thư",
  "Kết quả thực hiện nghiệp vụ lưu trữ",
  "Kết quả được cộng điểm",
  "Tổng số điểm tự chấm",
  "Tự xếp loại: Tốt",
  "Cộng hòa xã hội chủ nghĩa Việt Nam",
  "Điểm thẩm định",
  "Tài liệu kiểm chứng (minh chứng)",
  "Tổng số tài liệu đã thực hiện chỉnh lý",
  "Kinh phí đơn vị bố trí",
  "Số tài liệu tồn đọng hiện có tại đơn vị",
  "Thực hiện đầy đủ: 2 điểm",
  "Sử dụng con dấu",
  "Xếp loại",
  "Trừ điểm",
  "Đạt",
];

describe.each(["tcvn3", "vni"] as const)("%s", (encoding) => {
  const font = encoding === "tcvn3" ? ".VnTime" : "VNI-Times";

  test("every Vietnamese letter it has is decoded", () => {
    for (const [letter, written] of codes[encoding]) expect(decodeLegacy(written, encoding)).toBe(letter);
  });

  test("it has all 134 Vietnamese letters with marks, or all but the toned capitals", () => {
    expect(codes[encoding].size).toBe(encoding === "vni" ? 134 : 74);
  });

  test.each(SENTENCES)("%s: recognised without a font, and decoded", (sentence) => {
    const written = encode(sentence, encoding);
    expect(written).not.toBe(sentence);
    expect(detectLegacyEncoding(written, null)).toBe(encoding);
    expect(detectLegacyEncoding(written, font)).toBe(encoding);
    expect(decodeLegacy(written, encoding)).toBe(sentence);
    expect(displayText(` ${written} `, null)).toBe(sentence);
  });

  test("text of small Vietnamese letters comes back whole", () => {
    const letters = Array.from(codes[encoding].keys()).filter((c) => c === c.toLowerCase());
    const word = fc.array(fc.constantFrom(...letters, "b", "c", "n", "h"), { minLength: 1, maxLength: 6 });
    // A consonant between them: in VNI a letter's second half depends on what stands before it.
    const text = word.map((w) => w.join("n"));
    fc.assert(
      fc.property(text, (s) => {
        expect(decodeLegacy(encode(s, encoding), encoding)).toBe(s);
      }),
    );
  });
});

describe("recognised", () => {
  test.each<[string, LegacyEncoding]>([
    ["Céng hßa", "tcvn3"],
    ["KÕt qu¶ thùc hiÖn", "tcvn3"],
    ["§iÓm", "tcvn3"],
    ["Tèt", "tcvn3"],
    ["SL§TBXH", "tcvn3"],
    ["L\u00adu tr÷", "tcvn3"],
    ["Coäng hoøa xaõ hoäi", "vni"],
    ["Ñieåm töï chaám", "vni"],
    ["TOÅNG SOÁ ÑIEÅM", "vni"],
  ])("%j by its letters is %s", (text, encoding) => {
    expect(detectLegacyEncoding(text, null)).toBe(encoding);
    expect(detectLegacyEncoding(text, "Arial")).toBe(encoding);
  });

  test.each<[string, string, LegacyEncoding]>([
    ["Së", ".VnTime", "tcvn3"],
    ["cã", ".VnArial", "tcvn3"],
    ["Së", ".VnTimeH", "tcvn3"],
    ["Sôû", "VNI-Times", "vni"],
    ["Sôû", "vni-helve", "vni"],
  ])("a short %j in the font %s is %s", (text, font, encoding) => {
    expect(detectLegacyEncoding(text, font)).toBe(encoding);
    expect(detectLegacyEncoding(text, null)).toBeNull();
  });
});

describe("left alone", () => {
  test.each([
    ...[
      "",
      "Stt",
      "I.",
      "1.1",
      "2,5",
      "Tot",
      "218/BC",
      "Công tác",
      "CÔNG TÁC",
      "Ghi chú",
      "Khá",
      "Tôt",
      "Hà Nam",
    ],
    ...[
      "Lý do",
      "Pác Bó",
      "Krông Nô",
      "Ban hành công tác",
      "Điểm tự chấm",
      "Những nội dung",
      "©",
      "§ 5",
      "½ giờ",
    ],
    ...["« Khá »", "5 × 4", "20 °C", "50 µm", "m²", "…", "–", "2 €"],
    ...[
      "café",
      "Présenté à l'hôtel",
      "où",
      "déjà vu",
      "très bientôt",
      "été",
      "forêt",
      "Noël",
      "rôle",
      "français",
    ],
    ...[
      "niño",
      "ESPAÑA",
      "mañana",
      "São Paulo",
      "Müller",
      "für",
      "Tür",
      "Käse",
      "größer",
      "København",
      "Zürich",
    ],
  ])("%j is not legacy text", (text) => {
    expect(detectLegacyEncoding(text, null)).toBeNull();
  });

  test.each([".VnTime", "VNI-Times"])("in the font %s, plain ASCII has nothing to decode", (font) => {
    expect(detectLegacyEncoding("Stt", font)).toBeNull();
    expect(displayText("Stt", font)).toBe("Stt");
  });

  test.each([".VnTime", "VNI-Times"])("in the font %s, Unicode Vietnamese stays Unicode", (font) => {
    for (const text of [...SENTENCES, "Công tác", "Ban hành", "Bố trí".normalize("NFD")]) {
      expect(detectLegacyEncoding(text, font)).toBeNull();
      expect(displayText(text, font)).toBe(text.normalize("NFC"));
    }
  });

  test("a font of another name that begins alike is not a legacy font", () => {
    expect(detectLegacyEncoding("cã", "Vni")).toBeNull();
    expect(detectLegacyEncoding("cã", "VN Times")).toBeNull();
  });

  test("no text makes it throw, and text with letters of Unicode Vietnamese is only tidied", () => {
    const text = fc.string({ unit: "binary", maxLength: 30 });
    const font = fc.constantFrom(null, ".VnTime", ".VnTimeH", "VNI-Times", "Arial");
    fc.assert(
      fc.property(text, font, (s, f) => {
        expect(typeof displayText(s, f)).toBe("string");
        expect(displayText(`Ủy ban ${s}`, f)).toBe(tidyText(`Ủy ban ${s}`));
      }),
    );
  });

  test("a word that is Vietnamese both ways is left alone without a font's name", () => {
    expect(displayText("Toát", null)).toBe("Toát");
    expect(displayText("Toát", "VNI-Times")).toBe("Tốt");
  });
});

describe("shown", () => {
  test.each([
    ["NG¦êI LËP BIÓU", "NGƯỜI LẬP BIỂU"],
    ["THñ TR¦ëNG C¥ QUAN", "THỦ TRƯỞNG CƠ QUAN"],
    ["Së LAO §éNG - TH¦¥NG BINH Vµ X· HéI", "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI"],
    ["UBND TØNH Hµ TÜNH", "UBND TỈNH HÀ TĨNH"],
    ["QuyÕt ®Þnh cña UBND TØNH", "Quyết định của UBND TỈNH"],
    ["Së Néi vô", "Sở Nội vụ"],
    ["(KÌm theo B¸o c¸o sè 218/BC-SL§TBXH)", "(Kèm theo Báo cáo số 218/BC-SLĐTBXH)"],
  ])("typed in a common font, %s shows as %s", (text, shown) => {
    expect(displayText(text, ".VnTime")).toBe(shown);
  });

  test("a font of capitals shows capitals, whatever was typed", () => {
    expect(displayText("b¶ng chÊm ®iÓm", ".VnTimeH")).toBe("BẢNG CHẤM ĐIỂM");
    expect(displayText("b¶ng chÊm ®iÓm", ".VnTime")).toBe("bảng chấm điểm");
  });

  test("VNI marks typed in the other case belong to their letter", () => {
    expect(decodeLegacy("Ñaûng UÛY Uûy ban", "vni")).toBe("Đảng ỦY Ủy ban");
  });

  test("characters the encoding does not have stay", () => {
    expect(decodeLegacy("§iÓm – “Tèt” …", "tcvn3")).toBe("Điểm – “Tốt” …");
    expect(decodeLegacy("Ñieåm – × “Toát”", "vni")).toBe("Điểm – × “Tốt”");
  });

  test("the soft hyphen of TCVN3 is ư, and is dropped elsewhere", () => {
    expect(displayText("v¨n th\u00ad, l\u00adu tr÷", null)).toBe("văn thư, lưu trữ");
    expect(displayText("văn th\u00adư", null)).toBe("văn thư");
  });
});

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { jsonLines, vtlt } from "./support";

let folder: string;
const at = (name: string) => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "vtlt-rubric-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

test("template, import, lint, diff and check agree about one rubric", () => {
  const made = vtlt(
    "template",
    "mau-minh-hoa",
    "-o",
    at("mau.xlsx"),
    "--year",
    "2025",
    "--agency",
    "SỞ NỘI VỤ",
  );
  expect([made.status, made.stdout]).toEqual([0, ""]);
  expect(made.stderr).toContain("MẪU MINH HỌA – chưa đối chiếu Phụ lục I");
  expect(made.stderr).not.toContain("Lưu ý");

  const imported = vtlt("rubric", "import", at("mau.xlsx"), "-o", at("lai.json"));
  expect(imported.status).toBe(0);
  expect(imported.stdout).toContain("3 phần, 58 tiêu chí");
  const back = JSON.parse(readFileSync(at("lai.json"), "utf8")) as unknown;
  expect(back).toEqual(JSON.parse(readFileSync("assets/rubrics/mau-minh-hoa.json", "utf8")));

  const linted = vtlt("rubric", "lint", "--json", at("lai.json"));
  expect(linted.status).toBe(0);
  expect(jsonLines(linted.stdout)[0]).toMatchObject({
    ...{ schema: "vtlt.rubric-lint/1", file: "lai.json", failure: null },
    rubric: { id: "mau-minh-hoa", version: "1" },
  });

  const diff = vtlt(
    "rubric",
    "diff",
    "mau-minh-hoa",
    at("lai.json"),
    "--sheet",
    "assets/samples/218-bc.xlsx",
  );
  expect(diff.status).toBe(0);
  expect(diff.stdout).toContain("Khớp 58 tiêu chí, bỏ 0, thêm 0; 0 điểm khác.");
  expect(diff.stdout).toContain("Theo mau-minh-hoa: 89 điểm, xếp loại Tốt (tạm tính)");

  const [check] = jsonLines(vtlt("check", "--json", at("mau.xlsx")).stdout);
  expect(check).toMatchObject({
    rubric: { id: "mau-minh-hoa" },
    scoreSheet: { sheet: "Phụ lục I", criteria: 58 },
  });
});

test("import never replaces a file without --force, and writes nothing on a dry run", () => {
  writeFileSync(at("co-roi.json"), "giữ nguyên");
  const refused = vtlt("rubric", "import", "assets/samples/sach.xlsx", "-o", at("co-roi.json"));
  expect(refused.status).toBe(2);
  expect(refused.stderr).toContain("Tệp đích đã có");
  expect(readFileSync(at("co-roi.json"), "utf8")).toBe("giữ nguyên");
  const dry = vtlt("rubric", "import", "assets/samples/sach.xlsx", "-o", at("thu.json"), "--dry-run");
  expect(dry.status).toBe(0);
  expect(existsSync(at("thu.json"))).toBe(false);
  const forced = vtlt("rubric", "import", "assets/samples/sach.xlsx", "-o", at("co-roi.json"), "--force");
  expect(forced.status).toBe(0);
});

test("import takes what the sheet cannot tell from the options and marks who confirmed it", () => {
  const classes = "Xuất sắc=90; Tốt=80; Khá=70; Trung bình=50; Chưa đạt=0";
  const { status, stdout } = vtlt(
    ...[
      "rubric",
      "import",
      "assets/samples/sach.xlsx",
      "-o",
      at("tinh.json"),
      "--json",
      "--id",
      "tinh-a-2025",
    ],
    ...[
      "--year",
      "2025-2027",
      "--decision",
      "Quyết định số 12/QĐ-UBND ngày 01/02/2025",
      "--classes",
      classes,
    ],
    ...["--step", "0,5", "--confirmed-by", "Nguyễn Văn A", "--confirmed-on", "15/3/2025"],
  );
  expect(status).toBe(0);
  const [line] = jsonLines(stdout);
  expect(line).toMatchObject({
    schema: "vtlt.rubric-import/1",
    rubric: { id: "tinh-a-2025", confirmed: false, criteria: 58 },
    asked: [{ part: "evidence" }, { part: "applicability" }],
  });
  const file = JSON.parse(readFileSync(at("tinh.json"), "utf8")) as Record<string, never>;
  expect(file).toMatchObject({
    validity: { from: 2025, to: 2027 },
    step: 0.5,
    sections: [{ authority: { status: "confirmed", by: "Nguyễn Văn A", on: "2025-03-15" } }, {}, {}],
    rating: { authority: { status: "confirmed" } },
  });
  // Used at once by the check.
  const [checked] = jsonLines(
    vtlt("check", "--json", "--rubric", at("tinh.json"), "assets/samples/sach.xlsx").stdout,
  );
  expect(checked).toMatchObject({ rubric: { id: "tinh-a-2025" }, rating: { computed: "Xuất sắc" } });
});

test("lint tells the line of a wrong file, goes on to the next, and ends with 1", () => {
  const text = readFileSync("assets/rubrics/mau-minh-hoa.json", "utf8");
  writeFileSync(at("sai.json"), text.replace('"maxPoints": 25,', '"maxPoints": 26,'));
  const { status, stdout } = vtlt("rubric", "lint", at("sai.json"), "assets/rubrics/ha-tinh-2991-2021.json");
  expect(status).toBe(1);
  expect(stdout.replace(/\s+/g, " ")).toContain(
    "Dòng 18, cột 20, sections[0].maxPoints: tổng điểm các tiêu chí là 25, khác điểm tối đa của phần là 26.",
  );
  expect(stdout).toContain("ha-tinh-2991-2021, phiên bản 2021");
  const missing = vtlt("rubric", "lint", at("khong-co.json"), at("sai.json"));
  expect(missing.status).toBe(2);
  expect(missing.stderr).toContain("Không tìm thấy tệp");
  expect(missing.stdout).toContain("sai.json");
});

test("list names the packs that ship and what is not confirmed about them", () => {
  const { status, stdout } = vtlt("rubric", "list");
  expect(status).toBe(0);
  expect(stdout).toContain("mau-minh-hoa  ");
  expect(stdout).toContain("58 tiêu chí; chưa xác nhận, xếp loại là tạm tính");
  const lines = jsonLines(vtlt("rubric", "list", "--json").stdout);
  expect(lines.map((l) => [l.id, l.confirmed])).toEqual([
    ["mau-minh-hoa", false],
    ["ha-tinh-2991-2021", false],
  ]);
});

test("criteria that do not apply may be named on the command line", () => {
  const told = "I/4/4.2=không có đơn vị trực thuộc; 9.9=không có";
  const { stdout, stderr } = vtlt("check", "--json", "assets/samples/sach.xlsx", "--not-applicable", told);
  const [line] = jsonLines(stdout) as unknown as readonly {
    readonly notApplicable: readonly unknown[];
    readonly rescaled: { readonly maxPoints: number };
  }[];
  expect(line?.notApplicable).toMatchObject([
    { path: "I/4/4.2", treatment: "rescale", reason: "không có đơn vị trực thuộc", maxPoints: 2 },
  ]);
  expect(line?.rescaled.maxPoints).toBe(98);
  expect(stderr).toContain("không có tiêu chí “9.9”");
});

test.each<[readonly string[], string]>([
  [["rubric"], "Chưa nêu việc cần làm"],
  [["rubric", "xoa"], "Không có việc “xoa”"],
  [["rubric", "import", "a.xlsx"], "Chưa nêu tệp kết quả"],
  [["rubric", "import", "khong-co.xlsx", "-o", "x.json"], "Không tìm thấy tệp"],
  [
    ["rubric", "import", "assets/samples/sach.xlsx", "-o", "x.json", "--classes", "Tốt"],
    "--classes “Tốt” không đúng dạng",
  ],
  [
    ["rubric", "import", "assets/samples/sach.xlsx", "-o", "x.json", "--confirmed-by", "A"],
    "cần đủ --decision",
  ],
  [["rubric", "diff", "mau-minh-hoa"], "Cần đúng hai bộ tiêu chí"],
  [["template", "ha-tinh-2991-2021", "-o", "x.xlsx"], "chưa có tiêu chí nên chưa lập được bảng"],
  [["template", "khong-co", "-o", "x.xlsx"], "Không có bộ tiêu chí “khong-co”"],
  [["check", "assets/samples/sach.xlsx", "--not-applicable", "4.2"], "cần mã tiêu chí và lý do"],
])("%j is refused with a sentence", (args, sentence) => {
  const { status, stderr } = vtlt(...args);
  expect(status).toBe(2);
  expect(stderr).toContain(sentence);
  expect(stderr).not.toContain("    at ");
});

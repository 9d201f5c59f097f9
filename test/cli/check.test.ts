import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { jsonLines, vtlt } from "./support";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "vtlt-check-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

test("the main job says 89, Tốt (tạm tính) and no errors for 218-bc.xlsx", () => {
  const { status, stdout } = vtlt("check", "assets/samples/218-bc.xlsx");
  expect(status).toBe(0);
  expect(stdout).toMatch(/Tổng số điểm tự chấm +89 \/ 100/);
  expect(stdout).toContain("Xếp loại: Tốt (tạm tính)");
  expect(stdout).toContain("Sai: 0");
  expect(stdout).toContain("MẪU MINH HỌA – chưa đối chiếu Phụ lục I");
});

test("--json gives exactly vtlt.check/1 for 218-bc.xlsx", () => {
  const { status, stdout, stderr } = vtlt("check", "--json", "assets/samples/218-bc.xlsx");
  expect(status).toBe(0);
  expect(stderr).toBe("");
  const [line] = jsonLines(stdout);
  const { findings, sections, sha256, ...rest } = line as unknown as Record<string, unknown>;
  expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(rest).toEqual({
    schema: "vtlt.check/1",
    file: "218-bc.xlsx",
    failure: null,
    rubric: { id: "mau-minh-hoa", version: "1", source: "pack", confirmed: false },
    scoreSheet: {
      sheet: "Phụ lục I",
      headerRow: 8,
      columns: {
        ...{ code: "A", title: "B", maxPoints: "C", selfPoints: "D", appraisedPoints: "E" },
        ...{ evidence: "F", note: "G" },
      },
      criteria: 58,
    },
    bonus: null,
    penalty: null,
    total: { maxPoints: 100, selfPoints: 89, appraisedPoints: null, declaredSelfPoints: 89 },
    rating: {
      declared: "Tốt",
      computed: "Tốt",
      provisional: true,
      next: { class: "Xuất sắc", missingPoints: 1 },
    },
    progress: {
      sheet: "Chỉnh lý",
      rows: [
        {
          ...{ year: 2019, planned: 190, done: 126, provinceFunds: 705, agencyFunds: null },
          ...{ deposited: 9, backlog: null, note: null },
        },
        {
          ...{ year: 2020, planned: 143.63, done: 129.15, provinceFunds: 722.7, agencyFunds: null },
          ...{ deposited: 4.714, backlog: null, note: null },
        },
        {
          ...{ year: 2021, planned: null, done: null, provinceFunds: null, agencyFunds: null },
          ...{ deposited: null, backlog: 20, note: null },
        },
      ],
      totals: {
        ...{ planned: 333.63, done: 255.15, provinceFunds: 1427.7, agencyFunds: null },
        ...{ deposited: 13.714, backlog: 20 },
      },
    },
  });
  expect(sections).toEqual([
    expect.objectContaining({
      code: "I",
      maxPoints: 25,
      selfPoints: 20,
      appraisedPoints: null,
      declaredSelfPoints: 20,
    }),
    expect.objectContaining({ code: "II", maxPoints: 40, selfPoints: 39, declaredSelfPoints: 39 }),
    expect.objectContaining({ code: "III", maxPoints: 35, selfPoints: 30, declaredSelfPoints: 30 }),
  ]);
  const found = findings as {
    rule: string;
    severity: string;
    sheet: string;
    cell: string;
    message: string;
  }[];
  expect(found.map((f) => `${f.rule} ${f.sheet}!${f.cell}`)).toEqual([
    "rating-provisional Phụ lục I!A90",
    "progress-period-mismatch Chỉnh lý!A1",
    "progress-number-as-text Chỉnh lý!C6",
    "progress-number-as-text Chỉnh lý!A7",
    "progress-number-as-text Chỉnh lý!B7",
    "progress-number-as-text Chỉnh lý!C7",
    "progress-ambiguous Chỉnh lý!F7",
    "progress-backlog-question Chỉnh lý!G8",
  ]);
  for (const f of found) expect(f).toMatchObject({ severity: "warning" });
});

test("a sheet with errors ends with status 1 and every planted fault in its JSON", () => {
  const { status, stdout } = vtlt("check", "--json", "assets/samples/day-loi.xlsx");
  expect(status).toBe(1);
  const truth = JSON.parse(readFileSync("test/fixtures/samples/day-loi.truth.json", "utf8")) as {
    faults: { rule: string; cell: string }[];
  };
  const [line] = jsonLines(stdout);
  const found = (line as unknown as { findings: { rule: string; cell: string }[] }).findings;
  for (const { rule, cell } of truth.faults)
    expect(found).toContainEqual(expect.objectContaining({ rule, cell }));
});

test("a file that cannot be read ends with status 2 and a sentence, and the others are still done", () => {
  const html = join(folder, "bang.xls");
  writeFileSync(html, "<html><body><table><tr><td>STT</td></tr></table></body></html>");
  const empty = join(folder, "rong.xlsx");
  writeFileSync(empty, "");
  const { status, stdout, stderr } = vtlt(
    "check",
    "--json",
    html,
    empty,
    "khong-co.xlsx",
    "assets/samples/sach.xlsx",
  );
  expect(status).toBe(2);
  const lines = jsonLines(stdout) as unknown as { failure: { code: string } | null; scoreSheet: unknown }[];
  expect(lines.map((l) => l.failure?.code ?? null)).toEqual(["html", "empty", "not-found", null]);
  expect(lines[0]?.scoreSheet).toBeNull();
  expect(lines[3]?.scoreSheet).not.toBeNull();
  expect(stderr).not.toMatch(/\bat .*:\d+:\d+/);
});

test("a workbook without a scoring sheet gives one finding that says where was looked", () => {
  const { status, stdout } = vtlt("check", "--json", "--sheet", "Không có", "assets/samples/sach.xlsx");
  expect(status).toBe(1);
  const [line] = jsonLines(stdout) as unknown as { scoreSheet: unknown; findings: { rule: string }[] }[];
  expect(line?.scoreSheet).toBeNull();
  expect(line?.findings.filter((f) => !f.rule.startsWith("progress-")).map((f) => f.rule)).toEqual([
    "not-a-score-sheet",
  ]);
});

test("a person can have another column read as the self-scored one, and another heading row", () => {
  const args = ["check", "--json", "assets/samples/day-loi.xlsx"];
  const read = (...more: readonly string[]) =>
    (jsonLines(vtlt(...args, ...more).stdout) as unknown as { scoreSheet: { columns: object } | null }[])[0]
      ?.scoreSheet;
  expect(read("--columns", "tu-cham=E,tham-dinh=D")?.columns).toMatchObject({
    selfPoints: "E",
    appraisedPoints: "D",
  });
  expect(read("--columns", "tu-cham=E")?.columns).toMatchObject({ selfPoints: "E", appraisedPoints: null });
  expect(read("--header", "8")).not.toBeNull();
  expect(read("--header", "80")).toBeNull();
  expect(vtlt(...args, "--columns", "diem=E").stderr).toContain("--columns “diem=E” không đúng dạng");
});

test("the pack of Hà Tĩnh totals, does not rate, and says what must be confirmed", () => {
  const { stdout } = vtlt("check", "--rubric", "ha-tinh-2991-2021", "assets/samples/218-bc.xlsx");
  expect(stdout).toContain("89");
  expect(stdout).toContain("Xếp loại: chưa xếp được");
  expect(stdout).toContain("Còn phải xác nhận");
});

test("wrong usage gets one Vietnamese sentence and status 2", () => {
  expect(vtlt("check")).toMatchObject({ status: 2, stdout: "" });
  expect(vtlt("chek", "a.xlsx").stderr).toContain("Không có lệnh “chek”");
  expect(vtlt("check", "--khong", "a.xlsx").stderr).toContain("Không có tùy chọn “--khong”");
  expect(vtlt("check", "--rubric", "khong-co", "a.xlsx").stderr).toContain("Không có bộ tiêu chí “khong-co”");
  expect(vtlt("check", "--rubric")).toMatchObject({ status: 2 });
});

test("--help tells the commands and each command's own use", () => {
  expect(vtlt("--help")).toMatchObject({ status: 0 });
  expect(vtlt("--help").stdout).toContain("check");
  expect(vtlt("check", "--help").stdout).toContain("--rubric");
  expect(vtlt("fill", "--help").stdout).toContain("--dry-run");
});

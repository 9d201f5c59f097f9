import { BLANK_FORM, loadReportForm, reportFormTemplate } from "../../../src/core";
import { checkSample } from "./sample218";

test("the template loads as it is, with what the workbook says filled in", () => {
  const template = reportFormTemplate(checkSample("218-bc.xlsx"));
  expect(template).toMatchObject({
    year: 2021,
    superior: "UBND TỈNH HÀ TĨNH",
    agency: "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI",
    number: "218/BC-SLĐTBXH",
    processingPlan: "Kế hoạch 2916",
  });
  expect(loadReportForm(template).ok).toBe(true);
});

test("the guide names every field", () => {
  const { guide = {}, ...fields } = reportFormTemplate(checkSample("218-bc.xlsx"));
  expect(Object.keys(guide).sort()).toEqual(
    [...Object.keys(fields).filter((key) => key !== "schema"), "cachDien"].sort(),
  );
});

test("faults name the place and what should stand there", () => {
  const form = {
    ...BLANK_FORM,
    year: "2021",
    unitsInspected: -1,
    annualPlan: { number: "98", date: "31/4/2021" },
    outgoing: [{ kind: "báo cáo" }],
    nam: 2021,
  };
  const loaded = loadReportForm(form);
  expect(loaded.ok ? [] : loaded.faults).toEqual([
    "Mục “year”: phải là số.",
    "Mục “annualPlan.date”: không phải là ngày có trong lịch. Viết ngày/tháng/năm, ví dụ 22/3/2021.",
    "Mục “unitsInspected”: phải có ít nhất 0.",
    "Mục “outgoing[0].count”: thiếu mục này.",
    "Cả tệp: có mục lạ “nam”; hãy xóa hoặc sửa tên.",
  ]);
});

test.each([null, [], "x", 1])("%j is no form", (json) => {
  const loaded = loadReportForm(json);
  expect(loaded.ok ? [] : loaded.faults).toEqual(["Cả tệp: phải là nhóm mục { }."]);
});

/** @jest-environment jsdom */
import "../../support/browser";
import { act, screen, within } from "@testing-library/react";
import axe from "axe-core";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  confirmRubric,
  loadRubric,
  type Rubric,
  rubricFile,
  type WorkbookSnapshot,
} from "../../../../src/core";
import type { ChoiceStore, WorkbookChoice } from "../../../../src/ports/choiceStore";
import { sample } from "../../../contract/workbooks";
import { MemoryHost } from "../../../support/memoryHost";
import { openChecked, openPane, type OpenPane, press } from "../../support/openPane";

async function openRubrics(
  workbook: WorkbookSnapshot,
  change: Parameters<typeof openPane>[1] = {},
): Promise<OpenPane> {
  const pane = await openChecked(workbook, change);
  act(() => pane.session.show("rubrics"));
  await screen.findByRole("heading", { level: 1, name: "Quản lý bộ tiêu chí" });
  await screen.findByRole("button", { name: "Lập từ sổ tính đang mở" });
  return pane;
}

const field = (name: string) => screen.getByRole("textbox", { name });

async function fill({ user }: OpenPane, name: string, text: string): Promise<void> {
  await user.clear(field(name));
  if (text === "") return;
  await user.click(field(name));
  await user.paste(text);
}

/** What axe finds wrong; contrast and size are for a real browser. */
async function faults(): Promise<readonly string[]> {
  const { violations } = await act(() =>
    axe.run(document.body, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      rules: { "color-contrast": { enabled: false }, "target-size": { enabled: false } },
    }),
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
}

const madeRubric = ({ made }: OpenPane): Rubric => {
  const bytes = made.at(-1)?.bytes;
  const loaded = loadRubric(JSON.parse(new TextDecoder().decode(bytes)));
  if (!loaded.ok) throw new Error("no rubric was saved");
  return loaded.rubric;
};

const jsonFile = (text: string, name = "tinh.json"): File =>
  // jsdom's File has no text().
  Object.assign(new File([text], name), { text: () => Promise.resolve(text) });

const packText = readFileSync(join(__dirname, "../../../../assets/rubrics/mau-minh-hoa.json"), "utf8");

describe("making a rubric of the open workbook", () => {
  it("asks for what the sheet cannot tell, makes it, and it judges this session's check", async () => {
    const pane = await openRubrics(sample("sach.xlsx"));
    await press(pane, "Lập từ sổ tính đang mở");
    expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent("Lập bộ tiêu chí từ bảng");
    expect(screen.getByText("Đọc từ trang “Phụ lục I”: 3 phần, 58 tiêu chí.")).toBeInTheDocument();
    const asked = screen.getByRole("region", { name: "Bảng không cho biết" });
    expect(within(asked).getAllByRole("listitem")).toHaveLength(5);
    expect(await faults()).toEqual([]);

    await fill(pane, "Tên bộ tiêu chí", "Bộ tiêu chí tỉnh A");
    await fill(pane, "Mã", "tinh-a-2025");
    await fill(pane, "Các mức xếp loại", "Giỏi=95\nĐạt=50\nChưa đạt=0");
    await fill(pane, "Bước điểm", "0,5");
    await press(pane, "Lập bộ tiêu chí");
    expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent("Sửa “Bộ tiêu chí tỉnh A”");
    expect(screen.getByText("Bộ tiêu chí lập từ bảng chấm điểm, chưa được xác nhận")).toBeInTheDocument();
    await press(pane, "Lưu thành tệp");
    expect(pane.made.map((f) => f.name)).toEqual(["tinh-a-2025.json"]);
    expect(madeRubric(pane)).toMatchObject({ id: "tinh-a-2025", step: 50, authority: { status: "assumed" } });

    await press(pane, "Quay lại danh sách");
    await press(pane, "Chấm theo “Bộ tiêu chí tỉnh A”");
    await screen.findByText("Đang dùng để chấm sổ tính này.");
    const { result } = pane.session.getState().survey!;
    expect(result.rubricUse?.rubric?.id).toBe("tinh-a-2025");
    expect(result.selfRating).toMatchObject({ name: "Giỏi", provisional: true });
  }, 30_000);

  it("tells a field that is not in its form, and makes nothing until it is", async () => {
    const pane = await openRubrics(sample("sach.xlsx"));
    await press(pane, "Lập từ sổ tính đang mở");
    await fill(pane, "Bước điểm", "nửa điểm");
    expect(await screen.findByText("Hãy ghi một số điểm lớn hơn 0, ví dụ 0,5.")).toBeInTheDocument();
    await press(pane, "Lập bộ tiêu chí");
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Lập bộ tiêu chí từ bảng");
    const alerts = screen.getAllByRole("alert").map((alert) => alert.textContent);
    expect(alerts.some((told) => told.includes("Chưa lập được bộ tiêu chí"))).toBe(true);
    expect(pane.session.rubrics.list()).toHaveLength(2);
  }, 20_000);
});

test("a scoring sheet file becomes a rubric without touching the open workbook", async () => {
  const opened = jest.fn(() => Promise.resolve(new MemoryHost(sample("sach.xlsx"))));
  const pane = await openRubrics(sample("day-loi.xlsx"), { openFile: opened });
  const bytes = new Uint8Array([1]);
  const file = Object.assign(new File([bytes], "mau.xlsx"), {
    arrayBuffer: () => Promise.resolve(bytes.buffer),
  });
  await pane.user.upload(screen.getByLabelText("Lập từ tệp bảng chấm điểm…", { selector: "input" }), file);
  expect(await screen.findByText("Đọc từ trang “Phụ lục I”: 3 phần, 58 tiêu chí.")).toBeInTheDocument();
  expect(opened).toHaveBeenCalledWith(expect.any(Uint8Array), "mau.xlsx");
}, 20_000);

describe("opening a rubric file", () => {
  it("takes a good one in, under a name of its own when it differs from a pack that ships", async () => {
    const pane = await openRubrics(sample("218-bc.xlsx"));
    const changed = packText.replace('"fromPoints": 90', '"fromPoints": 88');
    expect(changed).not.toBe(packText);
    const input = screen.getByLabelText("Mở tệp bộ tiêu chí (.json)…", { selector: "input" });
    await pane.user.upload(input, jsonFile(changed));
    await screen.findByText(/^Đã nhận/);
    expect(pane.session.rubrics.list().map((r) => r.id)).toEqual([
      "mau-minh-hoa",
      "ha-tinh-2991-2021",
      "mau-minh-hoa-rieng",
    ]);
  }, 20_000);

  it("lists what is wrong with a bad one and where, and takes nothing in", async () => {
    const pane = await openRubrics(sample("218-bc.xlsx"));
    const input = screen.getByLabelText("Mở tệp bộ tiêu chí (.json)…", { selector: "input" });
    await pane.user.upload(input, jsonFile(packText.replace('"maxPoints": 25,', '"maxPoints": 26,')));
    expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent(
      "Tệp tinh.json chưa dùng được",
    );
    expect(within(screen.getByRole("main")).getAllByRole("listitem")[0]?.textContent).toBe(
      "Dòng 18, cột 20, sections[0].maxPoints: tổng điểm các tiêu chí là 25, khác điểm tối đa của phần là 26.",
    );
    expect(await faults()).toEqual([]);
    expect(pane.session.rubrics.list()).toHaveLength(2);
  }, 20_000);
});

describe("editing and confirming", () => {
  async function openEdit(): Promise<OpenPane> {
    const pane = await openRubrics(sample("218-bc.xlsx"));
    await press(pane, /^Sửa, xác nhận: Bộ tiêu chí chấm điểm công tác văn thư, lưu trữ \(mẫu minh họa\)/);
    await screen.findByRole("heading", { level: 1, name: /^Sửa “Bộ tiêu chí/ });
    return pane;
  }

  it("changed limits make a copy that judges at once, unconfirmed; the pack that ships stays", async () => {
    const pane = await openEdit();
    expect(await faults()).toEqual([]);
    await fill(pane, "Các mức xếp loại", "Xuất sắc=88\nTốt=80\nKhá=70\nTrung bình=50\nChưa đạt=0");
    await press(pane, "Ghi nhận thay đổi");
    expect(await screen.findByText("Đã ghi nhận. Phần đã sửa là chưa xác nhận.")).toBeInTheDocument();
    await screen.findByText("mau-minh-hoa-rieng", { exact: false }).catch(() => null);
    expect(pane.session.rubrics.find("mau-minh-hoa")?.rating?.classes[0]?.fromPoints).toBe(9000);
    expect(pane.session.getState().survey?.result.selfRating).toMatchObject({
      name: "Xuất sắc",
      provisional: true,
    });
  }, 30_000);

  it("limits that overlap are refused with a sentence", async () => {
    const pane = await openEdit();
    await fill(pane, "Các mức xếp loại", "Xuất sắc=120\nTốt=80\nChưa đạt=0");
    await press(pane, "Ghi nhận thay đổi");
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent('mức "Xuất sắc" từ 120 điểm, cao hơn điểm tối đa 100');
    expect(pane.session.rubrics.list()).toHaveLength(2);
  }, 20_000);

  it("a condition and a criterion that may not apply are added and removed", async () => {
    const pane = await openEdit();
    const caps = screen.getByRole("group", { name: "Điều kiện khống chế xếp loại" });
    const before = within(caps).getAllByRole("listitem").length;
    await pane.user.type(within(caps).getByRole("textbox", { name: "Dưới (điểm)" }), "1");
    await pane.user.type(within(caps).getByRole("textbox", { name: "Lý do" }), "Chưa có quy chế");
    await press(pane, "Thêm điều kiện");
    expect(within(caps).getAllByRole("listitem")).toHaveLength(before + 1);
    await press(pane, "Luôn áp dụng I/3/3.4");
    await press(pane, "Ghi nhận thay đổi");
    await screen.findByText("Đã ghi nhận. Phần đã sửa là chưa xác nhận.");
    const copy = pane.session.rubrics.find("mau-minh-hoa-rieng");
    expect(copy?.rating?.caps.at(-1)).toMatchObject({ lessThan: 100, reason: "Chưa có quy chế" });
    expect(copy?.sections[0]?.groups[2]?.criteria[3]?.applicability).toBeNull();
  }, 30_000);

  it("confirming with who, when and the decision lifts “tạm tính”", async () => {
    const pane = await openEdit();
    await press(pane, "Tôi đã đối chiếu, xác nhận");
    expect(screen.getAllByText("Cần ghi mục này.")).toHaveLength(2);
    expect(pane.session.rubrics.list()).toHaveLength(2);
    await fill(pane, "Người đối chiếu (họ tên, chức vụ)", "Nguyễn Văn A, Trưởng phòng");
    await fill(pane, "Ngày đối chiếu", "15/3/2025");
    await fill(pane, "Văn bản ban hành", "Quyết định số 12/QĐ-UBND ngày 01/02/2025");
    await press(pane, "Tôi đã đối chiếu, xác nhận");
    expect(await screen.findByText("Đã xác nhận toàn bộ bộ tiêu chí.")).toBeInTheDocument();
    await screen.findByRole("button", { name: "Lưu thành tệp" });
    expect(pane.session.getState().survey?.result.selfRating).toMatchObject({
      name: "Tốt",
      provisional: false,
    });
    await press(pane, "Lưu thành tệp");
    expect(madeRubric(pane)).toMatchObject({
      authority: { status: "confirmed", by: "Nguyễn Văn A, Trưởng phòng", on: "2025-03-15" },
      notice: null,
      open: [],
    });
  }, 30_000);
});

test("two rubrics are compared, and the open sheet is scored under the second", async () => {
  const pane = await openRubrics(sample("218-bc.xlsx"));
  const changed = packText.replace('"fromPoints": 90', '"fromPoints": 88');
  await pane.user.upload(
    screen.getByLabelText("Mở tệp bộ tiêu chí (.json)…", { selector: "input" }),
    jsonFile(changed),
  );
  await screen.findByText(/^Đã nhận/);
  await press(pane, "So sánh hai bộ");
  const differences = await screen.findByRole("region", { name: "Khác nhau" });
  expect(within(differences).getByText("Khớp 58 tiêu chí, bỏ 0, thêm 0.")).toBeInTheDocument();
  expect(
    within(differences)
      .getAllByRole("listitem")
      .map((li) => li.textContent),
  ).toEqual(["Giới hạn mức “Xuất sắc” đổi từ 90 thành 88 điểm."]);
  const under = screen.getByRole("region", { name: "Bảng đang mở theo bộ mới" });
  expect(under).toHaveTextContent("89 điểm");
  expect(under).toHaveTextContent("Xếp loại Xuất sắc (tạm tính)");
  expect(await faults()).toEqual([]);
}, 30_000);

test("a rubric is kept in the workbook only when asked, and comes back with it, marked", async () => {
  const kept: WorkbookChoice[] = [];
  const choices: ChoiceStore = {
    load: () => Promise.resolve(kept.at(-1) ?? null),
    save: (choice) => {
      kept.push(choice);
      return Promise.resolve();
    },
  };
  const pane = await openRubrics(sample("218-bc.xlsx"), { choices });
  const changed = packText
    .replace('"fromPoints": 90', '"fromPoints": 88')
    .replace('"id": "mau-minh-hoa"', '"id": "tinh-a"');
  await pane.user.upload(
    screen.getByLabelText("Mở tệp bộ tiêu chí (.json)…", { selector: "input" }),
    jsonFile(changed),
  );
  await screen.findByText(/^Đã nhận/);
  expect(kept).toEqual([]);
  await act(() => pane.session.choose({ rubricId: "tinh-a" }));
  expect(kept).toEqual([]);
  await press(pane, "Giữ bộ đang dùng trong sổ tính");
  expect(kept).toMatchObject([{ rubricId: "tinh-a", rubricFile: { schema: "vtlt.rubric/1" } }]);

  const again = openPane(sample("218-bc.xlsx"), { choices });
  await act(() => again.session.check());
  const use = again.session.getState().survey?.result.rubricUse;
  expect(use?.rubric).toMatchObject({ id: "tinh-a" });
  expect(use?.rubric?.notice).toMatch(/^Bộ tiêu chí đi kèm sổ tính này\. MẪU MINH HỌA/);
}, 30_000);

test("a rubric that came with the workbook and calls itself confirmed leaves the rating provisional", async () => {
  const pack = loadRubric(JSON.parse(packText.replace('"id": "mau-minh-hoa"', '"id": "la"')));
  if (!pack.ok) throw new Error("the pack is sound");
  const confirmed = confirmRubric(pack.rubric, {
    by: "Ai đó",
    on: "2026-11-22",
    cite: "Quyết định 1/QĐ-UBND",
  });
  if (!confirmed.ok) throw new Error("it may be confirmed");
  const choices: ChoiceStore = {
    load: () => Promise.resolve({ rubricId: "la", rubricFile: rubricFile(confirmed.rubric) }),
    save: () => Promise.resolve(),
  };
  const pane = openPane(sample("218-bc.xlsx"), { choices });
  await act(() => pane.session.check());
  const result = pane.session.getState().survey?.result;
  expect(result?.rubricUse?.rubric).toMatchObject({
    id: "la",
    notice: "Bộ tiêu chí đi kèm sổ tính này",
    authority: { status: "assumed" },
    rating: { authority: { status: "assumed" } },
  });
  expect(result?.findings.map(({ rule }) => rule)).toContain("rating-provisional");
});

test("what a workbook carries is no rubric: the check goes on without it", async () => {
  const choices: ChoiceStore = {
    load: () => Promise.resolve({ rubricId: "la", rubricFile: { schema: "vtlt.rubric/1", id: "la" } }),
    save: () => Promise.resolve(),
  };
  const pane = openPane(sample("218-bc.xlsx"), { choices });
  await act(() => pane.session.check());
  expect(pane.session.getState().survey?.result.rubricUse?.rubric?.id).toBe("mau-minh-hoa");
});

test("when two rubrics fit alike, both are offered with their shares and none is chosen", async () => {
  const pane = await openRubrics(sample("218-bc.xlsx"));
  const twin = packText.replace('"id": "mau-minh-hoa"', '"id": "tinh-b"');
  await pane.user.upload(
    screen.getByLabelText("Mở tệp bộ tiêu chí (.json)…", { selector: "input" }),
    jsonFile(twin),
  );
  await screen.findByText(/^Đã nhận/);
  await act(() => pane.session.check());
  const offered = await screen.findByRole("region", { name: "Bảng này giống các bộ" });
  expect(within(offered).getAllByText(/khớp 100%, thiếu 0 tiêu chí, 0 tiêu chí khác chữ/)).toHaveLength(2);
  expect(pane.session.getState().survey?.result.rubricUse?.how).toBe("sheet");
  expect(await faults()).toEqual([]);
}, 30_000);

test("the screens speak English too", async () => {
  await openChecked(sample("218-bc.xlsx"), { start: { language: "vi" } });
  const pane = openPane(sample("218-bc.xlsx"), { start: { language: "en" } });
  act(() => pane.session.show("rubrics"));
  expect((await screen.findAllByText("Make or open a rubric")).length).toBeGreaterThan(0);
}, 20_000);

/** @jest-environment jsdom */
import "../../support/browser";
import { act, fireEvent, screen } from "@testing-library/react";
import axe from "axe-core";
import { webcrypto } from "node:crypto";
import { readFileSync } from "node:fs";
import { bundledRubrics } from "../../../../src/app/bundledRubrics";
import { bundledContents, makeChecklists } from "../../../../src/app/inspectAgencies";
import { readChecklist, readFollowUp, ReadFailure } from "../../../../src/core";
import { templateWorkbook } from "../../../../src/documents/templateWorkbook";
import { inflateNode } from "../../../../src/hosts/file/inflateNode";
import { readDocumentFile } from "../../../../src/hosts/file/readDocument";
import { readWorkbookFile } from "../../../../src/hosts/file/readWorkbook";
import { sample } from "../../../contract/workbooks";
import { fillIn, plan, planFile, remarks } from "../../../core/inspection/filledChecklists";
import { MemoryHost } from "../../../support/memoryHost";
import { openPane, type OpenPane, press } from "../../support/openPane";

Object.defineProperty(globalThis, "crypto", { value: webcrypto, configurable: true });

const read = (bytes: Uint8Array, fileName: string) =>
  readWorkbookFile(bytes, { fileName, inflate: inflateNode });
const field = (name: string | RegExp) => screen.getByRole("textbox", { name });

async function openInspection(): Promise<OpenPane> {
  const openFile = (bytes: Uint8Array, name: string) =>
    bytes.length < 10
      ? Promise.reject(new ReadFailure("empty"))
      : Promise.resolve(new MemoryHost(read(bytes, name)));
  const pane = openPane(sample("218-bc.xlsx"), { openFile });
  act(() => pane.session.show("inspection"));
  // The tool's own parts come after its title, which stands while it loads.
  await screen.findByRole("heading", { level: 2, name: "1. Kế hoạch kiểm tra" });
  return pane;
}

async function choose(
  { user }: OpenPane,
  label: string,
  ...files: (readonly [string, Uint8Array])[]
): Promise<void> {
  const input = screen.getByLabelText<HTMLInputElement>(label, { selector: "input" });
  const chosen = files.map(([name, bytes]) => {
    const file = new File([bytes.slice()], name);
    // jsdom's files cannot be read.
    file.arrayBuffer = () => Promise.resolve(bytes.slice().buffer);
    file.text = () => Promise.resolve(new TextDecoder().decode(bytes));
    return file;
  });
  await user.upload(input, chosen);
}

const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const openPlan = (pane: OpenPane) => choose(pane, "Mở tệp kế hoạch…", ["ke-hoach.json", json(planFile)]);

async function filledFiles(): Promise<(readonly [string, Uint8Array])[]> {
  const { checklists } = makeChecklists(plan(), bundledContents(), [], bundledRubrics);
  return Promise.all(
    checklists.map(async ({ content }, i) => {
      const [rating = "", entries = []] = remarks[i] ?? [];
      return [
        `${i}.xlsx`,
        await templateWorkbook(fillIn(content, entries, rating.replace("_", "\u00a0"))),
      ] as const;
    }),
  );
}

test("without a plan it asks for year and agencies, and faults nobody who has not begun", async () => {
  await openInspection();
  expect(screen.getByText("Điền năm và cơ quan ở kế hoạch trước.")).toBeInTheDocument();
  expect(screen.queryByText("Cần mục này.")).toBeNull();
  fireEvent.change(field(/^Năm kiểm tra/), { target: { value: "2022" } });
  expect(screen.getByText("Cần mục này.")).toBeInTheDocument();
});

test("a plan entered by hand gives a checklist for each agency, saved one by one", async () => {
  const pane = await openInspection();
  fireEvent.change(field(/^Năm kiểm tra/), { target: { value: "2022" } });
  fireEvent.change(field(/^Cơ quan được kiểm tra/), {
    target: { value: "Sở A: Trung tâm B; Chi cục C\nSở Lao động - Thương binh và Xã hội" },
  });
  await press(pane, "Lập phiếu cho Sở A");
  await screen.findByText("Tệp nằm trong thư mục Tải xuống.");
  const [file] = pane.made;
  expect(file?.name).toBe("Phieu-kiem-tra-Sở-A.xlsx");
  const checklist = readChecklist(
    read(file?.bytes ?? new Uint8Array(), "a.xlsx"),
    "a.xlsx",
    bundledContents(),
  );
  expect(checklist).toMatchObject({
    agency: "Sở A",
    year: 2022,
    units: ["Trung tâm B", "Chi cục C"],
    entries: [],
  });
});

test("submitted workbooks fill in the checklist of their agency; one that cannot be read is told", async () => {
  const pane = await openInspection();
  fireEvent.change(field(/^Năm kiểm tra/), { target: { value: "2022" } });
  fireEvent.change(field(/^Cơ quan được kiểm tra/), {
    target: { value: "Sở Lao động - Thương binh và Xã hội" },
  });
  const bytes = new Uint8Array(readFileSync("assets/samples/218-bc.xlsx"));
  await choose(pane, "Chọn bảng đã nộp…", ["218.xlsx", bytes], ["rong.xlsx", new Uint8Array(1)]);
  await screen.findByText("Điền sẵn từ 218.xlsx");
  expect(screen.getByText(/^rong.xlsx: Tệp rỗng/)).toBeInTheDocument();
});

test("a plan is opened from its file and saved as one; a wrong file is told with its faults", async () => {
  const pane = await openInspection();
  await choose(pane, "Mở tệp kế hoạch…", ["x.json", json({ ...planFile, agencies: [] })]);
  await screen.findByText(/Tệp kế hoạch chưa dùng được\. .*“agencies”/);
  await openPlan(pane);
  await screen.findByRole("button", { name: "Lập phiếu cho Cục Thuế tỉnh" });
  await press(pane, "Lưu kế hoạch");
  await screen.findByText("Tệp nằm trong thư mục Tải xuống.");
  expect(JSON.parse(new TextDecoder().decode(pane.made[0]?.bytes))).toEqual(planFile);
});

test("filled checklists become conclusion and follow-up table, with last year's looked up", async () => {
  const pane = await openInspection();
  await openPlan(pane);
  const files = await filledFiles();
  await choose(pane, "Chọn phiếu đã ghi…", ...files);
  await screen.findByText("UBND huyện Điện Biên: 2 tồn tại");
  await press(pane, "Lưu bảng theo dõi (Excel)");
  await screen.findByText("Tệp nằm trong thư mục Tải xuống.");
  const table = pane.made[0]?.bytes ?? new Uint8Array();
  expect(readFollowUp(read(table, "t.xlsx"))).toHaveLength(6);
  await choose(pane, "Chọn bảng theo dõi lần trước…", ["truoc.xlsx", table]);
  await screen.findByText("Lần trước: truoc.xlsx, 6 tồn tại.");
  await press(pane, "Lưu kết luận (Word)");
  await screen.findByText("Tệp nằm trong thư mục Tải xuống.");
  const bytes = pane.made[1]?.bytes ?? new Uint8Array();
  const pieces = readDocumentFile(bytes, { fileName: "kl.docx", inflate: inflateNode });
  const texts = pieces.flatMap((piece) => (piece.kind === "paragraph" ? [piece.text] : []));
  expect(texts).toContain("KẾT LUẬN");
  expect(texts).toContain("Còn lặp lại trong lần kiểm tra này: 6/6");
});

test("files that are no checklists, or no follow-up table, are told", async () => {
  const pane = await openInspection();
  const bytes = new Uint8Array(readFileSync("assets/samples/218-bc.xlsx"));
  await choose(pane, "Chọn phiếu đã ghi…", ["218.xlsx", bytes]);
  await screen.findByText("Không có phiếu kiểm tra nào trong các tệp đã chọn.");
  await choose(pane, "Chọn bảng theo dõi lần trước…", ["218.xlsx", bytes]);
  await screen.findByText(/218.xlsx không phải bảng theo dõi khắc phục/);
});

test("in English the tool speaks English", async () => {
  const pane = await openInspection();
  act(() => pane.session.setPreferences({ language: "en" }));
  await screen.findByRole("heading", { level: 1, name: "Inspection" });
});

test("axe finds no fault, with everything unfolded", async () => {
  const pane = await openInspection();
  await openPlan(pane);
  await choose(pane, "Chọn phiếu đã ghi…", ...(await filledFiles()));
  await screen.findByText("UBND huyện Điện Biên: 2 tồn tại");
  for (const part of document.querySelectorAll("details")) part.open = true;
  const { violations } = await act(() =>
    axe.run(document.body, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      rules: { "color-contrast": { enabled: false }, "target-size": { enabled: false } },
    }),
  );
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 160))])).toEqual([]);
});

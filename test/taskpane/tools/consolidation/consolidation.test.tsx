/** @jest-environment jsdom */
import "../../support/browser";
import { act, screen, within } from "@testing-library/react";
import axe from "axe-core";
import { webcrypto } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checksumNode, inflateNode } from "../../../../src/hosts/file/inflateNode";
import { readWorkbookFile } from "../../../../src/hosts/file/readWorkbook";
import { openFile } from "../../../../src/taskpane/openFile";
import { sample } from "../../../contract/workbooks";
import { openPane, type OpenPane } from "../../support/openPane";

Object.defineProperty(globalThis, "crypto", { value: webcrypto, configurable: true });

const samples = join(__dirname, "../../../../assets/samples");

/** A file as a person chooses it; what jsdom's lacks is filled in. */
function fileOf(name: string, bytes: Uint8Array): File {
  const file = new File([new Uint8Array(bytes)], name);
  Object.defineProperty(file, "arrayBuffer", {
    value: () => Promise.resolve(bytes.slice().buffer),
    configurable: true,
  });
  return file;
}

const sampleFile = (name: string, as = name) => fileOf(as, new Uint8Array(readFileSync(join(samples, name))));

async function openConsolidation(): Promise<OpenPane> {
  const pane = openPane(sample("218-bc.xlsx"), { openFile });
  act(() => pane.session.show("consolidation"));
  await screen.findByRole("heading", { level: 1, name: "Tổng hợp sổ tính đã nộp" });
  return pane;
}

async function choose({ user }: OpenPane, label: string, ...files: readonly File[]): Promise<void> {
  await user.upload(screen.getByLabelText(label, { selector: "input" }), [...files]);
}

const end = () => screen.getByTestId("review-end").textContent;

async function reviewed(pane: OpenPane, ...files: readonly File[]): Promise<void> {
  await choose(pane, "Chọn các sổ tính đã nộp…", ...files);
  await screen.findByRole("button", { name: "Lưu bảng tổng hợp (.xlsx)" });
}

const four = () => [
  sampleFile("218-bc.xlsx"),
  sampleFile("sach.xlsx"),
  sampleFile("218-bc.xlsx", "ban-sao.xlsx"),
  fileOf("hong.xlsx", new Uint8Array(0)),
];

test("chosen workbooks are read, ranked and counted; one that cannot be read is told and stops nothing", async () => {
  const pane = await openConsolidation();
  await reviewed(pane, ...four());
  expect(end()).toBe("Đã tổng hợp 3 sổ tính, 1 tệp không đọc được.");
  const rows = within(screen.getByRole("region", { name: "Bảng xếp hạng" })).getAllByRole("row");
  expect(rows).toHaveLength(4);
  expect(screen.getByText("hong.xlsx")).toBeVisible();
  expect(screen.getByText(/1 nhóm tệp giống hệt nhau/)).toBeVisible();
  expect(screen.getByText("MẪU MINH HỌA – chưa đối chiếu Phụ lục I")).toBeVisible();
});

test("the charts say in words what they draw", async () => {
  const pane = await openConsolidation();
  await reviewed(pane, ...four());
  const [ratings, shares] = screen.getAllByRole("img", { name: /Số sổ tính theo/ });
  expect(ratings).toHaveAccessibleName(/^Số sổ tính theo xếp loại\. .*Tốt: \d/);
  expect(shares).toHaveAccessibleName(/80% – dưới 90%: \d/);
});

test("the saved workbook is whole and holds the chosen files", async () => {
  const pane = await openConsolidation();
  await reviewed(pane, ...four());
  await pane.user.click(screen.getByRole("button", { name: "Lưu bảng tổng hợp (.xlsx)" }));
  expect(await screen.findByText("Bảng tổng hợp nằm trong thư mục tải về.")).toBeVisible();
  const [made] = pane.made;
  const workbook = readWorkbookFile(made!.bytes, {
    fileName: made!.name,
    inflate: inflateNode,
    checksum: checksumNode,
  });
  expect(workbook.sheets.map(({ name }) => name)).toEqual([
    ...["Tổng hợp", "Biểu đồ", "Phát hiện", "Lỗi thường gặp", "Tiêu chí", "Chỉnh lý"],
    ...["Chưa nộp", "Nộp trùng", "Không đọc được"],
  ]);
  const files = workbook.sheets[0]!.cells.filter(({ text }) => /^\S+\.xlsx$/.test(text)).map(
    ({ text }) => text,
  );
  expect(files.sort()).toEqual(["218-bc.xlsx", "ban-sao.xlsx", "sach.xlsx"]);
});

test("a run that is stopped gives what it has, named as partial", async () => {
  const pane = await openConsolidation();
  let release: () => void = () => undefined;
  const slow = sampleFile("sach.xlsx", "z-cham.xlsx");
  const bytes = new Uint8Array(readFileSync(join(samples, "sach.xlsx")));
  Object.defineProperty(slow, "arrayBuffer", {
    value: () => new Promise((resolve) => (release = () => resolve(bytes.slice().buffer))),
  });
  await choose(
    pane,
    "Chọn các sổ tính đã nộp…",
    sampleFile("218-bc.xlsx"),
    slow,
    sampleFile("sach.xlsx", "zz.xlsx"),
  );
  await screen.findByText("Đã đọc 1/3: 218-bc.xlsx");
  await pane.user.click(screen.getByRole("button", { name: "Dừng" }));
  release();
  await screen.findByRole("button", { name: "Lưu bảng tổng hợp (.xlsx)" });
  expect(end()).toBe("Đã dừng: kết quả tạm của 2 trong 3 tệp.");
});

test("a list without a column of agencies, or another workbook as last year's, is refused with what to do", async () => {
  const pane = await openConsolidation();
  await choose(pane, "Danh sách cơ quan phải nộp…", sampleFile("sach.xlsx"));
  expect(await screen.findByText(/Tệp không có cột tên cơ quan/)).toBeVisible();
  await choose(pane, "Bảng tổng hợp kỳ trước…", sampleFile("sach.xlsx"));
  expect(await screen.findByText(/không phải bảng tổng hợp do chương trình lập/)).toBeVisible();
  await choose(pane, "Bảng tổng hợp kỳ trước…", fileOf("rong.xlsx", new Uint8Array(0)));
  expect(await screen.findByText(/^rong\.xlsx: Tệp rỗng/)).toBeVisible();
});

test("the screen has no fault that axe knows, before and after a run", async () => {
  const pane = await openConsolidation();
  const faults = async () => {
    const { violations } = await act(() =>
      axe.run(document.body, {
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        rules: { "color-contrast": { enabled: false }, "target-size": { enabled: false } },
      }),
    );
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`);
  };
  expect(await faults()).toEqual([]);
  await reviewed(pane, ...four());
  expect(await faults()).toEqual([]);
}, 60_000);

/**
 * Pictures of the browser page (dist/workbench). Each scene names its pictures and gets the page and `shot(name)`; only
 * the pictures that were asked for are kept.
 */

/** By the words on it, as a person finds it. */
const press = (page, name) =>
  page
    .getByRole("button", typeof name === "string" ? { name, exact: true } : { name })
    .first()
    .click();

/** The sample is open, checked, and shown in the spreadsheet. */
const untilReady = async (page) => {
  await page.getByRole("heading", { level: 1, name: "Kết quả kiểm tra" }).waitFor();
  await page.getByRole("button", { name: "Hoàn tác", exact: true, disabled: false }).waitFor();
  await page.locator(".grid-host canvas[id^=univer-sheet]").waitFor({ state: "attached" });
};

const hideMessage = async (page) => {
  const close = page.getByRole("button", { name: "Đóng thông báo" });
  if (await close.isVisible()) await close.click();
};

/** A sheet with mistakes is opened and one is mended; then the chỉnh lý table of another file is filled, and saved. */
const demo = async (page, shot) => {
  await page.getByRole("combobox", { name: "Tệp mẫu" }).selectOption("day-loi.xlsx");
  await page.getByRole("button", { name: "day-loi.xlsx", exact: true }).waitFor();
  await page.getByRole("heading", { level: 1, name: "Kết quả kiểm tra" }).waitFor();
  await hideMessage(page);
  await shot("demo-1");
  const findings = page.getByRole("tab", { name: /^Phát hiện/ });
  await findings.click();
  const goTo = page.getByRole("button", { name: "Đến ô D17", exact: true });
  await goTo.first().evaluate((button) => button.scrollIntoView({ block: "center" }));
  await shot("demo-2");
  await goTo.first().click();
  await page.getByText(/^Ô D17 trang Phụ lục I/).waitFor({ state: "attached" });
  await shot("demo-3");
  await page.locator(".grid-host").focus();
  await page.locator(".sheets [contenteditable]:focus").waitFor({ state: "attached" });
  await page.keyboard.type("1,5");
  await page.keyboard.press("Enter");
  await goTo.first().waitFor({ state: "detached" });
  await shot("demo-4");
  await press(page, "218-bc.xlsx");
  await page.locator(".grid-host").getByText("Chỉnh lý", { exact: true }).click();
  await page.getByRole("navigation").getByRole("button", { name: "Chỉnh lý", exact: true }).click();
  await press(page, "Xem trước và ghi…");
  await page.getByRole("dialog").waitFor();
  await shot("demo-5");
  await press(page, /^Ghi \d+ ô$/);
  await page.getByRole("button", { name: "Hoàn tác lần ghi này" }).waitFor();
  await Promise.all([page.waitForEvent("download"), press(page, "Lưu")]);
  await page.getByText(/^Đã tải 218-bc\.xlsx/).waitFor();
  await page.locator(".pane").evaluate((pane) => pane.scrollTo(0, 0));
  await shot("demo-6");
};

/** Opens a lesson with the code that all pictures show. */
const lesson = async (page, number, workbook) => {
  await press(page, "Việc khác");
  await press(page, /^Tập huấn/);
  await page.getByRole("textbox", { name: "Mã của người học" }).fill("K7QF");
  await page.getByRole("textbox", { name: "Họ tên người học" }).fill("Nguyễn Văn An");
  await press(page, new RegExp(`^Bắt đầu: Bài ${number}`));
  await press(page, `Mở sổ tính “${workbook}”`);
  await page.getByRole("button", { name: `Mở lại sổ tính “${workbook}”` }).waitFor();
  await hideMessage(page);
};

const training = async (page, shot) => {
  await lesson(page, 1, "Lần đầu");
  await shot("trang-tap-huan");
  await press(page, "Trình chiếu");
  await page.getByRole("button", { name: "Thôi trình chiếu (Esc)" }).waitFor();
  for (let i = 0; i < 2; i++) await press(page, "Bước sau");
  await page.getByRole("navigation").getByRole("button", { name: "Kiểm tra", exact: true }).click();
  await press(page, "Kiểm tra sổ tính này");
  await page.getByRole("heading", { level: 1, name: "Kết quả kiểm tra" }).waitFor();
  await shot("trang-trinh-chieu");
};

/** Invented participants of an invented room. */
export const results = [
  "KQ1;muoi-hai-loi;AAAA;ssssssssssss;-;0;Người học 1;7PE",
  "KQ1;muoi-hai-loi;BBBB;sstsosstssso;-;3;Người học 2;JN2",
  "KQ1;muoi-hai-loi;CCCC;sstoostsssxo;-;5;Người học 3;132",
  "KQ1;muoi-hai-loi;DDDD;ssssosstssst;-;1;Người học 4;WTP",
];

const summary = async (page, shot) => {
  await press(page, "Việc khác");
  await press(page, /^Tập huấn/);
  await press(page, "Dành cho người hướng dẫn");
  await page.getByRole("textbox", { name: "Mã kết quả, mỗi dòng một người" }).fill(results.join("\n"));
  await press(page, "Thêm vào tổng hợp");
  await press(page, "Chiếu lên màn hình");
  await page.getByRole("dialog").waitFor();
  await shot("trang-tong-hop");
};

/** For README: pictures that stay small. Else the smallest projector that is still common. */
const README = { width: 1080, height: 730 };
const PROJECTOR = { width: 1366, height: 768 };

export const pageScenes = [
  { size: PROJECTOR, names: ["trang-trinh-duyet"], run: (_, shot) => shot("trang-trinh-duyet") },
  { size: README, names: ["demo-1", "demo-2", "demo-3", "demo-4", "demo-5", "demo-6"], run: demo },
  { size: PROJECTOR, names: ["trang-tap-huan", "trang-trinh-chieu"], run: training },
  { size: PROJECTOR, names: ["trang-tong-hop"], run: summary },
].map((scene) => ({
  ...scene,
  run: async (page, shot) => {
    await untilReady(page);
    await hideMessage(page);
    await scene.run(page, shot);
  },
}));

/* global document, window */
/**
 * Pictures of every screen for README and docs: from dist/harness (npm run screenshots builds it) the same pane as in
 * Excel over a workbook in memory, at 320 and 450 pixels, light, dark and in forced colours; from dist/workbench (built
 * when it is missing) the browser page. Fails when a screen scrolls sideways or the page asks for anything from
 * elsewhere. Names as arguments take only pictures whose name contains one of them: `npm run screenshots -- demo`.
 */
import { spawnSync } from "node:child_process";
import { createReadStream, existsSync, mkdirSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium as playwright } from "playwright-core";
import { chromiumPath } from "../test/e2e/support/chromiumPath.js";
import { pageScenes, results } from "./screenshots/pageScenes.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const pictures = join(root, "docs/pictures");
const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};
/** Height of the window, and of the longest picture, in pixels. */
const VIEW = 640;
const LONGEST = 1200;
const flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"];

/** Button, tab or link by the words on it, as a person finds it. */
const press = (name) => (page) => page.getByRole("button", { name, exact: true }).first().click();
const tab = (name) => (page) => page.getByRole("tab", { name }).click();
const check = press("Kiểm tra sổ tính này");
const english = (name) => (page) => page.getByRole("button", { name, exact: true }).first().click();

/** Opens the training mode and enters a code, so that every picture shows the same one. */
const training = async (page) => {
  await press("Việc khác")(page);
  await page.getByRole("button", { name: /^Tập huấn/ }).click();
  await page.getByRole("textbox", { name: "Mã của người học" }).fill("K7QF");
  await page.getByRole("textbox", { name: "Họ tên người học" }).fill("Nguyễn Văn An");
};
const lesson = (name) => (page) => page.getByRole("button", { name }).click();
const collectResults = async (page) => {
  await page.getByRole("textbox", { name: "Mã kết quả, mỗi dòng một người" }).fill(results.join("\n"));
  await press("Thêm vào tổng hợp")(page);
};

/** Opens a further task by the beginning of its name. */
const task = (name) => async (page) => {
  await press("Việc khác")(page);
  await page.getByRole("button", { name }).click();
  await page.getByRole("heading", { level: 1 }).waitFor();
};
const rubrics = task(/^Quản lý bộ tiêu chí/);

/** Each picture: its name, the address of the harness and what a person does first. */
const scenes = [
  { name: "bat-dau", at: "sample=218-bc", steps: [] },
  { name: "ket-qua-218", at: "sample=218-bc", steps: [check] },
  { name: "phat-hien", at: "sample=day-loi", steps: [check] },
  {
    name: "giai-thich",
    at: "sample=day-loi",
    steps: [check, (page) => page.getByRole("button", { name: "Giải thích" }).first().click()],
  },
  { name: "diem-xep-loai", at: "sample=day-loi", steps: [check, tab("Xếp loại")] },
  { name: "cach-doc", at: "sample=day-loi", steps: [check, tab("Cách đọc")] },
  { name: "nhap-diem", at: "sample=day-loi&cell=D17", steps: [check, press("Nhập điểm")] },
  { name: "chinh-ly", at: "sample=218-bc", steps: [check, press("Chỉnh lý")] },
  {
    name: "xem-truoc",
    at: "sample=218-bc",
    steps: [check, press("Chỉnh lý"), press("Xem trước và ghi…")],
  },
  {
    name: "da-ghi",
    at: "sample=218-bc",
    steps: [
      check,
      press("Chỉnh lý"),
      press("Xem trước và ghi…"),
      (page) => page.getByRole("button", { name: /^Ghi \d+ ô$/ }).click(),
      (page) => page.getByText("Hoàn tác lần ghi này").waitFor(),
    ],
  },
  { name: "lap-bang-chinh-ly", at: "sample=day-loi", steps: [check, press("Chỉnh lý")] },
  { name: "bo-tieu-chi", at: "sample=218-bc", steps: [check, press("Bộ tiêu chí")] },
  { name: "cai-dat", at: "sample=218-bc", steps: [press("Cài đặt")] },
  { name: "tep-mau", at: "sample=218-bc", steps: [press("Thử với tệp mẫu có lỗi")] },
  { name: "chu-lon", at: "sample=day-loi&large=1", steps: [check] },
  {
    name: "english",
    at: "sample=day-loi&lang=en",
    steps: [english("Check this workbook")],
  },
  { name: "tap-huan", at: "sample=218-bc", steps: [training] },
  {
    name: "tap-huan-bai",
    at: "sample=218-bc",
    steps: [training, lesson(/: Bài 2/), press("Gợi ý: ở đâu, Lỗi 1"), press("Gợi ý: lỗi gì, Lỗi 1")],
  },
  {
    name: "tap-huan-trinh-chieu",
    at: "sample=218-bc",
    steps: [training, lesson(/: Bài 2/), press("Trình chiếu")],
  },
  {
    name: "tap-huan-tong-hop",
    at: "sample=218-bc",
    steps: [training, press("Dành cho người hướng dẫn"), collectResults],
  },
  { name: "bo-tieu-chi-ds", at: "sample=218-bc", steps: [check, rubrics] },
  {
    name: "bo-tieu-chi-lap",
    at: "sample=218-bc",
    steps: [check, rubrics, press("Lập từ sổ tính đang mở")],
  },
  {
    name: "bo-tieu-chi-sua",
    at: "sample=218-bc",
    steps: [
      check,
      rubrics,
      (page) =>
        page
          .getByRole("button", { name: /^Sửa, xác nhận/ })
          .first()
          .click(),
    ],
  },
  {
    name: "bo-tieu-chi-so-sanh",
    at: "sample=218-bc",
    steps: [check, rubrics, press("So sánh hai bộ")],
  },
  { name: "bang-trong", at: "sample=218-bc", steps: [check, task(/^Bảng chấm điểm trắng/)] },
  { name: "viec-khac", at: "sample=218-bc", steps: [press("Việc khác")] },
  { name: "bao-cao", at: "sample=218-bc", steps: [check, task(/^Báo cáo/)] },
  { name: "tham-dinh", at: "sample=218-bc", steps: [check, task(/^Thẩm định/)] },
  { name: "tong-hop", at: "sample=218-bc", steps: [task(/^Tổng hợp/)] },
  { name: "doan-kiem-tra", at: "sample=218-bc", steps: [task(/^Đoàn kiểm tra/)] },
  { name: "excel-cu", at: "unsupported=old", steps: [] },
  { name: "bi-chan", at: "unsupported=blocked", steps: [] },
  { name: "ngoai-excel", at: "unsupported=outside", steps: [] },
];

const looks = [
  { name: "320-sang", width: 320, theme: "light" },
  { name: "450-sang", width: 450, theme: "light" },
  { name: "320-toi", width: 320, theme: "dark" },
  { name: "320-tuong-phan", width: 320, theme: "dark", forcedColors: "active" },
];

/** Serves a folder of dist on this machine; gives its address and the way to end it. */
async function serve(folder) {
  const served = join(root, "dist", folder);
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname));
    const file = join(served, path === "/" ? "index.html" : path);
    if (!file.startsWith(served) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

const asked = process.argv.slice(2);
const isAsked = (name) => asked.length === 0 || asked.some((part) => name.includes(part));
const faults = [];

/** A page that tells what it should not do, under the name of its picture. */
async function newPage(context, origin, name) {
  const page = await context.newPage();
  page.on("request", (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(origin)) {
      faults.push(`${name}: asked for ${request.url()}`);
    }
  });
  page.on("pageerror", (error) => faults.push(`${name}: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`${name}: ${message.text()}`);
  });
  page.setDefaultTimeout(30_000);
  return page;
}

/** The pane alone, in every look. */
async function takePane(browser) {
  const { origin, close } = await serve("harness");
  for (const look of looks) {
    const context = await browser.newContext({
      viewport: { width: look.width, height: VIEW },
      colorScheme: look.theme,
      forcedColors: look.forcedColors ?? "none",
      reducedMotion: "reduce",
      locale: "vi-VN",
    });
    for (const scene of scenes) {
      const name = `${scene.name}-${look.name}`;
      if (!isAsked(name)) continue;
      const page = await newPage(context, origin, name);
      try {
        await page.goto(`${origin}/?${scene.at}&theme=${look.theme}`);
        await page.getByRole("heading", { level: 1 }).waitFor();
        for (const step of scene.steps) {
          await step(page);
          // A screen that still comes, and what follows a step.
          await page.getByText("Đang mở…").waitFor({ state: "hidden" });
          await page.waitForTimeout(150);
        }
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        if (wide > 0) faults.push(`${name}: ${wide} pixels too wide`);
        const isDialog = (await page.getByRole("dialog").count()) > 0;
        await page.evaluate(() => window.scrollTo(0, 0));
        const length = await page.evaluate(() => document.documentElement.scrollHeight);
        const height = isDialog ? VIEW : Math.min(Math.max(length, VIEW), LONGEST);
        await page.screenshot({
          path: join(pictures, `${name}.png`),
          fullPage: !isDialog,
          clip: { x: 0, y: 0, width: look.width, height },
        });
      } catch (error) {
        faults.push(`${name}: ${error.message.split("\n")[0]}`);
      }
      await page.close();
    }
    await context.close();
  }
  close();
}

/** The browser page, scene by scene. */
async function takePage(browser) {
  const wanted = pageScenes.filter(({ names }) => names.some(isAsked));
  if (wanted.length === 0) return;
  if (!existsSync(join(root, "dist/workbench/index.html"))) {
    const build = ["webpack", "--mode", "production", "--config-name", "workbench"];
    if (spawnSync("npx", build, { cwd: root, stdio: "inherit" }).status !== 0) {
      faults.push("dist/workbench could not be built");
      return;
    }
  }
  const { origin, close } = await serve("workbench");
  for (const { names, size, run } of wanted) {
    const context = await browser.newContext({
      ...{ viewport: size, reducedMotion: "reduce", locale: "vi-VN", serviceWorkers: "block" },
    });
    // Without the browser's own picker of files, which no script can press, a saved file is a download.
    await context.addInitScript("delete window.showSaveFilePicker;");
    const page = await newPage(context, origin, names[0]);
    const shot = async (name) => {
      // Out of the way, and nothing under it looks different; the spreadsheet paints a moment after it was told.
      await page.mouse.move(0, 0);
      await page.waitForTimeout(600);
      if (isAsked(name)) await page.screenshot({ path: join(pictures, `${name}.png`) });
    };
    try {
      await page.goto(`${origin}/`);
      await run(page, shot);
    } catch (error) {
      faults.push(`${names.join(", ")}: ${error.message.split("\n").slice(0, 4).join(" ")}`);
    }
    await context.close();
  }
  close();
}

mkdirSync(pictures, { recursive: true });
const browser = await playwright.launch({ executablePath: await chromiumPath(), args: flags });
await takePane(browser);
await takePage(browser);
await browser.close();
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;

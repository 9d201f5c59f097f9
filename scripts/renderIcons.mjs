/**
 * Draws assets/icons/*.svg as PNG in every size the ribbon may ask for (`npm run icons`): app.svg → app-16.png …
 * The pictures are committed; run this again after changing a drawing. Needs no installed browser: Chromium comes
 * inside @sparticuz/chromium; CHROMIUM_PATH names another one.
 */
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import sparticuz from "@sparticuz/chromium";
import { chromium } from "playwright-core";

/** Pixels: 16, 32 and 80 are required by Excel, the others serve high resolution screens. */
const sizes = [16, 20, 24, 32, 40, 48, 64, 80];
/** Our own short list: the package's default flags switch web security off. */
const flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"];

const folder = fileURLToPath(new URL("../assets/icons/", import.meta.url));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? (await sparticuz.executablePath()),
  args: flags,
});
try {
  const context = await browser.newContext({ deviceScaleFactor: 1 });
  const page = await context.newPage();
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".svg"))) {
    const drawing = readFileSync(join(folder, file)).toString("base64");
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>*{margin:0}img{display:block}</style>` +
          `<img width="${size}" height="${size}" src="data:image/svg+xml;base64,${drawing}">`,
      );
      await page.locator("img").evaluate((img) => img.decode());
      const clip = { x: 0, y: 0, width: size, height: size };
      writeFileSync(
        join(folder, file.replace(".svg", `-${size}.png`)),
        await page.screenshot({ omitBackground: true, clip }),
      );
    }
    console.log(`${file}: ${sizes.join(", ")} px`);
  }
} finally {
  await browser.close();
}

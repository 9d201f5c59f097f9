import { type Browser, chromium } from "playwright-core";
import { chromiumPath } from "./chromiumPath";
import { TEST_TIME } from "./patience";

/** Our own flags: the package's would switch web security off, and the page's policy is part of what is tested. */
const FLAGS = [
  ...["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
  ...["--disable-extensions", "--disable-sync", "--disable-component-update", "--mute-audio"],
];

/** Starts the browser of the e2e tests. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: await chromiumPath(), args: FLAGS, timeout: TEST_TIME });
}

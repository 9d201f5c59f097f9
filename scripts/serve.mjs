/**
 * Serves the built browser page on this machine only and prints its address: `node scripts/serve.mjs [port]`. Another
 * port is taken when that one is in use. Nothing is written, nothing outside dist/ is read.
 */
import { createReadStream, existsSync, realpathSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { dirname, extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";

const FIRST_PORT = 4173;
const TRIES = 20;
const HOST = "127.0.0.1";
const root = join(dirname(fileURLToPath(import.meta.url)), "../dist");
const served = ["workbench", "pane"];
const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

if (!existsSync(join(root, "workbench/index.html"))) {
  console.error("Chưa có trang để mở: thiếu dist/workbench. Hãy chạy npm run build rồi chạy lại.");
  process.exit(2);
}

const server = createServer((request, response) => {
  const path = pathOf(request.url ?? "/");
  if (path === "/" || path === "/workbench") {
    response.writeHead(302, { location: "/workbench/" }).end();
    return;
  }
  const file = fileOf(path?.endsWith("/") ? `${path}index.html` : path);
  if (file === null || !["GET", "HEAD"].includes(request.method ?? "")) {
    response.writeHead(file === null ? 404 : 405).end();
    return;
  }
  response.writeHead(200, {
    "content-type": types[extname(file)] ?? "application/octet-stream",
    "content-length": statSync(file).size,
    "cache-control": "no-cache",
    "x-content-type-options": "nosniff",
  });
  if (request.method === "HEAD") response.end();
  else createReadStream(file).pipe(response);
});

/** Gives the path of an address, or null when it cannot be decoded. */
function pathOf(url) {
  try {
    return decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return null;
  }
}

/** Gives the file a path names, only inside the served folders; null for anything else. */
function fileOf(path) {
  if (path === null || path.includes("\0")) return null;
  const file = join(root, normalize(path));
  const isServed = served.some((folder) => file.startsWith(join(root, folder) + sep));
  if (!isServed || !existsSync(file) || !statSync(file).isFile()) return null;
  return realpathSync(file).startsWith(realpathSync(root) + sep) ? file : null;
}

function listen(port, triesLeft) {
  server.once("error", (error) => {
    if (error.code === "EADDRINUSE" && triesLeft > 0) listen(port + 1, triesLeft - 1);
    else {
      console.error(
        `Không mở được cổng ${port} trên máy này (${error.code}). Hãy chọn cổng khác: npm start -- 8080`,
      );
      process.exit(2);
    }
  });
  server.listen(port, HOST, () => {
    console.log(`Trang chấm điểm đang chạy tại: http://localhost:${server.address().port}/workbench/`);
    console.log("Mở địa chỉ này bằng Chrome, Edge, Firefox hoặc Safari. Nhấn Ctrl+C để dừng.");
  });
}

const asked = parseInt(process.argv[2] ?? process.env.PORT ?? "", 10);
listen(Number.isInteger(asked) && asked >= 0 && asked < 65_536 ? asked : FIRST_PORT, TRIES);

import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize, sep } from "node:path";

/** The build to serve: what `npm run build` makes, or another one named by PANE_DIR. */
const SERVED = process.env["PANE_DIR"] ?? join(__dirname, "../../../dist/pane");

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** A small static server over the built pane, on this machine only. */
export interface PaneServer {
  /** "http://127.0.0.1:40123" */
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves the built pane on a free port. Throws when it was not built. */
export async function servePane(): Promise<PaneServer> {
  if (!existsSync(join(SERVED, "taskpane.html"))) throw new Error(`${SERVED}: run npm run build first`);
  const server = createServer((request, response) => {
    const file = fileOf(request.url ?? "/");
    if (file === null) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => stop(server) };
}

function fileOf(url: string): string | null {
  const file = join(SERVED, normalize(decodeURIComponent(new URL(url, "http://localhost").pathname)));
  return file.startsWith(SERVED + sep) && existsSync(file) && statSync(file).isFile() ? file : null;
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}

/**
 * The walls of the house (docs: ../shared/design/architecture.md): which room may import which.
 * One table, read by the lint rule below and by test/architecture.test.ts.
 */
import { dirname, join, relative, sep } from "node:path";

/** Room (first folder under src) → rooms it may import, and packages it may import. */
export const rooms = {
  core: { rooms: ["core"], packages: ["zod"] },
  ports: { rooms: ["core", "ports"], packages: [] },
  app: { rooms: ["core", "ports", "app"], packages: [] },
  "hosts/file": {
    rooms: ["core", "ports", "hosts/file"],
    packages: [
      "fflate",
      "@e965/xlsx",
      "node:buffer",
      "node:zlib",
      "node:child_process",
      "node:fs",
      "node:path",
    ],
  },
  "hosts/excel": { rooms: ["core", "ports", "hosts/excel"], packages: [] },
  "hosts/grid": { rooms: ["core", "ports", "hosts/grid", "hosts/file"], packages: ["@univerjs/*"] },
  documents: { rooms: ["core", "documents"], packages: ["docx", "hucre"] },
  cli: { rooms: ["app", "core", "ports", "documents", "hosts/file", "cli"], packages: ["node:*", "zod"] },
  taskpane: {
    rooms: ["app", "core", "ports", "documents", "hosts/excel", "hosts/file", "taskpane"],
    packages: ["react", "react-dom", "react-dom/*", "@fluentui/*", "zod"],
  },
  commands: { rooms: ["app", "core", "ports", "hosts/excel", "commands"], packages: [] },
  workbench: {
    rooms: ["app", "core", "ports", "documents", "hosts/grid", "hosts/file", "taskpane", "workbench"],
    packages: ["react", "react-dom", "react-dom/*", "@fluentui/*", "zod"],
  },
};

/** Gives the room of a path below src ("hosts/file" for src/hosts/file/zip.ts), or null outside src. */
export function roomOf(path, root) {
  const parts = relative(join(root, "src"), path).split(sep);
  if (parts[0] === "..") return null;
  return parts[0] === "hosts" ? `hosts/${parts[1]}` : parts[0];
}

/** Gives a sentence when `specifier`, imported by `file`, breaks a wall; null when it may stand. */
export function brokenWall(file, specifier, root) {
  const room = roomOf(file, root);
  if (room === null) return null;
  const rules = rooms[room];
  if (!rules) return `src/${room} is not a room of the house (lint/rooms.mjs)`;
  if (specifier.startsWith(".")) {
    const target = roomOf(join(dirname(file), specifier), root);
    if (target === null && specifier.endsWith(".json")) return null;
    if (target !== null && rules.rooms.includes(target)) return null;
    return `${room} may not import ${target ?? "files outside src"}`;
  }
  const allowed = rules.packages.some((p) =>
    p.endsWith("*") ? specifier.startsWith(p.slice(0, -1)) : p === specifier,
  );
  return allowed ? null : `${room} may not import ${specifier}`;
}

/** The lint rule: every import and export-from stays inside the walls. */
export const wallsPlugin = {
  rules: {
    walls: {
      meta: { type: "problem", schema: [], messages: { broken: "{{reason}}" } },
      create(context) {
        const check = (node) => {
          if (typeof node.source?.value !== "string") return;
          const reason = brokenWall(context.filename, node.source.value, context.cwd);
          if (reason) context.report({ node: node.source, messageId: "broken", data: { reason } });
        };
        return {
          ImportDeclaration: check,
          ExportNamedDeclaration: check,
          ExportAllDeclaration: check,
          ImportExpression: check,
        };
      },
    },
  },
};

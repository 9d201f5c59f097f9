import { act, screen } from "@testing-library/react";
import { webcrypto } from "node:crypto";
import type { WorkbookSnapshot } from "../../../../src/core";
import type { MadeFile } from "../../../../src/ports/fileOutput";
import { openPane, type OpenPane } from "../../support/openPane";
import type { servicesOver } from "../../support/paneServices";

// axe looks for icons among letters by drawing them, which jsdom cannot.
HTMLCanvasElement.prototype.getContext = () => null;
Object.defineProperty(globalThis, "crypto", { value: webcrypto, configurable: true });

/** Opens the training mode over a workbook, with what earlier tests kept forgotten; `made` collects the files. */
export async function openTraining(
  workbook: WorkbookSnapshot,
  change: Parameters<typeof servicesOver>[1] = {},
): Promise<OpenPane & { readonly made: MadeFile[] }> {
  const made: MadeFile[] = [];
  const saveFile = (file: MadeFile) => {
    made.push(file);
    return Promise.resolve("openedAsNew" as const);
  };
  const pane = openPane(workbook, { saveFile, ...change });
  act(() => pane.session.show("training"));
  await screen.findByRole("heading", { level: 1, name: /Tập huấn|Training|Bài|Lesson/ });
  // Whether the open workbook is an exercise is looked at in the background.
  await screen.findAllByRole("button");
  return { ...pane, made };
}

/** Starts a lesson of the list with a code. */
export async function startLesson(
  { user }: OpenPane,
  title: RegExp,
  code = "K7QF",
  name = "An",
): Promise<void> {
  const field = screen.getByRole("textbox", { name: "Mã của người học" });
  await user.clear(field);
  await user.type(field, code);
  const person = screen.getByRole("textbox", { name: "Họ tên người học" });
  await user.clear(person);
  if (name !== "") await user.type(person, name);
  await user.click(screen.getByRole("button", { name: title }));
}

import { render, screen } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import type { WorkbookSnapshot } from "../../../src/core";
import { PaneApp } from "../../../src/taskpane/paneApp";
import { preloadScreens } from "../../../src/taskpane/screens/lazyScreens";
import { PaneSession } from "../../../src/taskpane/session/paneSession";
import type { MemoryHost } from "../../support/memoryHost";
import { servicesOver } from "./paneServices";

// The pane fetches its screens at its first idle moment: tests begin after that.
beforeAll(preloadScreens);

export interface OpenPane {
  readonly user: UserEvent;
  readonly host: MemoryHost;
  readonly session: PaneSession;
  readonly saved: ReturnType<typeof servicesOver>["saved"];
  readonly made: ReturnType<typeof servicesOver>["made"];
}

/** Opens the pane over a workbook in memory, as it comes up. */
export function openPane(workbook: WorkbookSnapshot, change?: Parameters<typeof servicesOver>[1]): OpenPane {
  const { services, host, saved, made } = servicesOver(workbook, change);
  const session = new PaneSession(services);
  render(<PaneApp session={session} brightness="light" />);
  return { user: userEvent.setup(), host, session, saved, made };
}

/** Opens the pane and lets a person check the workbook. */
export async function openChecked(...of: Parameters<typeof openPane>): Promise<OpenPane> {
  const pane = openPane(...of);
  await press(pane, "Kiểm tra sổ tính này");
  await screen.findByRole("button", { name: "Kiểm tra lại" });
  return pane;
}

/** Presses a button by the words on it. */
export async function press({ user }: OpenPane, name: string | RegExp): Promise<void> {
  await user.click(await screen.findByRole("button", { name }));
}

/** Goes to a screen by its word in the navigation. */
export async function show({ user }: OpenPane, name: string): Promise<void> {
  const navigation = screen.getByRole("navigation");
  const button = [...navigation.querySelectorAll("button")].find((b) => b.textContent === name);
  if (!button) throw new Error(`no screen ${name}`);
  await user.click(button);
}

/** What the live region says now. */
export function said(): string {
  return screen.getByRole("status").textContent;
}

import { join } from "node:path";

/** The project's folder. */
export const root = join(__dirname, "../../..");

/** Where the manifest's addresses point while developing; in the build it is dist/pane. */
export const developmentAddress = "https://localhost:3000";

/** Path of the built file behind one of the manifest's own addresses ("…/taskpane.html?action=check"). */
export function builtFile(address: string): string {
  return join(root, "dist/pane", new URL(address).pathname);
}

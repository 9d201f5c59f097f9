import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openWorkbook } from "../../src/hosts/file/openWorkbookNode";
import { legacyKinds } from "./kinds/legacy";
import { inShort } from "./support/digest";
import { failureShown } from "./support/outcome";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "vtlt-hostile-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Only against hanging: the worker has a limit of its own. */
const GUARD = 60_000;

test.each(legacyKinds.map((kind) => [kind.id, kind] as const))(
  "%s",
  async (_, { id, ending = "", bytes, gives, orTooSlow }) => {
    const path = join(folder, id + ending);
    writeFileSync(path, bytes());
    const outcome = await openWorkbook(path).then(
      ({ snapshot }) => inShort(snapshot),
      (error: unknown) => failureShown(error).gives,
    );
    expect(orTooSlow && outcome === "too-slow" ? gives : outcome).toBe(gives);
  },
  GUARD,
);

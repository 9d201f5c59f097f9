import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { validateXML } from "xmllint-wasm";
import { root } from "./support/project";
import { newPath, runManifestScript } from "./support/runManifestScript";

/**
 * Microsoft's published schemas, kept outside the project. They date from 2019: elements added since would be false
 * alarms there. The manifest uses none, so no message is overlooked; should one be added, name it here.
 */
const schemas = join(root, "../shared/oracle/manifest-xsd");
const testWithSchemas = existsSync(schemas) ? test : test.skip;
const where = existsSync(schemas) ? "" : " (skipped: ../shared/oracle/manifest-xsd is not on this machine)";

function schema(fileName: string): { fileName: string; contents: string } {
  return { fileName, contents: readFileSync(join(schemas, fileName), "utf8") };
}

/** What the schemas say against a manifest. */
async function faultsOf(contents: string): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: "manifest.xml", contents }],
    schema: [schema("OfficeAppManifestV1_1.xsd")],
    preload: [schema("OfficeAppBasicTypesV1_0.xsd"), schema("TaskPaneAppVersionOverridesV1_0.xsd")],
  });
  return errors.map((error) => error.message);
}

const manifest = readFileSync(join(root, "manifest.xml"), "utf8");

testWithSchemas(`Microsoft's schemas find nothing in the manifest${where}`, async () => {
  expect(await faultsOf(manifest)).toEqual([]);
});

testWithSchemas(`nor in a manifest written for an agency's server${where}`, async () => {
  const out = newPath("manifest.xml");
  expect(runManifestScript(["--url", "https://may-chu.tinh.gov.vn/vtlt", "--out", out]).status).toBe(0);
  expect(await faultsOf(readFileSync(out, "utf8"))).toEqual([]);
});

testWithSchemas(`they do find elements out of order${where}`, async () => {
  const id = /<Id>.*<\/Id>/.exec(manifest)?.[0] ?? "";
  const disordered = manifest.replace(id, "").replace("<Hosts>", `${id}<Hosts>`);
  expect((await faultsOf(disordered)).join("\n")).toContain("This element is not expected");
});

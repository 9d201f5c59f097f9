/** @jest-environment jsdom */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { all, attribute, childNames, only, readManifest } from "./support/manifestXml";
import { pngSize } from "./support/pngSize";
import { builtFile, developmentAddress, root } from "./support/project";

const manifest = readManifest();
const app = manifest.documentElement;
const resources = only(manifest, "Resources");
const defined = ["Image", "Url", "String"].flatMap((name) => all(resources, name));
/** Resource id → its default value. */
const valueOf = new Map(defined.map((r) => [attribute(r, "id"), attribute(r, "DefaultValue")]));
/** Elements that name a resource. */
const users = all(manifest, "*").filter((element) => element.hasAttribute("resid"));
const sizes = [16, 20, 24, 32, 40, 48, 64, 80];

/** Every address the manifest holds: default values and overrides that begin like one. */
const addresses = all(manifest, "*")
  .flatMap((element) => ["DefaultValue", "Value"].map((name) => element.getAttribute(name)))
  .filter((value) => value !== null)
  .filter((value) => /^[a-z]+:\/\//i.test(value));

describe("order", () => {
  test("the base manifest has its elements in the schema's order", () => {
    expect(childNames(app)).toEqual([
      ...["Id", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl"],
      ...["HighResolutionIconUrl", "SupportUrl", "Hosts", "Requirements", "DefaultSettings", "Permissions"],
      "VersionOverrides",
    ]);
  });

  test("the overrides have hosts, then resources; the form factor its callout before its extension points", () => {
    expect(childNames(only(manifest, "VersionOverrides"))).toEqual(["Hosts", "Resources"]);
    expect(childNames(only(manifest, "DesktopFormFactor"))).toEqual([
      "GetStarted",
      "ExtensionPoint",
      "ExtensionPoint",
    ]);
    expect(childNames(only(manifest, "GetStarted"))).toEqual(["Title", "Description", "LearnMoreUrl"]);
    expect(childNames(resources)).toEqual(["Images", "Urls", "ShortStrings", "LongStrings"]);
  });

  test("a group has label and icon before its controls, a control label, supertip, icon, action", () => {
    expect(childNames(only(manifest, "Group"))).toEqual(["Label", "Icon", "Control", "Control", "Control"]);
    for (const control of all(manifest, "Control")) {
      expect(childNames(control)).toEqual(["Label", "Supertip", "Icon", "Action"]);
      expect(childNames(only(control, "Supertip"))).toEqual(["Title", "Description"]);
      expect(childNames(only(control, "Action"))).toEqual(["TaskpaneId", "SourceLocation"]);
    }
  });
});

describe("what Excel is asked for", () => {
  test("a workbook, the lowest requirement set, and leave to write", () => {
    expect(only(manifest, "Permissions").textContent).toBe("ReadWriteDocument");
    expect(all(manifest, "Host").map((h) => h.getAttribute("Name") ?? h.getAttribute("xsi:type"))).toEqual([
      "Workbook",
      "Workbook",
    ]);
    const set = only(manifest, "Set");
    expect([attribute(set, "Name"), attribute(set, "MinVersion")]).toEqual(["ExcelApi", "1.1"]);
    expect(all(manifest, "Requirements")).toHaveLength(1);
  });

  test("version overrides are 1.0, which Excel 2019 and later read", () => {
    expect(only(manifest, "VersionOverrides").getAttribute("xsi:type")).toBe("VersionOverridesV1_0");
    expect(all(manifest, "Runtime")).toEqual([]);
  });

  test("id and version have the form Excel takes", () => {
    expect(only(manifest, "Id").textContent).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(only(manifest, "Version").textContent).toMatch(/^[0-9]{1,5}(\.[0-9]{1,5}){3}$/);
  });
});

describe("buttons", () => {
  /** Control id → where its button leads, without the server. */
  const targets = Object.fromEntries(
    all(manifest, "Control").map((control) => {
      const url = valueOf.get(attribute(only(control, "SourceLocation"), "resid"));
      return [attribute(control, "id"), url?.replace(developmentAddress, "")];
    }),
  );

  test("each opens the one pane on its own screen", () => {
    expect(targets).toEqual({
      "Vtlt.Panel": "/taskpane.html",
      "Vtlt.Check": "/taskpane.html?action=check",
      "Vtlt.Processing": "/taskpane.html?screen=processing",
      "Vtlt.Explain": "/taskpane.html?screen=criterion",
    });
    expect(new Set(all(manifest, "TaskpaneId").map((id) => id.textContent))).toEqual(new Set(["Vtlt.Pane"]));
  });

  test("no button calls a function, so no page of functions is named", () => {
    const kinds = all(manifest, "Action").map((action) => action.getAttribute("xsi:type"));
    expect(new Set(kinds)).toEqual(new Set(["ShowTaskpane"]));
    expect(all(manifest, "FunctionFile")).toEqual([]);
  });

  test("three stand in our group of the Home tab, one in the menu of a cell", () => {
    expect(attribute(only(manifest, "OfficeTab"), "id")).toBe("TabHome");
    expect(all(only(manifest, "OfficeTab"), "Control").map((c) => c.id)).toEqual([
      "Vtlt.Panel",
      "Vtlt.Check",
      "Vtlt.Processing",
    ]);
    expect(attribute(only(manifest, "OfficeMenu"), "id")).toBe("ContextMenuCell");
    expect(all(only(manifest, "OfficeMenu"), "Control").map((c) => c.id)).toEqual(["Vtlt.Explain"]);
  });

  test("no two groups or controls share an id", () => {
    const ids = ["Group", "Control"].flatMap((name) => all(manifest, name)).map((e) => attribute(e, "id"));
    expect(ids).toHaveLength(5);
    expect(new Set(ids).size).toBe(5);
  });
});

describe("resources", () => {
  test("every one named is defined, of the kind its place takes", () => {
    const kinds: Record<string, string> = {
      Image: "Images",
      SourceLocation: "Urls",
      LearnMoreUrl: "Urls",
      Label: "ShortStrings",
      Title: "ShortStrings",
      Description: "LongStrings",
    };
    for (const user of users) {
      const resource = defined.find((r) => r.id === attribute(user, "resid"));
      expect([user.localName, user.getAttribute("resid"), resource?.parentElement?.localName]).toEqual([
        user.localName,
        user.getAttribute("resid"),
        kinds[user.localName],
      ]);
    }
  });

  test("every one defined is used, once defined, and at most 32 characters long", () => {
    const ids = defined.map((resource) => attribute(resource, "id"));
    expect(new Set(ids).size).toBe(ids.length);
    const used = new Set(users.map((user) => attribute(user, "resid")));
    expect(ids.filter((id) => !used.has(id))).toEqual([]);
    expect(ids.filter((id) => id.length > 32)).toEqual([]);
  });
});

describe("languages", () => {
  const texts = [
    only(app, "DisplayName"),
    app.querySelector(":scope > Description")!,
    ...all(resources, "String"),
  ];

  /** The one name in every language. */
  const NAME = "Chấm điểm Văn thư – Lưu trữ";

  test("Vietnamese is the default, every text has its English, the program its one name", () => {
    const name = only(app, "DisplayName");
    expect([attribute(name, "DefaultValue"), attribute(only(name, "Override"), "Value")]).toEqual([
      NAME,
      NAME,
    ]);
    expect(only(manifest, "DefaultLocale").textContent).toBe("vi-VN");
    for (const text of texts) {
      const overrides = all(text, "Override");
      expect(overrides.map((o) => o.getAttribute("Locale"))).toEqual(["en-US"]);
      expect(attribute(overrides[0]!, "Value").replace(NAME, "…")).toMatch(/^[\x20-\x7e…]+$/);
      expect(attribute(text, "DefaultValue")).toMatch(/[\u00c0-\u1ef9]/);
    }
  });

  test("names and labels have at most 125 characters, descriptions at most 250, in both languages", () => {
    const lengths = (element: Element) => [
      attribute(element, "DefaultValue").length,
      attribute(only(element, "Override"), "Value").length,
    ];
    for (const text of texts) {
      const long = text.localName === "Description" || text.parentElement?.localName === "LongStrings";
      expect(Math.max(...lengths(text))).toBeLessThanOrEqual(long ? 250 : 125);
      expect(Math.min(...lengths(text))).toBeGreaterThan(0);
    }
    expect(only(manifest, "ProviderName").textContent.length).toBeLessThanOrEqual(125);
  });
});

describe("icons", () => {
  test.each(all(manifest, "Icon").map((icon) => [icon.parentElement!.id, icon] as const))(
    "%s has every size, each a picture of exactly that size with a clear ground",
    (_owner, icon) => {
      const images = all(icon, "Image");
      expect(images.map((image) => attribute(image, "size"))).toEqual(sizes.map(String));
      for (const image of images) {
        const address = valueOf.get(attribute(image, "resid")) ?? "";
        const size = Number(attribute(image, "size"));
        const file = join(root, new URL(address).pathname);
        expect([address, pngSize(file)]).toEqual([address, { width: size, height: size, alpha: true }]);
      }
    },
  );

  test("the add-in's own icon is 32 and 64 pixels", () => {
    const size = (name: string) =>
      pngSize(join(root, new URL(attribute(only(manifest, name), "DefaultValue")).pathname)).width;
    expect([size("IconUrl"), size("HighResolutionIconUrl")]).toEqual([32, 64]);
  });

  test.each(["app", "check", "processing", "explain"])("the drawing of %s is in the project", (name) => {
    const svg = readFileSync(join(root, "assets/icons", `${name}.svg`), "utf8");
    expect(svg).toContain('viewBox="0 0 32 32"');
  });
});

describe("addresses", () => {
  test("every one is https and on the development server", () => {
    const images = all(resources, "Image").length;
    const baseAddresses = 4; // icon, large icon, support, source location
    expect(addresses).toHaveLength(images + all(resources, "Url").length + baseAddresses);
    expect(addresses.filter((address) => new URL(address).origin !== developmentAddress)).toEqual([]);
  });

  test("every one is a file of the build", () => {
    const missing = [...new Set(addresses.map(builtFile))].filter((file) => !existsSync(file));
    expect(missing).toEqual([]);
  });
});

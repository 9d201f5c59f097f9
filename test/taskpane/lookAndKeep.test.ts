/** @jest-environment jsdom */
import "./support/browser";
import { decodeChoice } from "../../src/taskpane/session/decodeChoice";
import { browserPreferences, defaultPreferences } from "../../src/taskpane/session/preferences";
import { brightnessOf } from "../../src/taskpane/theme/brightness";
import { paneTheme } from "../../src/taskpane/theme/paneTheme";

test("preferences come back as they were kept", () => {
  const store = browserPreferences(() => localStorage);
  const chosen = { language: "en", largeText: true, recheckOnChange: true } as const;
  store.save(chosen);
  expect(store.load()).toEqual(chosen);
});

test.each(["", "{", "null", "[]", '"en"', '{"language":"fr","largeText":"yes"}'])(
  "what cannot be understood in the storage is left out: %j",
  (kept) => {
    localStorage.setItem("vtlt.preferences/1", kept);
    expect(browserPreferences(() => localStorage).load()).toEqual(defaultPreferences);
  },
);

test("a storage that is refused gives the usual settings and loses nothing else", () => {
  const store = browserPreferences(() => {
    throw new DOMException("denied", "SecurityError");
  });
  expect(() => store.save(defaultPreferences)).not.toThrow();
  expect(store.load()).toEqual(defaultPreferences);
});

test("a choice from a workbook is decoded or dropped", () => {
  expect(decodeChoice({ sheet: "Phụ lục I", other: 1 })).toEqual({ sheet: "Phụ lục I" });
  expect(decodeChoice({ sheet: 7 })).toBeNull();
  expect(decodeChoice("Phụ lục I")).toBeNull();
  expect(decodeChoice({ rubricId: "x".repeat(201) })).toBeNull();
});

test.each([
  ["#262626", "dark"],
  ["#FFFFFF", "light"],
  ["0a0a0a", "dark"],
  ["white", null],
  [null, null],
])("a background %j is %j", (colour, brightness) => {
  expect(brightnessOf(colour)).toBe(brightness);
});

test("large text enlarges every size of letters by a quarter, and nothing else", () => {
  const [usual, large] = [paneTheme("light", false), paneTheme("light", true)];
  expect([usual.fontSizeBase300, large.fontSizeBase300]).toEqual(["14px", "18px"]);
  expect([usual.lineHeightBase300, large.lineHeightBase300]).toEqual(["20px", "25px"]);
  expect(large.spacingVerticalM).toBe(usual.spacingVerticalM);
  expect(large.colorNeutralForeground1).toBe(usual.colorNeutralForeground1);
});

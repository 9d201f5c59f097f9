import { readFileSync } from "node:fs";
import { join } from "node:path";
import { failureText, messageFor, reasonText } from "../../../src/core/messages";
import { en } from "../../../src/core/messages/en";
import type { LanguagePack, RuleMessage } from "../../../src/core/messages/languagePack";
import { vi } from "../../../src/core/messages/vi";
import type { FailureCode } from "../../../src/core/model/failure";
import type { Finding, RuleId } from "../../../src/core/model/finding";
import type { ParamValue, ReasonCode } from "../../../src/core/model/reason";
import { ruleSamples } from "./ruleSamples";

const packs = Object.entries({ vi, en });
const languages = ["vi", "en"] as const;

function finding(rule: RuleId, params: Readonly<Record<string, ParamValue>>): Finding {
  return { rule, severity: "error", sheet: "Phụ lục I", cell: "D17", params, cite: null };
}

const placeholders = (template: string) => [...template.matchAll(/\{([^}]*)\}/g)].map((m) => m[1] ?? "");

/** All sentences of a rule, variants too. */
function templatesOf({ title, what, why, todo, variants }: RuleMessage): string[] {
  const others = Object.values(variants ?? {}).flatMap((v) => Object.values(v));
  return [title, what, why, todo, ...others];
}

/** The codes of a union in the model, each with the params its comment names: `| "code" // {text, unit}`. */
function codesIn(file: string, union: string): Map<string, string[]> {
  const source = readFileSync(join(__dirname, "../../../src/core/model", file), "utf8");
  const body = source.slice(source.indexOf(`export type ${union} =`)).split(";\n")[0] ?? "";
  const found = new Map<string, string[]>();
  for (const [, code = "", comment = ""] of body.matchAll(/\| "([^"]+)";?(?: *\/\/ *(.*))?/g)) {
    found.set(
      code,
      placeholders(comment).flatMap((names) => names.split(/, */)),
    );
  }
  return found;
}

const reasonCodes = codesIn("reason.ts", "ReasonCode");
const failureCodes = codesIn("failure.ts", "FailureCode");

describe.each(packs)("the sentences in %s", (_, pack: LanguagePack) => {
  it("cover every rule, reason and failure, and nothing else", () => {
    expect(Object.keys(pack.rules).sort()).toEqual(Object.keys(ruleSamples).sort());
    expect(Object.keys(pack.reasons).sort()).toEqual([...reasonCodes.keys()].sort());
    expect(Object.keys(pack.failures).sort()).toEqual([...failureCodes.keys()].sort());
  });

  it("name only params that the rule gives", () => {
    for (const [rule, message] of Object.entries(pack.rules)) {
      const given = Object.keys(ruleSamples[rule as RuleId]);
      for (const template of templatesOf(message)) {
        expect({ rule, missing: placeholders(template).filter((p) => !given.includes(p)) }).toEqual({
          rule,
          missing: [],
        });
      }
    }
  });

  it("name only params that the reason or failure gives", () => {
    const check = (templates: object, codes: Map<string, string[]>) => {
      for (const [code, template] of Object.entries(templates) as [string, string][]) {
        const given = codes.get(code) ?? [];
        expect({ code, missing: placeholders(template).filter((p) => !given.includes(p)) }).toEqual({
          code,
          missing: [],
        });
      }
    };
    check(pack.reasons, reasonCodes);
    check(pack.failures, failureCodes);
  });

  it("are plain sentences: no markup, ended by a full stop, headings without one", () => {
    for (const message of Object.values(pack.rules)) {
      const titles = [message.title, ...Object.values(message.variants ?? {}).map((v) => v.title ?? "A")];
      for (const title of titles) expect(title).toMatch(/^\p{Lu}.*[^.]$|^A$/u);
      for (const template of templatesOf(message)) {
        expect(template).not.toMatch(/[<>]|&\w+;| {2}|^ | $/);
        if (!titles.includes(template)) expect(template).toMatch(/[.?]$|\{why\}$/);
      }
    }
    for (const text of [...Object.values(pack.reasons), ...Object.values(pack.failures)]) {
      expect(text).toMatch(/^[\p{Lu}“{].*\.$/u);
    }
  });
});

describe("messageFor", () => {
  it("leaves no placeholder in any sentence, in any variant, in any language", () => {
    for (const language of languages) {
      for (const [rule, params] of Object.entries(ruleSamples) as [RuleId, Record<string, ParamValue>][]) {
        const variants = Object.keys({ ...vi.rules[rule].variants, ...en.rules[rule].variants });
        for (const variant of [undefined, ...variants]) {
          const all = variant === undefined ? params : { ...params, variant };
          const { title, text } = messageFor(finding(rule, all), language);
          expect(title + text).not.toMatch(/[{}]|undefined|NaN| {2}|“”/);
        }
      }
    }
  });

  it("has the same variants in both languages", () => {
    for (const rule of Object.keys(ruleSamples) as RuleId[]) {
      expect(Object.keys(vi.rules[rule].variants ?? {})).toEqual(Object.keys(en.rules[rule].variants ?? {}));
    }
  });

  it("says what happened, why it matters and what to do, numbers as the language writes them", () => {
    const above = finding("score-above-max", {
      code: "2.1",
      title: "Lưu văn bản",
      points: 2.75,
      maxPoints: 2,
    });
    expect(messageFor(above, "vi")).toEqual({
      title: "Điểm vượt điểm tối đa",
      what: "Mục 2.1 “Lưu văn bản” có 2,75 điểm, vượt điểm tối đa 2.",
      why: "Phần điểm vượt không có căn cứ và làm sai tổng điểm.",
      todo: "Sửa lại điểm, cao nhất là 2.",
      text: "Mục 2.1 “Lưu văn bản” có 2,75 điểm, vượt điểm tối đa 2. Phần điểm vượt không có căn cứ và làm sai tổng điểm. Sửa lại điểm, cao nhất là 2.",
    });
    expect(messageFor(above, "en").what).toBe("2.1 “Lưu văn bản” has 2.75 points, above the maximum of 2.");
  });

  it("takes the sentences of the variant, and the usual ones where it has none", () => {
    const params = { code: "1", title: "Kế hoạch", maxPoints: 2 };
    expect(messageFor(finding("score-missing", params), "vi").title).toBe("Chưa chấm điểm");
    const unfilled = finding("score-missing", { ...params, variant: "unfilled", count: 38 });
    expect(messageFor(unfilled, "vi").what).toBe("Tất cả 38 tiêu chí của bảng chưa có điểm tự chấm.");
    expect(messageFor(finding("score-missing", { ...params, variant: "constructor" }), "vi").title).toBe(
      "Chưa chấm điểm",
    );
  });

  it("says why typed text has its one reading", () => {
    const sample = ruleSamples["score-number-as-text"];
    expect(messageFor(finding("score-number-as-text", sample), "vi").what).toBe(
      "Mục 1.1 “Kế hoạch” ghi “1.500” dạng chữ, được đọc là 1,5 điểm. “1.500” được đọc là 1,5, không phải 1.500, vì điểm tối đa là 2.",
    );
    expect(messageFor(finding("score-number-as-text", { ...sample, why: "" }), "vi").what).toBe(
      "Mục 1.1 “Kế hoạch” ghi “1.500” dạng chữ, được đọc là 1,5 điểm.",
    );
  });

  it("writes levels with the decimal mark of the language", () => {
    const sample = ruleSamples["score-not-a-level"];
    expect(messageFor(finding("score-not-a-level", sample), "vi").what).toContain("là 2; 1,5; 0.");
    expect(messageFor(finding("score-not-a-level", sample), "en").what).toContain("are 2; 1.5; 0.");
  });

  it("names a blank as blank and a row by its number, and leaves out a code that is not there", () => {
    expect(messageFor(finding("max-altered", ruleSamples["max-altered"]), "vi").what).toContain(
      "trên bảng là (trống), theo",
    );
    expect(messageFor(finding("hidden-row-scored", ruleSamples["hidden-row-scored"]), "vi").what).toMatch(
      /^Dòng 1234 đang ẩn;/,
    );
    const noCode = finding("score-negative", { code: "", title: "Điểm cộng", points: -1 });
    expect(messageFor(noCode, "vi").what).toBe("Mục “Điểm cộng” có -1 điểm.");
  });

  it("does not call a section a row twice, and leaves the same words alone in a title", () => {
    const params = { declared: 2, computed: 1 };
    const section = finding("section-total-mismatch", {
      ...params,
      code: "Phần I",
      title: "Danh mục phần mềm",
    });
    expect(messageFor(section, "vi").what).toMatch(/^Phần I “Danh mục phần mềm” ghi 2 điểm/);
  });

  it("cuts text from the workbook to 80 characters, on one line, and fills it in only once", () => {
    const long = `Ban hành\n{points}  ${"văn bản ".repeat(20)}`;
    const { what } = messageFor(finding("score-negative", { code: "1", title: long, points: -1 }), "vi");
    const title = /“(.*)”/.exec(what)?.[1] ?? "";
    expect(Array.from(title)).toHaveLength(80);
    expect(title).toMatch(/^Ban hành \{points\} văn bản .*…$/);
  });

  it("cuts between characters, never within one", () => {
    const title = "😀".repeat(100);
    const { what } = messageFor(finding("score-negative", { code: "1", title, points: -1 }), "vi");
    expect(what).toBe(`Mục 1 “${"😀".repeat(79)}…” có -1 điểm.`);
  });
});

describe("reasonText and failureText", () => {
  it("give a sentence for each reason and failure in both languages", () => {
    for (const language of languages) {
      for (const [code, names] of reasonCodes) {
        const params = Object.fromEntries(names.map((name) => [name, "x"]));
        expect(reasonText({ code: code as ReasonCode, params }, language)).not.toMatch(/[{}]|undefined/);
      }
      for (const [code, names] of failureCodes) {
        const params = Object.fromEntries(names.map((name) => [name, "x"]));
        expect(failureText(code as FailureCode, params, language)).not.toMatch(/[{}]|undefined/);
      }
    }
  });

  it("name columns, kinds of files and limits in words", () => {
    const column = {
      code: "column-by-name",
      params: { column: "D", text: "Tự chấm", role: "selfPoints" },
    } as const;
    expect(reasonText(column, "vi")).toBe("Cột D là cột điểm tự chấm theo tiêu đề “Tự chấm”.");
    expect(failureText("foreign", { kind: "pdf" }, "vi")).toBe(
      "Tệp không đọc được như sổ tính: đây là tệp PDF. Hãy chọn tệp bảng chấm điểm dạng .xlsx.",
    );
    expect(failureText("foreign", { kind: "constructor" }, "en")).toContain("it is another kind of file.");
    expect(failureText("too-large", { limit: "xmlDepth", most: 256 }, "vi")).toContain(
      "một kích thước vượt giới hạn đọc",
    );
  });
});

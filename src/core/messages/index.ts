import type { FailureCode } from "../model/failure";
import type { Finding } from "../model/finding";
import type { ParamValue, Reason } from "../model/reason";
import type { Refusal } from "../model/writePlan";
import { en } from "./en";
import { fillTemplate } from "./fillTemplate";
import type { Language, LanguagePack, Sentences } from "./languagePack";
import { vi } from "./vi";

export type { Language, Sentences } from "./languagePack";

const packs: Readonly<Record<Language, LanguagePack>> = { vi, en };

/** A finding in words; `text` joins what happened, why it matters and what to do. */
export interface Message extends Sentences {
  readonly text: string;
}

/** Gives what a finding says in a language. Plain text, no markup; workbook text in it is cut to 80 characters. */
export function messageFor(finding: Finding, language: Language): Message {
  const pack = packs[language];
  const { params } = finding;
  const message = pack.rules[finding.rule];
  const name = String(params["variant"]);
  const variant = message.variants && Object.hasOwn(message.variants, name) ? message.variants[name] : null;
  const fill = (key: keyof Sentences) => fillTemplate(variant?.[key] ?? message[key], params, pack);
  const title = fill("title");
  const what = fill("what");
  const why = fill("why");
  const todo = fill("todo");
  return { title, what, why, todo, text: `${what} ${why} ${todo}` };
}

/** Gives why something was answered so, as one sentence. */
export function reasonText(reason: Reason, language: Language): string {
  const pack = packs[language];
  return fillTemplate(pack.reasons[reason.code], reason.params, pack);
}

/** Gives why a workbook could not be read: what happened, why, and what to do. */
export function failureText(
  code: FailureCode,
  params: Readonly<Record<string, ParamValue>>,
  language: Language,
): string {
  const pack = packs[language];
  return fillTemplate(pack.failures[code], params, pack);
}

/** Gives why a cell of a plan was not written, and what to do. */
export function refusalText({ sheet, cell, why }: Refusal, language: Language): string {
  const pack = packs[language];
  const place = cell === null ? `“${sheet}”` : `${sheet}!${cell}`;
  return fillTemplate(pack.refusals[why], { place }, pack);
}

import type { WorkbookSnapshot } from "../model/workbookSnapshot";
import { foldText, similarText, tidyText } from "../text/vietnameseText";

/** Short forms as folded words, and what they stand for. */
const SHORT_FORMS: Readonly<Record<string, string>> = {
  ubnd: "uy ban nhan dan",
  hdnd: "hoi dong nhan dan",
  tp: "thanh pho",
  tx: "thi xa",
  tt: "thi tran",
};

/** Gives the key agencies are told apart by: marks, case and blanks aside, usual short forms written out. */
export function agencyKey(name: string): string {
  return foldText(name)
    .split(/[ ()]+/)
    .map((word) => (Object.hasOwn(SHORT_FORMS, word) ? SHORT_FORMS[word] : word))
    .join(" ")
    .trim();
}

/** What a list of agencies says about the workbooks that came in. */
export interface AgencyMatch {
  /** Agencies of the list nobody sent for; `maybe` names senders that resemble it: a person must say. */
  readonly missing: readonly { readonly agency: string; readonly maybe: readonly string[] }[];
  /** Agencies that are on the list in another spelling. */
  readonly spelled: readonly { readonly agency: string; readonly sent: string }[];
  /** Senders that are not on the list. */
  readonly unlisted: readonly string[];
  readonly listed: number;
}

/** From here up two names are worth showing side by side; they are never taken for the same. */
const RESEMBLES = 0.6;
const MOST_RESEMBLING = 3;
/** Above this many pairs likenesses are not looked for: it would take minutes. */
const MOST_PAIRS = 2_000_000;

/**
 * Matches the senders with a list by their keys alone: names that only resemble each other are shown, not joined.
 * Both lists may hold a name more than once; it counts once.
 */
export function matchAgencies(list: readonly string[], senders: readonly string[]): AgencyMatch {
  const sent = new Map<string, string>();
  for (const name of senders) if (!sent.has(agencyKey(name))) sent.set(agencyKey(name), name);
  const listed = new Map<string, string>();
  for (const name of list) if (!listed.has(agencyKey(name))) listed.set(agencyKey(name), name);
  const spelled: { agency: string; sent: string }[] = [];
  const absent: string[] = [];
  for (const [key, agency] of listed) {
    const found = sent.get(key);
    if (found === undefined) absent.push(agency);
    else if (tidyText(found) !== tidyText(agency)) spelled.push({ agency, sent: found });
  }
  const unlisted = [...sent].filter(([key]) => !listed.has(key)).map(([, name]) => name);
  const compare = absent.length * unlisted.length <= MOST_PAIRS;
  const missing = absent.map((agency) => ({ agency, maybe: compare ? resembling(agency, unlisted) : [] }));
  return { missing, spelled, unlisted, listed: listed.size };
}

function resembling(agency: string, senders: readonly string[]): readonly string[] {
  const key = agencyKey(agency);
  return senders
    .map((name) => ({ name, likeness: similarText(key, agencyKey(name)) }))
    .filter(({ likeness }) => likeness >= RESEMBLES)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST_RESEMBLING)
    .map(({ name }) => name);
}

/** A heading over a column of names, folded. */
const HEADING = /^(ten )?(co quan|don vi|co quan don vi|ten don vi|ten co quan)\b/;
const LOOKED_ROWS = 30;
const LONGEST_HEADING = 60;

/**
 * Gives the agencies a workbook lists: the texts below the first heading such as "Cơ quan, đơn vị" or "Tên đơn vị"
 * on any sheet that is visible. Null when there is no such heading: which column is meant is not guessed.
 */
export function readAgencyList(workbook: WorkbookSnapshot): readonly string[] | null {
  for (const sheet of workbook.sheets) {
    if (sheet.visibility !== "visible") continue;
    const heading = sheet.cells.find(
      ({ row, value }) =>
        row <= LOOKED_ROWS &&
        value.kind === "text" &&
        value.text.length <= LONGEST_HEADING &&
        HEADING.test(foldText(value.text)),
    );
    if (heading === undefined) continue;
    const names = sheet.cells
      .filter((cell) => cell.column === heading.column && cell.row > heading.row)
      .flatMap(({ value }) => (value.kind === "text" ? [tidyText(value.text)] : []))
      .filter((name) => name !== "" && !/^(tong|cong)\b/.test(foldText(name)));
    if (names.length > 0) return names;
  }
  return null;
}

import type { Language, ProgressQuantity, Severity } from "../../core";

/** The screens of the pane. */
export type ScreenName = "check" | "score" | "progress" | "rubric" | "settings" | "more" | ToolName;

/** Further tasks, each loaded only when it is opened (src/taskpane/tools). */
export type ToolName =
  "report" | "appraisal" | "consolidation" | "inspection" | "rubrics" | "template" | "training";

/** The screens the navigation leads to. */
export type NavigationName = Exclude<ScreenName, ToolName>;

/** Counts of findings by severity. */
export type SeverityCounts = Readonly<Record<Severity, number>>;

/** Every sentence of the screens in one language. Numbers come in already written; places as A1 text. */
export interface Strings {
  readonly language: Language;
  readonly formatNumber: (value: number) => string;
  readonly blankPoints: string;
  readonly appName: string;
  readonly points: (points: string) => string;
  readonly pointsOf: (points: string, maximum: string) => string;
  readonly provisional: string;
  readonly goTo: (cell: string) => string;
  readonly cellOnSheet: (cell: string, sheet: string) => string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly navigation: { readonly label: string } & Readonly<Record<NavigationName, string>>;
  readonly more: {
    readonly title: string;
    readonly purpose: string;
    readonly tools: Readonly<Record<ToolName, { readonly name: string; readonly hint: string }>>;
    readonly loading: string;
    readonly notLoaded: string;
    readonly again: string;
  };
  readonly start: {
    readonly purpose: string;
    readonly steps: readonly string[];
    readonly privacyTitle: string;
    readonly privacy: string;
    readonly check: string;
    readonly sample: string;
    readonly sampleHint: string;
  };
  readonly busy: Readonly<Record<"reading" | "writing" | "takingBack", string>> & {
    readonly stop: string;
    /** How far the reading of a large workbook is: which sheet, and which of its rows. */
    readonly sheet: (sheet: string, place: number, of: number) => string;
    readonly rows: (done: number, of: number) => string;
    /** Said when reading takes so long that Excel is probably waiting for a cell being edited. */
    readonly editing: string;
  };
  readonly notices: {
    readonly checked: (counts: SeverityCounts, resolved: number) => string;
    readonly noSheet: string;
    readonly went: (cell: string, sheet: string) => string;
    readonly hiddenRow: string;
    readonly written: (cells: number) => string;
    readonly takenBack: (restored: number, left: number) => string;
    readonly stopped: string;
    readonly nothingToWrite: string;
    readonly copied: string;
    readonly notCopied: string;
    readonly choiceKept: string;
    readonly sampleClosed: string;
  };
  readonly trouble: {
    readonly title: Readonly<Record<"read" | "write" | "takeBack" | "goTo" | "choice" | "sample", string>>;
    readonly unexpected: string;
    readonly again: string;
    readonly moreRefusals: (count: number) => string;
  };
  readonly bars: {
    readonly sample: string;
    readonly leaveSample: string;
    readonly readOnly: string;
    readonly protectedSheet: (sheet: string) => string;
    readonly written: (cells: number) => string;
    readonly takeBack: string;
  };
  readonly result: {
    readonly title: string;
    readonly about: (parts: { readonly year: number | null; readonly report: string | null }) => string;
    readonly recheck: string;
    readonly copy: string;
    readonly tabs: string;
    readonly findingsTab: (count: number) => string;
    readonly pointsTab: string;
    readonly readingTab: string;
    readonly noSheetTitle: string;
    readonly noSheet: string;
    readonly looked: string;
  };
  readonly findings: {
    readonly filterLabel: string;
    readonly all: string;
    readonly search: string;
    readonly shown: (shown: number, of: number) => string;
    readonly noneTitle: string;
    readonly none: (criteria: number) => string;
    readonly noMatch: string;
    readonly explain: string;
    readonly why: string;
    readonly todo: string;
    readonly cite: string;
    readonly fixNumber: string;
    readonly fixTotals: string;
    readonly fixReading: (value: string) => string;
    readonly enterScore: string;
  };
  readonly rating: {
    readonly title: string;
    readonly self: string;
    readonly appraised: string;
    readonly gauge: (total: string, maximum: string, name: string) => string;
    readonly from: (points: string) => string;
    readonly below: (points: string) => string;
    readonly current: string;
    readonly declared: (name: string) => string;
    readonly noneNoClasses: string;
    readonly noneNoData: string;
    readonly cappedFrom: (name: string, reason: string) => string;
    readonly missing: (points: string, name: string) => string;
    readonly top: string;
    readonly gains: string;
    readonly gain: (points: string) => string;
    readonly moreGains: (count: number) => string;
    readonly classes: string;
    readonly provisionalLimits: string;
    readonly provisionalUnread: string;
  };
  readonly totals: {
    readonly title: string;
    readonly bonus: string;
    readonly penalty: string;
    readonly total: string;
    readonly self: string;
    readonly appraised: string;
    readonly declared: (points: string) => string;
    readonly unread: (count: number) => string;
    readonly leftOut: string;
    readonly leftOutReason: (path: string, treatment: "rescale" | "full", reason: string) => string;
    readonly rescaled: (points: string, maximum: string, whole: string) => string;
    readonly capped: (entered: string, cap: string) => string;
    readonly fill: string;
    readonly fillHint: string;
  };
  readonly reading: {
    readonly title: string;
    readonly sheet: (sheet: string, row: number) => string;
    readonly why: string;
    readonly columns: string;
    readonly column: (letter: string) => string;
    readonly noColumn: string;
    readonly roles: Readonly<
      Record<"code" | "title" | "maxPoints" | "selfPoints" | "appraisedPoints" | "evidence" | "note", string>
    >;
    readonly other: string;
    readonly automatic: string;
    readonly more: string;
    readonly headerRow: string;
    readonly headerRowHint: string;
    readonly invalidRow: string;
    readonly asFound: string;
    readonly apply: string;
    readonly keep: string;
    readonly keepHint: string;
    readonly hiddenSheet: string;
  };
  readonly score: {
    readonly title: string;
    readonly needCheck: string;
    readonly checkFirst: string;
    readonly target: string;
    readonly follow: string;
    readonly selectedElsewhere: string;
    readonly previous: string;
    readonly next: string;
    readonly nextOpen: string;
    readonly noOpen: string;
    readonly position: (index: number, of: number) => string;
    readonly maximum: (points: string) => string;
    readonly noMaximum: string;
    readonly now: (text: string) => string;
    readonly nowBlank: string;
    readonly appraised: (text: string) => string;
    readonly deduction: (perFault: string, floor: string) => string;
    readonly condition: (condition: string) => string;
    readonly choices: string;
    readonly fromPercent: (percent: string) => string;
    readonly otherPoints: string;
    readonly pointsLabel: string;
    readonly pointsHint: string;
    readonly aboveMaximum: (maximum: string) => string;
    readonly ambiguous: (first: string, second: string) => string;
    readonly invalid: Readonly<Record<"text" | "decimals" | "negative", string>>;
    readonly evidence: string;
    readonly evidenceRequired: string;
    readonly formula: string;
    readonly hiddenRow: string;
    readonly preview: string;
  };
  readonly preview: {
    readonly title: string;
    readonly count: (cells: number) => string;
    readonly newSheet: (name: string) => string;
    readonly before: string;
    readonly after: string;
    readonly blank: string;
    readonly formula: (formula: string) => string;
    readonly formulaGives: (value: string) => string;
    readonly text: (text: string) => string;
    readonly write: (cells: number) => string;
    readonly cancel: string;
    readonly sample: string;
    readonly readOnly: string;
    readonly takeBackHint: string;
  };
  readonly progress: {
    readonly title: string;
    readonly none: string;
    readonly noneHint: string;
    readonly at: (sheet: string, row: number) => string;
    readonly plan: (plan: string) => string;
    readonly summary: string;
    readonly quantity: Readonly<Record<ProgressQuantity, string>>;
    readonly metres: (value: string) => string;
    readonly millions: (value: string) => string;
    readonly shareDone: (percent: string) => string;
    readonly years: string;
    readonly year: (year: string) => string;
    readonly noYear: string;
    readonly backlogNote: string;
    readonly cure: string;
    readonly cureHint: string;
    readonly noCure: string;
    readonly certain: (text: string, value: string) => string;
    readonly question: (text: string) => string;
    readonly leave: string;
    readonly asDecimal: (quantity: string) => string;
    readonly asThousands: (quantity: string) => string;
    readonly ledger: string;
    readonly ledgerAt: (sheet: string, batches: number) => string;
    readonly ledgerModes: Readonly<Record<"blank" | "all" | "none", string>>;
    readonly noLedger: string;
    readonly makeLedger: string;
    readonly enter: string;
    readonly enterHint: string;
    readonly enterYear: string;
    readonly invalidYear: string;
    readonly invalidNumber: string;
    readonly ambiguousNumber: (first: string, second: string) => string;
    readonly preview: string;
    readonly newTable: string;
    readonly newPlan: string;
    readonly newFrom: string;
    readonly newTo: string;
    readonly newTotalRow: string;
    readonly newShare: string;
    readonly newCumulated: string;
    readonly makeTable: string;
    readonly invalidPeriod: string;
  };
  readonly rubric: {
    readonly title: string;
    readonly inUse: string;
    readonly noCheck: string;
    readonly bySheet: string;
    readonly bySheetHint: string;
    readonly version: (version: string) => string;
    readonly validity: (from: number, to: number | null) => string;
    readonly how: Readonly<Record<"chosen" | "recognised" | "sheet", string>>;
    readonly matched: (percent: string) => string;
    readonly resembles: (title: string, percent: string) => string;
    readonly missing: (count: number) => string;
    readonly status: Readonly<Record<"confirmed" | "assumed", string>>;
    readonly cite: (cite: string) => string;
    readonly classes: string;
    readonly noClasses: string;
    readonly scaled: string;
    readonly conditions: string;
    readonly condition: (criterion: string, lessThan: string, atMost: string) => string;
    readonly open: string;
    readonly choose: string;
    readonly automatic: string;
    readonly automaticHint: string;
    readonly apply: string;
    readonly maximum: (points: string) => string;
  };
  readonly settings: {
    readonly title: string;
    readonly language: string;
    readonly languages: Readonly<Record<Language, string>>;
    readonly largeText: string;
    readonly largeTextHint: string;
    readonly recheck: string;
    readonly recheckHint: string;
    readonly about: string;
    readonly version: (version: string) => string;
    readonly privacy: string;
    readonly kept: string;
  };
  readonly unsupported: Readonly<
    Record<
      "old" | "blocked" | "outside",
      { readonly title: string; readonly text: string; readonly steps: readonly string[] }
    >
  > & { readonly page: string };
}

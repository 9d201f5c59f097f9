import {
  isEmptyPlan,
  loadRubric,
  parseA1,
  rubricFile,
  type SheetCell,
  type WritePlan,
  type AppliedPlan,
  withdrawConfirmation,
} from "../../core";
import { plansThatFit } from "../../app/plansThatFit";
import { revertLastWrite } from "../../app/revertLastWrite";
import { SessionRubrics } from "../../app/sessionRubrics";
import { type Survey, surveyWorkbook } from "../../app/surveyWorkbook";
import type { WorkbookChoice } from "../../ports/choiceStore";
import type { Progress } from "../../ports/progress";
import type { WorkbookHost } from "../../ports/workbookHost";
import type { ScreenName } from "../strings";
import { ChangeWatch } from "./changeWatch";
import type { PaneServices } from "./paneServices";
import {
  countCells,
  countFindings,
  findingKey,
  type Notice,
  type PaneState,
  type Trouble,
} from "./paneState";
import type { Preferences } from "./preferences";

/** Printed with a rubric that the workbook itself carries; Vietnamese, as all rubrics are. */
const KEPT_NOTICE = "Bộ tiêu chí đi kèm sổ tính này";

/** A notice without its number; spelled out so that each kind keeps its own parts. */
type NoticeData = Notice extends infer N ? (N extends Notice ? Omit<N, "id"> : never) : never;

/**
 * The pane's memory and what it can do, without any screen: React shows its state and calls its methods. Methods never
 * throw; what goes wrong is in the state.
 */
export class PaneSession {
  private state: PaneState;
  private readonly listeners = new Set<() => void>();
  private host: WorkbookHost;
  private readonly edits = new ChangeWatch(() => this.checkAfterEdits());
  /** The newest check; an older one that ends later, or was stopped, changes nothing. */
  private run = 0;
  private notices = 0;
  private isChoiceLoaded = false;

  readonly services: PaneServices;
  /** The packs that ship and what a person has brought in this session. */
  readonly rubrics: SessionRubrics;

  constructor(services: PaneServices) {
    this.rubrics = new SessionRubrics(services.rubrics);
    this.services = { ...services, rubrics: this.rubrics };
    this.host = services.host;
    this.state = {
      ...{ screen: "check", survey: null, isSample: false, busy: null, trouble: null, reading: null },
      ...{ preview: null, scoreRow: null, notice: null, choice: {} },
      written: services.writes?.load() ?? [],
      preferences: services.preferences.load(),
    };
  }

  readonly getState = (): PaneState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  show(screen: ScreenName): void {
    this.set({ screen, trouble: null });
  }

  /** Opens score entry at a row of the scoring sheet. */
  enterScore(scoreRow: number): void {
    this.set({ screen: "score", scoreRow, trouble: null });
  }

  /** Reads and checks the workbook; can be stopped, and a newer check takes the place of an older one. */
  async check(): Promise<void> {
    const run = ++this.run;
    this.set({ busy: "reading", reading: null, trouble: null });
    try {
      await this.loadChoice();
      const { choice } = this.state;
      const rubric = choice.rubricId === undefined ? null : this.services.rubrics.find(choice.rubricId);
      const options = { rubric, choice };
      const survey = await surveyWorkbook(this.host, this.services.rubrics, options, this.progressOf(run));
      if (run !== this.run) return;
      this.tellChecked(survey);
      this.set({ survey, busy: null });
      this.forgetWritesThatDoNotFit(survey);
      this.watch();
    } catch (error) {
      if (run === this.run) this.fail({ during: "read", error });
    }
  }

  /** Stops waiting for the check. A write is never stopped half way. */
  stop(): void {
    if (this.state.busy !== "reading") return;
    this.run++;
    this.set({ busy: null });
    this.tell({ kind: "stopped" });
  }

  async goTo(place: SheetCell): Promise<void> {
    try {
      await this.host.goTo(place);
      this.set({ trouble: null });
      this.tell({ kind: "went", place, hidden: this.isHidden(place) });
    } catch (error) {
      this.fail({ during: "goTo", error });
    }
  }

  /** Shows what a plan would write; says so when it would write nothing. */
  offer(plan: WritePlan): void {
    if (isEmptyPlan(plan)) this.tell({ kind: "nothingToWrite" });
    else this.set({ preview: plan, trouble: null });
  }

  dismissPreview(): void {
    this.set({ preview: null, trouble: null });
  }

  /** Carries out the plan that is shown, then checks again. On failure it stays shown, with the reason. */
  async write(): Promise<void> {
    const { preview, isSample, busy } = this.state;
    if (preview === null || isSample || busy !== null) return;
    this.set({ busy: "writing", trouble: null });
    try {
      const applied = await this.host.apply(preview);
      this.remember([...this.state.written, applied]);
      this.set({ busy: null, preview: null });
      await this.check();
      this.tell({ kind: "written", cells: countCells(applied.plan) });
    } catch (error) {
      this.fail({ during: "write", error });
    }
  }

  /** Takes back the newest write, then checks again. */
  async takeBack(): Promise<void> {
    const { busy, written, isSample } = this.state;
    if (busy !== null || written.length === 0 || isSample) return;
    this.set({ busy: "takingBack", trouble: null });
    try {
      const history: AppliedPlan[] = [...written];
      const result = await revertLastWrite(this.host, history);
      this.remember(history);
      this.set({ busy: null });
      await this.check();
      if (result !== null) this.tell({ kind: "takenBack", result });
    } catch (error) {
      this.fail({ during: "takeBack", error });
    }
  }

  /** Settles what to read and by which rubric, for this session, and checks again. */
  async choose(choice: WorkbookChoice): Promise<void> {
    this.set({ choice: { ...this.state.choice, ...choice } });
    await this.check();
  }

  /** Keeps the choices in the workbook: the one thing that is stored there, and only on this act. */
  async keepChoice(): Promise<void> {
    try {
      const { rubricId } = this.state.choice;
      const own = rubricId !== undefined && this.rubrics.isBrought(rubricId);
      const rubric = own ? this.rubrics.find(rubricId) : null;
      await this.services.choices?.save({
        ...this.state.choice,
        ...(rubric && { rubricFile: rubricFile(rubric) }),
      });
      this.tell({ kind: "choiceKept" });
    } catch (error) {
      this.fail({ during: "choice", error });
    }
  }

  async openSample(): Promise<void> {
    const run = ++this.run;
    this.set({ busy: "reading", trouble: null });
    try {
      const host = await this.services.openSample();
      if (run !== this.run) return;
      this.edits.stop();
      this.host = host;
      this.set({ isSample: true, survey: null, choice: {}, screen: "check" });
      await this.check();
    } catch (error) {
      if (run === this.run) this.fail({ during: "sample", error });
    }
  }

  leaveSample(): void {
    this.run++;
    this.host = this.services.host;
    this.isChoiceLoaded = false;
    this.set({ isSample: false, survey: null, choice: {}, busy: null, trouble: null, screen: "check" });
    this.tell({ kind: "sampleClosed" });
  }

  setPreferences(change: Partial<Preferences>): void {
    const preferences = { ...this.state.preferences, ...change };
    this.services.preferences.save(preferences);
    this.set({ preferences });
    this.watch();
  }

  tell(notice: NoticeData): void {
    this.set({ notice: { ...notice, id: ++this.notices } });
  }

  /** Stops listening to the workbook, when the pane goes away. */
  dispose(): void {
    this.run++;
    this.edits.stop();
  }

  /** What the reading of a check tells; stopped, or overtaken by a newer one, it goes no further. */
  private progressOf(run: number): Progress {
    return {
      report: (done, of, sheet, rows) => {
        if (run === this.run) this.set({ reading: { done, of, sheet, rows: rows ?? null } });
      },
      cancelled: () => run !== this.run,
    };
  }

  private remember(written: readonly AppliedPlan[]): void {
    this.set({ written });
    this.services.writes?.save(written);
  }

  /** Of what was written nothing may be left: undone in Excel, or typed over. */
  private forgetWritesThatDoNotFit({ workbook }: Survey): void {
    const { written, isSample } = this.state;
    const fitting = plansThatFit(written, workbook);
    if (!isSample && fitting.length < written.length) this.remember(fitting);
  }

  private async loadChoice(): Promise<void> {
    if (this.isChoiceLoaded || this.state.isSample) return;
    this.isChoiceLoaded = true;
    const kept = await this.services.choices?.load().catch(() => null);
    if (!kept) return;
    const { rubricFile: stored, ...choice } = kept;
    this.set({ choice: { ...choice, ...this.bringKept(choice, stored), ...this.state.choice } });
  }

  /**
   * A rubric that came with the workbook is used, said to be such wherever it is, and not confirmed: anybody may have put
   * it there.
   */
  private bringKept({ rubricId }: WorkbookChoice, stored: unknown): Pick<WorkbookChoice, "rubricId"> {
    const loaded = stored === undefined ? null : loadRubric(stored);
    if (!loaded?.ok || loaded.rubric.id !== rubricId) return {};
    const { rubric } = loaded;
    const notice = rubric.notice === null ? KEPT_NOTICE : `${KEPT_NOTICE}. ${rubric.notice}`;
    const marked = rubric.notice?.startsWith(KEPT_NOTICE) ? rubric : { ...rubric, notice };
    return { rubricId: this.rubrics.bring(withdrawConfirmation(marked)).id };
  }

  private tellChecked(survey: Survey): void {
    const { result } = survey;
    if (result.scoreSheet === null) {
      this.tell({ kind: "noSheet" });
      return;
    }
    const open = new Set(result.findings.map(findingKey));
    const before = new Set(this.state.survey?.result.findings.map(findingKey) ?? []);
    const resolved = [...before].filter((key) => !open.has(key)).length;
    this.tell({ kind: "checked", counts: countFindings(result.findings), resolved });
  }

  /** Listens for edits only while asked to, on the real workbook, and after a first check. */
  private watch(): void {
    const { preferences, isSample, survey } = this.state;
    const wanted = preferences.recheckOnChange && !isSample && survey !== null;
    if (wanted) this.edits.start(this.host);
    else this.edits.stop();
  }

  private checkAfterEdits(): void {
    const { busy, preview } = this.state;
    // Under a preview nothing may move; the write checks again by itself.
    if (busy === null && preview === null) void this.check();
  }

  private isHidden({ sheet, cell }: SheetCell): boolean {
    const snapshot = this.state.survey?.workbook.sheets.find((s) => s.name === sheet);
    const place = parseA1(cell);
    if (!snapshot || !place) return false;
    return snapshot.hiddenRows.includes(place.row) || snapshot.hiddenColumns.includes(place.column);
  }

  private fail(trouble: Trouble): void {
    this.set({ busy: null, trouble });
  }

  private set(change: Partial<PaneState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

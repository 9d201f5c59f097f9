import type { CellRange } from "../../src/core/model/place";
import type { CellValue } from "../../src/core/model/workbookSnapshot";
import { parseA1, rangeToA1, toA1 } from "../../src/core/text/a1";
import { recalculate } from "./calculation";
import { HostError, type HostObject } from "./hostObject";
import { workbook } from "./objects/workbook";
import { processRequest, type RequestBody, type ResponseBody } from "./richApi";
import { cellAt, emptySheet, type ModelCell, type ModelSheet, type WorkbookModel } from "./workbookModel";

/** Flag of a request that waits until a cell is no longer being edited. */
const DELAY_FOR_CELL_EDIT = 64;
const EVENT = { changed: 10, added: 13, selection: 14, deleted: 15, renamed: 25 };
const EVENT_CATEGORY = 65_536;
const WORKBOOK_TARGET = "Workbook";

/** One request that was answered: what a test counts as a round trip. */
export interface AnsweredRequest {
  readonly actions: number;
  readonly error: string | null;
  /** Only released objects; nobody waited for it. */
  readonly cleanup: boolean;
}

/** A fake Excel: answers the requests of the genuine client from a workbook in memory. Our model of Excel, not Excel. */
export class EmulatedExcel {
  /** Sets of requirements by name, as the manifest counts them. */
  requirementSets: Record<string, string> = {
    ExcelApi: "1.14",
    DelayForCellEdit: "1.1",
    SharedRuntime: "1.1",
  };
  /** Every request is answered with this error code (RequestAborted, ConnectionFailure …) while it is set. */
  failure: string | null = null;
  /** Most characters of an answer; Excel on the web takes 5 MB. */
  payloadLimit = Infinity;
  hasPrinter = true;
  /** Whether it can open a further workbook; a host within another program cannot. */
  hasWindows = true;
  /** Workbooks that were opened in windows of their own, as Base64; empty text for a blank one. */
  readonly openedWorkbooks: string[] = [];
  /** After so many requests a person begins to edit a cell: what waits for that waits. */
  editsAfter = Infinity;
  /** Called before the n-th request (from 1) is answered: what another person does in between. */
  beforeRequest: (n: number) => void = () => undefined;
  readonly requests: AnsweredRequest[] = [];
  /** Members that were asked for and that the emulator lacks: a test looks that there are none. */
  readonly gaps: string[] = [];
  private readonly root: HostObject;
  private readonly listening = new Set<number>();
  private editMode = false;
  private waiting: (() => void)[] = [];
  private send: (message: string) => void = () => undefined;
  private origin: "ThisLocalAddin" | "Unknown" = "Unknown";

  constructor(readonly model: WorkbookModel) {
    this.root = workbook(this);
  }

  /** Gives the native bridge that the client library asks for: JSON text both ways. */
  bridge(): { sendMessageToHost(message: string): void; onMessageFromHost: (message: string) => void } {
    const bridge = {
      onMessageFromHost: (): void => undefined,
      sendMessageToHost: (message: string) => void this.receive(message),
    };
    this.send = (message) => (bridge.onMessageFromHost as (message: string) => void)(message);
    return bridge;
  }

  /** How many round trips there were; what only releases objects is not one. */
  get syncs(): number {
    return this.requests.filter(({ cleanup }) => !cleanup).length;
  }

  /** Begins or ends the editing of a cell by the person. */
  setEditMode(on: boolean): void {
    this.editMode = on;
    if (on) return;
    for (const resume of this.waiting.splice(0)) resume();
  }

  supports(set: string, version = "1.1"): boolean {
    const [major = 0, minor = 0] = (this.requirementSets[set] ?? "0.0")
      .split(".")
      .map((n) => Number.parseInt(n, 10));
    const [wantedMajor = 0, wantedMinor = 0] = version.split(".").map((n) => Number.parseInt(n, 10));
    return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
  }

  /** A person types into a cell. */
  edit(sheetName: string, address: string, value: CellValue, formula: string | null = null): void {
    const sheet = this.sheet(sheetName);
    Object.assign(cellAt(sheet, address), { value, formula, text: null });
    recalculate(this.model);
    const place = parseA1(address)!;
    this.tellChange(sheet, { top: place.row, left: place.column, bottom: place.row, right: place.column });
  }

  /** A person adds a sheet. */
  addSheet(name: string): ModelSheet {
    const sheet = emptySheet(this.model, name);
    this.model.sheets.push(sheet);
    this.emit(EVENT.added, { worksheetId: sheet.id, source: "Local" });
    return sheet;
  }

  /** A person deletes a sheet. */
  deleteSheet(sheet: ModelSheet): void {
    this.model.sheets.splice(this.model.sheets.indexOf(sheet), 1);
    if (this.model.activeSheet === sheet) this.model.activeSheet = this.model.sheets[0]!;
    this.emit(EVENT.deleted, { worksheetId: sheet.id, source: "Local" });
  }

  /** A person gives a sheet another name. */
  renameSheet(sheet: ModelSheet, nameAfter: string): void {
    const nameBefore = sheet.name;
    sheet.name = nameAfter;
    this.emit(EVENT.renamed, { worksheetId: sheet.id, source: "Local", nameBefore, nameAfter });
  }

  /** A person selects a cell. */
  select(sheetName: string, address: string): void {
    const place = parseA1(address)!;
    this.model.activeSheet = this.sheet(sheetName);
    this.moveSelection(this.model.activeSheet, {
      top: place.row,
      left: place.column,
      bottom: place.row,
      right: place.column,
    });
  }

  /** Where the selection begins: "Phụ lục I!D17". */
  selectedAddress(): string {
    const { top, left } = this.model.selection;
    return `${this.model.activeSheet.name}!${toA1(top, left)}`;
  }

  sheet(name: string): ModelSheet {
    const found = this.model.sheets.find((sheet) => sheet.name === name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  }

  // What the objects of the fake Excel ask for.

  refuseWrite(sheet: ModelSheet): void {
    if (this.model.readOnly) throw new HostError("AccessDenied", `read-only: ${sheet.name}`);
  }

  refuseLocked(sheet: ModelSheet, cell: ModelCell): void {
    if (sheet.protected && cell.look.locked) throw new HostError("AccessDenied", "the cell is locked");
  }

  refuseFormat(sheet: ModelSheet): void {
    this.refuseWrite(sheet);
    if (sheet.protected && !sheet.allowFormatCells) throw new HostError("AccessDenied", "formats are locked");
  }

  refuseStructure(): void {
    if (this.model.readOnly || this.model.structureProtected) {
      throw new HostError("AccessDenied", "the structure is locked");
    }
  }

  suspendCalculation(): void {
    // Formulas are worked out at the end of each write here: nothing to hold back.
  }

  contentsChanged(sheet: ModelSheet, area: CellRange): void {
    recalculate(this.model);
    this.tellChange(sheet, area);
  }

  moveSelection(sheet: ModelSheet, area: CellRange): void {
    this.model.selection = area;
    this.emit(EVENT.selection, { worksheetId: sheet.id, address: rangeToA1(area) });
  }

  listen(event: number, on: boolean): void {
    if (on) this.listening.add(event);
    else this.listening.delete(event);
  }

  /** Whether any handler is registered. */
  get isWatched(): boolean {
    return this.listening.size > 0;
  }

  private tellChange(sheet: ModelSheet, area: CellRange): void {
    this.emit(EVENT.changed, {
      worksheetId: sheet.id,
      address: rangeToA1(area),
      changeType: "RangeEdited",
      source: "Local",
      triggerSource: this.origin,
    });
  }

  private emit(messageType: number, message: object): void {
    if (!this.listening.has(messageType)) return;
    const entry = {
      messageCategory: EVENT_CATEGORY,
      messageType,
      targetId: WORKBOOK_TARGET,
      message: JSON.stringify(message),
    };
    const text = JSON.stringify({ type: 3, message: { entries: [entry] } });
    void later(() => this.send(text));
  }

  private async receive(message: string): Promise<void> {
    const {
      id,
      flags,
      message: request,
    } = JSON.parse(message) as {
      id: number;
      flags: number;
      message: { body: RequestBody | string };
    };
    const body = typeof request.body === "string" ? (JSON.parse(request.body) as RequestBody) : request.body;
    if (this.editMode && (flags & DELAY_FOR_CELL_EDIT) !== 0) {
      await new Promise<void>((resume) => this.waiting.push(resume));
    }
    const answer = JSON.stringify(this.answer(body));
    if (this.requests.length === this.editsAfter) this.setEditMode(true);
    await later(() =>
      this.send(JSON.stringify({ id, type: 1, message: { statusCode: 200, headers: {}, body: answer } })),
    );
  }

  private answer(body: RequestBody): ResponseBody {
    const refuse = (code: string): ResponseBody => ({
      TraceIds: [],
      Error: { Code: code, Message: `emulator: ${code}`, Location: "", ActionIndex: 0, HttpStatusCode: 400 },
    });
    this.beforeRequest(this.requests.length + 1);
    let answer: ResponseBody;
    if (this.failure !== null) answer = refuse(this.failure);
    else if (this.editMode) answer = refuse("InvalidOperationInCellEditMode");
    else {
      this.origin = "ThisLocalAddin";
      answer = processRequest(body, this.root);
      this.origin = "Unknown";
      if (JSON.stringify(answer).length > this.payloadLimit)
        answer = refuse("ResponsePayloadSizeLimitExceeded");
    }
    if (answer.Error?.Code === "NotImplemented") this.gaps.push(answer.Error.Message);
    this.requests.push({
      actions: body.Actions.length,
      error: answer.Error?.Code ?? null,
      cleanup:
        body.Actions.some(({ Name }) => Name === "_RemoveReference") &&
        body.Actions.every(({ Name, ActionType }) => Name === "_RemoveReference" || ActionType === 1),
    });
    return answer;
  }
}

/** In a later turn, as messages between processes come. */
function later(work: () => void): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(() => {
      work();
      resolve();
    }, 0);
  });
}

import { type Finding, failureText, practiceCodeOf, ReadFailure } from "../../core";
import type { Refused } from "../../hosts/grid/editGuard";
import type { RubricStore } from "../../ports/rubricStore";
import type { MadeFile } from "../../ports/fileOutput";
import { openFile, openSample } from "../../taskpane/openFile";
import { downloadFile } from "../../taskpane/saveFile";
import { PaneSession } from "../../taskpane/session/paneSession";
import type { PreferenceStore } from "../../taskpane/session/preferences";
import type { PresentedRun, Presenter } from "../../taskpane/session/presenter";
import { speak, texts } from "../strings";
import type { Draft, DraftStore } from "./drafts";
import type { LoadedGrid } from "./gridLoader";
import { OpenBook } from "./openBook";
import { browserPorts, bytesOfFile, openFileBytes, type OpenedFile } from "./openedFile";
import { saveToPlace, type FileHandle } from "./saveTarget";

/** One open file, with the pane that belongs to it. */
export interface BookTab {
  readonly id: string;
  readonly book: OpenBook;
  readonly session: PaneSession;
  readonly isDirty: boolean;
}

/** Everything the page shows around the pane. */
export interface WorkbenchState {
  readonly tabs: readonly BookTab[];
  /** The file in front; null while the first one is being read. */
  readonly current: string | null;
  readonly view: "sheet" | "table";
  readonly grid: "loading" | "ready" | "failed";
  /** What was just done or could not be; `id` tells two alike apart. */
  readonly message: { readonly id: number; readonly text: string; readonly isTrouble: boolean } | null;
  /** Work of an earlier visit that was never saved. */
  readonly drafts: readonly Draft[];
  /** The lesson that is shown to a room, over everything that is open; null while none is. */
  readonly presented: PresentedRun | null;
}

export interface WorkbenchServices {
  readonly rubrics: RubricStore;
  readonly preferences: PreferenceStore;
  readonly drafts: DraftStore;
  readonly loadGrid: () => Promise<LoadedGrid>;
  readonly version: string;
  readonly isNarrow: boolean;
  readonly now: () => number;
  readonly newId: () => string;
}

const SAMPLES = "samples/";
/** The file a person sees first, and the one full of faults that the pane offers. */
const FIRST = "218-bc.xlsx";
const FAULTY = "day-loi.xlsx";
/** Edits come in bursts: a draft is kept once they have been quiet for so long, in milliseconds. */
const DRAFT_AFTER = 1_500;

/** The page's memory and what it can do; React shows its state and calls its methods, which never throw. */
export class Workbench {
  private state: WorkbenchState;
  private readonly listeners = new Set<() => void>();
  private readonly loading: Promise<LoadedGrid>;
  private loaded: LoadedGrid | null = null;
  private readonly ends = new Map<string, () => void>();
  private readonly handles = new Map<string, FileHandle>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private messages = 0;
  /** The spreadsheet takes no keys any more once it was empty: the last file leaves it when another one is there. */
  private readonly lastOnes: (() => void)[] = [];
  /** The file that is to be in front, also while it is still being read. */
  private wanted: string | null = null;

  constructor(private readonly services: WorkbenchServices) {
    const view = services.isNarrow ? "table" : "sheet";
    speak(services.preferences.load().language);
    this.state = {
      tabs: [],
      current: null,
      view,
      grid: "loading",
      message: null,
      drafts: [],
      presented: null,
    };
    this.loading = services.loadGrid();
    this.loading.then(
      (loaded) => {
        this.loaded = loaded;
        loaded.grid.guard.onRefused((why: Refused) => this.tell(texts.refused[why], true));
        this.set({ grid: "ready" });
      },
      () => this.set({ grid: "failed" }),
    );
  }

  readonly getState = (): WorkbenchState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Opens the first sample, checked, and looks for work that an earlier visit left behind. */
  async start(): Promise<void> {
    const drafts = this.services.drafts.list();
    await this.openSampleFile(FIRST);
    this.set({ drafts: await drafts });
  }

  async openSampleFile(name: string): Promise<void> {
    try {
      const answer = await fetch(SAMPLES + name);
      if (!answer.ok) throw new ReadFailure("not-found");
      await this.openBytes(name, new Uint8Array(await answer.arrayBuffer()));
    } catch (error) {
      this.tellNotOpened(name, error);
    }
  }

  /** Opens files one after the other; those that cannot be read are told together, once the others are there. */
  async openFiles(files: readonly File[]): Promise<void> {
    const troubles: string[] = [];
    for (const file of files) {
      try {
        await this.openBytes(file.name, await bytesOfFile(file));
      } catch (error) {
        troubles.push(whyNotOpened(file.name, error));
      }
    }
    if (troubles.length > 0) this.tell(troubles.join(" "), true);
  }

  /** Puts a file in front. */
  show(id: string): void {
    this.wanted = id;
    this.set({ current: id });
    this.tabOf(id)?.book.grid?.book.activate();
  }

  /** Closes a file; the caller has asked about unsaved work. */
  close(id: string): void {
    const tab = this.tabOf(id);
    if (!tab) return;
    this.ends.get(id)?.();
    this.ends.delete(id);
    this.handles.delete(id);
    clearTimeout(this.timers.get(id));
    tab.session.dispose();
    void this.services.drafts.remove(id);
    const at = this.state.tabs.indexOf(tab);
    const tabs = this.state.tabs.filter((other) => other !== tab);
    const next = (tabs[at] ?? tabs[at - 1])?.id ?? null;
    const current = this.state.current === id ? next : this.state.current;
    this.wanted = current;
    this.set({ tabs, current });
    if (current !== null) this.tabOf(current)?.book.grid?.book.activate();
    tab.book.once((host) => {
      const letGo = (): void => {
        this.loaded?.grid.marks?.forget(id);
        host.book.dispose();
      };
      if (this.state.tabs.length > 0) letGo();
      else this.lastOnes.push(letGo);
      return () => undefined;
    });
  }

  setView(view: WorkbenchState["view"]): void {
    this.set({ view });
  }

  /** What the pane asks to show a lesson to a room. */
  readonly presenter: Presenter = {
    current: () => this.state.presented,
    subscribe: (listener) => this.subscribe(listener),
    begin: (presented) => this.set({ presented }),
    end: () => this.set({ presented: null }),
  };

  /** The spreadsheet, once it has been loaded. */
  loadedGrid(): LoadedGrid | null {
    return this.loaded;
  }

  undo(): void {
    void this.front()?.book.grid?.book.undo();
  }

  redo(): void {
    void this.front()?.book.grid?.book.redo();
  }

  /** Saves the file in front: where it was saved before, where a person wishes, or into the folder of downloads. */
  async save(): Promise<void> {
    const tab = this.front();
    if (!tab) return;
    const { name } = tab.book.file;
    try {
      // What a person has just typed is saved too; the keys for saving leave the cell's editor open.
      if (this.loaded) await this.loaded.module.finishEntry(this.loaded.grid);
      const bytes = await this.bytesOf(tab);
      const { to, handle } = await saveToPlace(name, bytes, this.handles.get(tab.id) ?? null);
      if (to === "cancelled") return;
      if (handle !== null) this.handles.set(tab.id, handle);
      this.change(tab.id, { isDirty: false });
      clearTimeout(this.timers.get(tab.id));
      await this.services.drafts.remove(tab.id);
      this.tell(to === "place" ? texts.saved(handle?.name ?? name) : texts.downloaded(name), false);
    } catch {
      this.tell(texts.saveFailed(name), true);
    }
  }

  /** Opens a draft again; from then on it is ordinary unsaved work. */
  async restore(draft: Draft): Promise<void> {
    this.set({ drafts: this.state.drafts.filter((other) => other !== draft) });
    try {
      const id = await this.openBytes(draft.name, draft.bytes);
      await this.services.drafts.remove(draft.id);
      this.change(id, { isDirty: true });
      await this.services.drafts.put({ ...draft, id });
    } catch (error) {
      this.tellNotOpened(draft.name, error);
    }
  }

  async forget(draft: Draft): Promise<void> {
    this.set({ drafts: this.state.drafts.filter((other) => other !== draft) });
    await this.services.drafts.remove(draft.id);
    this.tell(texts.forgotten, false);
  }

  /** Settles once the spreadsheet has been loaded, or could not be. */
  async settled(): Promise<void> {
    await this.loading.catch(() => undefined);
  }

  /** Whether leaving the page would lose something. */
  hasUnsaved(): boolean {
    const isTyping = this.loaded?.module.hasOpenEntry(this.loaded.grid) === true;
    return isTyping || this.state.tabs.some(({ isDirty }) => isDirty);
  }

  tell(text: string, isTrouble: boolean): void {
    this.set({ message: { id: ++this.messages, text, isTrouble } });
  }

  dismissMessage(): void {
    this.set({ message: null });
  }

  front(): BookTab | null {
    return this.state.current === null ? null : (this.tabOf(this.state.current) ?? null);
  }

  private tabOf(id: string): BookTab | undefined {
    return this.state.tabs.find((tab) => tab.id === id);
  }

  private async openBytes(name: string, bytes: Uint8Array): Promise<string> {
    const file = await openFileBytes(name, bytes);
    const id = this.services.newId();
    this.wanted = id;
    const book = new OpenBook(file, this.openInGrid(file, id));
    // What cannot be read is told before anything of it is shown.
    const workbook = await book.read();
    const session = this.sessionOf(book);
    this.set({
      tabs: [...this.state.tabs, { id, book, session, isDirty: file.isConverted }],
      current: this.wanted,
    });
    this.ends.set(id, this.watch(id, book, session));
    // An exercise is for eyes first: a check would show its planted faults at once.
    if (practiceCodeOf(workbook) === null) await session.check();
    else session.show("training");
    this.tell(file.isConverted ? texts.converted(file.name) : texts.opened(file.name), false);
    return id;
  }

  private async openInGrid(file: OpenedFile, id: string) {
    const { grid, module } = await this.loading;
    const host = module.openGridHost(grid, file.bytes, browserPorts(file.name), id);
    for (const letGo of this.lastOnes.splice(0)) letGo();
    // It comes to the front by being opened; a person may have gone on to another one meanwhile.
    if (this.wanted !== id) this.tabOf(this.wanted ?? "")?.book.grid?.book.activate();
    return host;
  }

  private sessionOf(book: OpenBook): PaneSession {
    return new PaneSession({
      ...{ host: book, selection: book, choices: null, writes: null },
      rubrics: this.services.rubrics,
      preferences: this.services.preferences,
      openSample: () => openSample(SAMPLES + FAULTY),
      openFile,
      saveFile: downloadFile,
      openWorkbook: async (made: MadeFile) => {
        await this.openBytes(made.name, made.bytes);
      },
      presenter: this.presenter,
      version: this.services.version,
    });
  }

  /** Follows edits for drafts, and findings for the marks on cells. */
  private watch(id: string, book: OpenBook, session: PaneSession): () => void {
    const stopEdits = book.once((host) =>
      host.book.onAnyChange((byFormula) => {
        if (byFormula) return;
        if (this.tabOf(id)?.isDirty === false) this.change(id, { isDirty: true });
        this.keepDraftSoon(id);
      }),
    );
    let marked: readonly Finding[] | null = null;
    const mark = (): void => {
      const findings = session.getState().isSample ? [] : (session.getState().survey?.result.findings ?? []);
      if (!book.grid || findings === marked) return;
      marked = findings;
      const host = book.grid;
      const marks = findings.flatMap(({ sheet, cell, severity }) => {
        const place = sheet === null || cell === null ? null : host.placeOf({ sheet, cell });
        return place === null ? [] : [{ ...place, severity }];
      });
      this.loaded?.grid.marks?.set(id, marks);
    };
    const stopMarks = session.subscribe(() => {
      mark();
      // The page speaks the language that is chosen in the pane in front.
      if (session.getState().preferences.language !== texts.language) this.set({});
    });
    const stopReady = book.once(() => {
      mark();
      return () => undefined;
    });
    return () => {
      stopEdits();
      stopMarks();
      stopReady();
    };
  }

  private keepDraftSoon(id: string): void {
    clearTimeout(this.timers.get(id));
    this.timers.set(
      id,
      setTimeout(() => void this.keepDraft(id), DRAFT_AFTER),
    );
  }

  private async keepDraft(id: string): Promise<void> {
    const tab = this.tabOf(id);
    if (!tab?.isDirty) return;
    try {
      const bytes = await this.bytesOf(tab);
      await this.services.drafts.put({ id, name: tab.book.file.name, savedAt: this.services.now(), bytes });
    } catch {
      // What cannot be saved now is told when a person saves it.
    }
  }

  private async bytesOf({ book }: BookTab): Promise<Uint8Array> {
    const { module } = await this.loading;
    return book.grid ? module.saveGrid(book.grid) : book.file.bytes;
  }

  private tellNotOpened(name: string, error: unknown): void {
    this.tell(whyNotOpened(name, error), true);
  }

  private change(id: string, change: Partial<BookTab>): void {
    this.set({ tabs: this.state.tabs.map((tab) => (tab.id === id ? { ...tab, ...change } : tab)) });
  }

  private set(change: Partial<WorkbenchState>): void {
    this.state = { ...this.state, ...change };
    const language = this.front()?.session.getState().preferences.language;
    if (language !== undefined && language !== texts.language) speak(language);
    for (const listener of this.listeners) listener();
  }
}

function whyNotOpened(name: string, error: unknown): string {
  const { code, params } = error instanceof ReadFailure ? error : new ReadFailure("unexpected");
  return texts.openFailed(name, failureText(code, params, texts.language));
}

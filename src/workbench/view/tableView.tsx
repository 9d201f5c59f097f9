import { type KeyboardEvent, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { type CellPlace, columnName, type Finding, messageFor, parseA1, toA1 } from "../../core";
import type { CellRemark } from "../../hosts/grid/cellRemarks";
import type { BookTab } from "../model/workbench";
import { texts } from "../strings";
import { RemarkStrip, spokenRemark } from "./cellRemark";
import { stepFrom, tableOf, type Table, type TableCell } from "./tableModel";
import { useSnapshot } from "./useSnapshot";

/** A sheet as an ordinary table: for screen readers, for keyboards, for small screens. Cells can be edited in it. */
export function TableView({ tab }: { readonly tab: BookTab }) {
  const { book, session } = tab;
  const snapshot = useSnapshot(book);
  const { survey } = useSyncExternalStore(session.subscribe, session.getState);
  const visible = snapshot?.sheets.filter(({ visibility }) => visibility === "visible") ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const scored = survey?.result.scoreSheet?.sheet;
  const sheet =
    visible.find(({ name }) => name === chosen) ?? visible.find(({ name }) => name === scored) ?? visible[0];
  const findings = survey?.result.findings;
  const table = useMemo(
    () => (sheet ? tableOf(sheet, findingsBy(findings ?? [], sheet.name)) : null),
    [sheet, findings],
  );
  if (!sheet || !table) return null;
  return (
    <div className="table-view">
      <div className="table-head">
        <label>
          {texts.sheet}{" "}
          <select value={sheet.name} onChange={(event) => setChosen(event.target.value)}>
            {visible.map(({ name }) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        <p id="table-hint">{texts.tableHint}</p>
        {table.isCut && <p>{texts.cut(table.rows.length)}</p>}
      </div>
      <SheetTable key={sheet.name} tab={tab} sheet={sheet.name} table={table} />
    </div>
  );
}

function SheetTable(props: { readonly tab: BookTab; readonly sheet: string; readonly table: Table }) {
  const { tab, sheet, table } = props;
  const [active, setActive] = useState<CellPlace>({ row: 1, column: 1 });
  const [typed, setTyped] = useState<string | null>(null);
  const grid = useRef<HTMLTableElement>(null);
  const moved = useRef(false);
  const { language } = tab.session.getState().preferences;

  useEffect(() => {
    if (!moved.current || typed !== null) return;
    moved.current = false;
    grid.current?.querySelector<HTMLElement>("[tabindex='0']")?.focus();
  }, [active, typed]);
  useFollowing(tab, sheet, (place) => {
    moved.current = true;
    setActive(place);
  });

  const go = (rowStep: number, columnStep: number) => {
    moved.current = true;
    setActive(stepFrom(table, active, rowStep, columnStep));
  };
  const place = tab.book.grid?.placeOf({ sheet, cell: toA1(active.row, active.column) }) ?? null;
  const canEdit = (cell: CellPlace): boolean => {
    const at = tab.book.grid?.placeOf({ sheet, cell: toA1(cell.row, cell.column) }) ?? null;
    return at !== null && tab.book.grid?.whyNot(at) === null;
  };
  const begin = (text: string | null) => {
    if (place === null || !canEdit(active)) return;
    setTyped(text ?? tab.book.grid?.book.textToEdit(place) ?? "");
  };
  const write = (text: string) => {
    if (place !== null) tab.book.grid?.book.typeAsPerson(place, text);
  };
  const end = (keeps: boolean, rowStep: number, columnStep: number) => {
    if (keeps && typed !== null) write(typed);
    setTyped(null);
    moved.current = true;
    go(rowStep, columnStep);
  };

  const takeBack = (event: KeyboardEvent) => {
    const letter = event.key.toLowerCase();
    if (event.altKey || (letter !== "z" && letter !== "y")) return;
    const isUndo = letter === "z" && !event.shiftKey;
    void (isUndo ? tab.book.grid?.book.undo() : tab.book.grid?.book.redo());
    event.preventDefault();
  };
  const key = (event: KeyboardEvent) => {
    if (typed !== null) return;
    if (event.ctrlKey || event.metaKey) {
      takeBack(event);
      return;
    }
    if (event.altKey) return;
    const step = STEPS.get(event.key);
    if (step) go(step[0], step[1]);
    else if (event.key === "Home") setActiveAt(0);
    else if (event.key === "End") setActiveAt(-1);
    else if (event.key === "Enter" || event.key === "F2") begin(null);
    else if (event.key === "Delete" || event.key === "Backspace") {
      if (canEdit(active)) write("");
    } else if (event.key.length === 1) begin(event.key);
    else return;
    event.preventDefault();
  };
  const setActiveAt = (index: number) => {
    const cell = table.rows.find(({ cells }) => cells.some((c) => isAt(c, active)))?.cells.at(index);
    if (cell) go(0, 0);
    if (cell) setActive(cell);
  };
  const hasActive = table.rows.some(({ cells }) => cells.some((cell) => isAt(cell, active)));
  const current = hasActive ? active : (table.rows[0]?.cells[0] ?? active);

  const remarkOf = ({ row, column }: CellPlace): CellRemark | null =>
    tab.book.grid?.remarkAt({ sheet, cell: toA1(row, column) }) ?? null;
  const remark = remarkOf(current);
  return (
    <>
      <div className="table-scroll">
        <table
          ref={grid}
          role="grid"
          aria-label={texts.tableName(sheet)}
          aria-describedby="table-hint"
          aria-rowcount={table.rows.length + 1}
          aria-colcount={table.columns.length + 1}
          onKeyDown={key}
        >
          <thead>
            <tr>
              <td aria-hidden="true" />
              {table.columns.map((column) => (
                <th key={column} scope="col">
                  {columnName(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(({ row, cells }) => (
              <tr key={row}>
                <th scope="row">{row}</th>
                {cells.map((cell) => {
                  const isActive = isAt(cell, current);
                  return (
                    <td
                      key={cell.column}
                      role="gridcell"
                      rowSpan={cell.rowSpan}
                      colSpan={cell.columnSpan}
                      aria-colindex={table.columns.indexOf(cell.column) + 2}
                      tabIndex={isActive ? 0 : -1}
                      aria-selected={isActive}
                      aria-readonly={canEdit(cell) ? undefined : true}
                      className={classOf(cell, remarkOf(cell))}
                      onClick={() => setActive(cell)}
                      onFocus={() => setActive(cell)}
                      onDoubleClick={() => begin(null)}
                    >
                      {isActive && typed !== null ? (
                        <CellEditor
                          label={texts.edit(toA1(cell.row, cell.column))}
                          text={typed}
                          change={setTyped}
                          end={end}
                        />
                      ) : (
                        <>
                          {cell.cell?.text ?? ""}
                          {cell.findings.map((finding, i) => (
                            <span key={i} className="spoken">
                              {` ${texts.severity[finding.severity]}: ${messageFor(finding, language).text}`}
                            </span>
                          ))}
                          {remarkOf(cell) && (
                            <span className="spoken">{` ${spokenRemark(remarkOf(cell))}`}</span>
                          )}
                        </>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {remark && <RemarkStrip key={toA1(current.row, current.column)} remark={remark} />}
    </>
  );
}

function CellEditor(props: {
  readonly label: string;
  readonly text: string;
  readonly change: (text: string) => void;
  readonly end: (keeps: boolean, rowStep: number, columnStep: number) => void;
}) {
  const { label, text, change, end } = props;
  const input = useRef<HTMLInputElement>(null);
  const isOver = useRef(false);
  useEffect(() => input.current?.focus(), []);
  const finish = (keeps: boolean, rowStep: number, columnStep: number) => {
    if (isOver.current) return;
    isOver.current = true;
    end(keeps, rowStep, columnStep);
  };
  const key = (event: KeyboardEvent) => {
    // Enter ends a syllable while an input method is at work.
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") finish(true, event.shiftKey ? -1 : 1, 0);
    else if (event.key === "Tab") finish(true, 0, event.shiftKey ? -1 : 1);
    else if (event.key === "Escape") finish(false, 0, 0);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <input
      ref={input}
      aria-label={label}
      value={text}
      onChange={(event) => change(event.target.value)}
      onKeyDown={key}
      onBlur={() => finish(true, 0, 0)}
    />
  );
}

const STEPS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ["ArrowDown", [1, 0]],
  ["ArrowUp", [-1, 0]],
  ["ArrowRight", [0, 1]],
  ["ArrowLeft", [0, -1]],
]);

/** "Đến ô" of the pane leads here too. */
function useFollowing(tab: BookTab, sheet: string, follow: (place: CellPlace) => void): void {
  const latest = useRef(follow);
  useEffect(() => {
    latest.current = follow;
  });
  useEffect(
    () =>
      tab.book.onSelect((selected) => {
        const place = selected.sheet === sheet ? parseA1(selected.cell) : null;
        if (place !== null) latest.current(place);
      }),
    [tab, sheet],
  );
}

function findingsBy(
  findings: readonly Finding[],
  sheet: string,
): (row: number, column: number) => readonly Finding[] {
  const found = new Map<string, Finding[]>();
  for (const finding of findings) {
    const place = finding.sheet === sheet && finding.cell !== null ? parseA1(finding.cell) : null;
    if (place === null) continue;
    const key = `${place.row} ${place.column}`;
    found.set(key, [...(found.get(key) ?? []), finding]);
  }
  return (row, column) => found.get(`${row} ${column}`) ?? [];
}

function classOf({ findings, cell }: TableCell, remark: CellRemark | null): string {
  const worst = (["error", "warning", "hint"] as const).find((s) =>
    findings.some(({ severity }) => severity === s),
  );
  const kind = cell?.value.kind === "number" ? "number" : "text";
  return `${kind}${cell?.bold ? " strong" : ""}${worst ? ` found ${worst}` : ""}${remarkClass(remark)}`;
}

function remarkClass(remark: CellRemark | null): string {
  return `${remark?.notes.length ? " noted" : ""}${remark?.link ? " linked" : ""}`;
}

function isAt(a: CellPlace, b: CellPlace): boolean {
  return a.row === b.row && a.column === b.column;
}

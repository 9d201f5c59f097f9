import { useEffect, useState } from "react";
import type { SheetCell } from "../../core";
import type { CellRemark } from "../../hosts/grid/cellRemarks";
import type { HoveredCell } from "../../hosts/grid/gridScreen";
import type { BookTab } from "../model/workbench";
import { texts } from "../strings";
import { useWorkbench } from "./useWorkbench";

/** What stands beside the selected cell, and beside the one under the pointer: notes, and where a link leads. */
export function SheetRemarks({ tab }: { readonly tab: BookTab }) {
  const [selected, setSelected] = useState<SheetCell | null>(null);
  useEffect(
    () =>
      tab.book.once((host) => {
        setSelected(host.selected());
        return host.onSelect(setSelected);
      }),
    [tab.book],
  );
  const remark = selected === null ? null : (tab.book.grid?.remarkAt(selected) ?? null);
  return (
    <>
      {remark && <RemarkStrip key={`${selected?.sheet} ${selected?.cell}`} remark={remark} />}
      <HoverCard tab={tab} />
    </>
  );
}

/** Notes and link of the selected cell, below the cells. A link is only told: the file may come from anybody. */
export function RemarkStrip({ remark }: { readonly remark: CellRemark }) {
  return (
    <aside className="remarks" aria-label={texts.remarks} tabIndex={0}>
      <RemarkText remark={remark} />
      {remark.link && !remark.link.inside && <AddressCopy address={remark.link.to} />}
    </aside>
  );
}

function RemarkText({ remark: { notes, link } }: { readonly remark: CellRemark }) {
  return (
    <>
      {notes.map(({ author, text }, i) => (
        <p key={i}>
          <b>{author === null ? texts.note : texts.noteBy(author)}</b>: {text}
        </p>
      ))}
      {link && (
        <p>
          <b>{link.inside ? texts.linkInside : texts.link}</b>: <bdi>{link.to}</bdi>
        </p>
      )}
    </>
  );
}

function AddressCopy({ address }: { readonly address: string }) {
  const { workbench } = useWorkbench();
  const copy = () => {
    navigator.clipboard.writeText(address).then(
      () => workbench.tell(texts.copied, false),
      () => workbench.tell(texts.copyFailed, true),
    );
  };
  return (
    <p>
      {texts.linkUnopened}{" "}
      <button type="button" onClick={copy}>
        {texts.copyAddress}
      </button>
    </p>
  );
}

/** For eyes and pointers only: the strip says the same to everybody once the cell is selected. */
function HoverCard({ tab }: { readonly tab: BookTab }) {
  const { workbench } = useWorkbench();
  const [hovered, setHovered] = useState<HoveredCell | null>(null);
  useEffect(
    () =>
      tab.book.once(() => {
        const grid = workbench.loadedGrid()?.grid;
        return grid?.screen?.onHover(grid, setHovered) ?? (() => undefined);
      }),
    [tab.book, workbench],
  );
  if (hovered?.bookId !== tab.id) return null;
  const remark = tab.book.grid?.remarks.at(hovered.place) ?? null;
  return (
    remark && (
      <div className="remark-card" aria-hidden="true" style={{ left: hovered.right + 6, top: hovered.top }}>
        <RemarkText remark={remark} />
      </div>
    )
  );
}

/** Gives what stands beside a cell as a sentence to be spoken; empty when nothing does. */
export function spokenRemark(remark: CellRemark | null): string {
  const notes = (remark?.notes ?? []).map(
    ({ author, text }) => `${author === null ? texts.note : texts.noteBy(author)}: ${text}`,
  );
  const link = remark?.link;
  return [...notes, ...(link ? [`${link.inside ? texts.linkInside : texts.link}: ${link.to}`] : [])].join(
    " ",
  );
}

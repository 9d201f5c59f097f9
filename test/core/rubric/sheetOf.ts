import type { SheetNode } from "../../../src/core/model/scoreSheet";

type Kind = SheetNode["kind"];

function node(kind: Kind, path: string, title: string, children: readonly SheetNode[] = []): SheetNode {
  const blank = {
    cell: "D1",
    reading: { kind: "blank", placeholder: false },
    text: "",
    formula: null,
  } as const;
  return {
    ...{ kind, path, title, children, code: path.split("/").at(-1) ?? "" },
    ...{ row: 1, titleCell: "B1", hidden: false, levels: [], evidence: null, note: "" },
    ...{ maxPoints: null, selfPoints: blank, appraisedPoints: null },
  };
}

/** A criterion on a sheet: code and title. */
export type Line = readonly [code: string, title: string];

/** Makes the sections of a sheet, one group in each: [code, title, criteria]. */
export function sheetOf(...sections: readonly (readonly [string, string, readonly Line[]])[]) {
  return sections.map(([code, title, lines]) => {
    const group = `${code}/1`;
    const criteria = lines.map(([c, t]) => node("criterion", `${group}/${c}`, t));
    return node("section", code, title, [node("group", group, "Nhóm", criteria)]);
  });
}

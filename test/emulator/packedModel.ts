import type { WorkbookModel } from "./workbookModel";

/** Names that no object of the model has. */
const MAP = "$map";
const SET = "$set";

/** Gives the workbook as text. */
export function packModel(model: WorkbookModel): string {
  const active = model.sheets.indexOf(model.activeSheet);
  return JSON.stringify({ ...model, activeSheet: active }, (_, value: unknown) => {
    if (value instanceof Map) return { [MAP]: [...value] };
    return value instanceof Set ? { [SET]: [...value] } : value;
  });
}

/** Gives the workbook of a text that {@link packModel} made. */
export function unpackModel(packed: string): WorkbookModel {
  const model = JSON.parse(packed, (_, value: unknown) => {
    if (typeof value !== "object" || value === null) return value;
    if (MAP in value) return new Map(value[MAP] as [unknown, unknown][]);
    return SET in value ? new Set(value[SET] as unknown[]) : value;
  }) as Omit<WorkbookModel, "activeSheet"> & { readonly activeSheet: number };
  return { ...model, activeSheet: model.sheets[model.activeSheet]! };
}

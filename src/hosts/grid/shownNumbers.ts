import { CellValueType, InterceptorEffectEnum, type Univer } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import { SheetsNumfmtCellContentController } from "@univerjs/sheets-numfmt";
import { formatFromCode, shownNumber } from "../file/numberFormat";

const GENERAL = formatFromCode("General");
/** After the grid's own formats, which do nothing for numbers without one. */
const PRIORITY = 1;

/** Makes the grid show numbers as Vietnamese write them: decimal comma, groups by full stop. */
export function showVietnameseNumbers(univer: Univer): void {
  const injector = univer.__getInjector();
  injector.get(SheetsNumfmtCellContentController).setNumfmtLocal("vi");
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: "general-numbers",
    effect: InterceptorEffectEnum.Value,
    priority: PRIORITY,
    handler: (cell, { rawData }, next) => {
      // Whole numbers look alike everywhere; formatted ones have become texts by now.
      if (
        !cell ||
        typeof cell.v !== "number" ||
        cell.t === CellValueType.BOOLEAN ||
        Number.isInteger(cell.v)
      ) {
        return next(cell);
      }
      return next({ ...(cell === rawData ? { ...cell } : cell), v: shownNumber(cell.v, GENERAL) });
    },
  });
}

import { cellAddress } from "./address";
import { computedLook } from "./look";
import type { CellContent, SheetPlan } from "./sheet-plan";

/** The settings sheet's day; where that is gone or says no date, the day the sheet was made for. */
export function liveAsOf(day: number): CellContent {
  return { formula: `=IF(ISNUMBER(KAM_AsOf),INT(KAM_AsOf),${day})` };
}

/** The sheet with its as-of cell following the settings; a day of its own stays what it is. */
export function followSettings(plan: SheetPlan, day: number): SheetPlan {
  const asOf = plan.names.find(({ name }) => name === "AsOf")?.range;
  let isFollowing = false;
  const blocks = plan.blocks.map((block) => ({
    ...block,
    cells: block.cells.map((cells, row) =>
      cells.map((content, column) => {
        const isAsOf = cellAddress(block.row + row, block.column + column) === asOf;
        if (!isAsOf || content !== day) return content;
        isFollowing = true;
        return liveAsOf(day);
      }),
    ),
  }));
  return isFollowing && asOf !== undefined
    ? { ...plan, blocks, formats: [...plan.formats, { range: asOf, ...computedLook }] }
    : plan;
}

import { absoluteReference, parseAddress } from "../cells/address";
import type { Draft } from "./drafts";

/** Names of a sheet, and those of the workbook that mean its cells from now on; the caller syncs. */
export function queueNames(
  context: Excel.RequestContext,
  { plan, sheet, sheetName, workbookNames }: Draft,
): void {
  for (const { name, range, comment, isOfWorkbook, isHidden } of plan.names) {
    if (isOfWorkbook !== true) {
      const item = sheet.names.add(name, sheet.getRange(range).untrack(), comment);
      if (isHidden === true) item.visible = false;
    } else if (workbookNames.has(name.toLowerCase())) {
      const area = parseAddress(range);
      if (area) {
        context.workbook.names.getItem(name).formula =
          `=${absoluteReference({ ...area, sheetName })}`;
      }
    } else {
      context.workbook.names.add(name, sheet.getRange(range).untrack(), comment);
    }
  }
}

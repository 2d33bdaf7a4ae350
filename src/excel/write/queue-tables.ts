import type { Draft } from "./drafts";

/** Makes tables of cells that are there already; the caller syncs. */
export function queueTables({ plan, sheet, tableNames }: Draft): void {
  plan.tables.forEach((tablePlan, index) => {
    const table = sheet.tables.add(tablePlan.range, true);
    table.name = tableNames[index] ?? tablePlan.name;
    table.style = tablePlan.style;
    table.showFilterButton = tablePlan.showFilter;
  });
}

/** Links to places of the workbook; the caller syncs. */
export function queueLinks({ plan, sheet }: Draft): void {
  for (const { cell, text, target } of plan.links) {
    sheet.getRange(cell).untrack().hyperlink = { documentReference: target, textToDisplay: text };
  }
}

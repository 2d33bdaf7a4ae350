import type { CellContent } from "../sheet-plan";
import type { ListRow, SheetContent } from "./content";
import type { ListColumn, ListSection, StartRow } from "./template";

function templateRow(section: ListSection, row: StartRow, content: SheetContent): ListRow {
  const cells: Record<string, CellContent> = {};
  for (const [key, value] of Object.entries(row.cells)) {
    cells[key] = typeof value === "string" && value.startsWith("=") ? { formula: value } : value;
  }
  const name = String(row.cells[section.columns[0]?.key ?? ""] ?? "");
  Object.assign(cells, content.additions?.[section.key]?.[name]);
  return row.format === undefined ? { cells } : { cells, format: row.format };
}

/** The template's own rows, then those from the facts. */
export function filledRows(section: ListSection, content: SheetContent): readonly ListRow[] {
  return [
    ...(section.startRows ?? []).map((row) => templateRow(section, row, content)),
    ...(content.lists[section.key] ?? []).map((row) =>
      content.showsCopied === true ? { ...row, isCopied: true } : row,
    ),
  ];
}

/** The rows of a list that is made: those that are filled, then empty ones to type in. */
export function listRows(section: ListSection, content: SheetContent): readonly ListRow[] {
  const filled = filledRows(section, content).filter((row) => row.isOptional !== true);
  const total = Math.max(section.minimumRows, filled.length + section.spareRows, 1);
  const empty: readonly ListRow[] = Array.from({ length: total - filled.length }, () => ({
    cells: {},
  }));
  return [...filled, ...empty];
}

export function listColumns(section: ListSection, content: SheetContent): readonly ListColumn[] {
  return content.columns?.[section.key] ?? section.columns;
}

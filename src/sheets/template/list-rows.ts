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

/** The rows from the facts, the template's own rows, then empty ones to type in. */
export function listRows(section: ListSection, content: SheetContent): readonly ListRow[] {
  const filled = [
    ...(content.lists[section.key] ?? []),
    ...(section.startRows ?? []).map((row) => templateRow(section, row, content)),
  ];
  const total = Math.max(section.minimumRows, filled.length + section.spareRows, 1);
  const empty: readonly ListRow[] = Array.from({ length: total - filled.length }, () => ({
    cells: {},
  }));
  return [...filled, ...empty];
}

export function listColumns(section: ListSection, content: SheetContent): readonly ListColumn[] {
  return content.columns?.[section.key] ?? section.columns;
}

import type { BaseList } from "./merge-base";
import { columnsByHeading } from "./match-columns";
import type { OurField, OurList, OurSheet } from "./our-sheet";
import type { FieldPlace, ListPlace, SheetLayout } from "./sheet-layout";
import { contentAt, isWithin, type Area, type StandingSheet } from "./standing-sheet";

/** A heading that a table needs for a column that is there for the width only. */
export function isFiller(heading: string): boolean {
  return heading.trim() === "";
}

export function headingsOf(sheet: StandingSheet, area: Area): readonly string[] {
  return Array.from({ length: area.columns }, (_, at) =>
    String(contentAt(sheet, area.row, area.column + at) ?? ""),
  );
}

/** The table at the place of a list, which knows best how many rows it has. */
function tableOf(sheet: StandingSheet, list: OurList, named: Area | undefined) {
  const { tables } = sheet;
  if (named === undefined) {
    return tables.find(({ name }) =>
      name.toLowerCase().startsWith(`${list.name}table`.toLowerCase()),
    );
  }
  return tables.find(
    (table) =>
      table.row === named.row &&
      table.column < named.column + named.columns &&
      table.column + table.columns > named.column,
  );
}

function listPlace(
  sheet: StandingSheet,
  list: OurList,
  base: BaseList | undefined,
): ListPlace | null {
  const named = sheet.names.get(list.name);
  const table = tableOf(sheet, list, named);
  const area = table ?? named;
  if (area === undefined) return null;
  if (list.record !== undefined) return recordPlace(sheet, list, area);
  const found = columnsByHeading(list.columns, headingsOf(sheet, area), base);
  if (Object.keys(found).length === 0) return null;
  return {
    row: area.row,
    column: area.column,
    rows: area.rows - 1,
    width: area.columns,
    columns: Object.fromEntries(Object.entries(found).map(([key, at]) => [key, area.column + at])),
    table: table?.name ?? null,
  };
}

/** Of rows that somebody drew, each column has a name of its own, since headings may say anything. */
function recordPlace(sheet: StandingSheet, list: OurList, area: Area): ListPlace {
  const columns = list.columns.flatMap(({ key, name }) => {
    const at = name === undefined ? undefined : sheet.names.get(name);
    return at === undefined ? [] : [[key, at.column] as const];
  });
  return {
    row: area.row,
    column: area.column,
    rows: area.rows - 1,
    width: area.columns,
    columns: Object.fromEntries(columns),
    table: null,
  };
}

/**
 * Fields whose names are gone, or of a sheet of the first version, which named few of them: by their
 * labels, in the order of the template, each below the heading of its section.
 */
function fieldsByLabel(
  sheet: StandingSheet,
  fields: readonly OurField[],
  lists: readonly ListPlace[],
): SheetLayout["fields"] {
  const found: Record<string, { row: number; column: number }> = {};
  const taken = new Set<string>();
  const isInList = (row: number, column: number): boolean =>
    lists.some((list) =>
      isWithin({ ...list, rows: list.rows + 1, columns: list.width }, row, column),
    );
  const rowOfHeading = (heading: string | null): number =>
    heading === null ? -1 : sheet.cells.findIndex((row) => row[0] === heading);
  for (const field of fields) {
    const from = Math.max(0, rowOfHeading(field.heading));
    search: for (let row = from; row < sheet.cells.length; row += 1) {
      for (const [column, content] of (sheet.cells[row] ?? []).entries()) {
        const at = `${row},${column}`;
        if (content !== field.label || taken.has(at) || isInList(row, column)) continue;
        taken.add(at);
        found[field.place] = {
          row: row + field.offset.rows,
          column: column + field.offset.columns,
        };
        break search;
      }
    }
  }
  return found;
}

/** Where everything of ours stands now, by the names that moved with it, else by its words. */
export function findLayout(
  our: OurSheet,
  sheet: StandingSheet,
  baseLists: Readonly<Record<string, BaseList>> = {},
): SheetLayout {
  const lists: Record<string, ListPlace> = {};
  for (const list of our.lists) {
    const place = listPlace(sheet, list, baseLists[list.key]);
    if (place !== null) lists[list.key] = place;
  }
  const named: Record<string, FieldPlace> = {};
  const nameless: OurField[] = [];
  // A sheet that has hidden names has them all: what is missing there was deleted.
  const hasHiddenNames = [...sheet.names.keys()].some((name) => name.startsWith("_KAM."));
  for (const field of our.fields) {
    const area = sheet.names.get(field.name);
    if (area !== undefined) {
      const { row, column } = area;
      const { columns } = field;
      named[field.place] = { row, column, ...(columns === undefined ? {} : { columns }) };
    } else if (!hasHiddenNames) nameless.push(field);
  }
  const lines: Record<string, Area> = {};
  for (const { place, name, heading, lines: all } of our.lines) {
    const area = sheet.names.get(name);
    const row = sheet.cells.findIndex((cells) => cells[0] === heading);
    if (area !== undefined) lines[place] = area;
    else if (!hasHiddenNames && row >= 0) {
      lines[place] = { row: row + 1, column: 0, rows: all.length, columns: 1 };
    }
  }
  return {
    fields: { ...fieldsByLabel(sheet, nameless, Object.values(lists)), ...named },
    lists,
    lines,
  };
}

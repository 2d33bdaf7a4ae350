import { refuseLonger } from "./limited-parameters";
import { excelLimits } from "./excel-limits";
import { enterCell } from "./enter-cell";
import { renameColumns } from "./rename-in-formulas";
import { columnNames, headerRows, tableZone, type TablePlace } from "./table-place";

/** Headings are texts, all of them there and each once: what is missing or double is made up. */
export function completeHeadings(place: TablePlace, before: readonly string[] = []): void {
  if (headerRows(place) === 0) return;
  const { session, sheetId } = place;
  const { top, left } = tableZone(place);
  const found = columnNames(place);
  const wanted = uniqueHeadings(found);
  wanted.forEach((heading, index) => {
    refuseLonger(heading, excelLimits.columnHeadingCharacters, "The heading of a column");
    const position = { sheetId, row: top, col: left + index };
    const cell = session.getters.getCell(position);
    const isText =
      cell !== undefined &&
      !cell.isFormula &&
      (cell.content.startsWith("'") || typeof cell.parsedValue === "string");
    if (heading === found[index] && isText) return;
    enterCell(session, position, { content: `'${heading}` });
  });
  const renamed = new Map(
    before.flatMap((name, index) => {
      const now = wanted[index];
      return now === undefined || now === name ? [] : [[name.toLowerCase(), now] as const];
    }),
  );
  if (renamed.size > 0) renameColumns(place, renamed);
}

function uniqueHeadings(found: readonly string[]): string[] {
  const taken = new Set<string>();
  return found.map((name, index) => {
    const wanted = name === "" ? freeColumnName(found, taken, index + 1) : name;
    let heading = wanted;
    for (let number = 2; taken.has(heading.toLowerCase()); number += 1) {
      heading = `${wanted}${number}`;
    }
    taken.add(heading.toLowerCase());
    return heading;
  });
}

function freeColumnName(
  found: readonly string[],
  taken: ReadonlySet<string>,
  first: number,
): string {
  const names = new Set(found.map((name) => name.toLowerCase()));
  let number = first;
  while (names.has(`column${number}`) || taken.has(`column${number}`)) number += 1;
  return `Column${number}`;
}

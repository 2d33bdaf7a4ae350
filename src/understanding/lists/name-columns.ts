import { cellPlace, columnLetters } from "../cell-place";
import type { Remark, SheetGrid } from "../sheet-grid";

interface NamedColumns {
  /** One heading for each column, none twice; empty for a column without any value. */
  readonly headings: readonly string[];
  readonly remarks: readonly Remark[];
}

/** Headings that are told apart by a number behind, by what they share. */
export function repeatedHeadings(
  headings: readonly string[],
): ReadonlyMap<string, readonly number[]> {
  const bases = headings.map((heading) => heading.replace(/ \(\d{1,2}\)$/u, "").toLowerCase());
  const columns = new Map<string, number[]>();
  headings.forEach((heading, column) => {
    const base = bases[column] ?? "";
    const first = headings.findIndex((one) => one.toLowerCase() === base);
    if (base === "" || first < 0 || first > column) return;
    if (first !== column && heading.toLowerCase() === base) return;
    columns.set(base, [...(columns.get(base) ?? []), column]);
  });
  return new Map([...columns].filter(([, found]) => found.length > 1));
}

/** Gives every column with values a name, and says where two were alike or one was missing. */
export function nameColumns(
  grid: SheetGrid,
  row: number,
  headings: readonly string[],
  hasValues: (column: number) => boolean,
): NamedColumns {
  const place = (column: number): string => cellPlace(grid.sheet, row, grid.column + column);
  const letters = (columns: readonly number[]): string =>
    columns.map((column) => columnLetters(grid.column + column)).join(", ");
  const shared = [...repeatedHeadings(headings).values()].map((columns): Remark => {
    const second = columns[1] ?? 0;
    return {
      severity: "warning",
      sentence: `Columns ${letters(columns)} of ${grid.table ?? grid.sheet} are all called '${headings[columns[0] ?? 0]}': they are told apart by a number, such as '${headings[second]}'; give each a heading of its own.`,
      cell: place(second),
    };
  });
  const nameless = headings.flatMap((heading, column) =>
    heading === "" && hasValues(column) ? [column] : [],
  );
  const [first] = nameless;
  return {
    headings: headings.map((heading, column) =>
      nameless.includes(column) ? `Column ${letters([column])}` : heading,
    ),
    remarks: [
      ...shared,
      ...(first === undefined
        ? []
        : [
            {
              severity: "warning" as const,
              sentence: `${nameless.length === 1 ? `Column ${letters(nameless)}` : `Columns ${letters(nameless)}`} of ${grid.table ?? grid.sheet} ${nameless.length === 1 ? "has" : "have"} no heading, perhaps because cells are merged: unmerge the headings and give each column one.`,
              cell: place(first),
            },
          ]),
    ],
  };
}

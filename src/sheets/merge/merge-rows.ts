import { cellAddress } from "../address";
import type { CellContent } from "../sheet-plan";
import type { RowPrints } from "./match-rows";
import { readPrint, type BaseCell, type BaseList } from "./merge-base";
import { nameOf, shown, type CellMerger, type MergedSheet } from "./merge-cells";
import type { MatchedList, MatchedRow } from "./merge-list";
import type { OurList, OurRow } from "./our-sheet";
import type { ListPlace } from "./sheet-layout";
import type { GoneRow, MergedRow } from "./sheet-merge";
import { contentAt } from "./standing-sheet";

const computed = "template:";

export interface MergedRows {
  /** All that stand there when the merge is carried out, in their order. */
  readonly rows: readonly MergedRow[];
  readonly gone: readonly GoneRow[];
  /** What the rows that come are called. */
  readonly added: readonly string[];
  /** Rows that are new, as list and number from 1. */
  readonly newRows: readonly string[];
}

/** The rows of one list: those that stand there keep their order, new ones come where there is room. */
export function mergeRows(
  merged: MergedSheet,
  match: MatchedList,
  standing: ListPlace,
  place: ListPlace,
  base: BaseList | undefined,
  cells: CellMerger,
): MergedRows {
  return new RowsMerge(merged, match, standing, place, base, cells).merge();
}

/** A row of ours at its place. */
interface RowToMerge {
  readonly at: number;
  /** Where it stands before rows are inserted; null for one that is to come. */
  readonly standingAt: number | null;
  readonly cells: Readonly<Record<string, CellContent>>;
  readonly key: string | null;
  readonly isOfTemplate: boolean;
  readonly ours: Readonly<Record<string, BaseCell>>;
  readonly name: string;
}

class RowsMerge {
  private readonly list: OurList;
  private readonly nameKey: string;
  private readonly columns: ReadonlySet<string>;
  private readonly toCome: OurRow[];
  private readonly rows: MergedRow[] = [];
  private readonly gone: GoneRow[] = [];
  private readonly added: string[] = [];
  private readonly newRows: string[] = [];

  constructor(
    private readonly merged: MergedSheet,
    private readonly match: MatchedList,
    private readonly standing: ListPlace,
    private readonly place: ListPlace,
    private readonly base: BaseList | undefined,
    private readonly cells: CellMerger,
  ) {
    this.list = match.list;
    this.nameKey = this.list.columns[0]?.key ?? "";
    this.columns = new Set(this.list.columns.map(({ key }) => key));
    this.toCome = [...match.added];
  }

  merge(): MergedRows {
    const { rows, insertion, filling } = this.match;
    rows.forEach((row, index) => {
      const isFilled = index >= filling.from && index < filling.from + filling.count;
      if (index === insertion.before) this.addRows(insertion.count);
      if (isFilled) this.addRows(1);
      else this.keepRow(row, this.standing.row + 1 + index);
    });
    if (insertion.before >= rows.length) this.addRows(insertion.count);
    return { rows: this.rows, gone: this.gone, added: this.added, newRows: this.newRows };
  }

  private get nextRow(): number {
    return this.place.row + 1 + this.rows.length;
  }

  private addRows(count: number): void {
    for (const { key, cells, isOfTemplate } of this.toCome.splice(0, count)) {
      const name = nameOf(cells[this.nameKey]);
      this.added.push(name);
      this.newRows.push(`${this.list.key}/${this.rows.length + 1}`);
      const at = this.nextRow;
      this.mergeRow({ at, standingAt: null, cells, key, isOfTemplate, ours: {}, name });
    }
  }

  private keepRow(row: MatchedRow, standingAt: number): void {
    const { list, nextRow: at } = this;
    const nameColumn = this.standing.columns[this.nameKey] ?? -1;
    const name = nameOf(contentAt(this.merged.sheet, standingAt, nameColumn));
    const isFedRow = row.isGone && row.key !== null && !row.key.startsWith(computed);
    if (isFedRow && row.key !== null && list.fedBy !== null) {
      this.gone.push({ list: list.key, key: row.key, row: at, words: name });
    }
    const mark = row.isGone && list.fedBy !== null ? { source: `No longer in ${list.fedBy}` } : {};
    // Of a row that has no source any more, what was copied stays, and what is computed goes on.
    const cells =
      row.our?.cells ?? (row.isGone ? { ...computedCells(list), ...mark } : list.emptyRow);
    this.mergeRow({
      at,
      standingAt,
      cells,
      key: row.key,
      isOfTemplate: row.our?.isOfTemplate ?? false,
      ours: { ...computedBase(list, this.base, row.prints), ...row.base?.ours },
      name,
    });
  }

  private mergeRow({ at, standingAt, cells, key: rowKey, isOfTemplate, ours, name }: RowToMerge) {
    const { list, place, standing } = this;
    const sameRow = Object.fromEntries(
      Object.entries(place.columns).map(([key, column]) => [key, cellAddress(at, column)]),
    );
    const theirs: Record<string, BaseCell | null> = {};
    for (const { key, label, isStart } of list.columns) {
      const column = place.columns[key];
      if (column === undefined) continue;
      const meant = cells[key];
      if (meant === undefined) {
        theirs[key] = ours[key] ?? null;
        continue;
      }
      const words =
        name === "" ? `${label}, ${list.heading}` : `${label} of ${name}, ${list.heading}`;
      const before =
        standingAt === null ? null : { row: standingAt, column: standing.columns[key] ?? column };
      const kept = this.cells.merge(
        {
          row: at,
          column,
          before,
          ours: meant,
          base: ours[key],
          isDefault:
            (isOfTemplate && (meant === null || typeof meant !== "object")) ||
            (list.record !== undefined && isStart === true),
          sameRow,
          place: { section: list.key, row: rowKey ?? String(at - place.row), column: key, words },
        },
        this.columns,
      );
      if (kept !== undefined) theirs[key] = kept;
    }
    this.rows.push({ key: rowKey, theirs, meant: cells });
  }
}

/** The texts and numbers of a column or a row, for people to read; formulas are none. */
export function contentsInWords(contents: readonly (CellContent | undefined)[]): string {
  return contents
    .map((content) => shown(content ?? null))
    .filter((text) => text !== "" && !text.startsWith("="))
    .join(", ");
}

/**
 * Computed columns say the same in every row: so what we wrote in them is known of rows as well that
 * nobody can tell from each other, such as empty ones.
 */
function computedBase(
  { columns }: OurList,
  base: BaseList | undefined,
  prints: RowPrints,
): Readonly<Record<string, BaseCell>> {
  const known: Record<string, BaseCell> = {};
  for (const { key, formula } of columns) {
    const cell = base?.rows.find(({ ours }) => ours[key] !== undefined)?.ours[key];
    const isOurs = cell !== undefined && readPrint(cell) === prints[key];
    if (formula !== undefined && isOurs) known[key] = cell;
  }
  return known;
}

function computedCells({ columns, emptyRow }: OurList): Record<string, CellContent> {
  return Object.fromEntries(
    columns
      .filter(({ formula }) => formula !== undefined)
      .map(({ key }) => [key, emptyRow[key] ?? null]),
  );
}

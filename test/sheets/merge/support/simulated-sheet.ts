import { parseAddress } from "../../../../src/excel/cells/address";
import type { CellContent, SheetPlan } from "../../../../src/sheets/sheet-plan";
import type { SheetMerge } from "../../../../src/sheets/merge/sheet-merge";
import type { Area, StandingSheet } from "../../../../src/sheets/merge/standing-sheet";

type Axis = "row" | "column";
interface Table extends Area {
  readonly name: string;
}

const reference =
  /("(?:[^"]|"")*"|(?:'(?:[^']|'')+'|[A-Za-z_]\w*)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)|(\$?)([A-Z]{1,3})(\$?)(\d+)(?::(\$?)([A-Z]{1,3})(\$?)(\d+))?(?![\w(.])/g;

function letters(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}

function numberOf(text: string): number {
  return [...text].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0) - 1;
}

/** A formula whose references on its own sheet went elsewhere; null makes one #REF!. */
function movedFormula(
  formula: string,
  moved: (
    first: { row: number; column: number },
    last: { row: number; column: number },
    isFixed: boolean,
  ) => { first: { row: number; column: number }; last: { row: number; column: number } } | null,
): string {
  return formula.replace(
    reference,
    (text, skipped: string | undefined, d1 = "", c1 = "A", d2 = "", r1 = "1", d3, c2, d4, r2) => {
      if (skipped !== undefined) return text;
      const first = { row: Number(r1) - 1, column: numberOf(c1 as string) };
      const isRange = c2 !== undefined;
      const last = isRange ? { row: Number(r2) - 1, column: numberOf(c2 as string) } : first;
      const now = moved(first, last, d2 === "$");
      if (now === null) return "#REF!";
      const start = `${d1}${letters(now.first.column)}${d2}${now.first.row + 1}`;
      const end = `${String(d3)}${letters(now.last.column)}${String(d4)}${now.last.row + 1}`;
      return isRange ? `${start}:${end}` : start;
    },
  );
}

/** A span of rows or columns after an insertion or a deletion; null when all of it is gone. */
function shifted(first: number, last: number, at: number, count: number): [number, number] | null {
  if (count > 0) return [first >= at ? first + count : first, last >= at ? last + count : last];
  const taken = -count;
  const end = at + taken - 1;
  if (first >= at && last <= end) return null;
  const start = first > end ? first - taken : first >= at ? at : first;
  const stop = last > end ? last - taken : last >= at ? at - 1 : last;
  return [start, stop];
}

/** A sheet without Excel: cells, names and tables that move as Excel moves them. */
export class SimulatedSheet {
  cells: CellContent[][] = [];
  names = new Map<string, Area>();
  tables: Table[] = [];

  constructor(plan: SheetPlan) {
    for (const { row, column, cells } of plan.blocks) {
      cells.forEach((contents, down) =>
        contents.forEach((content, across) => this.set(row + down, column + across, content)),
      );
    }
    for (const { name, range } of plan.names) this.names.set(name, areaOf(range));
    for (const { name, range } of plan.tables) this.tables.push({ name, ...areaOf(range) });
  }

  set(row: number, column: number, content: CellContent): void {
    while (this.cells.length <= row) this.cells.push([]);
    const cells = this.cells[row] ?? [];
    while (cells.length <= column) cells.push(null);
    cells[column] = content === "" ? null : content;
  }

  at(row: number, column: number): CellContent {
    return this.cells[row]?.[column] ?? null;
  }

  standing(): StandingSheet {
    return {
      cells: this.cells.map((row) => [...row]),
      names: new Map(this.names),
      tables: this.tables.map((table) => ({ ...table })),
      merges: [],
    };
  }

  /** Whole rows or columns in (count above 0) or out (below 0). */
  shift(axis: Axis, at: number, count: number): void {
    if (axis === "row") {
      while (this.cells.length < at) this.cells.push([]);
      if (count > 0) this.cells.splice(at, 0, ...Array.from({ length: count }, () => []));
      else this.cells.splice(at, -count);
    } else {
      for (const row of this.cells) {
        while (row.length < at) row.push(null);
        if (count > 0) row.splice(at, 0, ...Array.from({ length: count }, () => null));
        else row.splice(at, -count);
      }
    }
    this.eachFormula((formula) =>
      movedFormula(formula, (first, last) => {
        const span = shifted(first[axis], last[axis], at, count);
        return span === null
          ? null
          : { first: { ...first, [axis]: span[0] }, last: { ...last, [axis]: span[1] } };
      }),
    );
    const sizes = axis === "row" ? "rows" : "columns";
    const moveArea = <T extends Area>(area: T): T | null => {
      const span = shifted(area[axis], area[axis] + area[sizes] - 1, at, count);
      return span === null ? null : { ...area, [axis]: span[0], [sizes]: span[1] - span[0] + 1 };
    };
    this.tables = this.tables.map(moveArea).filter((table) => table !== null);
    this.names = new Map(
      [...this.names].flatMap(([name, area]) => {
        const now = moveArea(area);
        return now === null ? [] : [[name, now] as const];
      }),
    );
    for (const table of this.tables) this.completeHeadings(table);
  }

  /** Excel makes up headings that are missing. */
  private completeHeadings({ row, column, columns }: Table): void {
    for (let at = column; at < column + columns; at += 1) {
      if (this.at(row, at) === null) this.set(row, at, `Column${at - column + 1}`);
    }
  }

  /** The rows of a table in another order; what refers to the own row goes with it. */
  reorder(table: Table, order: readonly number[]): void {
    const body = order.map((from, index) =>
      Array.from({ length: table.columns }, (_, across) => {
        const before = table.row + 1 + from;
        const after = table.row + 1 + index;
        const content = this.at(before, table.column + across);
        if (content === null || typeof content !== "object") return content;
        return {
          formula: movedFormula(content.formula, (first, last, isFixed) =>
            isFixed
              ? { first, last }
              : {
                  first: { ...first, row: first.row + after - before },
                  last: { ...last, row: last.row + after - before },
                },
          ),
        };
      }),
    );
    body.forEach((row, index) =>
      row.forEach((content, across) =>
        this.set(table.row + 1 + index, table.column + across, content),
      ),
    );
  }

  /** What the writer does with a merge, in its order. */
  carryOut(merge: SheetMerge): void {
    for (const { row, count, isAtEnd, list } of merge.inserts) {
      this.shift("row", row, count);
      if (!isAtEnd) continue;
      const place = merge.layout.lists[list];
      const table = place && this.tables.find(({ name }) => name === place.table);
      if (table) {
        this.tables = this.tables.map((one) =>
          one === table ? { ...one, rows: one.rows + count } : one,
        );
        for (const [name, area] of this.names) {
          const isSame = area.row === table.row && area.rows === table.rows;
          if (isSame) this.names.set(name, { ...area, rows: area.rows + count });
        }
      }
    }
    for (const { row, column, content } of merge.edits) this.set(row, column, content);
  }

  /** Every text and number that somebody can read, however often. */
  words(): readonly CellContent[] {
    return this.cells.flat().filter((content) => content !== null && typeof content !== "object");
  }

  private eachFormula(change: (formula: string) => string): void {
    this.cells = this.cells.map((row) =>
      row.map((content) =>
        content !== null && typeof content === "object"
          ? { formula: change(content.formula) }
          : content,
      ),
    );
  }
}

function areaOf(range: string): Area {
  const area = parseAddress(range);
  if (area === null) throw new Error(`${range} is no range`);
  return { row: area.row, column: area.column, rows: area.rowCount, columns: area.columnCount };
}

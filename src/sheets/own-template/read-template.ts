import { cellAddress, parseRange, type Rectangle } from "../address";
import { nearestName } from "./nearest-name";
import {
  pagePlaces,
  type ConditionalRows,
  type OwnTemplate,
  type PageWords,
  type ReadTemplate,
  type RepeatedChart,
  type RepeatedRows,
  type TemplateCell,
  type TemplateFault,
  type TemplateSheet,
} from "./own-template";
import {
  hasPlaceholder,
  piecesOf,
  placeholderFormats,
  type Condition,
  type Piece,
} from "./placeholder";
import type { FieldList } from "./field-list";
import {
  accountFieldNamed,
  fieldListNamed,
  fieldLists,
  fieldOfList,
  isOfReviews,
  singleFields,
} from "./template-fields";

/** Reads what is to be filled on a sheet, and says all that is wrong with it at once. */
export function readTemplate(sheet: TemplateSheet): ReadTemplate {
  return new TemplateReader(sheet).read();
}

interface OpenRows {
  readonly kind: "each" | "if";
  readonly piece: Extract<Piece, { kind: "each" | "if" }>;
  readonly row: number;
  readonly column: number;
}

interface ClosedRows extends OpenRows {
  readonly lastRow: number;
}

class TemplateReader {
  private readonly faults: TemplateFault[] = [];
  private readonly cells: TemplateCell[] = [];
  private readonly closed: ClosedRows[] = [];
  private open: OpenRows | null = null;

  constructor(private readonly sheet: TemplateSheet) {}

  read(): ReadTemplate {
    this.sheet.cells.forEach((contents, row) => this.readRow(row, contents));
    if (this.open !== null) {
      const { kind, row, column } = this.open;
      this.fault(
        row,
        column,
        `{{#${kind}}} is not closed: write {{/${kind}}} at the end of its rows.`,
      );
      // What stands in its row is no fault of its own.
      this.closed.push({ ...this.open, lastRow: row });
    }
    const repeated = this.repeatedRows();
    const conditional = this.conditionalRows();
    for (const cell of this.cells) this.checkCell(cell, repeated);
    const page = this.pageWords();
    if (this.cells.length === 0 && this.faults.length === 0) {
      this.faults.push({
        cell: null,
        sentence: `${this.sheet.name} has no placeholder: type {{account.name}} into a cell.`,
      });
    }
    const template: OwnTemplate = {
      name: this.sheet.name,
      cells: this.cells.filter(({ row }) => !repeated.some((rows) => takesIn(rows, row))),
      repeated,
      conditional,
      charts: this.sheet.charts.flatMap((chart) => chartOver(chart, repeated)),
      page,
      isOfReviews: asksForReviews([
        ...this.sheet.cells.flat(),
        ...Object.values(this.sheet.headersAndFooters),
      ]),
    };
    return { template, faults: this.faults, remarks: this.remarks() };
  }

  private fault(row: number, column: number, sentence: string): void {
    this.faults.push({ cell: cellAddress(row, column), sentence });
  }

  private readRow(row: number, contents: TemplateSheet["cells"][number]): void {
    const cells = contents.flatMap((content, column) => this.readCell(row, column, content) ?? []);
    const pieces = cells.flatMap((cell) => cell.pieces.map((piece) => ({ piece, ...cell })));
    const [first] = pieces.filter(({ piece }) => isOfRows(piece));
    // Whole rows repeat: what ends them may stand left of what begins them.
    const isEndFirst = this.open === null && first?.piece.kind === "end";
    const isBegun =
      isEndFirst && pieces.some(({ piece }) => piece.kind === "each" || piece.kind === "if");
    const last = isBegun ? [first] : [];
    for (const one of [...pieces.filter((piece) => !last.includes(piece)), ...last]) {
      const { piece, column } = one;
      if (piece.kind === "broken") this.fault(row, column, piece.words);
      else if (piece.kind === "each" || piece.kind === "if") this.begin(row, column, piece);
      else if (piece.kind === "end") this.end(row, column, piece.of);
    }
    this.cells.push(
      ...cells.map((cell) => ({
        ...cell,
        pieces: cell.pieces.filter(({ kind }) => kind === "text" || kind === "field"),
      })),
    );
  }

  /** Null of a cell that is not filled. */
  private readCell(
    row: number,
    column: number,
    content: TemplateSheet["cells"][number][number],
  ): TemplateCell | null {
    const isFormula = content !== null && typeof content === "object";
    const text = isFormula ? content.formula : content;
    if (typeof text !== "string" || !hasPlaceholder(text)) return null;
    const startsFormula = text.startsWith("=") && text.length > 1;
    return {
      row,
      column,
      pieces: piecesOf(text),
      isFormula: isFormula || startsFormula,
      numberFormat: this.sheet.numberFormats[row]?.[column] ?? "General",
    };
  }

  private begin(row: number, column: number, piece: OpenRows["piece"]): void {
    if (this.open !== null) {
      const { kind, row: at, column: across } = this.open;
      this.fault(
        row,
        column,
        `{{#${piece.kind}}} stands inside of {{#${kind}}} of ${cellAddress(at, across)}: rows cannot be nested. Close the first with {{/${kind}}}.`,
      );
      return;
    }
    this.open = { kind: piece.kind, piece, row, column };
  }

  private end(row: number, column: number, kind: "each" | "if"): void {
    if (this.open?.kind !== kind) {
      this.fault(row, column, `{{/${kind}}} closes nothing: write {{#${kind} ...}} before it.`);
      return;
    }
    this.closed.push({ ...this.open, lastRow: row });
    this.open = null;
  }

  /** Why rows cannot be repeated or hidden where they stand. */
  private checkPlace({ kind, row, column, lastRow }: ClosedRows): void {
    const isIn = (area: Rectangle) => area.row <= lastRow && area.row + area.rows > row;
    const isWhole = (area: Rectangle) => area.row >= row && area.row + area.rows - 1 <= lastRow;
    const others = this.closed.filter((one) => one.row <= lastRow && one.lastRow >= row);
    if (others.length > 1 && others[0]?.row !== row) {
      this.fault(row, column, `Two blocks share row ${row + 1}: each needs rows of its own.`);
    } else if (others.length > 1 && others[0]?.column !== column) {
      this.fault(row, column, `Two blocks share row ${row + 1}: each needs rows of its own.`);
    }
    if (kind === "if") return;
    if (row === 0) {
      this.fault(row, column, "Row 1 cannot repeat: insert a row above it.");
    }
    for (const area of this.sheet.merges) {
      if (!isIn(area) || isWhole(area)) continue;
      this.fault(
        row,
        column,
        `The rows that repeat cut through the merged cells ${rangeOf(area)}: unmerge them, or take them in whole.`,
      );
    }
    for (const area of this.sheet.tables) {
      if (!isIn(area)) continue;
      this.fault(
        row,
        column,
        `The rows that repeat stand in the table ${rangeOf(area)}: choose Table Design > Convert to Range.`,
      );
    }
    if (row < this.sheet.frozenRows) {
      this.fault(
        row,
        column,
        `The rows that repeat are frozen (the first ${this.sheet.frozenRows}): freeze fewer rows.`,
      );
    }
  }

  private repeatedRows(): readonly RepeatedRows[] {
    const each = this.closed.filter(({ kind }) => kind === "each");
    return each.map((rows, index): RepeatedRows => {
      this.checkPlace(rows);
      const { row, lastRow, column } = rows;
      const { list, where } = rows.piece as Extract<Piece, { kind: "each" }>;
      const found = fieldListNamed(list);
      if (found === undefined) {
        this.fault(
          row,
          column,
          `There is no list '${list}'.${nearestName(
            list,
            fieldLists.map(({ name }) => name),
          )}`,
        );
      } else {
        for (const { field } of where) this.checkListField(row, column, field, found);
      }
      const isIn = (at: number) => at >= row && at <= lastRow;
      const cells = this.cells.filter((cell) => isIn(cell.row));
      const isFilled = new Set(cells.map((cell) => `${cell.row},${cell.column}`));
      const lines = this.sheet.cells.slice(row, lastRow + 1);
      const width = Math.max(0, ...lines.map((line) => line.length));
      const constants = Array.from({ length: lastRow - row + 1 }, (_, line) =>
        Array.from({ length: width }, (__, across) => ({
          row: row + line,
          column: across,
          content: this.sheet.cells[row + line]?.[across] ?? null,
        })),
      )
        .flat()
        .filter(({ row: at, column: across, content }) => {
          const isFormula = content !== null && typeof content === "object";
          return !isFormula && !isFilled.has(`${at},${across}`) && !this.isCovered(at, across);
        });
      return {
        key: `each${index + 1}`,
        row,
        lines: lastRow - row + 1,
        list,
        where,
        cells,
        constants,
      };
    });
  }

  private isCovered(row: number, column: number): boolean {
    return this.sheet.merges.some(
      (area) =>
        row >= area.row &&
        row < area.row + area.rows &&
        column >= area.column &&
        column < area.column + area.columns &&
        (row !== area.row || column !== area.column),
    );
  }

  private conditionalRows(): readonly ConditionalRows[] {
    const conditional = this.closed.filter(({ kind }) => kind === "if");
    return conditional.map((rows, index): ConditionalRows => {
      this.checkPlace(rows);
      const { row, lastRow, column } = rows;
      const { conditions } = rows.piece as Extract<Piece, { kind: "if" }>;
      for (const condition of conditions) this.checkCondition(row, column, condition);
      return { key: `if${index + 1}`, row, count: lastRow - row + 1, conditions };
    });
  }

  /** The condition of rows is a field of the account, or a list that has something in it. */
  private checkCondition(row: number, column: number, { field, comparison }: Condition): void {
    if (comparison === null && fieldListNamed(field) !== undefined) return;
    if (accountFieldNamed(field) === undefined) this.unknownField(row, column, field, null);
  }

  private checkListField(row: number, column: number, name: string, list: FieldList): void {
    if (fieldOfList(name, list) === undefined) this.unknownField(row, column, name, list);
  }

  private unknownField(row: number, column: number, name: string, list: FieldList | null): void {
    const known = [
      ...(list === null ? [] : list.fields.map((field) => `${list.one}.${field.name}`)),
      ...singleFields.map((field) => field.name),
    ];
    this.fault(row, column, `There is no field '${name}'.${nearestName(name, known)}`);
  }

  private checkCell(
    { row, column, pieces, isFormula }: TemplateCell,
    all: readonly RepeatedRows[],
  ) {
    const own = all.find((rows) => takesIn(rows, row));
    const list = own === undefined ? null : (fieldListNamed(own.list) ?? null);
    for (const piece of pieces) {
      if (piece.kind !== "field") continue;
      const { field, format } = piece;
      if (format !== null && !(placeholderFormats as readonly string[]).includes(format)) {
        this.fault(
          row,
          column,
          `There is no format '${format}': there are ${placeholderFormats.join(", ")}.`,
        );
      }
      if (list !== null && fieldOfList(field, list) !== undefined) continue;
      if (accountFieldNamed(field) !== undefined) continue;
      // Of a list that there is not, no field is known either: that is said once.
      if (own !== undefined && list === null) continue;
      const other = fieldLists.find((one) => field.includes(".") && fieldOfList(field, one));
      if (other === undefined) this.unknownField(row, column, field, list);
      else if (!isFormula) {
        this.fault(
          row,
          column,
          `'${field}' is told of each of ${other.name}: put it between {{#each ${other.name}}} and {{/each}}.`,
        );
      } else if (placeOfColumn(field, all) === null) {
        this.fault(
          row,
          column,
          `The formula asks for all of '${field}', which no row shows alone in a cell: put it between {{#each ${other.name}}} and {{/each}}.`,
        );
      }
    }
  }

  /** Headers and footers take fields of the account, and no rows. */
  private pageWords(): readonly PageWords[] {
    const { headersAndFooters } = this.sheet;
    return pagePlaces.flatMap((place) => {
      const text = headersAndFooters[place] ?? "";
      if (!hasPlaceholder(text)) return [];
      const pieces = piecesOf(text);
      for (const piece of pieces) this.checkPageWords(text, piece);
      const isHeader = place.endsWith("Header");
      const beside = pagePlaces.filter((one) => one.endsWith("Header") === isHeader);
      const fixed = beside.map((one) => headersAndFooters[one] ?? "");
      const others = fixed.filter((one) => !hasPlaceholder(one)).join("").length;
      return [{ place, pieces, others }];
    });
  }

  private checkPageWords(text: string, piece: Piece): void {
    const say = (why: string) =>
      this.faults.push({ cell: null, sentence: `The header or footer "${text}": ${why}` });
    if (piece.kind === "broken") say(piece.words);
    else if (piece.kind !== "text" && piece.kind !== "field") say("no rows repeat in it.");
    else if (piece.kind === "field" && accountFieldNamed(piece.field) === undefined) {
      const known = singleFields.map(({ name }) => name);
      say(`there is no field '${piece.field}' of the account.${nearestName(piece.field, known)}`);
    }
  }

  private remarks(): readonly TemplateFault[] {
    const hasRows = this.closed.some(({ kind }) => kind === "each");
    return (hasRows ? this.sheet.untoldCharts : []).map((chart) => ({
      cell: null,
      sentence: `${chart}: this Excel does not tell which cells a chart shows. Where it shows rows that repeat, let its cells reach one row below them: it then grows with them.`,
    }));
  }
}

function namesOf(piece: Piece): readonly string[] {
  if (piece.kind === "field") return [piece.field];
  if (piece.kind === "if") return piece.conditions.map(({ field }) => field);
  return piece.kind === "each" ? [piece.list] : [];
}

/** Whether cells ask for what only a review tells; any that are no text ask for nothing. */
export function asksForReviews(contents: readonly unknown[]): boolean {
  return contents.some((content) => {
    const text =
      typeof content === "object" ? (content as { formula?: unknown } | null)?.formula : content;
    return (
      typeof text === "string" &&
      hasPlaceholder(text) &&
      piecesOf(text).flatMap(namesOf).some(isOfReviews)
    );
  });
}

function isOfRows({ kind }: Piece): boolean {
  return kind === "each" || kind === "if" || kind === "end";
}

function rangeOf({ row, column, rows, columns }: Rectangle): string {
  return `${cellAddress(row, column)}:${cellAddress(row + rows - 1, column + columns - 1)}`;
}

export function takesIn({ row, lines }: RepeatedRows, at: number): boolean {
  return at >= row && at < row + lines;
}

/** `l1D`: the first row of an item, column D. */
export function columnKey(rows: RepeatedRows, row: number, column: number): string {
  return `l${row - rows.row + 1}${cellAddress(0, column).slice(0, -1)}`;
}

/** Where all rows of a field stand, as a place of formulas: the first cell that shows it alone. */
export function placeOfColumn(name: string, all: readonly RepeatedRows[]): string | null {
  for (const rows of all) {
    const list = fieldListNamed(rows.list);
    const wanted = list === undefined ? undefined : fieldOfList(name, list);
    if (list === undefined || wanted === undefined) continue;
    const cell = rows.cells.find(({ pieces }) => {
      const [only, ...others] = pieces.filter(
        (piece) => piece.kind !== "text" || piece.text.trim() !== "",
      );
      const isAlone = only?.kind === "field" && others.length === 0;
      return isAlone && fieldOfList(only.field, list) === wanted;
    });
    if (cell !== undefined) return `${rows.key}.${columnKey(rows, cell.row, cell.column)}`;
  }
  return null;
}

/** A chart whose series all lie in the rows that one block repeats. */
function chartOver(
  { name, series }: TemplateSheet["charts"][number],
  all: readonly RepeatedRows[],
): readonly RepeatedChart[] {
  const areas = series.map(({ values, categories }) => ({
    values: areaOf(values),
    categories: areaOf(categories),
  }));
  const rows = all.find((one) =>
    areas.every(({ values }) => values !== null && takesIn(one, values.row) && one.lines === 1),
  );
  const first = areas[0]?.categories ?? areas[0]?.values;
  if (rows === undefined || first === null || first === undefined) return [];
  return [
    {
      name,
      rows: rows.key,
      categories: first.column,
      values: areas.flatMap(({ values }) => (values === null ? [] : [values.column])),
    },
  ];
}

function areaOf(reference: string): Rectangle | null {
  const range = reference.slice(reference.lastIndexOf("!") + 1);
  return /^\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?$/u.test(range) ? parseRange(range) : null;
}

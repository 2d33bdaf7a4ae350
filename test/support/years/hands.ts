import type { HeadlessHost } from "../../actions/start-host";
import type { Cell } from "../../actions/start-host";
import type { Model } from "../../../workbench/engine";
import { cellName, parseCell } from "../../../workbench/formulas/cell-address";
import { listFacts, setFact } from "../../../workbench/object-model/facts";

/** Draws from 0 on, below a number. */
export type Draw = (below: number) => number;

/** What people do to a sheet of ours between two times it is made again. */
export const deeds = [
  "type in a list",
  "type over a number",
  "type beside the lists",
  "colour what is typed",
  "hang a note on a cell",
  "insert a row of a list",
  "insert a row of the sheet",
  "delete a row of a list",
  "sort a list",
  "give a column another heading",
  "add a column to a list",
  "rename the sheet",
  "move the sheet",
] as const;
export type Deed = (typeof deeds)[number];

export const colourOfPeople = "#FFE699";
const isWord = /^word \d+$/u;

export interface TableNow {
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly headings: readonly string[];
  /** Its rows without the headings; a formula where there is one. */
  readonly rows: readonly (readonly Cell[])[];
}

export interface SheetNow {
  readonly name: string;
  readonly cells: readonly (readonly Cell[])[];
  readonly tables: readonly TableNow[];
}

/** Where a word stands: in a list its row and column by what names them, else only that it stands. */
export interface WordPlace {
  readonly word: string;
  readonly table: string | null;
  readonly rowName: Cell | null;
  readonly heading: string | null;
  readonly isColoured: boolean;
}

export async function sheetNow(host: HeadlessHost, id: string): Promise<SheetNow> {
  return host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(id).load("name");
    const used = sheet.getUsedRange().load("formulas,rowIndex,columnIndex");
    const tables = sheet.tables.load("items/name");
    await context.sync();
    const ranges = tables.items.map((table) =>
      table.getRange().load("formulas,rowIndex,columnIndex"),
    );
    await context.sync();
    const left = Array.from({ length: used.columnIndex }, () => "");
    return {
      name: sheet.name,
      cells: [
        ...Array.from({ length: used.rowIndex }, () => []),
        ...(used.formulas as Cell[][]).map((row) => [...left, ...row]),
      ],
      tables: ranges.map((range, at) => {
        const [headings = [], ...rows] = range.formulas as Cell[][];
        return {
          name: tables.items[at]?.name ?? "",
          row: range.rowIndex,
          column: range.columnIndex,
          headings: headings.map(String),
          rows,
        };
      }),
    };
  });
}

/** Every word that people typed, with the row and the column of the list it belongs to. */
export async function typedWords(host: HeadlessHost, id: string): Promise<readonly WordPlace[]> {
  const { cells, tables } = await sheetNow(host, id);
  const inTables = new Set(tables.flatMap(({ headings, rows }) => [...headings, ...rows.flat()]));
  const places = cells.flatMap((row, at) =>
    row.flatMap((cell, column) => {
      if (typeof cell !== "string" || !isWord.test(cell)) return [];
      const table = tables.find(
        (one) =>
          at >= one.row &&
          at <= one.row + one.rows.length &&
          column >= one.column &&
          column < one.column + one.headings.length,
      );
      const inTable = table === undefined ? null : table.rows[at - table.row - 1];
      // What formulas show of a list elsewhere was typed once.
      if (table === undefined && inTables.has(cell)) return [];
      return [
        {
          at,
          column,
          word: cell,
          table: table?.name ?? null,
          rowName: inTable?.[0] ?? null,
          heading: table?.headings[column - table.column] ?? null,
        },
      ];
    }),
  );
  return host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(id);
    const fills = places.map(({ at, column }) =>
      sheet.getCell(at, column).format.fill.load("color"),
    );
    await context.sync();
    return places.map(({ word, table, rowName, heading }, index) => ({
      word,
      table,
      rowName,
      heading,
      isColoured: fills[index]?.color === colourOfPeople,
    }));
  });
}

/** Each typed word with what it stands beside: a lost one, or one that went astray, is missing. */
export function wordsIn(places: readonly WordPlace[]): readonly string[] {
  return places.map(({ word, table, rowName, heading, isColoured }) => {
    // An account that its list calls otherwise is the same account.
    const name = String(rowName ?? "").replace(/( Group)+$/u, "");
    const at = table === null ? "" : ` in ${heading} of ${name}`;
    return `${word}${at}${isColoured ? ", coloured" : ""}`;
  });
}

/** Each note with the row and the column of the list, or the sheet's cell, that it hangs on. */
export function notesOn(model: Model, { name, cells, tables }: SheetNow): readonly string[] {
  const begin = `${model.getters.getSheetIdByName(name) ?? ""}|`;
  return listFacts(model, "note", begin).map(({ key, value }) => {
    const { row, column } = parseCell(key.slice(begin.length));
    const table = tables.find(
      (one) =>
        row > one.row &&
        row <= one.row + one.rows.length &&
        column >= one.column &&
        column < one.column + one.headings.length,
    );
    if (!table) return `${value.text} beside the lists, at ${String(cells[row]?.[0] ?? "")}`;
    const account = String(table.rows[row - table.row - 1]?.[0]).replace(/( Group)+$/u, "");
    return `${value.text} in ${table.headings[column - table.column] ?? ""} of ${account}`;
  });
}

/** One person at one sheet: every word typed is another one. */
export class Hands {
  private typed = 0;
  private where = "";

  constructor(
    private readonly draw: Draw,
    /** Columns in which numbers are typed, by the heading they began with, from and to. */
    private readonly numbers: (heading: string) => readonly [number, number] | null,
    private readonly isTypedInto: (heading: string) => boolean,
    private readonly tellNumber: (number: number) => void = () => undefined,
  ) {}

  /** Does it, and answers in words where. */
  async do(host: HeadlessHost, model: Model, id: string, deed: Deed): Promise<string> {
    this.where = "";
    const now = await sheetNow(host, id);
    const table = this.pick(now.tables.filter(({ rows }) => rows.length > 0));
    // Excel 2021 has no notes for add-ins; a person hangs one on a cell all the same.
    if (deed === "hang a note on a cell" && table !== undefined) {
      const row = table.row + 1 + this.draw(table.rows.length);
      const column = table.column + this.draw(table.headings.length);
      const sheetId = model.getters.getSheetIdByName(now.name) ?? "";
      const note = { author: "Eve", text: `note ${this.word()}` };
      setFact(model, "note", `${sheetId}|${cellName({ row, column })}`, note);
      return table.name;
    }
    const done = host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(id);
      if (deed === "rename the sheet") sheet.name = `Sheet ${this.word()}`;
      else if (deed === "move the sheet") sheet.position = this.draw(2);
      else if (deed === "type beside the lists") {
        sheet.getCell(now.cells.length + 2, this.draw(4)).values = [[this.word()]];
      } else if (table !== undefined) this.doToList(sheet, table, deed);
      await context.sync();
    });
    // What Excel refuses, nobody did.
    await done.catch((problem: unknown) => {
      this.where += `, refused: ${String(problem)}`;
    });
    await host.settle();
    return this.where;
  }

  private doToList(sheet: Excel.Worksheet, table: TableNow, deed: Deed): void {
    const found = sheet.tables.getItem(table.name);
    const row = this.draw(table.rows.length);
    this.where = `${table.name}, row ${row + 1} (${table.rows[row]?.[0] ?? ""})`;
    switch (deed) {
      case "type in a list":
      case "colour what is typed": {
        const free = table.headings.flatMap((heading, at) =>
          at > 0 && this.isTypedInto(heading) && !isFormula(table.rows[row]?.[at]) ? [at] : [],
        );
        const column = this.pick(free);
        if (column === undefined) return;
        const cell = sheet.getCell(table.row + 1 + row, table.column + column);
        cell.values = [[this.word()]];
        if (deed === "colour what is typed") cell.format.fill.color = colourOfPeople;
        return;
      }
      case "type over a number": {
        const column = this.pick(
          table.headings.flatMap((heading, at) => (this.numbers(heading) === null ? [] : [at])),
        );
        const [from, to] = this.numbers(table.headings[column ?? 0] ?? "") ?? [0, 0];
        if (column === undefined) return;
        const number = from + ((to - from) * this.draw(1000)) / 1000;
        this.tellNumber(number);
        this.where += `, ${table.headings[column]} = ${number}`;
        sheet.getCell(table.row + 1 + row, table.column + column).values = [[number]];
        return;
      }
      case "insert a row of a list":
        found.rows.add(row);
        sheet.getCell(table.row + 1 + row, table.column).values = [[this.word()]];
        return;
      case "insert a row of the sheet":
        sheet
          .getCell(table.row + 1 + row, 0)
          .getEntireRow()
          .insert("Down");
        return;
      case "delete a row of a list":
        if (table.rows.length > 3) found.rows.getItemAt(row).delete();
        return;
      case "sort a list":
        {
          const key = this.draw(table.headings.length);
          this.where += `, by ${table.headings[key]}`;
          found.sort.apply([{ key, ascending: this.draw(2) === 0 }]);
        }
        return;
      case "give a column another heading": {
        const free = table.headings.flatMap((heading, at) =>
          at > 0 && this.isTypedInto(heading) ? [at] : [],
        );
        const column = this.pick(free);
        if (column === undefined) return;
        sheet.getCell(table.row, table.column + column).values = [[this.word()]];
        return;
      }
      case "add a column to a list":
        {
          const column = table.column + 1 + this.draw(table.headings.length - 1);
          sheet.getCell(table.row, column).getEntireColumn().insert("Right");
          sheet.getCell(table.row, column).values = [[this.word()]];
          sheet.getCell(table.row + 1 + row, column).values = [[this.word()]];
        }
        return;
    }
  }

  private word(): string {
    this.typed += 1;
    return `word ${this.typed}`;
  }

  private pick<T>(items: readonly T[]): T | undefined {
    return items.length === 0 ? undefined : items[this.draw(items.length)];
  }
}

function isFormula(content: Cell | undefined): boolean {
  return typeof content === "string" && content.startsWith("=");
}

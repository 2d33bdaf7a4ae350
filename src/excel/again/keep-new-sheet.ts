import type { AccountFacts } from "../../domain/plan/account-facts";
import type { ScoringSetup } from "../../domain/scoring/scoring-setup";
import { baseOfNewSheet } from "../../sheets/merge/base-after";
import type { OurSheet } from "../../sheets/merge/our-sheet";
import type { Area, StandingSheet } from "../../sheets/merge/standing-sheet";
import type { CellContent, SheetPlan } from "../../sheets/sheet-plan";
import { parseAddress, rectangleOf } from "../cells/address";
import { markFormula, markName, newSheetId, type SheetMark } from "../store/sheet-mark";
import { recordText, type SheetRecord } from "../store/sheet-record";
import type { WriteOptions, WrittenSheet } from "../write/write-options";
import { queueCells, readableRows } from "./read-own-sheet";

/** A sheet that has been written, and what it says. */
export interface NewSheet {
  readonly plan: SheetPlan;
  readonly our: OurSheet;
  readonly about: KeptAbout;
  /** What it is marked with; one of its own when left out. */
  readonly mark?: SheetMark;
}

/** What is kept of a sheet beside its base. */
export type KeptAbout = Omit<SheetRecord, "base" | "write" | "sheetName">;

function areaOf(range: string): Area {
  const area = parseAddress(range);
  return area === null ? { row: 0, column: 0, rows: 1, columns: 1 } : rectangleOf(area);
}

/** What is kept of a plan or a review beside its base. */
export function recordAbout(facts: AccountFacts, review?: SheetRecord["review"]): KeptAbout {
  return {
    kind: review === undefined ? "plan" : "review",
    template: review === undefined ? "account plan" : "review",
    account: facts.account,
    accountId: facts.accountId ?? null,
    refreshed: facts.asOf,
    ...(review === undefined ? {} : { review }),
  };
}

export function aboutMatrix({ asOf }: ScoringSetup): KeptAbout {
  return {
    kind: "matrix",
    template: "scoring matrix",
    account: "",
    accountId: null,
    refreshed: asOf,
  };
}

export const aboutPlanIndex: KeptAbout = {
  kind: "index",
  template: "plan index",
  account: "",
  accountId: null,
  refreshed: 0,
};

export const aboutReviewArchive: KeptAbout = {
  kind: "archive",
  template: "review archive",
  account: "",
  accountId: null,
  refreshed: 0,
};

function sizeOf({ blocks }: SheetPlan): { readonly rows: number; readonly columns: number } {
  return {
    rows: Math.max(...blocks.map(({ row, cells }) => row + cells.length)),
    columns: Math.max(
      ...blocks.map(({ column, cells }) => column + Math.max(...cells.map((row) => row.length))),
    ),
  };
}

type Cells = StandingSheet["cells"];

/** At least so many rows; those that hold nothing were not read. */
function withRows(cells: Cells, rows: number): Cells {
  const missing = Math.max(0, rows - cells.length);
  return [...cells, ...Array.from({ length: missing }, () => [])];
}

/**
 * What was written in the rows that one answer could not hold: Excel keeps values as they are, while
 * formulas, which it spells in its own way, are known by those of the rows that were read.
 */
function constantsFrom({ blocks }: SheetPlan, first: number, rows: number, columns: number): Cells {
  const cells = Array.from({ length: rows - first }, () =>
    Array.from({ length: columns }, (): CellContent => null),
  );
  for (const block of blocks) {
    block.cells.forEach((contents, down) => {
      const row = cells[block.row + down - first];
      contents.forEach((content, across) => {
        if (row && typeof content !== "object") row[block.column + across] = content;
      });
    });
  }
  return cells;
}

export function firstMark(): SheetMark {
  return { id: newSheetId(), write: 1 };
}

/**
 * Queues marking a new sheet and reading it back; what it answers, called when that is there, queues
 * keeping what was written, so that the sheet can be made again.
 */
function keepNewSheet(
  context: Excel.RequestContext,
  { sheetId, sheetName }: WrittenSheet,
  { plan, our, about, mark = firstMark() }: NewSheet,
): () => void {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  sheet.names.add(markName, markFormula(mark)).visible = false;
  const { rows, columns } = sizeOf(plan);
  const readRows = readableRows(rows, columns);
  const cells = queueCells(sheet, readRows < rows ? { rows: readRows, columns } : null);
  return () => {
    const planned = readRows < rows ? constantsFrom(plan, readRows, rows, columns) : [];
    const base = baseOfNewSheet(
      our,
      {
        cells: [...withRows(cells(), planned.length === 0 ? 0 : readRows), ...planned],
        names: new Map(plan.names.map(({ name, range }) => [name, areaOf(range)])),
        tables: plan.tables.map(({ name, range }) => ({ name, ...areaOf(range) })),
        merges: [],
      },
      readRows,
    );
    const text = recordText(mark.id, { ...about, sheetName, write: mark.write, base });
    context.workbook.customXmlParts.add(text);
  };
}

/** What keeps new sheets, each in the order of its plan: for the options of writing them. */
export function keepNewSheets(sheets: readonly NewSheet[]): {
  readonly readBack: NonNullable<WriteOptions["readBack"]>;
  readonly store: () => void;
} {
  let keep: readonly (() => void)[] = [];
  return {
    readBack: (context, written) => {
      keep = sheets.flatMap((sheet, index) => {
        const there = written[index];
        return there === undefined ? [] : [keepNewSheet(context, there, sheet)];
      });
    },
    store: () => keep.forEach((one) => one()),
  };
}

import type { AccountFacts } from "../../domain/plan/account-facts";
import { baseOfNewSheet } from "../../sheets/merge/base-after";
import type { OurSheet } from "../../sheets/merge/our-sheet";
import type { Area } from "../../sheets/merge/standing-sheet";
import type { SheetPlan } from "../../sheets/sheet-plan";
import { parseAddress } from "../cells/address";
import { markFormula, markName, newSheetId } from "../store/sheet-mark";
import { recordText, type SheetRecord } from "../store/sheet-record";
import type { WrittenSheet } from "../write/write-options";
import { queueCells } from "./read-own-sheet";

/** A sheet that has been written, and what it says. */
interface NewSheet {
  readonly plan: SheetPlan;
  readonly our: OurSheet;
  readonly facts: AccountFacts;
  /** Of a review. */
  readonly review?: SheetRecord["review"];
}

function areaOf(range: string): Area {
  const { row = 0, column = 0, rowCount = 1, columnCount = 1 } = parseAddress(range) ?? {};
  return { row, column, rows: rowCount, columns: columnCount };
}

/** What is kept of a plan or a review beside its base. */
export function recordAbout(
  facts: AccountFacts,
  review?: SheetRecord["review"],
): Omit<SheetRecord, "base" | "write" | "sheetName"> {
  return {
    kind: review === undefined ? "plan" : "review",
    template: review === undefined ? "account plan" : "review",
    account: facts.account,
    accountId: facts.accountId ?? null,
    refreshed: facts.asOf,
    ...(review === undefined ? {} : { review }),
  };
}

/**
 * Queues marking a new sheet and reading it back; what it answers, called when that is there, queues
 * keeping what was written, so that the sheet can be made again.
 */
export function keepNewSheet(
  context: Excel.RequestContext,
  { sheetId, sheetName }: WrittenSheet,
  { plan, our, facts, review }: NewSheet,
): () => void {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const mark = { id: newSheetId(), write: 1 };
  sheet.names.add(markName, markFormula(mark)).visible = false;
  const cells = queueCells(sheet);
  return () => {
    const base = baseOfNewSheet(our, {
      cells: cells(),
      names: new Map(plan.names.map(({ name, range }) => [name, areaOf(range)])),
      tables: plan.tables.map(({ name, range }) => ({ name, ...areaOf(range) })),
      merges: [],
    });
    const about = recordAbout(facts, review);
    const text = recordText(mark.id, { ...about, sheetName, write: mark.write, base });
    context.workbook.customXmlParts.add(text);
  };
}

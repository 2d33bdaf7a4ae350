import type { AccountList } from "../../domain/scoring/scoring-setup";
import { parseAddress } from "../cells/address";
import type { ReadNotice } from "../notice";
import { Refusal } from "../refusal";
import { addUpByAccount } from "./add-up-by-account";
import { belowRow, type CellGrid } from "./cell-grid";
import { findHeaderRow } from "../../understanding/lists/find-header-row";
import { listConcern } from "./list-concern";
import { addedUpBy, tableId, type ListSource } from "./list-source";
import { readGrid } from "./read-grid";
import { understandList } from "./understand-list";

/** A list of accounts as the user will see it before anything is written. */
export interface ReadList {
  readonly list: AccountList;
  readonly accountColumn: string;
  readonly accountColumnChoices: readonly string[];
  readonly notices: readonly ReadNotice[];
  /** Said again after reading, because the user may have chosen another account column. */
  readonly concern: string | null;
}

/** Titles and notes above the headings are passed over, except in tables, which have none. */
function fromHeader(source: ListSource, grid: CellGrid): CellGrid {
  const header = source.kind === "table" ? 0 : findHeaderRow(grid.values);
  return belowRow(grid, Math.max(0, header));
}

function readSource(context: Excel.RequestContext, source: ListSource): Promise<CellGrid> {
  const expected = parseAddress(source.address);
  if (!expected) {
    throw new Refusal(
      "badInput",
      `${source.label} is not one rectangle of cells: select the list with its headings.`,
    );
  }
  const table = tableId(source.id);
  return readGrid(
    context,
    ({ workbook }) =>
      table === null
        ? workbook.worksheets.getItem(source.sheetName).getRange(source.address)
        : workbook.tables.getItem(table).getRange(),
    expected,
  );
}

/** Reads a list in as few syncs as its size allows, adding its rows up where the source says so. */
export async function readList(
  context: Excel.RequestContext,
  source: ListSource,
  wantedAccountColumn?: string,
): Promise<ReadList> {
  const grid = fromHeader(source, await readSource(context, source));
  const by = addedUpBy(source.id);
  const understood = understandList(source.label, grid, wantedAccountColumn ?? by ?? undefined);
  const { accounts, columns, accountColumn, accountColumnChoices } = understood;
  const place =
    source.kind === "table"
      ? `table ${source.label.replace(/^Table /u, "")} on sheet ${source.sheetName}`
      : source.label;
  const concern =
    by === null
      ? listConcern(source.label, accounts.length, understood.differentAccounts, accountColumn)
      : null;
  const isOneRowEach = by === null && concern === null;
  const repeats = isOneRowEach && understood.repeatNotice ? [understood.repeatNotice] : [];
  const rows =
    by === null ? { accounts, columns } : addUpByAccount(accounts, columns, accountColumn);
  return {
    list: { label: place, ...rows },
    accountColumn,
    accountColumnChoices,
    notices: [...understood.notices, ...repeats],
    concern,
  };
}

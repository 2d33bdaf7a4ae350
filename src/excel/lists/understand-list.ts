import type { AccountColumn } from "../../domain/scoring/scoring-setup";
import { readableCell } from "../cells/address";
import { isBlank } from "../cells/cell-value";
import type { ReadNotice } from "../notice";
import { Refusal } from "../refusal";
import { accountRows } from "./account-rows";
import { belowRow, type CellGrid } from "./cell-grid";
import { chooseAccountColumn } from "./choose-account-column";
import { nameColumns } from "./name-columns";
import { readColumns } from "./read-columns";
import {
  refuseRepeatedHeadings,
  refuseSecondHeadingRow,
  refuseWithoutRows,
} from "./refuse-unfit-list";

/** A list whose columns and account names are understood; rows without an account are left out. */
export interface UnderstoodList {
  readonly accounts: readonly string[];
  readonly columns: readonly AccountColumn[];
  readonly accountColumn: string;
  readonly accountColumnChoices: readonly string[];
  readonly notices: readonly ReadNotice[];
  readonly repeatNotice: ReadNotice | null;
  /** How many different accounts there are, whatever their case. */
  readonly differentAccounts: number;
}

function chosenColumn(
  place: string,
  wanted: string | undefined,
  guessed: string | null,
  headings: readonly string[],
  cell: string,
): string {
  if (wanted !== undefined && !headings.includes(wanted)) {
    throw new Refusal(
      "badInput",
      `${place} has no column '${wanted}' any more: read the list again.`,
      cell,
    );
  }
  const heading = wanted ?? guessed;
  if (heading === null) {
    throw new Refusal(
      "badInput",
      `${place} has no column with the names of accounts: give that column the heading Account, ` +
        `or choose another list.`,
      cell,
    );
  }
  return heading;
}

/** What a rectangle of cells, whose first row holds the headings, tells about accounts. */
export function understandList(
  place: string,
  grid: CellGrid,
  wantedAccountColumn?: string,
): UnderstoodList {
  refuseWithoutRows(place, grid);
  const cell = readableCell(grid.sheetName, grid.row, grid.column);
  const data = belowRow(grid, 1);
  const named = nameColumns({ ...grid, values: grid.values.slice(0, 1) }, data);
  refuseRepeatedHeadings(place, named.repeated, named.headings.length, cell);
  const read = readColumns(named.headings, data);
  refuseSecondHeadingRow(place, data, read.columns);
  const columns = read.columns.filter((column) => column.kind !== "empty");
  const choice = chooseAccountColumn(columns);
  const accountColumn = chosenColumn(
    place,
    wantedAccountColumn,
    choice.accountColumn,
    named.headings,
    cell,
  );
  const accountIndex = named.headings.indexOf(accountColumn);
  const names = (read.columns[accountIndex]?.values ?? []).map((value) => String(value ?? ""));
  const rows = accountRows(
    names,
    accountColumn,
    (row) => (data.values[row] ?? []).some((value) => !isBlank(value)),
    (row) => readableCell(grid.sheetName, data.row + row, data.column + accountIndex),
  );
  if (rows.kept.length < 2) {
    throw new Refusal(
      "badInput",
      rows.kept.length === 0
        ? `${place} has no account below '${accountColumn}': type or paste the accounts there.`
        : `${place} has a single account: at least two are needed to compare them.`,
      cell,
    );
  }
  return {
    accounts: rows.kept.map((row) => names[row] ?? ""),
    columns: columns.map((column) => ({
      ...column,
      values: rows.kept.map((row) => column.values[row] ?? null),
    })),
    accountColumn,
    accountColumnChoices: choice.choices,
    notices: [...named.notices, ...read.notices, ...rows.notices],
    repeatNotice: rows.repeatNotice,
    differentAccounts: rows.differentAccounts,
  };
}

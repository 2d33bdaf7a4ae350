import type { AccountColumn } from "../../domain/scoring/scoring-setup";
import { understandAccounts, type Accounts } from "../accounts";
import { cellPlace } from "../cell-place";
import { derivedColumns } from "../lists/derived-columns";
import { placeInList } from "../lists/place-in-list";
import { columnRemarks } from "../lists/read-columns";
import { columnOf, keyText, type ListColumn, type UnderstoodList } from "../lists/understood-list";
import type { Remark } from "../sheet-grid";
import { isBlank, isErrorValue } from "../values/cell-value";
import { isIdentifying, usualDirection } from "../vocabulary/criterion-words";
import { namingColumns } from "./naming-columns";
import { whyUnfit, type Unfit } from "./unfit-list";

/** A list whose rows can be scored: each with the name of an account. */
export interface ScoredList {
  /** What each account is called, with its id where two have one name. */
  readonly accounts: readonly string[];
  /** The id of each, where the list gives every account one of its own. */
  readonly ids?: readonly string[];
  /** The row of the list that each stands in. */
  readonly rows: readonly number[];
  readonly columns: readonly AccountColumn[];
  readonly accountColumn: string;
  readonly accountColumnChoices: readonly string[];
  /** Headings of columns that say again what others say. */
  readonly derived: ReadonlySet<string>;
  readonly remarks: readonly Remark[];
}

type Values = AccountColumn["values"];

/** Answers stay the words they are written in. */
function asWritten({ cells }: ListColumn): Values {
  return cells.map((cell) =>
    isBlank(cell) || isErrorValue(cell) ? null : typeof cell === "string" ? cell.trim() : cell,
  );
}

function contentOf(column: ListColumn): Pick<AccountColumn, "kind" | "values"> {
  const { kind, values, isDateOrderOpen } = column.reading;
  if (kind === "yesNo" || isDateOrderOpen) return { kind: "text", values: asWritten(column) };
  return { kind, values };
}

const moneyFields: ReadonlySet<string | null> = new Set(["revenue", "potential", "amount", "mrr"]);

function isMoney({ field, reading }: ListColumn): boolean {
  return reading.kind === "number" && (moneyFields.has(field) || reading.unit === "currency");
}

function asAccountColumn(column: ListColumn, rows: readonly number[]): AccountColumn {
  const { kind, values } = contentOf(column);
  const direction = usualDirection(column.heading);
  return {
    heading: column.heading,
    kind,
    values: rows.map((row) => values[row] ?? null),
    ...(isMoney(column) ? { isMoney: true } : {}),
    ...(direction ? { usualDirection: direction } : {}),
  };
}

function aboutNameless(list: UnderstoodList, column: ListColumn, rows: readonly number[]) {
  const [first] = rows;
  if (first === undefined) return [];
  const cell = placeInList(list, column, first);
  const what = rows.length === 1 ? "One row has" : `${rows.length} rows have`;
  return [
    {
      severity: "warning" as const,
      sentence: `${what} no account in '${column.heading}' (${cell}) and ${rows.length === 1 ? "is" : "are"} left out: type the account there to include it.`,
      cell,
    },
  ];
}

/** Remarks once each, in their order. */
function eachOnce(remarks: readonly Remark[]): readonly Remark[] {
  return [...new Map(remarks.map((remark) => [remark.sentence, remark] as const)).values()];
}

function accountsBy(list: UnderstoodList, known: Accounts | null, column: ListColumn): Accounts {
  const own = known && (known.nameColumn ?? known.idColumn);
  if (known && own?.heading === column.heading) return known;
  const id = list.kind === "accounts" ? (columnOf(list, "id") ?? null) : null;
  return understandAccounts(list, id === column ? { name: null, id } : { name: column, id });
}

/** The ids of accounts, by which they are known when they are called otherwise. */
function idsOf(accounts: Accounts, rows: readonly number[]): Pick<ScoredList, "ids"> {
  const { idColumn } = accounts;
  if (idColumn === null || idColumn === accounts.nameColumn) return {};
  const ids = rows.map((row) => keyText(idColumn.cells[row]));
  return ids.includes("") || new Set(ids).size < ids.length ? {} : { ids };
}

/**
 * The rows of a list as accounts to be scored.
 *
 * @param place what the list is called in sentences: "Table Accounts"
 * @param known the accounts, where the list is theirs
 * @param wanted the heading of the column that the user said names the accounts
 */
export function scoredList(
  place: string,
  list: UnderstoodList,
  known: Accounts | null,
  wanted?: string,
): ScoredList | Unfit {
  const corner = cellPlace(list.sheet, list.headingRow, list.firstColumn);
  const unfit = whyUnfit(place, list);
  if (unfit) return unfit;
  const { best, choices } = namingColumns(list);
  const own = known && (known.nameColumn ?? known.idColumn);
  const column =
    wanted === undefined ? (own ?? best) : list.columns.find(({ heading }) => heading === wanted);
  if (wanted !== undefined && !column) {
    return {
      unfit: `${place} has no column '${wanted}' any more: read the list again.`,
      cell: corner,
    };
  }
  if (!column) {
    return {
      unfit: `${place} has no column with the names of accounts: give that column the heading Account, or choose another list.`,
      cell: corner,
    };
  }
  const accounts = accountsBy(list, known, column);
  const named = accounts.names.map((name, row) => ({ name, row }));
  const kept = named.filter(({ name }) => name !== "");
  if (kept.length < 2) {
    return {
      unfit:
        kept.length === 0
          ? `${place} has no account below '${column.heading}': type or paste the accounts there.`
          : `${place} has a single account: at least two are needed to compare them.`,
      cell: corner,
    };
  }
  const rows = kept.map(({ row }) => row);
  const filled = list.columns.filter(({ reading }) => reading.kind !== "empty");
  const measured = filled.filter(({ heading, field }) => field === null && !isIdentifying(heading));
  return {
    accounts: kept.map(({ name }) => name),
    ...idsOf(accounts, rows),
    rows,
    columns: filled.map((one) => asAccountColumn(one, rows)),
    accountColumn: column.heading,
    accountColumnChoices: [...new Set([...choices.map(({ heading }) => heading), column.heading])],
    // Columns that are equal are told once they are chosen: they may count in opposite directions.
    derived: new Set(
      derivedColumns(list)
        .filter(({ how }) => how !== "same")
        .map((one) => one.column.heading),
    ),
    remarks: eachOnce([
      ...list.remarks,
      ...columnRemarks(list, measured),
      ...aboutNameless(
        list,
        column,
        named.filter(({ name }) => name === "").map(({ row }) => row),
      ),
      ...accounts.remarks,
    ]),
  };
}

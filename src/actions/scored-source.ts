import { sameNameKey } from "../excel/cells/cell-value";
import type { Accounts } from "../understanding/accounts";
import type { UnderstoodList } from "../understanding/lists/understood-list";
import type { Measure } from "../understanding/measures/measure";
import type { MeasureColumn } from "../understanding/scoring/measured-accounts";
import type { OwnMatrix } from "../understanding/scoring/own-matrix/own-matrix";
import type { ScoredList } from "../understanding/scoring/scored-list";
import type { Unfit } from "../understanding/scoring/unfit-list";
import { selectedArea, type AccountLists, type FoundSource } from "./account-lists";
import type { AccountSource } from "./contract";
import { loadUnderstanding } from "./understand-workbook";

/** The accounts of a source with all that can be scored of them. */
export interface ScoredSource extends ScoredList {
  /** Where they were read, in words: "table Accounts on sheet Accounts". */
  readonly label: string;
  /** What other lists tell of them. */
  readonly measured: readonly MeasureColumn[];
  /** Measures that tell these accounts apart in nothing. */
  readonly constant: readonly string[];
  /** A scoring matrix that somebody made, whose accounts these are. */
  readonly ownMatrix?: OwnMatrix;
  /** Said again after reading, because the user may have chosen another account column. */
  readonly concern: string | null;
}

function placeOf({ kind, label, sheetName }: AccountSource): string {
  return kind === "table" ? `table ${label.replace(/^Table /u, "")} on sheet ${sheetName}` : label;
}

function isListOf(accounts: Accounts | null, list: UnderstoodList): boolean {
  const own = accounts?.list;
  return own?.name === list.name && own.sheet === list.sheet && own.table === list.table;
}

/** By which row the measures know each of some accounts, by their names; -1 for none. */
function rowsByName(names: readonly string[], accounts: readonly string[]): readonly number[] {
  const rows = new Map(names.map((name, row) => [sameNameKey(name), row] as const));
  return accounts.map((account) => rows.get(sameNameKey(account)) ?? -1);
}

/** Where each of a list's accounts stands among those that are measured; null for other accounts. */
function measuredRows(
  accounts: Accounts | null,
  list: UnderstoodList,
  scored: ScoredList,
): readonly number[] | null {
  if (!accounts) return null;
  if (isListOf(accounts, list)) return scored.rows;
  const rows = rowsByName(accounts.names, scored.accounts);
  const known = rows.filter((row) => row >= 0).length;
  // Another list's accounts: what is measured is not about these.
  return known * 2 < rows.length ? null : rows;
}

/** A list whose rows are added up by the accounts it names. */
async function addedUp(
  { understood: { model, asOf } }: AccountLists,
  place: string,
  list: UnderstoodList,
): Promise<{ scored: ScoredList | Unfit; measures: readonly Measure[]; rows: readonly number[] }> {
  const { addUp, scoredList } = await loadUnderstanding();
  const sums = addUp(list, model, asOf);
  if (!sums) {
    const unfit = `${place} names no accounts any more: read the list again.`;
    return { scored: { unfit, cell: null }, measures: [], rows: [] };
  }
  const { accounts, measures } = sums;
  const scored = scoredList(place, accounts.list, accounts);
  return { scored, measures, rows: "unfit" in scored ? [] : scored.rows };
}

async function noList({ understood }: AccountLists, source: AccountSource): Promise<Unfit> {
  const { partOfGrid, whyNoList } = await loadUnderstanding();
  const area = selectedArea(source);
  if (area) return whyNoList(source.label, partOfGrid(understood.grids, area));
  return {
    unfit: source.concern ?? `${source.label} is not in this workbook any more: look again.`,
    cell: null,
  };
}

/** The list that a source stands for: one that was found, or what was selected when it was. */
async function listOf(
  { found, understood }: AccountLists,
  source: AccountSource,
): Promise<Pick<FoundSource, "list" | "addedUpBy">> {
  const area = selectedArea(source);
  if (!area) {
    return found.find((one) => one.source.id === source.id) ?? { list: null, addedUpBy: null };
  }
  const { partOfGrid, selectedList } = await loadUnderstanding();
  const grid = partOfGrid(understood.grids, area);
  return { list: grid && selectedList(grid), addedUpBy: null };
}

/** The accounts of a matrix that somebody made; null where the source is none. */
async function ownMatrixOf(
  { found }: AccountLists,
  source: AccountSource,
): Promise<ScoredSource | Unfit | null> {
  const ownMatrix = found.find((one) => one.source.id === source.id)?.ownMatrix;
  if (ownMatrix === undefined) return null;
  const { aboutWeightsAlone, placeOfOwnMatrix, scoredOwnMatrix } = await loadUnderstanding();
  if (ownMatrix.accounts.length === 0) {
    return { unfit: aboutWeightsAlone(ownMatrix), cell: placeOfOwnMatrix(ownMatrix) };
  }
  const label = placeOf(source);
  return {
    ...scoredOwnMatrix(ownMatrix),
    ownMatrix,
    label,
    measured: [],
    constant: [],
    concern: null,
  };
}

/** Reads the accounts of a source out of the lists; why not, where there are none. */
export async function scoredSource(
  lists: AccountLists,
  source: AccountSource,
  accountColumn?: string,
): Promise<ScoredSource | Unfit> {
  const { scoredList, measureColumns, severalRowsConcern } = await loadUnderstanding();
  const { model, measures } = lists.understood;
  const own = await ownMatrixOf(lists, source);
  if (own) return own;
  const { list, addedUpBy } = await listOf(lists, source);
  if (!list) return noList(lists, source);
  if (addedUpBy !== null) {
    const { scored, measures: sums, rows } = await addedUp(lists, source.label, list);
    if ("unfit" in scored) return scored;
    const taken = scored.columns.map(({ heading }) => heading);
    const { columns: measured, constant } = measureColumns(sums, rows, taken);
    return { ...scored, label: placeOf(source), measured, constant, concern: null };
  }
  const known = isListOf(model.accounts, list) ? model.accounts : null;
  const scored = scoredList(source.label, list, known, accountColumn);
  if ("unfit" in scored) return scored;
  const rows = measuredRows(model.accounts, list, scored);
  const naming = list.columns.find(({ heading }) => heading === scored.accountColumn);
  const taken = scored.columns.map(({ heading }) => heading);
  const { columns: measured, constant } = measureColumns(rows ? measures : [], rows ?? [], taken);
  return {
    ...scored,
    label: placeOf(source),
    measured,
    constant,
    concern: known || !naming ? null : severalRowsConcern(source.label, naming),
  };
}

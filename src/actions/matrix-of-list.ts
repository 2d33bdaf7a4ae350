import type { AccountList, ScoringSetup } from "../domain/scoring/scoring-setup";
import { sameNameKey } from "../excel/cells/cell-value";
import type { KnownMatrix } from "../excel/facts/known-matrices";

/** Where a list was read, as its label says it: a table keeps its name when its sheet is renamed. */
function tableIn(label: string): string | null {
  return /^table (.+?) on sheet .+$/u.exec(label)?.[1]?.toLowerCase() ?? null;
}

function isSameList(one: string, other: string): boolean {
  const table = tableIn(one);
  return one === other || (table !== null && table === tableIn(other));
}

function hasItsColumns({ setup }: KnownMatrix, { columns }: AccountList): boolean {
  const numbers = columns.filter(({ kind }) => kind === "number");
  return (
    setup.criteria.length > 0 &&
    setup.criteria.every(({ sourceColumn }) =>
      numbers.some(({ heading }) => heading === sourceColumn),
    )
  );
}

/** Whether most of the accounts that a matrix scores stand in a list: it may have been renamed. */
function isMostlyIn({ accounts: scored }: KnownMatrix, { accounts }: AccountList): boolean {
  const known = new Set(accounts.map(sameNameKey));
  return [...scored.keys()].filter((account) => known.has(account)).length * 2 > scored.size;
}

/** The newest matrix of a list that still fits it; new sheets go to the end. */
export function matrixOfList(known: readonly KnownMatrix[], list: AccountList): KnownMatrix | null {
  const fitting = known.filter((one) => hasItsColumns(one, list));
  return (
    fitting.filter((one) => isSameList(one.list, list.label)).at(-1) ??
    fitting.filter((one) => isMostlyIn(one, list)).at(-1) ??
    null
  );
}

/** What to score with next: what stands on the sheet, for another day. */
export function setupOf({ setup }: KnownMatrix, asOf: number): ScoringSetup {
  return { ...setup, asOf };
}

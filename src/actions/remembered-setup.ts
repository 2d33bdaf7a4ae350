import type { AccountList, ScoringSetup } from "../domain/scoring/scoring-setup";
import type { MatrixInputs } from "../excel/store/matrix-inputs";
import type { KnownMatrix } from "../excel/store/matrix-store";

/** Where a list was read, as its label says it: a table keeps its name when its sheet is renamed. */
function placeOf(label: string): { readonly table: string | null; readonly sheet: string | null } {
  const table = /^table (.+?) on sheet .+$/u.exec(label)?.[1] ?? null;
  const sheet = /^Sheet (.+?)(?:, added up by .+)?$/u.exec(label)?.[1] ?? null;
  return { table: table?.toLowerCase() ?? null, sheet: sheet?.toLowerCase() ?? null };
}

function isSameList(one: string, other: string): boolean {
  const { table } = placeOf(one);
  return one === other || (table !== null && table === placeOf(other).table);
}

function hasItsColumns(stored: KnownMatrix, list: AccountList): boolean {
  const numbers = list.columns.filter(({ kind }) => kind === "number");
  return (
    stored.setup.criteria.length > 0 &&
    stored.setup.criteria.every(({ sourceColumn }) =>
      numbers.some(({ heading }) => heading === sourceColumn),
    )
  );
}

/** The matrices of the same list that still fit it. */
export function fittingMatrices(
  stored: readonly KnownMatrix[],
  list: AccountList,
): readonly KnownMatrix[] {
  return stored.filter((one) => isSameList(one.list, list.label) && hasItsColumns(one, list));
}

/** The newest matrix of the same list, as long as it still fits; one that is still there first. */
export function rememberedMatrix(
  stored: readonly KnownMatrix[],
  list: AccountList,
): KnownMatrix | null {
  const fitting = fittingMatrices(stored, list);
  const there = fitting.filter(({ sheet }) => sheet !== null);
  return (there.length > 0 ? there : fitting).reduce<KnownMatrix | null>(
    (best, one) => (best === null || one.setup.asOf >= best.setup.asOf ? one : best),
    null,
  );
}

/** Matrices whose list is not there under its name any more, and that this list has the columns of. */
export function matricesOfRenamedLists(
  stored: readonly KnownMatrix[],
  list: AccountList,
  names: { readonly tables: readonly string[]; readonly sheets: readonly string[] },
): readonly KnownMatrix[] {
  const has = (all: readonly string[], name: string): boolean =>
    all.some((one) => one.toLowerCase() === name);
  const found = stored.filter((one) => {
    const { table, sheet } = placeOf(one.list);
    const isGone =
      (table !== null && !has(names.tables, table)) ||
      (sheet !== null && !has(names.sheets, sheet));
    return isGone && one.sheet !== null && hasItsColumns(one, list);
  });
  return found.sort((one, other) => other.setup.asOf - one.setup.asOf);
}

/** What a matrix was made with, and what was changed on its sheet since, for another day. */
export function setupNow(
  { setup }: KnownMatrix,
  inputs: MatrixInputs | null,
  asOf: number,
): ScoringSetup {
  const typed = inputs?.criteria ?? [];
  const isReadable =
    typed.length === setup.criteria.length &&
    typed.some(({ weight }) => weight > 0) &&
    typed.every(({ weight }) => weight >= 0);
  const criteria = isReadable
    ? setup.criteria.map((criterion, index) => ({ ...criterion, ...typed[index] }))
    : setup.criteria;
  const slots = inputs?.slots ?? 0;
  return {
    ...setup,
    criteria,
    slots: Number.isInteger(slots) && slots >= 1 ? slots : setup.slots,
    asOf,
  };
}

import type { AccountList, ScoringSetup } from "../domain/scoring/scoring-setup";
import type { MatrixInputs } from "../excel/store/matrix-inputs";
import type { KnownMatrix } from "../excel/store/matrix-store";

function fits(stored: KnownMatrix, list: AccountList): boolean {
  const numbers = list.columns.filter(({ kind }) => kind === "number");
  return (
    stored.list === list.label &&
    stored.setup.criteria.length > 0 &&
    stored.setup.criteria.every(({ sourceColumn }) =>
      numbers.some(({ heading }) => heading === sourceColumn),
    )
  );
}

/** The newest matrix of the same list, as long as it still fits; one that is still there first. */
export function rememberedMatrix(
  stored: readonly KnownMatrix[],
  list: AccountList,
): KnownMatrix | null {
  const fitting = stored.filter((one) => fits(one, list));
  const there = fitting.filter(({ sheet }) => sheet !== null);
  return (there.length > 0 ? there : fitting).reduce<KnownMatrix | null>(
    (best, one) => (best === null || one.setup.asOf >= best.setup.asOf ? one : best),
    null,
  );
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

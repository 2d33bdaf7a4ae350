import type { AccountList, ScoringSetup } from "../domain/scoring/scoring-setup";
import type { StoredMatrix } from "../excel/store/stored-matrix";

function fits(stored: StoredMatrix, list: AccountList): boolean {
  const numbers = list.columns.filter(({ kind }) => kind === "number");
  return (
    stored.list === list.label &&
    stored.setup.criteria.length > 0 &&
    stored.setup.criteria.every(({ sourceColumn }) =>
      numbers.some(({ heading }) => heading === sourceColumn),
    )
  );
}

/** The setup that the newest matrix of the same list was made with, as long as it still fits. */
export function rememberedSetup(
  stored: readonly StoredMatrix[],
  list: AccountList,
  asOf: number,
): ScoringSetup | null {
  const fitting = stored.filter((one) => fits(one, list));
  const newest = fitting.reduce<StoredMatrix | null>(
    (best, one) => (best === null || one.setup.asOf >= best.setup.asOf ? one : best),
    null,
  );
  return newest && { ...newest.setup, asOf };
}

import { scaleFault, type ScaleFault } from "../../domain/scoring/scale-fault";
import type {
  AccountColumn,
  AccountList,
  Criterion,
  ScoringSetup,
} from "../../domain/scoring/scoring-setup";
import { percentsOf } from "./share-weights";

/** What is worth a word about a setup before anything is written; only some stop the matrix. */
export type SetupConcern =
  | { readonly kind: "noCriteria"; readonly blocks: true }
  | { readonly kind: "noWeight"; readonly blocks: true }
  | { readonly kind: "notNumbers"; readonly blocks: true; readonly criterion: string }
  | { readonly kind: "crossedEnds"; readonly blocks: true; readonly criterion: string }
  | { readonly kind: ScaleFault; readonly blocks: true; readonly criterion: string }
  | { readonly kind: "sameName"; readonly blocks: true; readonly criterion: string }
  | { readonly kind: "few"; readonly blocks: false }
  | { readonly kind: "many"; readonly blocks: false }
  | { readonly kind: "sameEnds"; readonly blocks: false; readonly criterion: string }
  | { readonly kind: "heavy"; readonly blocks: false; readonly criterion: string };

const FEWEST = 3;
const MOST = 5;
const HEAVY_PERCENT = 50;

export function setupConcerns(setup: ScoringSetup, list: AccountList): readonly SetupConcern[] {
  const { criteria } = setup;
  if (criteria.length === 0) {
    return [{ kind: "noCriteria", blocks: true }];
  }
  const concerns: SetupConcern[] = [];
  if (criteria.every((criterion) => criterion.weight === 0)) {
    concerns.push({ kind: "noWeight", blocks: true });
  }
  const shares = percentsOf(criteria.map(({ weight }) => weight));
  const names = criteria.map((criterion) => criterion.name.trim().toLowerCase());
  criteria.forEach((criterion, index) => {
    const column = list.columns.find((one) => one.heading === criterion.sourceColumn);
    if (!isRateable(column)) {
      concerns.push({ kind: "notNumbers", blocks: true, criterion: criterion.sourceColumn });
    }
    if (criterion.worst !== null && criterion.worst === criterion.best) {
      concerns.push({ kind: "sameEnds", blocks: false, criterion: criterion.name });
    }
    if (areCrossed(criterion)) {
      concerns.push({ kind: "crossedEnds", blocks: true, criterion: criterion.name });
    }
    const fault = scaleFault(criterion, column);
    if (fault !== null) {
      concerns.push({ kind: fault, blocks: true, criterion: criterion.name });
    }
    if (names.indexOf(names[index] ?? "") < index) {
      concerns.push({ kind: "sameName", blocks: true, criterion: criterion.name });
    }
    if ((shares[index] ?? 0) > HEAVY_PERCENT && criteria.length > 1) {
      concerns.push({ kind: "heavy", blocks: false, criterion: criterion.name });
    }
  });
  if (criteria.length < FEWEST) {
    concerns.push({ kind: "few", blocks: false });
  }
  if (criteria.length > MOST) {
    concerns.push({ kind: "many", blocks: false });
  }
  return concerns;
}

/** "Higher is better" from 100 to 10, or the other way round: one of the two is a slip. */
function areCrossed({ direction, worst, best }: Criterion): boolean {
  if (worst === null || best === null) {
    return false;
  }
  return direction === "higher" ? worst > best : worst < best;
}

/** Dates can be rated too: a date is a number of days. */
export function isRateable(column: AccountColumn | undefined): boolean {
  return column?.kind === "number" || column?.kind === "date";
}

import type { ReadAccounts } from "../../actions/contract";
import {
  blankPolicies,
  criterionScales,
  type Criterion,
  type RatingStep,
  type ScoringSetup,
} from "../../domain/scoring/scoring-setup";
import { wholePercents } from "./share-weights";

/** What the user has settled so far; kept on this machine until the matrix is made. */
export interface ScoreDraft {
  readonly version: 1;
  readonly sourceId: string;
  readonly sourceLabel: string;
  readonly accountColumn: string | null;
  readonly setup: ScoringSetup | null;
  readonly locked: readonly boolean[];
}

/** Points as a person would type them; parts of 1 and numbers with many digits are shares. */
function isPlain(weight: number): boolean {
  return weight === 0 || (weight >= 1 && Math.round(weight * 100) === weight * 100);
}

/** The proposal with weights as the pane shows them: plain numbers as they are, others as whole per cents. */
export function withShownWeights(setup: ScoringSetup): ScoringSetup {
  if (setup.criteria.every(({ weight }) => isPlain(weight))) return setup;
  const percents = wholePercents(setup.criteria.map((criterion) => criterion.weight));
  return {
    ...setup,
    criteria: setup.criteria.map((criterion, index) => ({
      ...criterion,
      weight: percents[index] ?? 0,
    })),
  };
}

/** The draft's setup where it still fits the list (each column is still there), else the proposal. */
export function setupFor(read: ReadAccounts, draft: ScoreDraft | null): ScoringSetup {
  const proposal = withShownWeights(read.proposal);
  const drafted = draft?.setup;
  const headings = new Set(read.list.columns.map((column) => column.heading));
  if (!drafted || !drafted.criteria.every((criterion) => headings.has(criterion.sourceColumn))) {
    return proposal;
  }
  // The day comes from the workbook's present reading: a draft of last week must not backdate it.
  return { ...withShownWeights(drafted), asOf: proposal.asOf };
}

/** Reads what storage gave back; anything that is not a draft of this version is no draft. */
export function parseScoreDraft(stored: unknown): ScoreDraft | null {
  if (typeof stored !== "object" || stored === null) {
    return null;
  }
  const draft = stored as Partial<ScoreDraft>;
  if (
    draft.version !== 1 ||
    typeof draft.sourceId !== "string" ||
    typeof draft.sourceLabel !== "string" ||
    !(draft.accountColumn === null || typeof draft.accountColumn === "string") ||
    !Array.isArray(draft.locked) ||
    !(draft.setup === null || isSetup(draft.setup))
  ) {
    return null;
  }
  return draft as ScoreDraft;
}

function isSetup(value: unknown): value is ScoringSetup {
  const setup = value as Partial<ScoringSetup> | undefined;
  return (
    typeof setup?.title === "string" &&
    typeof setup.slots === "number" &&
    typeof setup.asOf === "number" &&
    (setup.blanks === undefined || blankPolicies.includes(setup.blanks)) &&
    Array.isArray(setup.criteria) &&
    setup.criteria.every(isCriterion)
  );
}

function isCriterion(value: unknown): value is Criterion {
  const criterion = value as Partial<Criterion> | null;
  return (
    typeof criterion?.name === "string" &&
    typeof criterion.sourceColumn === "string" &&
    (criterion.direction === "higher" || criterion.direction === "lower") &&
    isNumberOrNull(criterion.worst) &&
    isNumberOrNull(criterion.best) &&
    typeof criterion.weight === "number" &&
    (criterion.scale === undefined || criterionScales.includes(criterion.scale)) &&
    (criterion.middle === undefined || isNumberOrNull(criterion.middle)) &&
    (criterion.steps === undefined ||
      (Array.isArray(criterion.steps) && criterion.steps.every(isStep)))
  );
}

function isStep(value: unknown): value is RatingStep {
  const step = value as Partial<RatingStep> | null;
  return (
    typeof step?.from === "number" &&
    typeof step.rating === "number" &&
    typeof step.words === "string"
  );
}

function isNumberOrNull(value: unknown): boolean {
  return value === null || typeof value === "number";
}

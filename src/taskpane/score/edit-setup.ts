import type { Criterion, ScoringSetup } from "../../domain/scoring/scoring-setup";
import { arePercents, shareWeights, wholePercents } from "./share-weights";

/** The setup under edit, and how it stood before the change that is going on. */
export interface SetupEdits {
  readonly setup: ScoringSetup;
  readonly locked: readonly boolean[];
  /** The weights unrounded, so that adding a criterion and removing it again changes nothing. */
  readonly shares: readonly number[];
  /** What the arrows in the preview compare with. */
  readonly before: ScoringSetup;
  /** Whether there is anything of the user's own to keep. */
  readonly isTouched: boolean;
  /** Which control the change came from, and when it moved last. */
  readonly gesture: { readonly control: string; readonly at: number } | null;
  /** A criterion that has just gone because another says the same, and how all stood before. */
  readonly leftOut: { readonly criterion: string; readonly before: SetupEdits } | null;
  /** Pairs of columns that are to stay together although they say almost the same, and other advice that was declined. */
  readonly keptAlike: readonly string[];
}

export type SetupEdit =
  | {
      readonly kind: "weight";
      readonly index: number;
      readonly percent: number;
      readonly at: number;
    }
  /** A weight that was typed: it stays as it is and moves no other. */
  | {
      readonly kind: "points";
      readonly index: number;
      readonly points: number;
      readonly at: number;
    }
  | { readonly kind: "lock"; readonly index: number }
  | {
      readonly kind: "criterion";
      readonly index: number;
      readonly change: Partial<Omit<Criterion, "weight">>;
      readonly at: number;
    }
  | { readonly kind: "add"; readonly criterion: Criterion; readonly at: number }
  /** All of them at once, with their weights on any scale. */
  | { readonly kind: "criteria"; readonly criteria: readonly Criterion[]; readonly at: number }
  | { readonly kind: "remove"; readonly index: number; readonly at: number }
  /** As remove, but for one that is put back by a click as long as nothing else has changed. */
  | { readonly kind: "leaveOut"; readonly index: number; readonly at: number }
  | { readonly kind: "putBack" }
  | { readonly kind: "keepBoth"; readonly one: number; readonly other: number }
  /** Advice that is not wanted, by what it is about. */
  | { readonly kind: "keep"; readonly advice: string }
  | { readonly kind: "equalWeights"; readonly at: number }
  /** What people answered, as shares; from a sheet that the matrix is to follow, where it stands on one. */
  | {
      readonly kind: "weigh";
      readonly shares: readonly number[];
      readonly weightsFrom?: string;
      readonly at: number;
    }
  | { readonly kind: "settings"; readonly change: Partial<Omit<ScoringSetup, "criteria">> }
  | { readonly kind: "restart"; readonly setup: ScoringSetup }
  /** The day of the workbook: nothing of the user's own for this setup. */
  | { readonly kind: "movedOn"; readonly asOf: number }
  /** The list and the matrix were read again, and nothing of the user's own is lost by it. */
  | { readonly kind: "readAgain"; readonly setup: ScoringSetup }
  /** The setup stands in the workbook now. */
  | { readonly kind: "kept" };

/** A slider that rests longer than this begins a new change when it moves again. */
const GESTURE_PAUSE_MS = 1500;

export function startEdits(
  setup: ScoringSetup,
  locked: readonly boolean[] = [],
  isTouched = false,
): SetupEdits {
  return {
    setup,
    locked: setup.criteria.map((_, index) => locked[index] ?? false),
    shares: setup.criteria.map((criterion) => criterion.weight),
    before: setup,
    isTouched,
    gesture: null,
    leftOut: null,
    keptAlike: [],
  };
}

/** A pair of criteria by the columns they read, whatever they are called and weigh. */
export function pairKey(criteria: readonly Criterion[], one: number, other: number): string {
  return JSON.stringify([criteria[one]?.sourceColumn, criteria[other]?.sourceColumn].sort());
}

export function editSetup(state: SetupEdits, edit: SetupEdit): SetupEdits {
  if (edit.kind === "putBack") {
    return state.leftOut?.before ?? state;
  }
  if (edit.kind === "readAgain") return readAgain(state, edit.setup);
  if (edit.kind === "movedOn") {
    return { ...state, setup: { ...state.setup, asOf: edit.asOf } };
  }
  const isOwn = edit.kind !== "restart" && edit.kind !== "kept";
  return { ...edited({ ...state, leftOut: null }, edit), isTouched: isOwn };
}

type OwnEdit = Exclude<SetupEdit, { kind: "putBack" | "readAgain" | "movedOn" }>;

/** What stands on the sheet by now is what is proposed, as long as nobody has changed it here. */
function readAgain(state: SetupEdits, setup: ScoringSetup): SetupEdits {
  const isSame = JSON.stringify(setup) === JSON.stringify(state.setup);
  return state.isTouched || isSame ? state : { ...startEdits(setup), keptAlike: state.keptAlike };
}

function edited(state: SetupEdits, edit: OwnEdit): SetupEdits {
  switch (edit.kind) {
    case "weight":
      return moveWeight(withoutSource(state), edit.index, edit.percent, edit.at);
    case "points":
      return typePoints(withoutSource(state), edit.index, edit.points, edit.at);
    case "lock":
      return { ...state, locked: state.locked.map((is, i) => (i === edit.index ? !is : is)) };
    case "criterion":
      return changed(state, `criterion ${edit.index}`, edit.at, {
        criteria: state.setup.criteria.map((criterion, index) =>
          index === edit.index ? { ...criterion, ...edit.change } : criterion,
        ),
      });
    case "add":
      return addCriterion(withoutSource(state), edit.criterion, edit.at);
    case "criteria":
      return replaceCriteria(withoutSource(state), edit.criteria, edit.at);
    case "remove":
      return removeCriterion(withoutSource(state), edit.index, edit.at);
    case "leaveOut": {
      const criterion = state.setup.criteria[edit.index]?.name ?? "";
      return {
        ...removeCriterion(withoutSource(state), edit.index, edit.at),
        leftOut: { criterion, before: state },
      };
    }
    case "keepBoth": {
      const kept = pairKey(state.setup.criteria, edit.one, edit.other);
      return { ...state, keptAlike: [...state.keptAlike, kept] };
    }
    case "keep":
      return { ...state, keptAlike: [...state.keptAlike, edit.advice] };
    case "equalWeights": {
      const equal = wholePercents(state.setup.criteria.map(() => 1));
      const next = changed(withoutSource(state), "equal", edit.at, {
        criteria: withWeights(state.setup.criteria, equal),
      });
      return { ...next, locked: state.locked.map(() => false), shares: equal };
    }
    case "weigh": {
      const percents = wholePercents(edit.shares);
      const next = changed(withoutSource(state), "weigh", edit.at, {
        criteria: withWeights(state.setup.criteria, percents),
        ...(edit.weightsFrom === undefined ? {} : { weightsFrom: edit.weightsFrom }),
      });
      return { ...next, locked: state.locked.map(() => false), shares: edit.shares };
    }
    case "settings":
      return { ...state, setup: { ...state.setup, ...edit.change } };
    case "restart":
      return startEdits(edit.setup);
    case "kept":
      return state;
  }
}

/** Weights that are moved by hand follow no sheet any more. */
function withoutSource(state: SetupEdits): SetupEdits {
  const { weightsFrom, ...setup } = state.setup;
  return weightsFrom === undefined ? state : { ...state, setup };
}

function moveWeight(state: SetupEdits, index: number, percent: number, at: number): SetupEdits {
  const control = `weight ${index}`;
  const before = continues(state, control, at) ? state.before : state.setup;
  // Shares are taken from before the drag: a slider dragged to 100 and back finds the others as
  // they were, not flattened by the moment in which they had nothing.
  const percents = shareWeights(
    wholePercents(before.criteria.map((criterion) => criterion.weight)),
    state.locked,
    index,
    percent,
  );
  const next = changed(state, control, at, {
    criteria: withWeights(state.setup.criteria, percents),
  });
  return { ...next, shares: percents };
}

function typePoints(state: SetupEdits, index: number, points: number, at: number): SetupEdits {
  const weights = state.setup.criteria.map(({ weight }, i) => (i === index ? points : weight));
  const next = changed(state, `weight ${index}`, at, {
    criteria: withWeights(state.setup.criteria, weights),
  });
  return { ...next, shares: weights };
}

/** Percents stay percents; points on any other scale are nobody's to round. */
function inKind(shares: readonly number[], before: readonly Criterion[]): readonly number[] {
  return arePercents(before.map(({ weight }) => weight)) ? wholePercents(shares) : shares;
}

function addCriterion(state: SetupEdits, criterion: Criterion, at: number): SetupEdits {
  const criteria = [...state.setup.criteria, criterion];
  const present = state.shares;
  const total = present.reduce((sum, share) => sum + share, 0);
  const shares = [...present, present.length > 0 ? total / present.length : 1];
  const weights = inKind(shares, state.setup.criteria);
  return {
    ...changed(state, `add ${at}`, at, { criteria: withWeights(criteria, weights) }),
    locked: criteria.map(() => false),
    shares,
  };
}

function replaceCriteria(
  state: SetupEdits,
  criteria: readonly Criterion[],
  at: number,
): SetupEdits {
  const shares = wholePercents(criteria.map(({ weight }) => weight));
  return {
    ...changed(state, `criteria ${at}`, at, { criteria: withWeights(criteria, shares) }),
    locked: criteria.map(() => false),
    shares,
  };
}

function removeCriterion(state: SetupEdits, removed: number, at: number): SetupEdits {
  const criteria = state.setup.criteria.filter((_, index) => index !== removed);
  const shares = state.shares.filter((_, index) => index !== removed);
  const weights = inKind(shares, state.setup.criteria);
  return {
    ...changed(state, `remove ${at}`, at, {
      criteria: criteria.length > 0 ? withWeights(criteria, weights) : [],
    }),
    locked: criteria.map(() => false),
    shares,
  };
}

function withWeights(
  criteria: readonly Criterion[],
  percents: readonly number[],
): readonly Criterion[] {
  return criteria.map((criterion, index) => ({ ...criterion, weight: percents[index] ?? 0 }));
}

function changed(
  state: SetupEdits,
  control: string,
  at: number,
  change: Partial<ScoringSetup>,
): SetupEdits {
  return {
    ...state,
    before: continues(state, control, at) ? state.before : state.setup,
    setup: { ...state.setup, ...change },
    gesture: { control, at },
  };
}

function continues(state: SetupEdits, control: string, at: number): boolean {
  return state.gesture?.control === control && at - state.gesture.at < GESTURE_PAUSE_MS;
}

import type { RecordedStep } from "../domain/review/review-record";
import type { CellEdit } from "./merge/sheet-merge";
import type { ListPlace } from "./merge/sheet-layout";
import { contentAt, type StandingSheet } from "./merge/standing-sheet";

/** Steps of a review as actions of the plan, in its empty rows; and those that found none. */
export interface PlannedSteps {
  readonly edits: readonly CellEdit[];
  readonly without: readonly RecordedStep[];
  /** What the actions of the plan are called then. */
  readonly onPlan: readonly string[];
}

function folded(text: string): string {
  return text.trim().toLocaleLowerCase("en");
}

/** Puts next steps that the plan does not have yet into the empty rows of its actions. */
export function plannedSteps(
  sheet: StandingSheet,
  place: ListPlace | undefined,
  steps: readonly RecordedStep[],
): PlannedSteps {
  const stepColumn = place?.columns["step"];
  if (place === undefined || stepColumn === undefined) {
    return { edits: [], without: steps, onPlan: [] };
  }
  const rows = Array.from({ length: place.rows }, (_, index) => place.row + 1 + index);
  const standing = rows.flatMap((row) => {
    const content = contentAt(sheet, row, stepColumn);
    return typeof content === "string" ? [content] : [];
  });
  const known = new Set(standing.map(folded));
  const empty = rows.filter((row) => contentAt(sheet, row, stepColumn) === null);
  const fresh = steps.filter(({ step }) => !known.has(folded(step)));
  const edits = fresh.flatMap(({ step, owner, due }, index) => {
    const row = empty[index];
    if (row === undefined) return [];
    return Object.entries({ step, owner, due }).flatMap(([key, content]): readonly CellEdit[] => {
      const column = place.columns[key];
      if (column === undefined || content === null) return [];
      const words = { section: "actions", row: step, column: key, words: step };
      return [{ row, column, content, place: words, isOnlyReach: false }];
    });
  });
  const written = fresh.slice(0, empty.length).map(({ step }) => step);
  return { edits, without: fresh.slice(empty.length), onPlan: [...standing, ...written] };
}

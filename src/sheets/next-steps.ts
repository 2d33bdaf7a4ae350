import type { RecordedStep } from "../domain/review/review-record";
import type { CellEdit } from "./merge/merge-sheet";
import type { ListPlace } from "./merge/sheet-layout";
import { contentAt, type StandingSheet } from "./merge/standing-sheet";

/** Next steps of a review as actions of the plan, in its empty rows; and those that found none. */
export interface PlannedSteps {
  readonly edits: readonly CellEdit[];
  readonly without: readonly RecordedStep[];
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
  if (place === undefined || stepColumn === undefined) return { edits: [], without: steps };
  const rows = Array.from({ length: place.rows }, (_, index) => place.row + 1 + index);
  const known = new Set(
    rows.map((row) => {
      const content = contentAt(sheet, row, stepColumn);
      return typeof content === "string" ? folded(content) : "";
    }),
  );
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
  return { edits, without: fresh.slice(empty.length) };
}

import { Refusal } from "../refusal";

/** Said only when it was looked up. */
export const nothingWasChanged = "Nothing was changed.";

/** A refusal with what became of the workbook said after it. */
export function withOutcome(problem: Refusal, outcome: string): Refusal {
  const told = new Refusal(problem.code, `${problem.message} ${outcome}`, problem.cell);
  told.cause = problem.cause;
  return told;
}

/** What went wrong, without that nothing was changed. */
export function withoutOutcome({ message }: Error): string {
  return message.replace(nothingWasChanged, "").trim();
}

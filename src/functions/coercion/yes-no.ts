import { Failure } from "../../domain/failure";
import { errorCodeOf, errorValueFailure } from "./error-values";
import { isBlank, plainValue } from "./plain-value";
import { placeLater, readRange } from "./range";
import { readSingleCell } from "./single-values";

const WORDS: ReadonlyMap<string, boolean> = new Map([
  ["yes", true],
  ["y", true],
  ["true", true],
  ["no", false],
  ["n", false],
  ["false", false],
]);

/** Yes/no, TRUE/FALSE or 1/0 in one cell; null is no answer. */
export function readYesNo(argument: unknown, name: string): boolean | null {
  const answer = readYesNoCell(readSingleCell(argument, name), () => name);
  if (answer instanceof Failure) throw answer;
  return answer;
}

/** The `[headers]` argument: FALSE unless said otherwise. */
export function readHeaders(argument: unknown): boolean {
  return readYesNo(argument, "headers") ?? false;
}

/** The answers in a range of any shape; blanks are no answers and left out. */
export function readYesNoAnswers(argument: unknown, name: string): readonly boolean[] {
  const range = readRange(argument, name);
  const answers: boolean[] = [];
  range.rows.forEach((cells, row) => {
    for (let column = 0; column < range.columnCount; column++) {
      const answer = readYesNoCell(cells[column], placeLater(range, row, column));
      if (answer instanceof Failure) throw answer;
      if (answer !== null) answers.push(answer);
    }
  });
  return answers;
}

function readYesNoCell(cell: unknown, place: () => string): boolean | null | Failure {
  if (isBlank(cell)) return null;
  const code = errorCodeOf(cell);
  if (code !== null) return errorValueFailure(code, place());
  const value = plainValue(cell);
  if (typeof value === "boolean") return value;
  if (value === 1 || value === 0) return value === 1;
  const word = typeof value === "string" ? value.trim().toLowerCase() : "";
  if (typeof value === "string" && word === "") return null;
  const answer = WORDS.get(word);
  if (answer !== undefined) return answer;
  const shown = typeof value === "object" ? "a data type" : `"${String(value)}"`;
  return new Failure("value", `${place()}: ${shown} is neither yes nor no`);
}

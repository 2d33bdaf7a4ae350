import { existsSync, readFileSync } from "node:fs";
import { CannotRun } from "./cannot-run";

/** Far deeper than any step goes, and far from where checking and copying one would fail. */
const deepestNesting = 50;

function isNestedDeeper(value: unknown, levels: number): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > levels) return true;
    level = level.flatMap((one) =>
      typeof one === "object" && one !== null ? (Object.values(one) as unknown[]) : [],
    );
  }
  return false;
}

function expectationOf(step: unknown): unknown {
  return (Object(step) as { expect?: unknown }).expect;
}

function isKnownExpectation(expected: unknown): boolean {
  return expected === undefined || expected === "refused";
}

/** The steps of a file; what is wrong within one of them is that step's own refusal. */
export function readSteps(file: string): readonly unknown[] {
  if (!existsSync(file)) throw new CannotRun(`There is no file of steps at ${file}.`);
  const steps = parse(readText(file), file);
  if (!Array.isArray(steps) || steps.length === 0) {
    throw new CannotRun(
      `${file} holds no steps: it has to be a list of them, such as [{"do": "lists"}].`,
    );
  }
  const unknown = steps.findIndex((step) => !isKnownExpectation(expectationOf(step)));
  if (unknown >= 0) {
    throw new CannotRun(
      `Step ${unknown + 1} of ${file} expects ${JSON.stringify(expectationOf(steps[unknown]))}: ` +
        `"expect" is "refused", or it is left out.`,
    );
  }
  if (isNestedDeeper(steps, deepestNesting)) {
    throw new CannotRun(
      `${file} nests lists or objects more than ${deepestNesting} deep: no step does.`,
    );
  }
  return steps;
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8").replace(/^\uFEFF/, "");
  } catch {
    throw new CannotRun(`${file} cannot be read: give the path of a file of steps.`);
  }
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (problem) {
    throw new CannotRun(`${file} is no JSON: ${(problem as Error).message}.`);
  }
}

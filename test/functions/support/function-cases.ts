import type { FunctionHelp } from "../../../scripts/functions/function-help";
import { readFunctionHelp } from "../../../scripts/functions/read-function-help";
import { functionSources } from "../../../scripts/functions/sources";
import { catalogue } from "../../../src/functions/catalogue";
import type { Shell } from "../../../src/functions/register";
import { callShell } from "./custom-functions";
import { parseFormula } from "./excel-formula";

export interface FunctionCase {
  readonly id: string;
  readonly shell: Shell;
  readonly help: FunctionHelp;
  /** The arguments of its first example: a call that is fine. */
  readonly functionArguments: readonly unknown[];
}

export interface ArgumentCase extends FunctionCase {
  readonly name: string;
  readonly position: number;
  readonly isOptional: boolean;
}

export function allFunctionCases(): FunctionCase[] {
  return functionSources()
    .flatMap(readFunctionHelp)
    .map((help) => {
      const { functionArguments } = parseFormula(help.examples[0]?.formula ?? "");
      return { id: help.id, shell: catalogue[help.id] as Shell, help, functionArguments };
    });
}

export function allArgumentCases(): ArgumentCase[] {
  return allFunctionCases().flatMap((functionCase) =>
    functionCase.help.parameters.map(({ name, isOptional }, position) => ({
      ...functionCase,
      functionArguments: exampleWith(functionCase.help, position),
      name,
      position,
      isOptional,
    })),
  );
}

/** Calls that give arguments which no example on a help page needs. */
const FULLER_CALLS: readonly string[] = [
  '=KAM.SHORTLIST({9;8;4}, {"Key";"";"Key"}, 2, 0.5, {0;0;2}, {0.9;0.9;0.9})',
];

/** The arguments of the first example that gives this one, else of the first. */
function exampleWith(help: FunctionHelp, position: number): readonly unknown[] {
  const examples = [...help.examples.map(({ formula }) => formula), ...FULLER_CALLS]
    .map(parseFormula)
    .filter(({ id }) => id === help.id)
    .map(({ functionArguments }) => functionArguments);
  const isGiven = (given: readonly unknown[]) => (given[position] ?? null) !== null;
  return examples.find(isGiven) ?? examples[0] ?? [];
}

/** Calls the function with one argument of its example put in another's place. */
export function callWith({ id, shell, functionArguments, position }: ArgumentCase, value: unknown) {
  const changed = [...functionArguments];
  while (changed.length <= position) changed.push(null);
  changed[position] = value;
  return callShell(id, shell, ...changed);
}

/** The argument as rows of cells. */
export function rowsOf(argument: unknown): unknown[][] {
  if (Array.isArray(argument)) return (argument as unknown[][]).map((row) => [...row]);
  return [[argument ?? null]];
}

/** The argument with its first cell replaced. */
export function withFirstCell(argument: unknown, cell: unknown): unknown {
  if (!Array.isArray(argument)) return cell;
  const rows = rowsOf(argument);
  (rows[0] as unknown[])[0] = cell;
  return rows;
}

export function cellsOf(result: unknown): unknown[] {
  return Array.isArray(result) ? result.flat() : [result];
}

/** Every cell is one that Excel can show, and every error a code with a sentence. */
export function expectFitForCells(id: string, result: unknown): void {
  for (const cell of cellsOf(result)) {
    if (typeof cell === "number") {
      expect(Number.isFinite(cell)).toBe(true);
      expect(Object.is(cell, -0)).toBe(false);
    } else if (typeof cell === "string" && /^#(VALUE|N\/A|NUM|DIV)/.test(cell)) {
      expect(cell).toMatch(
        new RegExp(`^#(VALUE!|N/A|NUM!|DIV/0!) ${id.replace(".", "\\.")}: \\S.*`),
      );
      expect(cell).not.toMatch(/NaN|undefined|\[object|fault of the add-in/);
    } else {
      expect(["string", "boolean"]).toContain(typeof cell);
    }
  }
}

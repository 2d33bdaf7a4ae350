import { guard } from "../../../src/functions/register";
import { allFunctionCases, type FunctionCase } from "./function-cases";
import { installCustomFunctions } from "./custom-functions";

/** A call that a function answered as it must not. */
export interface Fault {
  readonly formula: string;
  readonly call: number;
  readonly problem: string;
}

export interface UnderFire {
  readonly faults: readonly Fault[];
  readonly slowest: { readonly formula: string; readonly milliseconds: number };
  /** How many of the calls went to the worker, where they hold up nobody. */
  readonly handedOver: number;
}

/** Every call hangs on the seed and its own number alone, so that one can be made again. */
function drawsOf(seed: number, call: number): (below: number) => number {
  let state = (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(call + 1, 0xc2b2ae35)) >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Draw = ReturnType<typeof drawsOf>;

const longText = "x".repeat(1_000);

const cells: readonly unknown[] = [
  ...[0, -0, 1, -1, 2, 3, 5, 7, 10, 11, 0.5, 0.1, 1 / 3, 0.999999, 100, 1000, 45_000, 46_352.75],
  ...[1e15, 1e21, 1e100, 1.79e308, -1.79e308, 5e-324, -5e-324, 2 ** 31, 2 ** 32, 2 ** 53],
  ...[NaN, Infinity, -Infinity, 1e12, 2_958_465, 2_958_466, -45_000, 1e-9, 1 - 1e-16],
  ...["", null, undefined, "", null, " ", "\u00a0", "0", "1,5", "0.4", "1e5", "NaN", "Infinity"],
  ...["yes", "no", "Key", "A", "B", "Alpha", "higher", "lower", "end", "week", "month", "points"],
  ...[
    "=1+1",
    "#N/A",
    "__proto__",
    "constructor",
    "\ud800",
    "\u0000",
    "émile",
    "2026-01-31",
    longText,
  ],
  ...[true, false, { code: "#REF!", type: "CustomFunctionError" }, {}, [], [[1]], [[[1]]]],
  ...[{ type: "Entity", basicType: "Error", basicValue: "#VALUE!", text: "Contoso" }],
  ...[{ type: "FormattedNumber", basicType: "Double", basicValue: 3 }, new Date(0), () => 1],
];

/** Half of the cells of a range are of one kind: wholly mixed ones get no farther than the first check. */
function drawRange(draw: Draw): unknown {
  const shape = draw(1000);
  const [rows, columns] =
    shape === 0
      ? [20_000, 1]
      : shape < 8
        ? [1 + draw(1500), 1 + draw(3)]
        : shape < 16
          ? [1, 1 + draw(300)]
          : [1 + draw(7), 1 + draw(5)];
  const kind = draw(4);
  const spoilt = draw(3) === 0 ? 1 + draw(4) : 0;
  const cell = (): unknown => {
    if (kind === 0) return 1 + draw(10);
    if (kind === 1) return draw(1001) / 1000;
    if (kind === 2) return 44_000 + draw(1500);
    return cells[draw(cells.length)];
  };
  const range = Array.from({ length: rows }, () => Array.from({ length: columns }, cell));
  for (let index = 0; index < spoilt; index += 1) {
    (range[draw(rows)] as unknown[])[draw(columns)] = cells[draw(cells.length)];
  }
  if (draw(40) === 0) range[draw(rows)] = [];
  if (draw(40) === 0) (range[draw(rows)] as unknown[]).push(1);
  return range;
}

function changed(given: unknown, draw: Draw): unknown {
  if (!Array.isArray(given)) return draw(2) === 0 ? cells[draw(cells.length)] : given;
  const rows = (given as unknown[][]).map((row) => [...row]);
  const row = rows[draw(rows.length)] ?? [];
  if (row.length > 0) row[draw(row.length)] = cells[draw(cells.length)];
  if (draw(8) === 0) rows.push([...row]);
  if (draw(8) === 0) rows.pop();
  return rows;
}

function drawArguments({ shell, functionArguments }: FunctionCase, draw: Draw): unknown[] {
  const isWild = draw(3) === 0;
  return Array.from({ length: shell.length }, (_, position) => {
    const example = functionArguments[position] ?? null;
    const chance = draw(10);
    if (isWild) return chance < 6 ? drawRange(draw) : cells[draw(cells.length)];
    if (chance < 5) return example;
    if (chance < 8) return changed(example, draw);
    return chance === 8 ? drawRange(draw) : cells[draw(cells.length)];
  });
}

/** Shows what JSON would hide, and no more of it than helps. */
function shown(value: unknown): string {
  const text = JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner === "number" && (!Number.isFinite(inner) || Object.is(inner, -0))) {
      return Object.is(inner, -0) ? "<-0>" : `<${inner}>`;
    }
    if (typeof inner === "function") return "<function>";
    return inner === undefined ? "<undefined>" : inner;
  });
  return text.length > 600 ? `${text.slice(0, 600)}...` : text;
}

function isError(cell: unknown): cell is { readonly code: string; readonly message: string } {
  return cell instanceof Error;
}

function problemOfCell(cell: unknown): string | null {
  if (typeof cell === "number") {
    if (!Number.isFinite(cell)) return `a cell is ${cell}`;
    return Object.is(cell, -0) ? "a cell is a negative zero" : null;
  }
  if (typeof cell === "string" || typeof cell === "boolean") return null;
  if (!isError(cell)) return `a cell is ${shown(cell)}`;
  const { code, message } = cell;
  if (!/^#(VALUE!|N\/A|NUM!|DIV\/0!)$/.test(code ?? "")) return `the error is ${String(cell)}`;
  if (/fault of the add-in|undefined|\[object|(?<!")\b(NaN|Infinity)\b(?!")/.test(message)) {
    return `the sentence is "${message.slice(0, 300)}"`;
  }
  return message.length > 255 ? `the sentence has ${message.length} characters` : null;
}

function problemOf(result: unknown): string | null {
  if (!Array.isArray(result)) return problemOfCell(result);
  const width = (result[0] as readonly unknown[] | undefined)?.length ?? 0;
  if (width === 0) return "the result has no cells";
  for (const row of result as readonly unknown[]) {
    if (!Array.isArray(row) || row.length !== width)
      return "the rows of the result differ in length";
    for (const cell of row as readonly unknown[]) {
      const problem = problemOfCell(cell);
      if (problem !== null) return problem;
    }
  }
  return null;
}

/** The answer as Excel gets it; an error that is thrown is one as well. Promises are given up. */
function answerTo(call: (...given: unknown[]) => unknown, given: readonly unknown[]): unknown {
  const invocation: { functionName: string; onCanceled?: () => void } = { functionName: "FUZZ" };
  try {
    const answer = call(...given, invocation);
    if (!(answer instanceof Promise)) return answer;
    answer.catch(() => undefined);
    invocation.onCanceled?.();
    return handedOver;
  } catch (thrown) {
    return thrown;
  }
}

const handedOver = Symbol("handed over to the worker");

/** Hostile calls of all functions in turn. */
export function putUnderFire(calls: number, seed: number): UnderFire {
  installCustomFunctions();
  const cases = allFunctionCases().map((entry) => ({
    ...entry,
    call: guard(entry.id, entry.shell) as (...given: unknown[]) => unknown,
  }));
  const faults: Fault[] = [];
  let slowest = { formula: "", milliseconds: 0 };
  let count = 0;
  for (let call = 0; call < calls; call += 1) {
    const entry = cases[call % cases.length] as (typeof cases)[number];
    const given = drawArguments(entry, drawsOf(seed, call));
    const before = shown(given);
    const [first, ofFirst] = timed(() => answerTo(entry.call, given));
    const formula = `${entry.id}(${before})`;
    const complain = (problem: string) => faults.push({ formula, call, problem });
    if (first === handedOver) {
      count += 1;
      continue;
    }
    const problem = problemOf(first);
    if (problem !== null) complain(problem);
    if (shown(given) !== before) complain("the input is another afterwards");
    const [second, ofSecond] = timed(() => answerTo(entry.call, given));
    // What else the machine does stretches one of the two, seldom both.
    const milliseconds = Math.min(ofFirst, ofSecond);
    if (milliseconds > slowest.milliseconds) slowest = { formula, milliseconds };
    if (shown(described(first)) !== shown(described(second)))
      complain("the answer is another again");
    if (faults.length >= 40) break;
  }
  return { faults, slowest, handedOver: count };
}

function timed<Result>(run: () => Result): readonly [Result, number] {
  const begun = performance.now();
  const result = run();
  return [result, performance.now() - begun];
}

/** Errors with their words, which JSON leaves out. */
function described(result: unknown): unknown {
  if (Array.isArray(result)) return result.map(described);
  return isError(result) ? `${result.code} ${result.message}` : result;
}

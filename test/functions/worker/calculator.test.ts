import { Failure } from "../../../src/domain/failure";
import type { CalculationWorker } from "../../../src/functions/worker/calculation-worker";
import { createCalculator } from "../../../src/functions/worker/calculator";
import { outcomeOf } from "../../../src/functions/worker/outcome";

const LONG = 1000;
const SHORT = 10;

let calls: number;
const computations = {
  double: ({ value }: { readonly value: number }) => {
    calls++;
    return [value * 2, new Failure("unavailable", "second cell is not known")];
  },
  refuse: ({ value }: { readonly value: number }): number => {
    calls++;
    throw new Failure("value", `${value} will not do`);
  },
};

beforeEach(() => {
  calls = 0;
});

/** A worker that copies what it is given, as a thread would. */
function copyingWorker(stopped: () => void = () => undefined): CalculationWorker {
  return {
    run: async (name, input) => {
      const compute = computations[name as keyof typeof computations];
      return structuredClone(outcomeOf(() => compute(structuredClone(input) as never)));
    },
    stop: stopped,
  };
}

function calculatorWith(startWorker: () => CalculationWorker | null, timeLimitSeconds = 5) {
  return createCalculator({ startWorker, timeLimitSeconds });
}

const identity = <Value>(value: Value) => value;

test("what is short is answered at once, worker or not", () => {
  const calculate = calculatorWith(() => copyingWorker());
  expect(calculate(computations, "double", { value: 4 }, SHORT, identity)).toEqual([
    8,
    expect.any(Failure),
  ]);
});

test("what is long comes from the worker, and the second time at once", async () => {
  const calculate = calculatorWith(() => copyingWorker());
  const first = calculate(computations, "double", { value: 4 }, LONG, identity);
  expect(first).toBeInstanceOf(Promise);
  const [value, failure] = (await first) as [number, Failure];
  expect(value).toBe(8);
  expect(failure).toBeInstanceOf(Failure);
  expect([failure.kind, failure.message]).toEqual(["unavailable", "second cell is not known"]);
  expect(calculate(computations, "double", { value: 4 }, LONG, identity)).toEqual([8, failure]);
  expect(calls).toBe(1);
});

test("two cells that ask the same while it runs share one run", async () => {
  const calculate = calculatorWith(() => copyingWorker());
  await Promise.all([
    calculate(computations, "double", { value: 4 }, LONG, identity),
    calculate(computations, "double", { value: 4 }, LONG, identity),
  ]);
  expect(calls).toBe(1);
});

test("a refusal comes through the worker with its kind and its sentence", async () => {
  const calculate = calculatorWith(() => copyingWorker());
  const refusal = { kind: "value", message: "7 will not do" };
  await expect(
    calculate(computations, "refuse", { value: 7 }, LONG, identity),
  ).rejects.toMatchObject(refusal);
  expect(() => calculate(computations, "refuse", { value: 7 }, LONG, identity)).toThrow(
    "7 will not do",
  );
});

test("without a worker the same thread answers, and remembers", () => {
  const calculate = calculatorWith(() => null);
  expect(calculate(computations, "double", { value: 4 }, LONG, identity)).toEqual([
    8,
    expect.any(Failure),
  ]);
  expect(calculate(computations, "double", { value: 4 }, LONG, identity)).toEqual([
    8,
    expect.any(Failure),
  ]);
  expect(calls).toBe(1);
});

test("what takes too long ends in #N/A with a sentence, and the next one gets a new worker", async () => {
  let started = 0;
  let stopped = 0;
  const calculate = calculatorWith(() => {
    started++;
    return started === 1
      ? { run: () => new Promise(() => undefined), stop: () => stopped++ }
      : copyingWorker();
  }, 0.02);
  await expect(
    calculate(computations, "double", { value: 1 }, LONG, identity),
  ).rejects.toMatchObject({
    kind: "unavailable",
    message: expect.stringContaining("longer than 0.02 seconds"),
  });
  expect(stopped).toBe(1);
  await expect(
    calculate(computations, "double", { value: 2 }, LONG, identity),
  ).resolves.toHaveLength(2);
  expect(started).toBe(2);
});

test("a worker that cannot be used is replaced by the same thread", async () => {
  const calculate = calculatorWith(() => ({
    run: () => Promise.reject(new Error("blocked")),
    stop: () => undefined,
  }));
  await expect(
    calculate(computations, "double", { value: 4 }, LONG, identity),
  ).resolves.toHaveLength(2);
  expect(calculate(computations, "double", { value: 5 }, LONG, identity)).toHaveLength(2);
});

describe("a call that is given up", () => {
  let givingUp: (() => void)[];
  let begun: number[];
  let stopped: number;
  let answers: (() => void)[];

  beforeEach(() => {
    givingUp = [];
    begun = [];
    stopped = 0;
    answers = [];
  });

  /** A worker that answers when it is told to. */
  function patientWorker(): CalculationWorker {
    return {
      run: (_, input) => {
        const { value } = input as { readonly value: number };
        begun.push(value);
        return new Promise((resolve) => {
          answers.push(() => resolve(outcomeOf(() => computations.double({ value }))));
        });
      },
      stop: () => (stopped += 1),
    };
  }

  const calculator = () =>
    createCalculator({
      startWorker: patientWorker,
      timeLimitSeconds: 5,
      whenGivenUp: (tell) => givingUp.push(tell),
    });

  const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

  test("20 cells that are edited 5 times would be computed 100 times", async () => {
    const calculate = calculator();
    const results: unknown[] = [];
    for (let edit = 0; edit < 5; edit += 1) {
      givingUp.splice(0).forEach((tell) => tell());
      results.length = 0;
      for (let cell = 0; cell < 20; cell += 1) {
        const asked = calculate(
          computations,
          "double",
          { value: 100 * edit + cell },
          LONG,
          ([twice]) => twice,
        );
        results.push(asked);
        Promise.resolve(asked).catch(() => undefined);
      }
    }
    while (begun.length < 24 || answers.length > 0) {
      answers.splice(0).forEach((answer) => answer());
      await turn();
    }
    const last = Array.from({ length: 20 }, (_, cell) => 400 + cell);
    expect(await Promise.all(results)).toEqual(last.map((value) => 2 * value));
    // Of each edit before the last only the first cell was begun, and its worker stopped.
    expect(begun).toEqual([0, 100, 200, 300, ...last]);
    expect(stopped).toBe(4);
  });

  test("would take the answer from another cell that asks the same", async () => {
    const calculate = calculator();
    const first = calculate(computations, "double", { value: 4 }, LONG, ([twice]) => twice);
    const second = calculate(computations, "double", { value: 4 }, LONG, ([twice]) => twice);
    givingUp[0]?.();
    answers[0]?.();
    expect(await Promise.all([first, second])).toEqual([8, 8]);
    expect([begun, stopped]).toEqual([[4], 0]);
  });

  test("would not be computed when its cell asks the same again", async () => {
    const calculate = calculator();
    const first = calculate(computations, "double", { value: 4 }, LONG, ([twice]) => twice);
    givingUp[0]?.();
    await expect(first).rejects.toMatchObject({ kind: "unavailable" });
    const second = calculate(computations, "double", { value: 4 }, LONG, ([twice]) => twice);
    answers[1]?.();
    expect(await second).toBe(8);
  });
});

import QuickLRU from "quick-lru";
import { Failure } from "../../domain/failure";
import type { CalculationWorker } from "./calculation-worker";
import type { ComputationTable } from "./computations";
import { contentKey } from "./content-key";
import { outcomeOf, resultOf, type Outcome } from "./outcome";

/** What takes no longer than this is calculated at once: no promise, no #BUSY!. */
const SHORT_MILLISECONDS = 50;

/** Results of this many long calculations answer at once when Excel asks again. */
const KEPT_RESULTS = 32;

/**
 * Runs a computation where it hurts least: here when it is short or there is no worker, else in a
 * worker. The same input again is answered at once from what is kept.
 *
 * @param milliseconds What it will take, roughly; only above 50 is a worker used.
 * @param shape Makes the result fit for cells.
 */
export type Calculate<Table extends ComputationTable> = <Name extends keyof Table, Shaped>(
  name: Name,
  input: Parameters<Table[Name]>[0],
  milliseconds: number,
  shape: (result: ReturnType<Table[Name]>) => Shaped,
) => Shaped | Promise<Shaped>;

export interface CalculatorSurroundings<Table extends ComputationTable> {
  readonly computations: Table;
  readonly startWorker: () => CalculationWorker | null;
  readonly timeLimitSeconds: number;
}

export function createCalculator<Table extends ComputationTable>(
  surroundings: CalculatorSurroundings<Table>,
): Calculate<Table> {
  const { computations, startWorker, timeLimitSeconds } = surroundings;
  const kept = new QuickLRU<string, Outcome>({ maxSize: KEPT_RESULTS });
  const underWay = new Map<string, Promise<Outcome>>();
  /** Undefined before it is needed, null where there is none. */
  let worker: CalculationWorker | null | undefined;
  // One at a time: the time limit of each then counts from its own start.
  let queue: Promise<unknown> = Promise.resolve();

  function computeHere(name: keyof Table, input: unknown): Outcome {
    return outcomeOf(() => computations[name]?.(input as never));
  }

  async function runInWorker(name: keyof Table, input: unknown): Promise<Outcome> {
    if (worker === undefined) worker = startWorker();
    if (!worker) return computeHere(name, input);
    try {
      const answer = worker.run(String(name), input);
      const outcome = await withinTime(answer, timeLimitSeconds);
      if (outcome !== null) return outcome;
    } catch {
      // The worker cannot be used here (blocked, not found): a slow answer is better than none.
      worker = null;
      return computeHere(name, input);
    }
    worker.stop();
    worker = undefined;
    throw tookTooLong(timeLimitSeconds);
  }

  function enqueue(key: string, name: keyof Table, input: unknown): Promise<Outcome> {
    const known = underWay.get(key);
    if (known) return known;
    const started = queue.then(() => runInWorker(name, input));
    underWay.set(key, started);
    queue = started
      .then((outcome) => kept.set(key, outcome))
      .catch(() => undefined)
      .finally(() => underWay.delete(key));
    return started;
  }

  return function calculate(name, input, milliseconds, shape) {
    if (milliseconds <= SHORT_MILLISECONDS)
      return shape(computations[name]?.(input as never) as never);
    const key = `${String(name)} ${contentKey(input)}`;
    const before = kept.get(key);
    if (before) return shape(resultOf(before) as never);
    if (worker === undefined) worker = startWorker();
    if (worker)
      return enqueue(key, name, input).then((outcome) => shape(resultOf(outcome) as never));
    const outcome = computeHere(name, input);
    kept.set(key, outcome);
    return shape(resultOf(outcome) as never);
  };
}

/** The answer, or null when it does not come in time. */
async function withinTime<Answer>(
  answer: Promise<Answer>,
  seconds: number,
): Promise<Answer | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), seconds * 1000);
  });
  try {
    return await Promise.race([answer, limit]);
  } finally {
    clearTimeout(timer);
  }
}

function tookTooLong(seconds: number): Failure {
  return new Failure(
    "unavailable",
    `the calculation took longer than ${seconds} seconds and was stopped; give it fewer rows or draws`,
  );
}

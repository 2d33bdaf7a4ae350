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
  /** Tells when the call that asks right now is given up; left out where nobody gives up. */
  readonly whenGivenUp?: (tell: () => void) => void;
  readonly computations: Table;
  readonly startWorker: () => CalculationWorker | null;
  readonly timeLimitSeconds: number;
}

/** One computation that calls wait for: several where cells ask the same. */
interface Job {
  readonly key: string;
  readonly name: string;
  readonly input: unknown;
  /** How many of the calls have not been given up. */
  callers: number;
  readonly answer: Promise<Outcome>;
  readonly settle: (outcome: Outcome) => void;
  readonly fail: (reason: unknown) => void;
}

export function createCalculator<Table extends ComputationTable>(
  surroundings: CalculatorSurroundings<Table>,
): Calculate<Table> {
  const { computations, startWorker, timeLimitSeconds, whenGivenUp } = surroundings;
  const kept = new QuickLRU<string, Outcome>({ maxSize: KEPT_RESULTS });
  const jobs = new Map<string, Job>();
  /** Undefined before it is needed, null where there is none. */
  let worker: CalculationWorker | null | undefined;
  // One at a time: the time limit of each then counts from its own start.
  let running: Job | null = null;

  function computeHere(name: keyof Table, input: unknown): Outcome {
    return outcomeOf(() => computations[name]?.(input as never));
  }

  async function runInWorker(job: Job): Promise<Outcome> {
    const { name, input } = job;
    if (worker === undefined) worker = startWorker();
    const used = worker;
    if (!used) return computeHere(name, input);
    try {
      const answer = Promise.race([used.run(name, input), job.answer]);
      const outcome = await withinTime(answer, timeLimitSeconds);
      if (outcome !== null) return outcome;
    } catch (problem) {
      if (running !== job) throw problem;
      // The worker cannot be used here (blocked, not found): a slow answer is better than none.
      worker = null;
      return computeHere(name, input);
    }
    stopWorker();
    throw tookTooLong(timeLimitSeconds);
  }

  function stopWorker(): void {
    worker?.stop();
    worker = undefined;
  }

  function runNext(): void {
    const [job] = jobs.values();
    if (running !== null || !job) return;
    running = job;
    const finish = (tell: () => void) => {
      // One that was given up has left its place to the next already.
      if (running !== job) return;
      running = null;
      jobs.delete(job.key);
      tell();
      runNext();
    };
    runInWorker(job).then(
      (outcome) =>
        finish(() => {
          kept.set(job.key, outcome);
          job.settle(outcome);
        }),
      (reason: unknown) => finish(() => job.fail(reason)),
    );
  }

  function giveUp(job: Job): void {
    job.callers -= 1;
    if (job.callers > 0 || jobs.get(job.key) !== job) return;
    jobs.delete(job.key);
    job.fail(replacedByNewer());
    if (running !== job) return;
    running = null;
    stopWorker();
    // Excel gives up many calls at once: the next in the line may be among them.
    void Promise.resolve().then(runNext);
  }

  function enqueue(key: string, name: string, input: unknown): Promise<Outcome> {
    const job = jobs.get(key) ?? newJob(key, name, input);
    job.callers += 1;
    jobs.set(key, job);
    whenGivenUp?.(() => giveUp(job));
    runNext();
    return job.answer;
  }

  return function calculate(name, input, milliseconds, shape) {
    if (milliseconds <= SHORT_MILLISECONDS)
      return shape(computations[name]?.(input as never) as never);
    const key = `${String(name)} ${contentKey(input)}`;
    const before = kept.get(key);
    if (before) return shape(resultOf(before) as never);
    if (worker === undefined) worker = startWorker();
    if (worker)
      return enqueue(key, String(name), input).then((outcome) => shape(resultOf(outcome) as never));
    const outcome = computeHere(name, input);
    kept.set(key, outcome);
    return shape(resultOf(outcome) as never);
  };
}

function newJob(key: string, name: string, input: unknown): Job {
  let settle: (outcome: Outcome) => void = () => undefined;
  let fail: (reason: unknown) => void = () => undefined;
  const answer = new Promise<Outcome>((resolve, reject) => {
    settle = resolve;
    fail = reject;
  });
  return { key, name, input, callers: 0, answer, settle, fail };
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

/** Which nobody sees: the cell waits for another call by now. */
function replacedByNewer(): Failure {
  return new Failure(
    "unavailable",
    "a newer calculation of the cell has taken the place of this one",
  );
}

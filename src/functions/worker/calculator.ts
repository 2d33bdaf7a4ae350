import QuickLRU from "quick-lru";
import { Failure } from "../../domain/failure";
import type { CalculationWorker } from "./calculation-worker";
import type { ComputationTable } from "./computation-table";
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
 * @param table The computations of the shell that asks; the worker knows those of all shells.
 * @param milliseconds What it will take, roughly; only above 50 is a worker used.
 * @param shape Makes the result fit for cells.
 */
export type Calculate = <Table extends ComputationTable, Name extends string & keyof Table, Shaped>(
  table: Table,
  name: Name,
  input: Parameters<Table[Name]>[0],
  milliseconds: number,
  shape: (result: ReturnType<Table[Name]>) => Shaped,
) => Shaped | Promise<Shaped>;

export interface CalculatorSurroundings {
  /** Tells when the call that asks right now is given up; left out where nobody gives up. */
  readonly whenGivenUp?: (tell: () => void) => void;
  readonly startWorker: () => CalculationWorker | null;
  readonly timeLimitSeconds: number;
}

interface Question {
  readonly key: string;
  readonly name: string;
  readonly input: unknown;
  readonly computeHere: () => Outcome;
}

/** One computation that calls wait for: several where cells ask the same. */
interface Job extends Question {
  /** How many of the calls have not been given up. */
  callers: number;
  readonly answer: Promise<Outcome>;
  readonly settle: (outcome: Outcome) => void;
  readonly fail: (reason: unknown) => void;
}

export function createCalculator(surroundings: CalculatorSurroundings): Calculate {
  const { startWorker, timeLimitSeconds, whenGivenUp } = surroundings;
  const kept = new QuickLRU<string, Outcome>({ maxSize: KEPT_RESULTS });
  const jobs = new Map<string, Job>();
  /** Undefined before it is needed, null where there is none. */
  let worker: CalculationWorker | null | undefined;
  // One at a time: the time limit of each then counts from its own start.
  let running: Job | null = null;

  async function runInWorker(job: Job): Promise<Outcome> {
    const { name, input, computeHere } = job;
    if (worker === undefined) worker = startWorker();
    const used = worker;
    if (!used) return computeHere();
    try {
      const answer = Promise.race([used.run(name, input), job.answer]);
      const outcome = await withinTime(answer, timeLimitSeconds);
      if (outcome !== null) return outcome;
    } catch (problem) {
      if (running !== job) throw problem;
      // The worker cannot be used here (blocked, not found): a slow answer is better than none.
      worker = null;
      return computeHere();
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

  function enqueue(question: Question): Promise<Outcome> {
    const { key } = question;
    const job = jobs.get(key) ?? newJob(question);
    job.callers += 1;
    jobs.set(key, job);
    whenGivenUp?.(() => giveUp(job));
    runNext();
    return job.answer;
  }

  return function calculate(table, name, input, milliseconds, shape) {
    const compute = () => table[name]?.(input as never);
    if (milliseconds <= SHORT_MILLISECONDS) return shape(compute() as never);
    const computeHere = () => outcomeOf(compute);
    const key = `${name} ${contentKey(input)}`;
    const before = kept.get(key);
    if (before) return shape(resultOf(before) as never);
    if (worker === undefined) worker = startWorker();
    if (worker)
      return enqueue({ key, name, input, computeHere }).then((outcome) =>
        shape(resultOf(outcome) as never),
      );
    const outcome = computeHere();
    kept.set(key, outcome);
    return shape(resultOf(outcome) as never);
  };
}

function newJob(question: Question): Job {
  let settle: (outcome: Outcome) => void = () => undefined;
  let fail: (reason: unknown) => void = () => undefined;
  const answer = new Promise<Outcome>((resolve, reject) => {
    settle = resolve;
    fail = reject;
  });
  return { ...question, callers: 0, answer, settle, fail };
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

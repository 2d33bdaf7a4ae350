import { expose, wrap, type Endpoint, type Remote } from "comlink";
import type { ComputationTable } from "./computation-table";
import { outcomeOf, type Outcome } from "./outcome";

/** Where calculations run that would freeze grid and pane: the same script, loaded as a worker. */
export interface CalculationWorker {
  readonly run: (name: string, input: unknown) => Promise<Outcome>;
  readonly stop: () => void;
}

interface WorkerSide {
  run(name: string, input: unknown): Outcome;
}

/** Called by the script when it finds itself inside a worker, with all that it may be asked for. */
export function answerAsWorker(table: ComputationTable, scope?: Endpoint): void {
  const side: WorkerSide = {
    run: (name, input) => outcomeOf(() => table[name]?.(input as never)),
  };
  expose(side, scope);
}

/** A worker made from the script's own address; null where there are no workers. */
export function startWorker(scriptUrl: string | null): CalculationWorker | null {
  if (scriptUrl === null || typeof Worker === "undefined") return null;
  try {
    const worker = new Worker(scriptUrl);
    const failed = new Promise<never>((_, reject) => {
      worker.addEventListener("error", () => reject(new Error("the worker could not be started")));
    });
    // A worker that is never asked again must not leave a rejection that nobody handles.
    failed.catch(() => undefined);
    const side: Remote<WorkerSide> = wrap<WorkerSide>(worker);
    return {
      run: (name, input) => Promise.race([side.run(name, input), failed]),
      stop: () => worker.terminate(),
    };
  } catch {
    return null;
  }
}

import type { CreatedSheet } from "../actions/contract";
import { runtimeBoard } from "../excel/runtime-board";
import { runStep, type StepAnswer } from "./run-step";

/** What the host gives the steps that it has carried out. */
interface StepsHost {
  readonly whenCalculated: () => Promise<void>;
  readonly removeNotes?: () => Promise<void>;
}

/** Nobody stands before a run without a display, and its host is not lost: a large workbook takes its time. */
const patienceInMilliseconds = 3_600_000;

/** Begins a run; what it answers carries out one step after the other. */
export function beginSteps(host: StepsHost): (step: unknown) => Promise<StepAnswer> {
  runtimeBoard().patienceInMilliseconds = patienceInMilliseconds;
  const lastMade: readonly CreatedSheet[] = [];
  const { removeNotes } = host;
  const tools = {
    whenCalculated: () => host.whenCalculated(),
    lastMade,
    ...(removeNotes === undefined ? {} : { removeNotes }),
  };
  return (step) => runStep(step, tools);
}

import { ActionError } from "../actions/contract";
import { Refusal } from "../excel/refusal";
import { steps } from "./catalogue";
import { misfit } from "./check-fields";
import { nearest } from "./nearest";
import type { Step, StepTools } from "./step";

/** What is printed of a step, but for its number, syncs and milliseconds. */
export type StepAnswer =
  | {
      readonly do: string;
      readonly ok: true;
      readonly result: object;
      readonly notices: readonly string[];
    }
  | {
      readonly do: string;
      readonly ok: false;
      readonly code: string;
      readonly sentence: string;
      readonly cell: string | null;
    };

function refused(name: string, code: string, sentence: string, cell: string | null = null) {
  return { do: name, ok: false, code, sentence, cell } as const;
}

/** A step out of a file: its name, and the fields beside what every step may carry. */
function readStep(given: unknown): { readonly name: string; readonly fields: object } | null {
  if (typeof given !== "object" || given === null || Array.isArray(given)) return null;
  const { do: name, ...others } = given as Record<string, unknown>;
  const fields = Object.fromEntries(Object.entries(others).filter(([field]) => field !== "expect"));
  return typeof name === "string" ? { name, fields } : null;
}

async function carryOut(step: Step, fields: object, tools: StepTools): Promise<StepAnswer> {
  try {
    const { result, notices = [] } = await step.run(fields as never, tools);
    return {
      do: step.name,
      ok: true,
      result,
      notices: notices.map(({ sentence }) => sentence),
    };
  } catch (problem) {
    if (problem instanceof ActionError || problem instanceof Refusal) {
      return refused(step.name, problem.code, problem.message, problem.cell);
    }
    const detail = problem instanceof Error ? problem.message : String(problem);
    return refused(step.name, "unexpected", `${step.name} could not be carried out: ${detail}`);
  }
}

/** Carries out one step of a file, or says in a sentence why not. */
export async function runStep(given: unknown, tools: StepTools): Promise<StepAnswer> {
  const read = readStep(given);
  if (read === null) {
    return refused("", "badInput", 'A step is an object with "do": {"do": "lists"}.');
  }
  const { name, fields } = read;
  const step = steps.find((one) => one.name === name);
  if (step === undefined) {
    const known = steps.map((one) => one.name);
    return refused(name, "badInput", `There is no step '${name}'.${nearest(name, known)}`);
  }
  const wrong = misfit(step, fields);
  return wrong === null ? carryOut(step, fields, tools) : refused(name, wrong.code, wrong.sentence);
}

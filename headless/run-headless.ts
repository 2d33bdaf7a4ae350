import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { StepAnswer } from "../src/steps/run-step";
import { Model } from "../workbench/engine";
import type { FunctionsMetadata } from "../workbench/functions/function-metadata";
import { registerFunctions } from "../workbench/functions/register-functions";
import { quietEngine } from "../workbench/headless/quiet-engine";
import { startHeadlessHost, type HeadlessHost } from "../workbench/headless/start-headless-host";
import { listFacts, setFact } from "../workbench/object-model/facts";
import { installWorkbench } from "../workbench/object-model/install";
import { profileNames, usualProfile, type ProfileName } from "../workbench/profiles/host-profile";
import { buildIfStale } from "../workbench/server/build-if-stale";
import { projectRoot } from "../workbench/server/files";
import { saveWorkbookFile } from "../workbench/xlsx/workbook-file";
import { CannotRun } from "./cannot-run";
import { readCommandLine } from "./command-line";
import { openInput } from "./open-input";
import { readSteps } from "./read-steps";
import { restoreClock, setClock, type HasClock } from "./set-clock";
import { refuseUnfitOutput, writeOutput } from "./write-output";

type CarryOut = (step: unknown) => Promise<StepAnswer>;

/** What the bundle of the steps hangs on the page. */
interface StepsPage {
  readonly KamSteps: {
    beginSteps(host: {
      whenCalculated: () => Promise<void>;
      removeNotes: () => Promise<void>;
    }): CarryOut;
  };
}

/** What `expect` says of a step, as far as it says something. */
function isExpectedToFail(step: unknown): boolean {
  return (Object(step) as { expect?: unknown }).expect === "refused";
}

function isProfile(step: unknown): boolean {
  return (Object(step) as { do?: unknown }).do === "profile";
}

/** Which Excel the first step asks for; one that there is not is refused when its turn comes. */
function askedProfile(step: unknown): ProfileName {
  const { do: name, excel } = Object(step) as { do?: unknown; excel?: unknown };
  return profileNames.find((known) => name === "profile" && known === excel) ?? usualProfile;
}

/** What nobody foresaw, told in a sentence too: a script reads the exit code, not a stack. */
function faultSentence(problem: unknown): string {
  const [detail = ""] = String(problem).split("\n");
  return `The run ended by a fault of this program (${detail}): please report it with the file and the steps. Nothing was written.`;
}

/** Carries out the command and answers its exit code: 0, 1 or 2, as docs/headless.md says. */
export async function runHeadless(given: readonly string[]): Promise<0 | 1 | 2> {
  try {
    const { inputs, output, stepsFile } = readCommandLine(given);
    const steps = readSteps(stepsFile);
    if (output !== null) refuseUnfitOutput(output, inputs);
    buildIfStale();
    return await runSteps(inputs, output, steps);
  } catch (problem) {
    console.error(problem instanceof CannotRun ? problem.message : faultSentence(problem));
    return 2;
  }
}

async function runSteps(
  inputs: readonly string[],
  output: string | null,
  steps: readonly unknown[],
): Promise<0 | 1> {
  installWorkbench();
  quietEngine();
  const addInFolder = join(projectRoot, "dist");
  registerFunctions(
    "KAM",
    JSON.parse(readFileSync(join(addInFolder, "functions.json"), "utf8")) as FunctionsMetadata,
  );
  const { opened, workbookName } = await openInput(inputs);
  const model = new Model(opened.data);
  const origin = opened.connect(model);
  const host = await startHeadlessHost({
    addInFolder,
    model,
    workbookName,
    withoutPane: true,
    profile: askedProfile(steps[0]),
    script: readFileSync(join(projectRoot, ".cache", "steps", "steps.js"), "utf8"),
  });
  const clocks = [globalThis, host.window] as unknown as readonly HasClock[];
  try {
    for (const remark of opened.remarks) console.error(remark);
    const unmet = await answerSteps(host, steps, clocks, () => removeNotes(model));
    if (output !== null) writeOutput(output, await saveWorkbookFile(model, origin));
    return unmet === 0 ? 0 : 1;
  } finally {
    restoreClock(clocks);
    host.close();
  }
}

/** The notes on cells, which the office.js that runs here has no word for. */
function removeNotes(model: Model): void {
  for (const { key } of listFacts(model, "note")) setFact(model, "note", key, null);
}

/** Prints a line a step; answers how many went otherwise than the file expects. */
async function answerSteps(
  host: HeadlessHost,
  steps: readonly unknown[],
  clocks: readonly HasClock[],
  withoutNotes: () => void,
): Promise<number> {
  const { KamSteps } = host.window as unknown as StepsPage;
  const carryOut = KamSteps.beginSteps({
    whenCalculated: host.whenCalculated,
    removeNotes: async () => withoutNotes(),
  });
  await host.whenCalculated();
  let unmet = 0;
  for (const [index, step] of steps.entries()) {
    const [begun, syncs] = [performance.now(), host.countSyncs()];
    const answer =
      isProfile(step) && index > 0 ? profileTooLate : await carryOut(structuredClone(step));
    if (answer.ok && answer.do === "clock") {
      setClock(clocks, (answer.result as { today: string }).today);
      host.recalculateAll();
      await host.whenCalculated();
    }
    console.log(
      JSON.stringify({
        step: index + 1,
        ...answer,
        syncs: host.countSyncs() - syncs,
        milliseconds: Math.round(performance.now() - begun),
      }),
    );
    if (answer.ok === isExpectedToFail(step)) unmet += 1;
  }
  return unmet;
}

const profileTooLate: StepAnswer = {
  do: "profile",
  ok: false,
  code: "badInput",
  sentence: "The profile has to be the first step: which Excel it is cannot change later.",
  cell: null,
};

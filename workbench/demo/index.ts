// npm run demo -- in.xlsx out.xlsx [--excel=2021|2024|365|web]: scores the accounts of a workbook, makes a plan for the best one
// and a review, by the same pane and ribbon that a user has, without a display.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { Model } from "../engine";
import type { FunctionsMetadata } from "../functions/function-metadata";
import { registerFunctions } from "../functions/register-functions";
import { quietEngine } from "../headless/quiet-engine";
import { startHeadlessHost, type HeadlessHost } from "../headless/start-headless-host";
import { installWorkbench } from "../object-model/install";
import { profileNamed, usualProfile } from "../profiles/host-profile";
import { buildIfStale } from "../server/build-if-stale";
import { projectRoot } from "../server/files";
import { openWorkbookFile, saveWorkbookFile } from "../xlsx/workbook-file";
import { pressCreate, readOutcome } from "./pane-hands";

const steps = [
  { button: "Kam.ScoreAccounts", command: "scoreAccounts", create: /^Create '.*account/ },
  { button: "Kam.NewPlan", command: "newPlan", create: /^Create a plan for / },
  { button: "Kam.NewReview", command: "newReview", create: /^Create a review of / },
] as const;

async function demo(): Promise<void> {
  const given = process.argv.slice(2);
  const [input, output] = given.filter((one) => !one.startsWith("--")).map(fromCaller);
  const asked = given.find((one) => one.startsWith("--excel="))?.slice("--excel=".length);
  const profile = profileNamed(asked ?? usualProfile);
  if (!input || !output) throw new Error("usage: npm run demo -- in.xlsx out.xlsx [--excel=2021]");
  if (!existsSync(input)) throw new Error(`There is no file ${input}.`);
  buildIfStale();
  installWorkbench();
  quietEngine();
  const addInFolder = join(projectRoot, "dist");
  const functions = readFileSync(join(addInFolder, "functions.json"), "utf8");
  registerFunctions("KAM", JSON.parse(functions) as FunctionsMetadata);
  const opened = await openWorkbookFile(readFileSync(input), basename(input));
  for (const remark of opened.remarks) console.log(remark);
  const model = new Model(opened.data);
  const origin = opened.connect(model);
  console.log(`Opened ${basename(input)}: ${sheetNames(model).join(", ")}`);
  const host = await startHeadlessHost({
    addInFolder,
    model,
    workbookName: basename(input),
    profile: profile.name,
  });
  try {
    await host.whenCommandsReady;
    for (const step of steps) await walk(host, step);
    await host.whenCalculated();
    writeFileSync(output, await saveWorkbookFile(model, origin));
    console.log(`Saved ${output}: ${sheetNames(model).join(", ")}`);
  } finally {
    host.close();
  }
}

async function walk(host: HeadlessHost, step: (typeof steps)[number]): Promise<void> {
  const [begun, syncs] = [performance.now(), host.countSyncs()];
  await host.runCommand(step.command, step.button);
  console.log(`- ${await pressCreate(host, step.create)}`);
  const outcome = await readOutcome(host);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`  ${outcome} (${seconds} s, ${host.countSyncs() - syncs} syncs)`);
}

function sheetNames(model: Model): readonly string[] {
  return model.getters.getSheetIds().map((id) => model.getters.getSheetName(id));
}

/** npm runs scripts in the project's folder; a path is meant from where npm was called. */
function fromCaller(path: string): string {
  return resolve(process.env["INIT_CWD"] ?? ".", path);
}

demo().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});

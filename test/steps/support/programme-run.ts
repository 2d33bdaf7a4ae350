import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openInput } from "../../../headless/open-input";
import { beginSteps } from "../../../src/steps";
import { Model } from "../../../workbench/engine";
import { quietEngine } from "../../../workbench/headless/quiet-engine";
import { installWorkbench } from "../../../workbench/object-model/install";
import { newWorkbookFile, saveWorkbookFile } from "../../../workbench/xlsx/workbook-file";
import { openBytes as openHostOn } from "../../actions/open-bytes";
import { startHost, writeSheet, type Cell, type HeadlessHost } from "../../actions/start-host";

export type Result = Readonly<Record<string, ReturnType<JSON["parse"]>>>;

export interface ProgrammeRun {
  readonly host: HeadlessHost;
  readonly answer: ReturnType<typeof beginSteps>;
  /** What a step answers; a refusal fails the test with its sentence. */
  readonly run: (step: object) => Promise<Result>;
  readonly save: () => Promise<Uint8Array>;
}

let openHost: HeadlessHost | null = null;

/** The workbook that a test opens last is closed after it; steps on whole workbooks take their time. */
export function closeAfterEach(): void {
  jest.setTimeout(240_000);
  afterEach(() => {
    openHost?.close();
    openHost = null;
  });
}

function runOn(host: HeadlessHost, save: ProgrammeRun["save"]): ProgrammeRun {
  openHost = host;
  const answer = beginSteps({ whenCalculated: host.whenCalculated });
  return {
    host,
    answer,
    run: async (step) => {
      const answered = await answer(step);
      if (!answered.ok) throw new Error(`${answered.do}: ${answered.sentence}`);
      return answered.result as Result;
    },
    save,
  };
}

/** A workbook from its bytes, in a host that knows nothing of any other. */
export async function openBytes(bytes: Uint8Array): Promise<ProgrammeRun> {
  const { host, save } = await openHostOn(bytes);
  return runOn(host, save);
}

export function openSample(): Promise<ProgrammeRun> {
  const path = join(__dirname, "..", "..", "..", "assets", "sample-workbook.xlsx");
  return openBytes(new Uint8Array(readFileSync(path)));
}

/** Lists that stand on sheets of their own, by name. */
export async function openLists(
  lists: Readonly<Record<string, readonly (readonly Cell[])[]>>,
): Promise<ProgrammeRun> {
  installWorkbench();
  quietEngine();
  const opened = newWorkbookFile();
  const model = new Model(opened.data);
  const origin = opened.connect(model);
  const host = await startHost({ model });
  for (const [name, cells] of Object.entries(lists)) await writeSheet(host, name, cells);
  return runOn(host, async () => {
    await host.settle();
    return saveWorkbookFile(model, origin);
  });
}

/** The .csv files of a folder, each as a sheet, as the headless command opens them. */
export async function openFolder(folder: string): Promise<ProgrammeRun> {
  installWorkbench();
  quietEngine();
  const { opened } = await openInput([folder]);
  const model = new Model(opened.data, {});
  const origin = opened.connect(model);
  const host = await startHost({ model });
  return runOn(host, async () => {
    await host.settle();
    return saveWorkbookFile(model, origin);
  });
}

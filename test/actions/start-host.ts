// The functions come first: they look whether they are in a page, and the engine makes one.
import { catalogue } from "../../src/functions/catalogue";
import { register } from "../../src/functions/register";
import { createMetadata } from "../../scripts/functions/metadata";
import { functionSources } from "../../scripts/functions/sources";
import { startHeadlessHost, type HeadlessHost } from "../../workbench/headless/start-headless-host";
import type { Model } from "../../workbench/engine";
import { usualProfile, type ProfileName } from "../../workbench/profiles/host-profile";
import type { FunctionsMetadata } from "../../workbench/functions/function-metadata";

export type { HeadlessHost } from "../../workbench/headless/start-headless-host";

/** Jest runs these tests once for each Excel that jest.config.cjs names. */
declare global {
  var excelProfile: ProfileName | undefined;
}

export const profile = globalThis.excelProfile ?? usualProfile;

interface HostOptions {
  /** Whether KAM functions answer; without them a large matrix is written in no time. */
  readonly calculates?: boolean;
  /** The workbook; a new one when it is left out. */
  readonly model?: Model;
  readonly functionsComeAfterMilliseconds?: number;
}

/** The embedded host with the real office.js and the KAM functions. */
export async function startHost({
  calculates = true,
  model,
  functionsComeAfterMilliseconds,
}: HostOptions = {}): Promise<HeadlessHost> {
  const metadata = await createMetadata(functionSources(), "https://localhost:3000/");
  const host = await startHeadlessHost({
    exposeGlobals: true,
    profile,
    ...(functionsComeAfterMilliseconds === undefined ? {} : { functionsComeAfterMilliseconds }),
    ...(model ? { model } : {}),
    functions: metadata as FunctionsMetadata,
  });
  const { CustomFunctions } = host.window as unknown as { CustomFunctions: unknown };
  Object.assign(globalThis, { CustomFunctions });
  Object.entries(catalogue).forEach(([id, shell]) =>
    register(id, calculates ? shell : () => [[0]]),
  );
  return host;
}

/** Round trips of some work; those that still clean up what went before are not counted. */
export async function countSyncs(host: HeadlessHost, work: () => Promise<unknown>) {
  await pause();
  const before = host.countSyncs();
  await work();
  await pause();
  return host.countSyncs() - before;
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 50));
}

export type Cell = string | number | boolean;

/** Writes cells from A1 on a sheet, which is made when it is not there; only "#N/A" is no text. */
export async function writeSheet(
  host: HeadlessHost,
  name: string,
  cells: readonly (readonly Cell[])[],
  tableName?: string,
): Promise<void> {
  await host.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const found = worksheets.getItemOrNullObject(name).load("id");
    await context.sync();
    const sheet = found.isNullObject ? worksheets.add(name) : found;
    await context.sync();
    const range = sheet.getRangeByIndexes(0, 0, cells.length, cells[0]?.length ?? 1);
    range.formulas = cells.map((row) =>
      row.map((cell) =>
        typeof cell === "string" && !cell.startsWith("#") && cell !== "" ? `'${cell}` : cell,
      ),
    );
    await context.sync();
    if (tableName !== undefined) {
      sheet.tables.add(range, true).name = tableName;
      await context.sync();
    }
  });
}

/** What the cells of a sheet come to, from its first used one on. */
export async function valuesOn(host: HeadlessHost, sheetName: string): Promise<Cell[][]> {
  return host.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheetName).getUsedRange().load("values");
    await context.sync();
    return range.values as Cell[][];
  });
}

/** Everything a workbook holds that an action could have changed, for comparing. */
export async function workbookContents(host: HeadlessHost) {
  // What functions spill is among the contents.
  await host.settle();
  return host.Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    const tables = context.workbook.tables.load("items/name");
    const names = context.workbook.names.load("items/name");
    const settings = context.workbook.settings.load("items/key");
    await context.sync();
    const used = sheets.items.map((sheet) =>
      sheet.getUsedRangeOrNullObject(true).load("address,formulas"),
    );
    await context.sync();
    return {
      sheets: sheets.items.map((sheet, index) => ({
        name: sheet.name,
        cells: used[index]?.isNullObject === false ? used[index].formulas : null,
      })),
      tables: tables.items.map(({ name }) => name),
      names: names.items.map(({ name }) => name),
      settings: settings.items.map(({ key }) => key).sort(),
    };
  });
}

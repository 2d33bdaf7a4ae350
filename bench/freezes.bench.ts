import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import type { CDPSession } from "playwright-core";
import { openWorkbench, type OpenWorkbench } from "../test/e2e/support/open-workbench";
import { pressRibbon } from "../test/e2e/support/pane-walk";
import type { BenchTable } from "./harness";

/**
 * A scoring matrix made in a real browser: how long it takes, how long grid and pane stand still at
 * most, and how soon Cancel is answered. KAM_ACCOUNTS=1000 for one size only.
 */
const goals: readonly Goal[] = [
  { accounts: 1_000, seconds: Infinity, longestTask: 500, cancel: 1_500 },
  { accounts: 10_000, seconds: 25, longestTask: 1_000, cancel: 1_500 },
];

/** On a machine that is busy with other things it takes many times as long. */
const patience = 900_000;

interface Goal {
  readonly accounts: number;
  readonly seconds: number;
  /** Of the thread that grid and pane share, in milliseconds. */
  readonly longestTask: number;
  readonly cancel: number;
}

/** The same accounts at every run: a linear congruence is random enough for lists. */
async function accountsWorkbook(accounts: number): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Accounts");
  sheet.addRow(["Account", "Annual revenue", "Potential", "Satisfaction", "Strategic fit"]);
  let state = 7;
  const draw = (from: number, to: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return from + (state % (to - from + 1));
  };
  for (let row = 1; row <= accounts; row += 1) {
    sheet.addRow([
      `Account ${String(row).padStart(5, "0")}`,
      draw(1, 999) * 1000,
      draw(1, 1999) * 1000,
      draw(1, 10),
      draw(1, 10),
    ]);
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

interface TraceEvent {
  readonly name: string;
  readonly dur?: number;
  readonly tdur?: number;
}

interface Tasks {
  readonly longest: number;
  /** Processor time of all tasks together. */
  readonly busy: number;
  /** Processor time alone, which other programs on the machine do not stretch. */
  readonly longestBusy: number;
}

async function beginTrace(client: CDPSession): Promise<() => Promise<Tasks>> {
  const events: TraceEvent[] = [];
  client.on("Tracing.dataCollected", ({ value }) => {
    events.push(
      ...(value as unknown as TraceEvent[]).filter(({ name }) => name.endsWith("RunTask")),
    );
  });
  await client.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: ["toplevel", "disabled-by-default-devtools.timeline"] },
  });
  return async () => {
    const complete = new Promise((resolve) => client.once("Tracing.tracingComplete", resolve));
    await client.send("Tracing.end");
    await complete;
    const most = (of: (event: TraceEvent) => number | undefined) =>
      events.reduce((found, event) => Math.max(found, (of(event) ?? 0) / 1000), 0);
    return {
      longest: most(({ dur }) => dur),
      longestBusy: most(({ tdur }) => tdur),
      busy: events.reduce((sum, { tdur }) => sum + (tdur ?? 0) / 1000, 0),
    };
  };
}

async function atScorePage(file: string): Promise<OpenWorkbench> {
  const workbench = await openWorkbench({ workbookFile: file });
  await pressRibbon(workbench, "Score accounts");
  await createButton(workbench).waitFor({ timeout: patience });
  return workbench;
}

const createButton = ({ pane }: OpenWorkbench) => pane.getByRole("button", { name: /^Create/ });

async function timeCreation(file: string): Promise<Tasks & { readonly milliseconds: number }> {
  const workbench = await atScorePage(file);
  const client = await workbench.page.context().newCDPSession(workbench.page);
  const endTrace = await beginTrace(client);
  const begun = performance.now();
  await createButton(workbench).click();
  await workbench.pane
    .locator("button:visible", { hasText: "Go to sheet" })
    .waitFor({ timeout: patience });
  const milliseconds = performance.now() - begun;
  const tasks = await endTrace();
  await workbench.close();
  return { ...tasks, milliseconds };
}

/** How long after the press the pane says that nothing was changed. */
async function timeCancel(file: string, afterMilliseconds: number): Promise<number | null> {
  const workbench = await atScorePage(file);
  const { pane, page } = workbench;
  await createButton(workbench).click();
  await page.waitForTimeout(afterMilliseconds);
  const cancel = pane.getByRole("button", { name: "Cancel" });
  const begun = performance.now();
  try {
    await cancel.click({ timeout: patience });
    await pane
      .getByText(/Cancelled/)
      .first()
      .waitFor({ timeout: 60_000 });
    return performance.now() - begun;
  } catch {
    // It was done before Cancel was pressed.
    return null;
  } finally {
    await workbench.close();
  }
}

async function benchSize(goal: Goal, folder: string): Promise<BenchTable> {
  const file = join(folder, `${goal.accounts}.xlsx`);
  writeFileSync(file, await accountsWorkbook(goal.accounts));
  const { milliseconds, longest, longestBusy, busy } = await timeCreation(file);
  const cancels: number[] = [];
  for (const share of [0.1, 0.3, 0.6]) {
    const taken = await timeCancel(file, share * milliseconds);
    if (taken !== null) cancels.push(taken);
  }
  const slowest = Math.max(...cancels);
  const reached = (isReached: boolean) => (isReached ? "reached" : "MISSED");
  return {
    title: `A scoring matrix of ${goal.accounts} accounts in the browser`,
    measurements: [
      { name: "created", medianMilliseconds: milliseconds },
      { name: "processor time of all tasks", medianMilliseconds: busy },
      { name: "longest task", medianMilliseconds: longest },
      { name: "longest task, processor time", medianMilliseconds: longestBusy },
      { name: `slowest of ${cancels.length} Cancels`, medianMilliseconds: slowest },
    ],
    remarks: [
      `created within ${goal.seconds} s: ${reached(milliseconds <= goal.seconds * 1000)}`,
      `no task over ${goal.longestTask} ms: ${reached(longest <= goal.longestTask)}`,
      `Cancel answered within ${goal.cancel} ms: ${reached(slowest <= goal.cancel)}`,
    ],
  };
}

export default async function benchFreezes(): Promise<readonly BenchTable[]> {
  const folder = mkdtempSync(join(tmpdir(), "kam-"));
  const only = Number(process.env["KAM_ACCOUNTS"] ?? 0);
  try {
    const tables: BenchTable[] = [];
    for (const goal of goals.filter(({ accounts }) => only === 0 || only === accounts)) {
      tables.push(await benchSize(goal, folder));
    }
    return tables;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

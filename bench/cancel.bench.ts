import { createAccountPlans } from "../src/actions/create-account-plans";
import { ActionError, type Progress } from "../src/actions/contract";
import { refreshPlans } from "../src/actions/refresh-plans";
import type { HeadlessHost } from "../workbench/headless/start-headless-host";
import { accountName, withBook } from "./crm-book";
import type { BenchTable } from "./harness";

/** `PLANS=20 DEALS=5000 npm run bench -- cancel` for a smaller workbook. */
const plans = Number(process.env["PLANS"] ?? 100);
const deals = Number(process.env["DEALS"] ?? 50_000);
const goalMilliseconds = 1_000;
const points = Number(process.env["POINTS"] ?? 24);

interface Wait {
  readonly step: string;
  readonly milliseconds: number;
}

interface Cancellable {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** Processor time of this program, which does not depend on what else the machine does. */
function processorMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * Runs something that is cancelled when it has used so much processor time: how long the answer takes
 * from then on at most, also where nothing could hear of Cancel at once. Processor time also counts what
 * helpers of the program do beside it, the clock what other programs do: it is the smaller of the two.
 * Null when it was done before, or was past the point to which it can be cancelled.
 */
async function cancelledAt(
  milliseconds: number,
  run: (how: Cancellable) => Promise<unknown>,
): Promise<Wait | null> {
  const control = new AbortController();
  const asked = processorMilliseconds() + milliseconds;
  let [step, canCancel, isOver] = ["", true, false];
  let cancelledIn: string | null = null;
  let lookedAt = performance.now();
  const look = (): void => {
    if (isOver || cancelledIn !== null) return;
    if (processorMilliseconds() >= asked && canCancel) {
      cancelledIn = step;
      control.abort();
      return;
    }
    lookedAt = performance.now();
    setTimeout(look, 0);
  };
  look();
  await run({
    signal: control.signal,
    onProgress: (progress) => {
      step = progress.step;
      canCancel = progress.canCancel ?? true;
    },
  }).catch((problem: unknown) => {
    if (!(problem instanceof ActionError && problem.code === "cancelled")) throw problem;
  });
  isOver = true;
  const waited = Math.min(processorMilliseconds() - asked, performance.now() - lookedAt);
  return cancelledIn === null ? null : { step: cancelledIn, milliseconds: waited };
}

/** Cancels at points that lie evenly over the first so many milliseconds. */
async function waitsOver(
  span: number,
  run: (how: Cancellable) => Promise<unknown>,
): Promise<readonly Wait[]> {
  const waits: Wait[] = [];
  for (let point = 0; point < points; point += 1) {
    const wait = await cancelledAt((span * (point + 0.5)) / points, run);
    if (wait !== null) waits.push(wait);
  }
  return waits;
}

async function changeDeals(host: HeadlessHost): Promise<void> {
  await host.Excel.run(async (context) => {
    const amounts = context.workbook.worksheets.getItem("Opportunities").getRange("F2:F801");
    amounts.values = Array.from({ length: 800 }, (_, row) => [700 + row]);
    await context.sync();
  });
}

function tableOf(title: string, waits: readonly Wait[]): BenchTable {
  const byWait = [...waits].sort((one, other) => other.milliseconds - one.milliseconds);
  const longest = byWait[0];
  return {
    title,
    measurements: byWait.slice(0, 8).map(({ step, milliseconds }) => ({
      name: step,
      medianMilliseconds: milliseconds,
    })),
    remarks: [
      `goal: Cancel within ${goalMilliseconds} ms: ${waits.length} points, the longest ${longest?.milliseconds.toFixed(0)} ms`,
    ],
  };
}

/** How long Cancel takes to be answered, asked for at many points of making and refreshing plans. */
export default async function benchCancel(): Promise<readonly BenchTable[]> {
  const tables: BenchTable[] = [];
  await withBook(deals, async (host) => {
    let accounts = Array.from({ length: plans }, (_, index) => accountName(index));
    const make = (how: Partial<Cancellable>) =>
      createAccountPlans(accounts, {
        pause: host.whenCalculated,
        onMade: (made) => {
          accounts = accounts.filter((one) => !made.includes(one));
        },
        ...how,
      });
    tables.push(tableOf(`Cancel while ${plans} plans are made`, await waitsOver(12_000, make)));
    if (accounts.length > 0) await make({});
    await changeDeals(host);
    const refresh = (how: Cancellable) => refreshPlans({}, how);
    tables.push(
      tableOf(`Cancel while ${plans} plans are refreshed`, await waitsOver(9_000, refresh)),
    );
  });
  return tables;
}

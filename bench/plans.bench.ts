import { createAccountPlans } from "../src/actions/create-account-plans";
import { createPlanIndex } from "../src/actions/create-plan-index";
import { refreshPlans } from "../src/actions/refresh-plans";
import type { HeadlessHost } from "../workbench/headless/start-headless-host";
import { accountName, withBook } from "./crm-book";
import { slope, type BenchTable } from "./harness";
import { costOf, measurementOf, told, type HostCost } from "./host-cost";

const goalMilliseconds = 90_000;
const goalSyncs = 1_000;
const goalCancelled = 1_000;

const names = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => accountName(index));

function made(host: HeadlessHost, count: number): Promise<HostCost> {
  return costOf(host, () => createAccountPlans(names(count), { pause: host.whenCalculated }));
}

/** How long Cancel takes, asked for when so many plans are finished. */
async function cancelledAfter(finished: number): Promise<number> {
  return withBook(50_000, async (host) => {
    const control = new AbortController();
    let asked = 0;
    let count = 0;
    await createAccountPlans(names(100), {
      pause: host.whenCalculated,
      signal: control.signal,
      onMade: (accounts) => {
        count += accounts.length;
        if (count < finished) return;
        // While the next few are being written.
        setTimeout(() => {
          asked = performance.now();
          control.abort();
        }, 300);
      },
    });
    return performance.now() - asked;
  });
}

/** Plans for a hundred accounts against 50,000 deals, made, refreshed and listed. */
export default async function benchPlans(): Promise<readonly BenchTable[]> {
  const counts = [25, 50, 100];
  const byCount: HostCost[] = [];
  let refreshed: HostCost | null = null;
  let listed: HostCost | null = null;
  let calculated: HostCost | null = null;
  for (const count of counts) {
    await withBook(50_000, async (host) => {
      byCount.push(await made(host, count));
      if (count !== 100) return;
      refreshed = await costOf(host, () => refreshPlans({}));
      listed = await costOf(host, () => createPlanIndex({ pause: host.whenCalculated }));
      calculated = await costOf(host, async () => host.recalculateAll());
    });
  }
  const deals = [12_500, 25_000];
  const byDeals: HostCost[] = [];
  for (const rows of deals) {
    byDeals.push(await withBook(rows, (host) => made(host, 25)));
  }
  byDeals.push(byCount[0] as HostCost);
  const cancelled = [await cancelledAfter(4), await cancelledAfter(40)];
  const whole = byCount[2] as HostCost;
  const others = [
    ["refreshing all of them", refreshed],
    ["the plan index", listed],
    ["calculating the whole workbook", calculated],
  ] as const;
  return [
    {
      title: "Plans against 50,000 deals (processor time)",
      measurements: [
        ...counts.map((count, index) =>
          measurementOf(`${count} plans`, byCount[index] as HostCost),
        ),
        ...others.flatMap(([name, cost]) => (cost === null ? [] : [measurementOf(name, cost)])),
      ],
      remarks: [
        told(`goal: 100 plans in under ${goalMilliseconds / 1000} s and ${goalSyncs} syncs`, whole),
        ...others.flatMap(([name, cost]) => (cost === null ? [] : [told(name, cost)])),
        `time grows with plans to the power ${slope(
          counts,
          byCount.map(({ processor }) => processor),
        ).toFixed(2)}`,
        `goal: Cancel within ${goalCancelled} ms: ${cancelled.map((one) => one.toFixed(0)).join(" and ")} ms`,
      ],
    },
    {
      title: "25 plans, growth with the number of deals (processor time)",
      measurements: [...deals, 50_000].map((rows, index) =>
        measurementOf(`${rows.toLocaleString("en")} deals`, byDeals[index] as HostCost),
      ),
      remarks: [
        `time grows with deals to the power ${slope(
          [...deals, 50_000],
          byDeals.map(({ processor }) => processor),
        ).toFixed(2)}`,
      ],
    },
  ];
}

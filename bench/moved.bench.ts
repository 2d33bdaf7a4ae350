import { actions } from "../src/actions";
import { compareMatrix } from "../src/actions/compare-matrix";
import { whatMoved } from "../src/actions/what-moved";
import {
  countSyncs,
  startHost,
  writeSheet,
  type Cell,
  type HeadlessHost,
} from "../test/actions/start-host";
import type { BenchTable } from "./harness";

const accounts = 1_000;
const goalSeconds = 5;

const columns = [
  { name: "Annual revenue", most: 1_000_000 },
  { name: "Potential", most: 2_000_000 },
  { name: "Satisfaction", most: 10 },
  { name: "Strategic fit", most: 10 },
  { name: "Visits", most: 300 },
] as const;

/** The same accounts at every run: a linear congruence is random enough for lists. */
function listOf(seed: number): Cell[][] {
  let state = seed;
  const draw = (most: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return 1 + (state % most);
  };
  return [
    ["Account", ...columns.map(({ name }) => name)],
    ...Array.from({ length: accounts }, (_, row): Cell[] => [
      `Account ${row + 1}`,
      ...columns.map(({ most }) => draw(most)),
    ]),
  ];
}

async function readList() {
  const sources = await actions.listAccountSources();
  const source = sources.find(({ label }) => label === "Table Accounts");
  if (!source) throw new Error("the list of accounts is not found");
  return actions.readAccounts(source);
}

/** A matrix of 1,000 accounts whose every value changed since it was kept. */
async function changedMatrix(host: HeadlessHost): Promise<void> {
  await writeSheet(host, "Accounts", listOf(7), "Accounts");
  const read = await readList();
  const criteria = columns.map(({ name, most }) => ({
    name,
    sourceColumn: name,
    direction: "higher" as const,
    worst: 0,
    best: most,
    weight: 100 / columns.length,
  }));
  await actions.createScoringMatrix(
    read,
    { ...read.proposal, criteria, slots: 100 },
    { pause: host.whenCalculated },
  );
  await host.whenCalculated();
  await writeSheet(host, "Accounts", listOf(11));
  const again = await readList();
  if (again.existing === null) throw new Error("the matrix is not found");
  await actions.updateScoringMatrix(again, again.proposal, again.existing, {
    pause: host.whenCalculated,
  });
  await host.whenCalculated();
}

/** Milliseconds by the clock, and of processor time, which other programs do not stretch. */
async function medianOf(run: () => Promise<unknown>) {
  const taken: { readonly elapsed: number; readonly busy: number }[] = [];
  for (let turn = 0; turn < 3; turn += 1) {
    const [begun, before] = [performance.now(), process.cpuUsage()];
    await run();
    const { user, system } = process.cpuUsage(before);
    taken.push({ elapsed: performance.now() - begun, busy: (user + system) / 1000 });
  }
  const middle = (of: (one: (typeof taken)[number]) => number) =>
    taken.map(of).sort((one, other) => one - other)[1] ?? NaN;
  return { elapsed: middle(({ elapsed }) => elapsed), busy: middle(({ busy }) => busy) };
}

/** Two states of a matrix compared, in the pane alone and with the whole of it as a sheet. */
export default async function benchMoved(): Promise<BenchTable> {
  const host = await startHost();
  const request = { sheet: null, before: null, after: null };
  try {
    await changedMatrix(host);
    const compare = async () => {
      const made = await compareMatrix(request, { pause: host.whenCalculated });
      await host.whenCalculated();
      return made;
    };
    const syncs = await countSyncs(host, compare);
    const withSheet = await medianOf(compare);
    const inPane = await medianOf(() => whatMoved(request));
    const reached = (milliseconds: number) =>
      milliseconds <= goalSeconds * 1000 ? "reached" : "MISSED";
    return {
      title: `What moved among ${accounts} accounts with ${columns.length} criteria`,
      measurements: [
        { name: "compared with its sheet", medianMilliseconds: withSheet.elapsed },
        { name: "processor time of that", medianMilliseconds: withSheet.busy },
        { name: "compared in the pane", medianMilliseconds: inPane.elapsed },
      ],
      remarks: [
        `${syncs} round trips`,
        `within ${goalSeconds} s: ${reached(withSheet.elapsed)}, by processor time ${reached(withSheet.busy)}`,
      ],
    };
  } finally {
    host.close();
  }
}

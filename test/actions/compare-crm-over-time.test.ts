import { actions } from "../../src/actions";
import { listStates, whatMoved } from "../../src/actions/what-moved";
import { crmAccountsAt, crmHeadings, crmStandingAt, cutDates } from "../support/crm-at-dates";
import { describeWithSharedData } from "../support/shared-data";
import { startHost, writeSheet, type HeadlessHost } from "./start-host";

describeWithSharedData("a CRM export at three dates", () => {
  let host: HeadlessHost;

  beforeAll(async () => {
    host = await startHost();
    await writeSheet(host, "accounts", [crmHeadings, ...crmAccountsAt(cutDates[0])], "accounts");
  }, 60_000);

  afterAll(() => host.close());

  async function readList() {
    const [source] = await actions.listAccountSources();
    return actions.readAccounts(source!);
  }

  async function update(cut: number) {
    await writeSheet(host, "accounts", [crmHeadings, ...crmAccountsAt(cut)]);
    const read = await readList();
    await actions.updateScoringMatrix(read, { ...read.proposal, asOf: cut }, read.existing!);
    await host.whenCalculated();
  }

  test("every rank of then and now is the one worked out from the files, and each mover has its reasons", async () => {
    const read = await readList();
    const setup = { ...read.proposal, asOf: cutDates[0], slots: 10 };
    expect(setup.criteria.map(({ sourceColumn }) => sourceColumn).sort()).toEqual([
      "employees",
      "revenue",
      "win rate",
      "won revenue",
    ]);
    await actions.createScoringMatrix(read, setup, { pause: host.whenCalculated });
    await host.whenCalculated();
    await update(cutDates[1]);
    await update(cutDates[2]);
    const { states } = await listStates(null);
    expect(states.map(({ asOf }) => asOf)).toEqual([cutDates[1], cutDates[0]]);
    const standing = cutDates.map(crmStandingAt);
    for (const [from, to] of [
      [1, 0],
      [1, 2],
      [0, 2],
    ] as const) {
      const id = (at: number) => states.find(({ asOf }) => asOf === cutDates[at])?.id ?? null;
      const [first, second] = from < to ? [from, to] : [to, from];
      const moved = await whatMoved({ sheet: null, before: id(first), after: id(second) });
      expect(moved.accounts).toHaveLength(85);
      for (const { name, rankBefore, rankAfter, reason } of moved.accounts) {
        expect([name, rankBefore, rankAfter]).toEqual([
          name,
          standing[first]!.get(name)?.rank,
          standing[second]!.get(name)?.rank,
        ]);
        if (rankBefore !== rankAfter) expect(reason).toMatch(/^rank \d+ to \d+: \S/);
      }
      const movers = moved.accounts.filter((one) => one.rankBefore !== one.rankAfter).length;
      expect(moved.sentence).toBe(
        `${movers} of 85 accounts changed their rank, 0 entered, 0 left.`,
      );
      process.stdout.write(
        `${first} to ${second}: ${movers} movers; ${moved.accounts[0]!.name}: ${moved.accounts[0]!.reason}\n`,
      );
    }
  }, 180_000);
});

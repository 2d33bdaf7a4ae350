import { beginSteps } from "../../src/steps";
import { startHost, writeSheet, type HeadlessHost } from "../actions/start-host";
import {
  crmAccountsAt,
  crmCausesBetween,
  crmHeadings,
  crmStandingAt,
  cutDates,
} from "../support/crm-at-dates";
import { describeWithSharedData } from "../support/shared-data";

jest.setTimeout(240_000);

interface Moved {
  readonly account: string;
  readonly rankBefore: number;
  readonly rankAfter: number;
  readonly reason: string;
}

describeWithSharedData("a CRM export as it was known at three dates", () => {
  let host: HeadlessHost;
  let run: ReturnType<typeof beginSteps>;

  async function resultOf(step: object): Promise<unknown> {
    const answer = await run(step);
    if (!answer.ok) throw new Error(answer.sentence);
    return answer.result;
  }

  beforeAll(async () => {
    host = await startHost();
    run = beginSteps({ whenCalculated: host.whenCalculated });
    await writeSheet(host, "accounts", [crmHeadings, ...crmAccountsAt(cutDates[0])], "accounts");
  });

  afterAll(() => host.close());

  /** The points that a sentence tells of a cause; none where it tells nothing of it. */
  function told(reason: string, of: string): string | null {
    return new RegExp(`([+-][0-9.]+) ${of}`, "u").exec(reason)?.[1] ?? null;
  }

  /** As sentences round: nothing below half a hundredth. */
  function rounded(points: number): string | null {
    if (Math.abs(points) < 0.005) return null;
    return `${points > 0 ? "+" : ""}${points.toFixed(Math.abs(points) < 0.095 ? 2 : 1)}`;
  }

  test("snapshot and compare: who moved and why would be other than the files say", async () => {
    const criteria = crmHeadings.slice(1).map((column) => ({ column }));
    await resultOf({ do: "score", list: "accounts", criteria, slots: 10 });
    expect(await resultOf({ do: "snapshot", name: "June" })).toEqual({
      sheet: "Scoring matrix",
      name: "June",
      accounts: 85,
      // Beside the one that was kept when it was made.
      kept: 2,
    });
    for (const [at, name] of [
      [1, "September"],
      [2, "December"],
    ] as const) {
      await writeSheet(host, "accounts", [crmHeadings, ...crmAccountsAt(cutDates[at])]);
      await resultOf({ do: "update" });
      await resultOf({ do: "snapshot", name });
    }
    for (const [before, after, from, to] of [
      ["June", "September", 0, 1],
      ["September", "December", 1, 2],
      ["June", undefined, 0, 2],
    ] as const) {
      const step = { do: "compare", before, ...(after === undefined ? {} : { after }) };
      const { moved, entered, left } = (await resultOf(step)) as {
        readonly moved: readonly Moved[];
        readonly entered: readonly string[];
        readonly left: readonly string[];
      };
      const [then, now] = [crmStandingAt(cutDates[from]), crmStandingAt(cutDates[to])];
      const causes = crmCausesBetween(cutDates[from], cutDates[to]);
      expect([moved.length, entered, left]).toEqual([85, [], []]);
      const found = moved.map(({ account, rankBefore, rankAfter, reason }) => [
        account,
        rankBefore,
        rankAfter,
        told(reason, "from"),
        told(reason, "because scales changed"),
        told(reason, "because blanks"),
        told(reason, "because weights"),
      ]);
      expect(found).toEqual(
        moved.map(({ account }) => {
          const { ratings, scales, blanks } = causes.get(account)!;
          return [
            account,
            then.get(account)!.rank,
            now.get(account)!.rank,
            rounded(ratings),
            rounded(scales),
            rounded(blanks),
            null,
          ];
        }),
      );
      // Movers first.
      const places = moved.map(({ rankBefore, rankAfter }) => Math.abs(rankAfter - rankBefore));
      expect(places).toEqual([...places].sort((one, other) => other - one));
    }
  });

  test("compare: a name that no snapshot has is answered with those there are", async () => {
    expect(await run({ do: "compare", before: "May" })).toMatchObject({
      ok: false,
      code: "badInput",
      sentence: "Scoring matrix has no snapshot May: there are June, September, December.",
    });
  });
});

import { actions } from "../../src/actions";
import { beginSteps } from "../../src/steps";
import { startHost, valuesOn, writeSheet, type HeadlessHost } from "../actions/start-host";

jest.setTimeout(240_000);

type Answer = Awaited<ReturnType<ReturnType<typeof beginSteps>>>;

let host: HeadlessHost;
let run: (step: object) => Promise<Answer>;

/** A matrix of two slots, a plan for each of its key accounts; then the list calls Acme otherwise. */
beforeAll(async () => {
  host = await startHost();
  await writeSheet(host, "Accounts", [
    ["Account ID", "Account", "Account manager", "Revenue", "Potential revenue"],
    ["A1", "Acme", "Dana", 900, 950],
    ["B1", "Bolt", "Eli", 800, 850],
    ["C1", "Cord", "Fay", 10, 20],
  ]);
  const [list] = await actions.listAccountSources();
  const read = await actions.readAccounts(list!);
  await actions.createScoringMatrix(read, { ...read.proposal, slots: 2 });
  await host.settle();
  run = beginSteps({ whenCalculated: host.whenCalculated });
  await run({ do: "plans", accounts: "key" });
  await run({ do: "reviews", accounts: "key", period: "2026-Q2" });
  await run({ do: "close", sheet: "Review Acme Q2 2026", by: "Dana" });
  await run({ do: "type", sheet: "Accounts", cell: "B2", value: "Acme Holding" });
}, 240_000);

afterAll(() => host.close());

interface MadeSheet {
  readonly account: string;
  readonly sheet: string;
  readonly made: string;
}

function sheetsOf(answer: Answer, kind: "Plan" | "Review"): readonly MadeSheet[] {
  if (!answer.ok) throw new Error(`refused: ${answer.sentence}`);
  const { sheets } = answer.result as { sheets: readonly MadeSheet[] };
  return sheets
    .filter(({ sheet }) => sheet.startsWith(kind))
    .map(({ account, sheet, made }) => ({ account, sheet, made }));
}

test("an account that its list calls otherwise now would be refused, or get a second, empty plan", async () => {
  const expected = [
    { account: "Acme Holding", sheet: "Plan Acme", made: "refreshed" },
    { account: "Bolt", sheet: "Plan Bolt", made: "refreshed" },
  ];
  // The matrix and the plan call it Acme.
  expect(sheetsOf(await run({ do: "plans", accounts: "key" }), "Plan")).toEqual(expected);
  // The matrix alone calls it so.
  expect(sheetsOf(await run({ do: "plans", accounts: "key" }), "Plan")).toEqual(expected);
  expect(sheetsOf(await run({ do: "refresh", accounts: "key" }), "Plan")).toEqual(expected);
  expect(sheetsOf(await run({ do: "refresh", accounts: ["Acme Holding"] }), "Plan")).toEqual([
    expected[0],
  ]);
  expect((await valuesOn(host, "Plan Acme"))[0]?.[0]).toBe("Acme Holding");
});

test("the next review of a renamed account would compare with nothing", async () => {
  const made = await run({ do: "reviews", accounts: "key", period: "2026-Q3" });
  const [review] = sheetsOf(made, "Review");
  expect(review?.account).toBe("Acme Holding");
  const cells = await valuesOn(host, review?.sheet ?? "");
  const row = cells.find((one) => one.includes("Compared with")) ?? [];
  expect(row[row.indexOf("Compared with") + 1]).toBe("Q2 2026, as of 2026-06-30");
});

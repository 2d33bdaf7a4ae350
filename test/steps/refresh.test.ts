import { beginSteps } from "../../src/steps";
import { startHost, writeSheet, type HeadlessHost } from "../actions/start-host";

jest.setTimeout(120_000);

type Answer = Awaited<ReturnType<ReturnType<typeof beginSteps>>>;

let host: HeadlessHost;
let run: (step: object) => Promise<Answer>;

beforeAll(async () => {
  host = await startHost({ calculates: false });
  await writeSheet(
    host,
    "Accounts",
    [
      ["Account", "Account manager", "Industry"],
      ["Alder", "Dana", "Steel"],
      ["Birch", "Eli", "Food"],
    ],
    "Accounts",
  );
  run = beginSteps({ whenCalculated: host.whenCalculated });
});

afterAll(() => host.close());

function sheetsOf(answer: Answer): unknown {
  if (!answer.ok) throw new Error(`refused: ${answer.sentence}`);
  return (answer.result as { sheets: unknown }).sheets;
}

test("plans: of accounts that have one it is refreshed, the others get theirs", async () => {
  await run({ do: "plans", accounts: ["Alder"] });
  await run({ do: "type", sheet: "Accounts", cell: "B2", value: "Nadia" });
  expect(sheetsOf(await run({ do: "plans", accounts: ["Alder", "Birch"] }))).toMatchObject([
    { account: "Birch", sheet: "Plan Birch", made: "new" },
    { account: "Alder", sheet: "Plan Alder", made: "refreshed", kept: 0, updated: 1 },
  ]);
});

test("refresh: says what was kept and brought up to date, and can be taken back", async () => {
  const { sentence } = (await run({ do: "refresh", sheets: "Plan Elm" })) as { sentence: string };
  expect(sentence).toMatch(/^Plan Elm is no plan or review of this workbook/);
  const manager = { sheet: "Plan Alder", range: "D21" };
  expect(await run({ do: "read", ...manager })).toMatchObject({ result: { values: [["Nadia"]] } });
  await run({ do: "type", sheet: "Plan Alder", cell: "D21", value: "Somebody" });
  await run({ do: "type", sheet: "Accounts", cell: "C2", value: "Paper" });
  expect(sheetsOf(await run({ do: "refresh" }))).toMatchObject([
    {
      sheet: "Plan Alder",
      made: "refreshed",
      kept: 1,
      updated: 1,
      differences: [{ cell: "'Plan Alder'!D21", theirs: "Somebody", ours: "Nadia" }],
      unplaced: [],
    },
    { sheet: "Plan Birch", kept: 0, updated: 0 },
  ]);
  expect(await run({ do: "takeBack" })).toMatchObject({ ok: true });
  expect(sheetsOf(await run({ do: "refresh", accounts: ["Alder"] }))).toMatchObject([
    { sheet: "Plan Alder", updated: 1 },
  ]);
});

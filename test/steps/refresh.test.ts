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
  const manager = { sheet: "Plan Alder", range: "D26" };
  expect(await run({ do: "read", ...manager })).toMatchObject({ result: { values: [["Nadia"]] } });
  await run({ do: "type", sheet: "Plan Alder", cell: "D26", value: "Somebody" });
  await run({ do: "type", sheet: "Accounts", cell: "C2", value: "Paper" });
  expect(sheetsOf(await run({ do: "refresh" }))).toMatchObject([
    {
      sheet: "Plan Alder",
      made: "refreshed",
      kept: 1,
      updated: 1,
      differences: [{ cell: "'Plan Alder'!D26", theirs: "Somebody", ours: "Nadia" }],
      unplaced: [],
    },
    { sheet: "Plan Birch", kept: 0, updated: 0 },
  ]);
  expect(await run({ do: "takeBack" })).toMatchObject({ ok: true });
  expect(sheetsOf(await run({ do: "refresh", accounts: ["Alder"] }))).toMatchObject([
    { sheet: "Plan Alder", updated: 1 },
  ]);
});

test("prose that begins with - or = is text, and a refresh keeps every word of it", async () => {
  const answer = await run({ do: "cells", sheet: "Plan Birch" });
  if (!answer.ok) throw new Error(answer.sentence);
  const inputs = (answer.result as { cells: Record<string, string> }).cells;
  const typed: readonly (readonly [string, string])[] = [
    ["objectives", "- head of = buying\n- 2nd site"],
    ["initiatives", "= x"],
    ["strength:1", "-5 % churn"],
    ["goal:2:goal", "=1+1"],
    ["stakeholder:2:name", "+49 Team"],
    ["action:1:step", "@Dana: call"],
    ["risk:1:mitigation", "2026-05"],
  ];
  for (const [name, value] of typed) {
    const cell = inputs[name] ?? name;
    expect(await run({ do: "type", sheet: "Plan Birch", cell, value })).toMatchObject({
      result: { value },
    });
  }
  await run({ do: "type", sheet: "Accounts", cell: "C3", value: "Drinks" });
  expect(sheetsOf(await run({ do: "refresh", accounts: ["Birch"] }))).toMatchObject([
    { sheet: "Plan Birch", updated: 1, unplaced: [] },
  ]);
  for (const [name, value] of typed) {
    const range = inputs[name] ?? name;
    expect(await run({ do: "read", sheet: "Plan Birch", range })).toMatchObject({
      result: { values: [[value]] },
    });
  }
});

import { beginSteps } from "../../src/steps";
import { startHost, writeSheet, type HeadlessHost } from "../actions/start-host";

jest.setTimeout(120_000);

type Answer = Awaited<ReturnType<ReturnType<typeof beginSteps>>>;

let host: HeadlessHost;
let run: (step: object) => Promise<Answer>;

beforeAll(async () => {
  host = await startHost({ calculates: false });
  await writeSheet(host, "Accounts", [
    ["Account", "Account manager"],
    ["Alder", "Dana"],
    ["Birch", "Eli"],
    ["O'Cedar", "Fay"],
  ]);
  run = beginSteps({ whenCalculated: host.whenCalculated });
});

afterAll(() => host.close());

/** Accounts and managers of the index, and how many goals, actions and promises are overdue. */
async function rows(): Promise<readonly unknown[]> {
  const read = await run({ do: "read", sheet: "Plan index", range: "A5:H10" });
  if (!read.ok) throw new Error(read.sentence);
  const { values } = read.result as { values: unknown[][] };
  return values.filter(([account]) => account !== "").map((row) => [row[0], row[1], row[7]]);
}

async function inputs(sheet: string): Promise<Record<string, string>> {
  const answer = await run({ do: "cells", sheet });
  if (!answer.ok) throw new Error(answer.sentence);
  return (answer.result as { cells: Record<string, string> }).cells;
}

test("index: without a plan it is refused with the way out", async () => {
  expect(await run({ do: "index" })).toMatchObject({
    ok: false,
    code: "badInput",
    sentence: expect.stringContaining("make one with New plan"),
  });
});

test("index: a plan that changes, comes, is renamed or goes is told as it is", async () => {
  await run({ do: "plans", accounts: ["Alder", "Birch"] });
  expect(await run({ do: "index" })).toMatchObject({ result: { sheet: "Plan index" } });
  expect(await rows()).toEqual([
    ["Account", "Account manager", "Overdue"],
    ["Alder", "Dana", 0],
    ["Birch", "Eli", 0],
  ]);
  const { "action:1:step": step, "action:1:due": due } = await inputs("Plan Birch");
  await run({ do: "type", sheet: "Plan Birch", cell: step, value: "Call" });
  await run({ do: "type", sheet: "Plan Birch", cell: due, value: "2020-01-01" });
  await run({ do: "rename", sheet: "Plan Birch", to: "Birch's plan" });
  await run({ do: "plans", accounts: ["O'Cedar"] });
  expect(await rows()).toEqual([
    ["Account", "Account manager", "Overdue"],
    ["Alder", "Dana", 0],
    ["Birch", "Eli", 1],
    ["O'Cedar", "Fay", 0],
  ]);
  await run({ do: "deleteSheet", sheet: "Plan Alder" });
  expect((await rows())[1]).toEqual(["The plan is deleted", "", ""]);
  // What people wrote beside it stays with it, until they delete the row.
  expect(await run({ do: "index" })).toMatchObject({ result: { sheet: "Plan index" } });
  expect(await rows()).toEqual([
    ["Account", "Account manager", "Overdue"],
    ["The plan is deleted", "", ""],
    ["Birch", "Eli", 1],
    ["O'Cedar", "Fay", 0],
  ]);
});

import { beginSteps } from "../../src/steps";
import { startHost, writeSheet, type HeadlessHost } from "../actions/start-host";

let host: HeadlessHost;
let run: (step: object) => Promise<Record<string, unknown>>;

beforeAll(async () => {
  host = await startHost();
  await writeSheet(host, "Accounts", [
    ["Account", "Potential", "Fit"],
    ["Alder", 1500, 9],
    ["Birch", 2500, 7],
    ["Cedar", 700, 4],
    ["Dogwood", 400, 2],
  ]);
  await writeSheet(host, "Deals", [
    ["Deal", "Account", "Stage", "Amount", "Close date"],
    ["D-1", "Alder", "Won", 100, "2026-03-31"],
    ["D-2", "Birch", "Won", 200, "2026-04-30"],
    ["D-3", "Cedar", "Closed", 400, "2026-05-31"],
    ["D-4", "Cedar", "Archived", 800, "2026-06-30"],
    ["D-5", "Dogwood", "Lost", 50, "2026-06-30"],
  ]);
  const steps = beginSteps({ whenCalculated: host.whenCalculated });
  run = async (step) => {
    const answer = await steps(step);
    if (!answer.ok) throw new Error(answer.sentence);
    return { ...(answer.result as object), notices: answer.notices };
  };
}, 60_000);
afterAll(() => host.close());

async function wonBy(account: string): Promise<unknown> {
  const { rows } = (await run({ do: "measures", measures: ["Won amount"] })) as unknown as {
    rows: { account: string; values: Record<string, number> }[];
  };
  return rows.find((row) => row.account === account)?.values["Won amount"];
}

test.each([
  [{ list: "Deals", answer: "wonn", about: "'Closed'" }, "Did you mean 'won'?"],
  [
    { list: "Deals", answer: "won" },
    "2 questions about Deals have the answer 'won': say with about",
  ],
  [{ list: "Deals", answer: "won", about: "Gone" }, "No question about Deals says 'Gone'"],
  [{ list: "Accounts", answer: "won" }, "There is no open question about Accounts."],
  [{ list: "Deals", states: { Clsoed: "won" } }, "Did you mean 'Closed'?"],
  [{ list: "Deals", names: { Alde: "Aldr" } }, "There is no account 'Aldr'. Did you mean 'Alder'?"],
  [
    { list: "Deals", account: { heading: "Account", through: ["Order"] } },
    "There is no list 'Order' in this workbook.",
  ],
])("map %j is taken for an answer", async (fields, sentence) => {
  await expect(run({ do: "map", ...fields })).rejects.toThrow(sentence);
});

test("an answer by its label leaves the question open, or the numbers as they were", async () => {
  expect(await wonBy("Cedar")).toBe(0);
  const { questions } = (await run({
    do: "map",
    list: "Deals",
    answer: "Won",
    about: "'Closed'",
  })) as { questions: { sentence: string; choices: string[] }[] };
  expect(questions.map(({ sentence }) => /'(\w+)' in 'Stage'/u.exec(sentence)?.[1])).toEqual([
    "Archived",
  ]);
  expect(questions[0]?.choices).toEqual(["won", "lost", "open", "none"]);
  expect(await wonBy("Cedar")).toBe(400);
  await run({ do: "map", list: "Deals", answer: "none" });
  expect(((await run({ do: "lists" }))["questions"] as object[]).length).toBe(0);
});

test("settings are read, or changed, as something else than the sheet says", async () => {
  await run({ do: "clock", today: "2026-11-26" }).catch(() => null);
  const before = await run({ do: "settings" });
  expect(before).toMatchObject({ asOf: "2026-06-30", isAsOfChosen: false, fiscalYearStart: 1 });
  const changed = { asOf: "2026-05-31", currency: "EUR", fiscalYearStart: 7, unit: 1000 };
  expect(await run({ do: "settings", ...changed })).toMatchObject({
    ...changed,
    isAsOfChosen: true,
  });
  const { cells } = (await run({ do: "cells", sheet: "KAM settings" })) as {
    cells: Record<string, string>;
  };
  expect(Object.keys(cells)).toEqual(["asOf", "currency", "fiscalYearStart", "unit"]);
  const { values } = await run({ do: "read", sheet: "KAM settings", range: cells["unit"] });
  expect(values).toEqual([["thousands"]]);
  await expect(run({ do: "settings", currency: "banana" })).rejects.toThrow("is no currency");
  await expect(run({ do: "settings", fiscalYearStart: 13 })).rejects.toThrow("fiscalYearStart");
});

test("a quarter of the fiscal year is one of the calendar, or called so", async () => {
  const { sheets } = (await run({ do: "reviews", accounts: ["Alder"], period: "FY2026-Q3" })) as {
    sheets: { sheet: string }[];
  };
  expect(sheets[0]?.sheet).toBe("Review Alder FY2026 Q3");
  const { cells } = (await run({ do: "cells", sheet: "Review Alder FY2026 Q3" })) as {
    cells: Record<string, string>;
  };
  const { values } = await run({
    do: "read",
    sheet: "Review Alder FY2026 Q3",
    range: cells["from"],
  });
  // The year that ends in June 2026: its third quarter begins on 2026-01-01, day 46023.
  expect(values).toEqual([[46023]]);
}, 30_000);

test("a measure that is the same for every account is said not to be there", async () => {
  await expect(
    run({ do: "score", list: "Accounts", criteria: [{ measure: "Open deals" }] }),
  ).rejects.toThrow("Open deals is the same for every account of Sheet Accounts");
});

test("a matrix cannot be updated after the sheet of its accounts was renamed", async () => {
  await run({
    do: "score",
    list: "Accounts",
    criteria: [{ column: "Potential" }, { measure: "Won amount" }],
    slots: 2,
  });
  await run({ do: "rename", sheet: "Accounts", to: "Customers" });
  const { sheet, accounts } = await run({ do: "update" });
  expect([sheet, accounts]).toEqual(["Scoring matrix", 4]);
  const { values } = await run({ do: "read", sheet: "Scoring matrix", range: "A4:B5" });
  // 46173 is 2026-05-31, the day of the settings.
  expect(values).toEqual([
    ["Made from", "Sheet Customers · 4 accounts"],
    ["As of", 46173],
  ]);
}, 30_000);

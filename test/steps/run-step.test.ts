import { beginSteps } from "../../src/steps";
import { startHost, writeSheet, type HeadlessHost } from "../actions/start-host";

type Answer = Awaited<ReturnType<ReturnType<typeof beginSteps>>>;

let host: HeadlessHost;
let run: (step: object) => Promise<Answer>;

const accounts = [
  ["Account", "Revenue", "Potential", "Fit"],
  ["Alder", 900, 1500, 9],
  ["Birch", 300, 2500, 7],
  ["Cedar", 500, 700, 4],
  ["Dogwood", 100, 400, 2],
  ["Elm", 700, 1100, 8],
  ["Fir", 200, 300, 5],
];

beforeAll(async () => {
  host = await startHost();
  await writeSheet(host, "Accounts", accounts, "Accounts");
  await writeSheet(host, "Contacts", [
    ["Account", "Name", "Title", "Role"],
    ["Alder", "Ada Moss", "Head of purchasing", "buyer"],
    ["Nobody", "Ben Gone", "Buyer", "buyer"],
  ]);
  run = beginSteps({ whenCalculated: host.whenCalculated });
}, 60_000);

afterAll(() => host.close());

function resultOf(answer: Answer): Record<string, unknown> {
  if (!answer.ok) throw new Error(`refused: ${answer.sentence}`);
  return answer.result as Record<string, unknown>;
}

function refusalOf(answer: Answer): { code: string; sentence: string } {
  if (answer.ok) throw new Error("was not refused");
  return { code: answer.code, sentence: answer.sentence };
}

const criteria = [
  { column: "Revenue", weight: 3 },
  { column: "Fit", weight: 1, worst: 0, best: 10 },
];

test("lists: says kind, fields in the contract's words, and how many rows have no account", async () => {
  const { lists } = resultOf(await run({ do: "lists" })) as {
    lists: { name: string; kind: string; columns: unknown[]; account: unknown }[];
  };
  const contacts = lists.find(({ name }) => name === "Contacts");
  expect(contacts).toMatchObject({ kind: "contacts", sheet: "Contacts", rows: 2 });
  expect(contacts?.columns).toContainEqual({ heading: "Title", field: "title" });
});

test("score: the weights and ends of the file are the matrix's own, not the proposal's", async () => {
  const {
    sheet,
    accounts: count,
    top,
  } = resultOf(await run({ do: "score", criteria, slots: 2 })) as {
    sheet: string;
    accounts: number;
    top: { account: string; score: number; rank: number }[];
  };
  expect([sheet, count]).toEqual(["Scoring matrix", 6]);
  // Alder: revenue 900 is the best, 10; fit 9 of 0..10 is 1 + 9 x 0.9 = 9.1; (3 x 10 + 9.1) / 4.
  expect(top[0]).toMatchObject({ account: "Alder", rank: 1 });
  expect(top[0]?.score).toBeCloseTo((30 + 9.1) / 4, 12);
  // Elm: revenue 1 + 9 x 600/800 = 7.75, fit 8.2.
  expect(top[1]?.score).toBeCloseTo((3 * 7.75 + 8.2) / 4, 12);
});

test("cells: an input is found by name after rows were inserted above it", async () => {
  const before = resultOf(await run({ do: "cells", sheet: "Scoring matrix" }))["cells"] as Record<
    string,
    string
  >;
  expect(before["slots"]).toBe("B6");
  await run({ do: "insertRows", sheet: "Scoring matrix", range: "2:3" });
  const after = resultOf(await run({ do: "cells", sheet: "Scoring matrix" }))["cells"] as Record<
    string,
    string
  >;
  expect(after["slots"]).toBe("B8");
  const { values } = resultOf(
    await run({ do: "read", sheet: "Scoring matrix", range: after["weight:Revenue"] ?? "" }),
  );
  expect(values).toEqual([[3]]);
  expect(after["status:Birch"]).toMatch(/^[A-Z]+\d+$/);
  await run({ do: "deleteRows", sheet: "Scoring matrix", range: "2:3" });
});

test("type: what the sheet computes follows, and what a cell does not take is refused in its own words", async () => {
  const typed = await run({ do: "type", sheet: "Scoring matrix", cell: "B6", value: 3 });
  expect(resultOf(typed)["value"]).toBe(3);
  const refused = await run({ do: "type", sheet: "Scoring matrix", cell: "B6", value: -1 });
  expect(refusalOf(refused).sentence).toContain("type a whole number from 1");
  const { values } = resultOf(await run({ do: "read", sheet: "Scoring matrix", range: "B6" }));
  expect(values).toEqual([[3]]);
});

test("update: slots that were typed on the sheet stay, and the same list is found again", async () => {
  const { top } = resultOf(await run({ do: "update", sheet: "Scoring matrix" })) as {
    top: { account: string }[];
  };
  expect(top[0]?.account).toBe("Alder");
  const { values } = resultOf(await run({ do: "read", sheet: "Scoring matrix", range: "B6" }));
  expect(values).toEqual([[3]]);
});

test("plans: key means the accounts within the slots, and takeBack takes all of them back", async () => {
  const { sheets } = resultOf(await run({ do: "plans", accounts: "key" })) as {
    sheets: { account: string; sheet: string; made: string; completeness: number }[];
  };
  expect(sheets.map(({ account }) => account)).toEqual(["Alder", "Elm", "Cedar"]);
  expect(sheets[0]).toMatchObject({ sheet: "Plan Alder", made: "new" });
  // Nobody has written on it yet: what was copied from lists counts nothing.
  expect(sheets[0]?.completeness).toBe(0);
  const inputs = resultOf(await run({ do: "cells", sheet: "Plan Alder" }))["cells"];
  expect(Object.keys(inputs as object)).toEqual(
    expect.arrayContaining([
      "objectives",
      "initiatives",
      "strength:1",
      "strength:2",
      "threat:1",
      "goal:1:goal",
      "action:1:step",
      "stakeholder:1:name",
      "risk:1:risk",
    ]),
  );
  // What is computed is no input.
  expect(inputs).not.toHaveProperty("goal:1:attainment");
  expect(resultOf(await run({ do: "takeBack" }))["sheets"]).toHaveLength(3);
  expect(refusalOf(await run({ do: "cells", sheet: "Plan Alder" })).sentence).toContain("no sheet");
  expect(refusalOf(await run({ do: "takeBack" })).sentence).toContain("Nothing was made");
}, 60_000);

test("plans: an unknown account is named before anything is written", async () => {
  const refused = refusalOf(await run({ do: "plans", accounts: ["Alder", "Brich"] }));
  expect(refused).toEqual({
    code: "badInput",
    sentence: "There is no account 'Brich' in this workbook. Did you mean 'Birch'?",
  });
  expect(refusalOf(await run({ do: "cells", sheet: "Plan Alder" })).sentence).toContain("no sheet");
});

test("reviews: the verdict and its reasons are the sheet's own lines", async () => {
  const { sheets } = resultOf(
    await run({ do: "reviews", accounts: ["alder"], period: "2026-Q3" }),
  ) as { sheets: { account: string; sheet: string; verdict: string; reasons: string[] }[] };
  expect(sheets[0]).toMatchObject({ account: "Alder", sheet: "Review Alder Q3 2026" });
  expect(sheets[0]?.verdict).toMatch(/^[○●✓▲] /);
  expect(sheets[0]?.reasons.length).toBeGreaterThan(2);
  await run({ do: "takeBack" });
}, 30_000);

test("takeBack would say of an update that it is not known any more", async () => {
  resultOf(await run({ do: "score", list: "Accounts", slots: 2 }));
  await run({ do: "type", sheet: "Accounts", cell: "B2", value: 77 });
  const { sheet } = resultOf(await run({ do: "update" }));
  expect(resultOf(await run({ do: "takeBack" }))["sheets"]).toEqual([sheet]);
}, 60_000);

test("sort and rename: as a person does them", async () => {
  const sorted = { do: "sort", sheet: "Accounts", range: "A1:D7", by: "Fit", descending: true };
  resultOf(await run(sorted));
  const { values } = resultOf(await run({ do: "read", sheet: "Accounts", range: "A2:A4" }));
  expect(values).toEqual([["Alder"], ["Elm"], ["Birch"]]);
  resultOf(await run({ do: "rename", sheet: "Contacts", to: "People" }));
  expect(refusalOf(await run({ do: "deleteSheet", sheet: "Contacts" })).sentence).toContain(
    "There is no sheet 'Contacts'",
  );
  resultOf(await run({ do: "deleteSheet", sheet: "people" }));
});

describe("a step that is not as it has to be gets a sentence with the nearest known name", () => {
  test.each([
    [{ do: "scroe" }, "There is no step 'scroe'. Did you mean 'score'?"],
    [{ do: "score", lst: "x" }, "There is no field 'lst' in score. Did you mean 'list'?"],
    [
      { do: "score", criteria: [{ column: "Fit", wieght: 2 }] },
      "There is no field 'wieght' in 'criteria' 1 of score. Did you mean 'weight'?",
    ],
    [{ do: "score", criteria: [{}] }, "A criterion needs either a column or a measure."],
    [
      { do: "score", criteria: [{ name: "Trust and opennes" }] },
      "There is no standard criterion 'Trust and opennes': give it a column or a measure, or rate it \"by hand\". Did you mean 'Trust and openness'?",
    ],
    [{ do: "score", criteria: [{ rating: "by hand" }] }, "either a column or a measure."],
    [{ do: "read", sheet: "Accounts" }, "read needs the field 'range'."],
    [
      { do: "insertRows", sheet: "Accounts", range: "1:500000" },
      "1:500000 are too many rows for one step: insert 10,000 at most.",
    ],
    [
      { do: "score", slots: 0 },
      "Field 'slots' of score does not fit: how many key accounts the team can carry, 1 to 10000.",
    ],
    [{ do: "score", list: "Acounts" }, "Did you mean 'Accounts'?"],
    [{ do: "reviews", period: "2026-13" }, "Field 'period' of reviews does not fit: "],
    [{ do: "reviews", period: "2025-W53", accounts: ["Alder"] }, "2025 has no week 53"],
    [{ do: "takeBack", what: 1 }, "There is no field 'what' in takeBack. It takes no fields."],
    [{ sheet: "x" }, 'A step is an object with "do"'],
    [{ do: "read", sheet: "Accounts", range: "A1:" }, "'A1:' is no address"],
    [
      { do: "read", sheet: "Acounts", range: "A1" },
      "There is no sheet 'Acounts' in this workbook. Did you mean 'Accounts'?",
    ],
  ])("%j", async (step, sentence) => {
    const refused = refusalOf(await run(step));
    expect(refused.code).toBe("badInput");
    expect(refused.sentence).toContain(sentence);
  });

  test("what the contract names and nobody has built answers notThere", async () => {
    expect(refusalOf(await run({ do: "score", scope: "group" }))).toEqual({
      code: "notThere",
      sentence: "Field 'scope' of score is not there yet.",
    });
  });
});

test("numbers and texts that no cell holds are refused by the field that has them", async () => {
  const refused = async (step: object) => refusalOf(await run(step));
  const huge = { column: "Revenue", weight: 1e308 };
  expect(await refused({ do: "score", criteria: [huge] })).toMatchObject({
    code: "badInput",
    sentence: expect.stringMatching(/'criteria' 1 'weight' of score does not fit: points/),
  });
  const far = { column: "Revenue", worst: -1e308 };
  expect((await refused({ do: "score", criteria: [far] })).code).toBe("badInput");
  expect((await refused({ do: "score", title: "x".repeat(40_000) })).code).toBe("badInput");
  expect((await refused({ do: "score", slots: 1e15 })).sentence).toContain("1 to 10000");
  const many = Array.from({ length: 300 }, (_, at) => ({ column: "Revenue", name: `${at}` }));
  expect((await refused({ do: "score", criteria: many })).sentence).toContain("1 to 50");
});

test.each(["x".repeat(32), "a/b", "a\nb", "'a", "  ", "History", "SHEET1"])(
  "rename to %j is refused as bad input",
  async (to) => {
    expect(refusalOf(await run({ do: "rename", sheet: "Accounts", to })).code).toBe("badInput");
  },
);

test("what Excel refuses to a hand is bad input in Excel's words, not a fault", async () => {
  const long = { do: "type", sheet: "Sheet1", cell: "A1", value: "x".repeat(32_768) };
  expect(refusalOf(await run(long))).toMatchObject({
    code: "badInput",
    sentence: expect.stringMatching(/^Excel refuses this: .*32767/),
  });
  await run({ do: "type", sheet: "Sheet1", cell: "Z1", value: "=SEQUENCE(3)" });
  const part = { do: "sort", sheet: "Sheet1", range: "Z1:Z3", by: "Z", headings: false };
  expect(refusalOf(await run(part)).code).toBe("badInput");
});

test("rename takes a name that differs in case only", async () => {
  expect(resultOf(await run({ do: "rename", sheet: "Accounts", to: "ACCOUNTS" }))).toEqual({
    sheet: "ACCOUNTS",
  });
  await run({ do: "rename", sheet: "ACCOUNTS", to: "Accounts" });
});

test("a range larger than Excel hands over and a cell too far out are refused", async () => {
  const all = { do: "read", sheet: "Accounts", range: "A1:XFD1048576" };
  expect(refusalOf(await run(all)).sentence).toContain("read fewer rows");
  const corner = { do: "type", sheet: "Accounts", cell: "XFD1048576", value: 1 };
  expect(refusalOf(await run(corner)).sentence).toContain("too far out");
});

test("type: what no workbook can be written with is refused before the cell has it", async () => {
  for (const value of ["a\u0000b", "\ud83d", "\udc00x", "\u0007", "\uffff"]) {
    const refused = await run({ do: "type", sheet: "Sheet1", cell: "B1", value });
    expect(refusalOf(refused).sentence).toMatch(
      /^The value holds a character that no cell can hold/,
    );
  }
  const emoji = await run({
    do: "type",
    sheet: "Sheet1",
    cell: "B1",
    value: "\ud83d\ude00 tab\tline\n",
  });
  expect(resultOf(emoji)["value"]).toBe("\ud83d\ude00 tab\tline\n");
});

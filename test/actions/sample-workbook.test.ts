import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sampleSheetPlan, sampleWorkbookFrom } from "../../src/actions/sample-workbook";

const json: unknown = JSON.parse(
  readFileSync(join(__dirname, "..", "..", "assets", "sample-data.json"), "utf8"),
);

test("the sample that comes with the add-in is read", () => {
  const sample = sampleWorkbookFrom(json);
  expect(sample?.sheets.map(({ name }) => name)).toEqual([
    "Accounts",
    "Contacts",
    "Opportunities",
    "Revenue",
    "Tickets",
    "Surveys",
    "Programme costs",
  ]);
  expect(sample?.sheets[0]?.rows).toHaveLength(60);
});

test("every list of the sample becomes a table that covers its headings and all its rows", () => {
  const [accounts] = sampleWorkbookFrom(json)?.sheets ?? [];
  if (!accounts) {
    throw new Error("the sample has no sheet");
  }
  const plan = sampleSheetPlan(accounts);
  const last = String.fromCharCode(64 + accounts.columns.length);
  expect(plan.tables[0]?.range).toBe(`A1:${last}61`);
  expect(plan.blocks[0]?.cells).toHaveLength(61);
});

test.each([[null], [{}], [{ supplier: "x", sheets: [{ name: "A" }] }]])(
  "%j, which is no sample, is not taken for one",
  (other) => {
    expect(sampleWorkbookFrom(other)).toBeNull();
  },
);

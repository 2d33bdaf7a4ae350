import { rowsOfAccount } from "../../../src/excel/facts/fact-rows";
import {
  contactsFrom,
  opportunitiesFrom,
  revenueFrom,
  surveysFrom,
  ticketsFrom,
} from "../../../src/excel/facts/facts-from-rows";
import { liveColumns } from "../../../src/excel/facts/live-columns";

test("an account's rows are found whatever the case and outer blanks, and no others", () => {
  const columns = { account: ["Acme", " ACME ", "Acme Ltd", "Bolt"], value: [1, 2, 3, 4] };
  expect(rowsOfAccount(columns, "acme").map(({ value }) => value)).toEqual([1, 2]);
});

test("an error in a cell is a fact that is missing", () => {
  const [deal] = opportunitiesFrom([
    { account: "A", stage: "Won", value: "#N/A", probability: "#REF!", name: "Deal" },
  ]);
  expect(deal).toMatchObject({ stage: "won", value: null, probability: null });
});

test("a chance of 40 is 40 percent, as 0.4 is", () => {
  const deals = opportunitiesFrom([
    { stage: "Open", probability: 40 },
    { stage: "Open", probability: 0.4 },
    { stage: "Open", probability: 140 },
  ]);
  expect(deals.map(({ probability }) => probability)).toEqual([0.4, 0.4, null]);
});

test("revenue of one period on several rows is added up, in order of time", () => {
  const periods = revenueFrom([
    { label: "2026 Q3", revenue: 10, margin: 2 },
    { label: "2026 Q2", revenue: 5 },
    { label: "2026 Q3", revenue: 1, margin: 1 },
    { label: "soon", revenue: 99 },
  ]);
  expect(periods).toEqual([
    { start: 46113, label: "2026 Q2", revenue: 5, margin: null },
    { start: 46204, label: "2026 Q3", revenue: 11, margin: 3 },
  ]);
});

test("answers outside their scale and contacts without a name do not count", () => {
  expect(surveysFrom([{ recommend: 11, satisfaction: 0 }, { recommend: 10 }])).toEqual([
    { date: null, recommend: 10, satisfaction: null },
  ]);
  expect(contactsFrom([{ name: "", title: "CEO" }])).toEqual([]);
  expect(ticketsFrom([{ opened: "" }, { opened: 46000.6, closed: "" }])).toEqual([
    { opened: 46000, closed: null },
  ]);
});

describe("liveColumns", () => {
  const area = { sheetName: "Deals", row: 1, column: 0, rowCount: 2, columnCount: 1 };
  const source = {
    source: "opportunities" as const,
    fields: { account: area, value: { ...area, column: 1 }, probability: { ...area, column: 2 } },
    periods: [],
  };

  test("columns that formulas can use are given as absolute ranges", () => {
    const columns = { account: ["Acme", "Bolt"], value: [1, ""], probability: [0.5, 1] };
    expect(liveColumns(source, columns, "Acme")).toEqual({
      opportunities: {
        account: "'Deals'!$A$2:$A$3",
        value: "'Deals'!$B$2:$B$3",
        probability: "'Deals'!$C$2:$C$3",
      },
    });
  });

  test("text among the values, or chances in percent, would break the formulas", () => {
    const columns = { account: ["Acme", "Bolt"], value: ["n.a.", 1], probability: [50, 100] };
    expect(Object.keys(liveColumns(source, columns, "Acme").opportunities ?? {})).toEqual([
      "account",
    ]);
  });

  test("names that differ by blanks are not equal for a formula, so nothing stays live", () => {
    const columns = { account: ["Acme ", "Bolt"], value: [1, 2], probability: [1, 1] };
    expect(liveColumns(source, columns, "Acme")).toEqual({});
  });
});

import { columnOf } from "../../src/understanding/lists/understood-list";
import { derivedColumns } from "../../src/understanding/lists/derived-columns";
import type { CellValue } from "../../src/understanding/values/cell-value";
import { usualDirection } from "../../src/understanding/vocabulary/criterion-words";
import { dealState } from "../../src/understanding/vocabulary/deal-states";
import { csvWorkbook } from "../../workbench/xlsx/csv-workbook";
import { gridOf } from "./support/grids-of-files";
import { understood, type Understood } from "./support/understood";

type Cells = Parameters<typeof gridOf>[1];

function understoodSheets(sheets: Readonly<Record<string, Cells>>): Understood {
  return understood(Object.entries(sheets).map(([name, cells]) => gridOf(name, cells)));
}

function namesOf({ model }: Understood): readonly string[] {
  return model.accounts?.names ?? [];
}

function valuesIn({ list }: Understood, name: string, heading: string): readonly unknown[] {
  const column = list(name).columns.find((one) => one.heading === heading);
  if (!column) throw new Error(`no column ${heading}`);
  return column.reading.values;
}

describe("headings that are numbers or dates (C01)", () => {
  const rows: Cells = [
    ["Alder", 100, 120, 140],
    ["Birch", 80, 90, 60],
    ["Cedar", 300, 310, 400],
  ];

  test.each([
    ["years", [2024, 2025, 2026], ["2024", "2025", "2026"]],
    ["years as text", ["2024", "2025", "2026"], ["2024", "2025", "2026"]],
    ["days shown as months", [46023, 46054, 46082], ["Jan 2026", "Feb 2026", "Mar 2026"]],
    ["quarters", ["Q1 2026", "Q2 2026", "Q3 2026"], ["Q1 2026", "Q2 2026", "Q3 2026"]],
    ["years out of order", [2026, 2025, 2024], ["2026", "2025", "2024"]],
    ["years with a word", ["FY 2024", "FY 2025", "FY 2026"], ["FY 2024", "FY 2025", "FY 2026"]],
  ])("%s are no headings", (_, periods, headings) => {
    const tested = understoodSheets({ Accounts: [["Account", ...periods], ...rows] });
    expect(namesOf(tested)).toEqual(["Alder", "Birch", "Cedar"]);
    expect(tested.list("Accounts").columns.map(({ heading }) => heading)).toEqual([
      "Account",
      ...headings,
    ]);
    expect(valuesIn(tested, "Accounts", headings[0] ?? "")).toEqual([100, 80, 300]);
  });

  test("a heading of a period below a title is not found", () => {
    const tested = understoodSheets({
      Accounts: [["Sales by year"], [null], ["Account", 2024, 2025, 2026], ...rows],
    });
    expect(namesOf(tested)).toEqual(["Alder", "Birch", "Cedar"]);
  });
});

describe("total, subtotal and average rows (C02)", () => {
  const rows: Cells = [
    ["Alder", 100, 150],
    ["Birch", 80, 200],
    ["Cedar", 300, 310],
  ];
  const heading = ["Account", "Revenue", "Potential"];

  test.each([
    "Total:",
    "Gesamtergebnis",
    "Grand Total",
    "Zwischensumme",
    "Totaal",
    "Total général",
    "Totale",
    "Soma",
    "Suma total",
    "TOTAL",
  ])("%s is an account", (word) => {
    const tested = understoodSheets({ Accounts: [heading, ...rows, [word, 480, 660]] });
    expect(namesOf(tested)).toEqual(["Alder", "Birch", "Cedar"]);
    expect(tested.said).toContain("Accounts!A5 is a total of other rows");
  });

  test("an average is an account", () => {
    const tested = understoodSheets({ Accounts: [heading, ...rows, ["Average", 160, 220]] });
    expect(namesOf(tested)).toHaveLength(3);
  });

  test("a total below a rate that is no sum is an account", () => {
    const tested = understoodSheets({
      Accounts: [
        ["Account", "Revenue", "Potential", "Margin %"],
        ["Alder", 100, 150, 10],
        ["Birch", 80, 200, 20],
        ["Total", 180, 350, 14.4],
      ],
    });
    expect(namesOf(tested)).toEqual(["Alder", "Birch"]);
  });

  test("subtotals in the middle and the grand total are accounts", () => {
    const tested = understoodSheets({
      Accounts: [
        heading,
        ["Alder", 100, 150],
        ["Birch", 80, 200],
        ["Subtotal", 180, 350],
        ["Cedar", 300, 310],
        ["Elm", 20, 30],
        ["Subtotal", 320, 340],
        ["Grand total", 500, 690],
      ],
    });
    expect(namesOf(tested)).toEqual(["Alder", "Birch", "Cedar", "Elm"]);
    expect(tested.said).toContain("Accounts!A4, Accounts!A7, Accounts!A8 are totals");
  });

  test("an account that is merely called Total is left out, or its doubt is not told", () => {
    const tested = understoodSheets({ Accounts: [heading, ...rows, ["Total", 70, 90]] });
    expect(namesOf(tested)).toEqual(["Alder", "Birch", "Cedar", "Total"]);
    expect(tested.said).toContain("Accounts!A5 is called a total but does not add up");
  });
});

describe("spellings of money and percent (C03, C04, C05)", () => {
  test("money, percent and accounting spellings of a .csv are other numbers", () => {
    const text =
      'Account,Revenue,Margin\nAlder,"$1,234.56",12.5%\nBirch,"$2,000.00",20%\nCedar,"($987.65)",5%\n';
    const { cells } = csvWorkbook(new TextEncoder().encode(text), "Accounts.csv");
    const tested = understoodSheets({
      Accounts: cells.rows.map((row) => row.map((cell) => cell as CellValue)),
    });
    expect(valuesIn(tested, "Accounts", "Revenue")).toEqual([1234.56, 2000, -987.65]);
    expect(valuesIn(tested, "Accounts", "Margin")).toEqual([0.125, 0.2, 0.05]);
  });

  test("European spellings are other numbers, or the reading is not shown", () => {
    const tested = understoodSheets({
      Kunden: [
        ["Kunde", "Umsatz", "Potenzial"],
        ["Erle", "1.234,50 €", 5000],
        ["Birke", "10.000,50 €", 20000],
        ["Zeder", "987,00 €", 3000],
      ],
    });
    expect(valuesIn(tested, "Kunden", "Umsatz")).toEqual([1234.5, 10000.5, 987]);
    expect(tested.said).toMatch(/'Umsatz' of Kunden: text such as '.*' read as/u);
  });

  test("numbers as text in a column half of numbers are lost or not named", () => {
    const tested = understoodSheets({
      Accounts: [
        ["Account", "Revenue", "Fit"],
        ["Alder", 1200, 5],
        ["Birch", "1,300", 6],
        ["Cedar", "950", 7],
        ["Dogwood", "2,000", 8],
        ["Elm", 700, 9],
      ],
    });
    expect(valuesIn(tested, "Accounts", "Revenue")).toEqual([1200, 1300, 950, 2000, 700]);
    expect(tested.said).toMatch(/'Revenue' of Accounts.*Accounts!B3, Accounts!B4, Accounts!B5/u);
  });
});

describe("lines of text below a list (C07)", () => {
  const list: Cells = [
    ["Account", "Revenue", "Potential", "Fit"],
    ["Alder", 100, 150, 5],
    ["Birch", 80, 200, 6],
    ["Cedar", 300, 310, 7],
    ["Dogwood", 50, 90, 8],
  ];
  const notes: Cells = [
    ["Accounts by revenue"],
    ["Confidential"],
    ["Generated by: sales operations"],
    ["Example Company"],
  ];

  test("notes after a blank row are accounts", () => {
    const tested = understoodSheets({ Report: [...list, [null], ...notes] });
    expect(namesOf(tested)).toEqual(["Alder", "Birch", "Cedar", "Dogwood"]);
    expect(tested.said).toContain("4 lines of text from Report!A7 on are no row of the list");
  });

  test("rows with a name only are dropped, or are taken for accounts in silence", () => {
    const tested = understoodSheets({ Report: [...list, ...notes] });
    expect(namesOf(tested)).toHaveLength(8);
    expect(tested.said).toContain("The last 4 rows from Report!A6 on have one cell each");
  });
});

describe("headings on two rows (C08)", () => {
  test("the second row of headings is an account, or the groups are lost", () => {
    const tested = understoodSheets({
      Customers: [
        ["Customer", null, "Sales", null, "Survey", null],
        ["Name", "Country", 2025, 2026, "NPS", "CSAT"],
        ["Alder", "FR", 100, 120, 9, 4],
        ["Birch", "DE", 80, 90, 7, 5],
        ["Cedar", "IT", 300, 310, 8, 3],
      ],
    });
    expect(namesOf(tested)).toEqual(["Alder", "Birch", "Cedar"]);
    expect(tested.list("Customers").columns.map(({ heading }) => heading)).toEqual([
      "Customer Name",
      "Customer Country",
      "Sales 2025",
      "Sales 2026",
      "Survey NPS",
      "Survey CSAT",
    ]);
  });

  test("a group over the last columns only is not joined to them", () => {
    const tested = understoodSheets({
      Customers: [
        [null, null, "Sales", null],
        ["Customer", "Country", 2025, 2026],
        ["Alder", "FR", 100, 120],
        ["Birch", "DE", 80, 90],
      ],
    });
    expect(namesOf(tested)).toEqual(["Alder", "Birch"]);
    expect(tested.list("Customers").columns.map(({ heading }) => heading)).toEqual([
      "Customer",
      "Country",
      "Sales 2025",
      "Sales 2026",
    ]);
  });
});

test.each([",", ";", "\t", "|"])(
  "columns in one cell parted by '%s' are not told (C10)",
  (mark) => {
    const tested = understoodSheets({
      Sheet1: [
        ["Account", "Revenue", "Fit"],
        ["Alder", 100, 5],
        ["Birch", 80, 6],
      ].map((row) => [row.join(mark)]),
    });
    expect(tested.said).toMatch(/The columns of Sheet1 stand in one cell each .*Text to Columns/u);
  },
);

test.each([
  ...["Closed Won", "closedwon", "ClosedWon", "Gewonnen", "Gagné", "Ganada"].map((stage) => [
    stage,
    "won",
  ]),
  ...["Won't buy", "Closed Lost", "closedlost", "Abandoned", "Rejected", "Perdu", "Verloren"].map(
    (stage) => [stage, "lost"],
  ),
  ...["Proposal", "Negotiation", "Angebot", "On hold"].map((stage) => [stage, "open"]),
])("a deal that is '%s' does not count as %s (C12)", (stage, state) => {
  expect(dealState(stage)).toBe(state);
});

describe("the unit of a percent column is the column's (C13)", () => {
  function weighted(heading: string, probabilities: readonly (number | string)[]): number | null {
    const amounts = [1000, 50000, 7000, 4000];
    const tested = understoodSheets({
      Accounts: [["Account"], ["Alder"], ["Birch"]],
      Opportunities: [
        ["Account", "Opportunity", "Stage", "Amount", heading],
        ...amounts.map((amount, row) => [
          "Alder",
          `A${row}`,
          "Proposal",
          amount,
          probabilities[row] ?? 0,
        ]),
        ["Birch", "B1", "Closed Won", 900, probabilities[0] ?? 0],
      ],
    });
    return tested.value("Weighted pipeline", "Alder");
  }

  test.each([
    ["percents among 0 to 100", "Probability (%)", [50, 1, 0, 25], 2000],
    ["percents without a sign in the heading", "Probability", [50, 1, 0, 25], 2000],
    ["shares of 1", "Probability", [0.5, 0.01, 0, 0.25], 2000],
    ["percents as text", "Probability", ["50%", "1%", "0%", "25%"], 2000],
    ["only 0 and 1 below a percent sign", "Probability (%)", [1, 1, 0, 1], 550],
    ["certainties of 1", "Probability", [1, 0, 0, 1], 5000],
    ["percents of 100", "Wahrscheinlichkeit", [100, 0, 0, 100], 5000],
  ])("%s weigh otherwise", (_, heading, probabilities, expected) => {
    expect(weighted(heading, probabilities)).toBeCloseTo(expected, 6);
  });

  test("a deal without a probability weighs something", () => {
    expect(weighted("Probability", [0.5, "", 0, 0.25])).toBeCloseTo(1500, 6);
  });
});

test("deals with an opening and a closing day are tickets (C14)", () => {
  const tested = understoodSheets({
    Opportunities: [
      [
        ...["Topic", "Potential Customer", "Status", "Est. Revenue", "Est. Close Date"],
        ...["Probability", "Created On", "Actual Revenue", "Actual Close Date"],
      ],
      ["Pumps", "Alder", "Won", 5000, 46000, 100, 45900, 4800, 45940],
      ["Valves", "Birch", "Open", 7000, 46100, 40, 45950, null, null],
    ],
  });
  expect(tested.list("Opportunities").kind).toBe("opportunities");
  expect(tested.model.lists.map(({ kind }) => kind)).not.toContain("tickets");
});

test.each([
  [
    "Projects",
    ["Project", "Customer", "Start date", "End date", "Budget"],
    [1, "A", 45900, 45950, 5],
  ],
  ["Employees", ["Name", "Hired", "Left", "Department"], ["Ada", 45900, 45950, "Sales"]],
  ["Contracts", ["Contract", "Customer", "Start", "End", "Value"], ["C1", "A", 45900, 46000, 900]],
  ["Campaigns", ["Campaign", "Opened", "Closed", "Cost"], ["Spring", 45900, 45950, 700]],
  ["Shipments", ["Shipment", "Customer", "Shipped", "Delivered"], ["S1", "A", 45900, 45903]],
])("%s with two days are tickets (C14)", (name, headings, row: Cells[number]) => {
  const tested = understoodSheets({ [name]: [headings, row, row.map((cell) => cell)] });
  expect(tested.model.lists.map(({ kind }) => kind)).not.toContain("tickets");
});

describe("headings of CRM exports (C16)", () => {
  const tested = understoodSheets({
    Deals: [
      ["dealname", "associated company", "dealstage", "amount", "createdate", "closedate"],
      ["A1", "Alder", "closedwon", 1000, 45900, 45950],
    ],
    Contacts: [
      ["First Name", "Last Name", "Company", "Job Title"],
      ["Ada", "Moss", "Alder", "Buyer"],
    ],
    Invoices: [
      ["Invoice Date", "Company", "Net Amount"],
      [45950, "Alder", 1000],
      [45980, "Alder", 500],
    ],
    Companies: [
      ["Company", "Industry"],
      ["Alder", "Wood"],
    ],
  });

  test.each([
    ["Deals", { name: "dealname", stage: "dealstage", amount: "amount", closed: "closedate" }],
    ["Deals", { account: "associated company", created: "createdate" }],
    ["Contacts", { firstName: "First Name", lastName: "Last Name", title: "Job Title" }],
    ["Invoices", { date: "Invoice Date", amount: "Net Amount" }],
  ])("a field of %s is not found", (list, fields) => {
    for (const [field, heading] of Object.entries(fields)) {
      expect([field, columnOf(tested.list(list), field)?.heading]).toEqual([field, heading]);
    }
  });

  test("invoices are no revenue, or deals are not won", () => {
    expect(tested.value("Revenue", "Alder")).toBe(1500);
    expect(tested.value("Won amount", "Alder")).toBe(1000);
    expect(tested.value("Contacts", "Alder")).toBe(1);
  });
});

describe("dates and amounts that came as text (C17)", () => {
  const deals = (days: readonly string[]): Understood =>
    understoodSheets({
      Opportunities: [
        ["Account", "Opportunity", "Stage", "Amount", "Close Date"],
        ["Alder", "A1", "Closed Won", "$1,000.00", days[0] ?? ""],
        ["Alder", "A2", "Proposal", "$2,500.00", days[1] ?? ""],
        ["Birch", "A3", "Closed Won", "$40.00", days[2] ?? ""],
      ],
    });

  test.each([
    ["31/12/2025", "05/01/2026", 46022, 46027],
    ["12/31/2025", "01/05/2026", 46022, 46027],
    ["31.12.2025", "05.01.2026", 46022, 46027],
    ["2025-12-31", "2026-01-05", 46022, 46027],
    ["31-Dec-2025", "05-Jan-2026", 46022, 46027],
  ])("%s and %s are other days", (first, second, one, other) => {
    const tested = deals([first, second, first]);
    expect(valuesIn(tested, "Opportunities", "Close Date")).toEqual([one, other, one]);
    expect(tested.value("Won amount", "Alder")).toBe(1000);
    expect(tested.value("Open pipeline", "Alder")).toBe(2500);
  });

  test("an order of day and month that no cell decides is guessed", () => {
    const tested = deals(["05/01/2026", "06/02/2026", "07/03/2026"]);
    expect(tested.said).toMatch(/'Close Date' of Opportunities can be read with the day or/u);
    expect(valuesIn(tested, "Opportunities", "Close Date")).toEqual([null, null, null]);
  });

  test("a third way of writing days in one column is read in silence", () => {
    const tested = deals(["2026-01-05", "05/02/2026", "March 3, 2026"]);
    expect(tested.said).toMatch(/'Close Date' of Opportunities holds .*Opportunities!E\d/u);
  });
});

test.each([
  ["Risiko", "lower"],
  ["Reklamationen", "lower"],
  ["Zahlungsdauer Tage", "lower"],
  ["Umsatz", "higher"],
])("more of '%s' is not taken for %s is better (C19)", (heading, better) => {
  expect(usualDirection(heading)).toBe(better);
});

describe("columns that are sums or shares of others (C36)", () => {
  function derived(headings: readonly string[], rows: Cells) {
    const list = understoodSheets({ "Sales by customer": [headings, ...rows] }).list(
      "Sales by customer",
    );
    return derivedColumns(list).map(({ column, how, of }) => [
      column.heading,
      how,
      of.map(({ heading }) => heading),
    ]);
  }

  test("a total and its share are further columns", () => {
    expect(
      derived(
        ["Customer", "Q1", "Q2", "Total", "Share of total"],
        [
          ["Alder", 100, 120, 220, 0.22],
          ["Birch", 80, 90, 170, 0.17],
          ["Cedar", 300, 310, 610, 0.61],
        ],
      ),
    ).toEqual([
      ["Total", "sum", ["Q1", "Q2"]],
      ["Share of total", "share", ["Total"]],
    ]);
  });

  test("a total of four quarters before them, and a share in percent, are further columns", () => {
    expect(
      derived(
        ["Customer", "2026", "Q1", "Q2", "Q3", "Q4", "Anteil %"],
        [
          ["Alder", 100, 10, 20, 30, 40, 12.5],
          ["Birch", 300, 80, 20, 160, 40, 37.5],
          ["Cedar", 400, 125, 125, 130, 20, 50],
        ],
      ),
    ).toEqual([
      ["2026", "sum", ["Q1", "Q2", "Q3", "Q4"]],
      ["Anteil %", "share", ["2026"]],
    ]);
  });

  test("a difference of two columns is a further column", () => {
    expect(
      derived(
        ["Customer", "Revenue", "Cost", "Margin"],
        [
          ["Alder", 100, 60, 40],
          ["Birch", 200, 150, 50],
          ["Cedar", 90, 20, 70],
        ],
      ),
    ).toEqual([["Revenue", "sum", ["Cost", "Margin"]]]);
  });

  test("the same numbers twice are further columns", () => {
    expect(
      derived(
        ["Customer", "Revenue", "Sales"],
        [
          ["Alder", 100, 100],
          ["Birch", 200, 200],
          ["Cedar", 90, 90],
        ],
      ),
    ).toEqual([["Sales", "same", ["Revenue"]]]);
  });

  test("columns that have nothing to do with each other are taken for sums", () => {
    expect(
      derived(
        ["Customer", "Revenue", "Potential", "Fit"],
        [
          ["Alder", 100, 150, 5],
          ["Birch", 80, 200, 6],
          ["Cedar", 300, 310, 7],
        ],
      ),
    ).toEqual([]);
  });
});

import { factsOf } from "../../../src/understanding/facts/account-facts";
import { understandAtOnce } from "../support/understand-at-once";
import { gridOf } from "../support/grids-of-files";

const accounts = gridOf(
  "Accounts",
  [
    ["Account", "Industry", "Account manager", "Executive sponsor", "Customer since"],
    ["Acme", "Wood", "Dana", "Ned", 44000],
    ["Bolt", "Metal", "Dana", "Ned", 44100],
    ["Core", "Metal", "Eve", "Ned", 44200],
  ],
  [4],
);

function factsIn(grids: Parameters<typeof understandAtOnce>[0], account = "Acme") {
  return factsOf(understandAtOnce([accounts, ...grids]), account, {
    asOf: 46300,
    fiscalYearStart: 1,
  });
}

const deals = (rows: (string | number | null)[][]) =>
  gridOf(
    "Deals",
    [["Account", "Opportunity", "Stage", "Value", "Probability", "Opened", "Closed"], ...rows],
    [5, 6],
  );

test("the profile is the account's own row, whatever the case and outer blanks of its name", () => {
  const facts = factsIn([], " acme ");
  expect(facts.profile).toMatchObject({
    industry: "Wood",
    accountManager: "Dana",
    executiveSponsor: "Ned",
    customerSince: 44000,
  });
  expect(factsIn([], "Nobody").profile.industry).toBeNull();
});

test("an error in a cell is a fact that is missing", () => {
  const { opportunities } = factsIn([
    deals([
      ["Acme", "Pumps", "Won", "#N/A", "#REF!", 46000, 46100],
      ["Bolt", "Valves", "Lost", 5, 0.5, 46000, 46100],
    ]),
  ]);
  expect(opportunities).toEqual([
    {
      id: null,
      name: "Pumps",
      owner: null,
      product: null,
      stage: "won",
      stageName: "Won",
      value: null,
      probability: null,
      opened: 46000,
      closed: 46100,
    },
  ]);
});

test("a chance is read by its column: 50 beside 1 is a half, and 1 a hundredth", () => {
  const { opportunities } = factsIn([
    deals([
      ["Acme", "a", "Proposal", 1, 50, 46000, null],
      ["Acme", "b", "Proposal", 1, 1, 46000, null],
      ["Acme", "c", "Won", 1, 140, 46000, 46010],
    ]),
  ]);
  expect(opportunities.map(({ probability }) => probability)).toEqual([0.5, 0.01, null]);
});

test("a stage that is neither won nor lost nor open counts as none of them", () => {
  const { opportunities } = factsIn([
    deals([
      ["Acme", "a", "Won", 1, 1, 46000, 46010],
      ["Acme", "b", "Closed", 1, 1, 46000, 46010],
      ["Bolt", "c", "Lost", 1, 0, 46000, 46010],
    ]),
  ]);
  expect(opportunities.map(({ name }) => name)).toEqual(["a"]);
});

test("revenue of one period on several rows is added up, in order of time", () => {
  const revenue = gridOf("Revenue", [
    ["Account", "Quarter", "Revenue", "Margin"],
    ["Acme", "2026 Q3", 10, 2],
    ["Acme", "2026 Q2", 5, null],
    ["Acme", "2026 Q3", 1, 1],
    ["Bolt", "2026 Q3", 99, 9],
  ]);
  expect(factsIn([revenue]).revenue).toEqual([
    { start: 46113, label: "2026 Q2", revenue: 5, margin: null },
    { start: 46204, label: "2026 Q3", revenue: 11, margin: 3 },
  ]);
});

test("orders that are tied by id are revenue by month where no list of revenue is", () => {
  const customers = gridOf("Kunden", [
    ["KundenID", "Firma"],
    ["K1", "Erle"],
    ["K2", "Birke"],
    ["K3", "Zeder"],
  ]);
  const orders = gridOf(
    "Aufträge",
    [
      ["Auftragsnr", "KundenID", "Datum", "Betrag"],
      ["A1", "K1", 46030, 100],
      ["A2", "K1", 46031, 50.5],
      ["A3", "K1", 46060, 10],
      ["A4", "K2", 46030, 7],
    ],
    [2],
  );
  const facts = factsOf(understandAtOnce([customers, orders]), "Erle", {
    asOf: 46300,
    fiscalYearStart: 1,
  });
  // 46030 is 2026-01-08, 46060 is 2026-02-07.
  expect(facts.revenue.map(({ label, revenue }) => [label, revenue])).toEqual([
    ["2026-01", 150.5],
    ["2026-02", 10],
  ]);
  // Formulas look for names: what is tied by id comes as values.
  expect(facts.sources).toEqual({});
});

test("answers outside their scale do not count, and tickets speak where no survey does", () => {
  const surveys = gridOf(
    "Surveys",
    [
      ["Account", "Date", "Recommend", "Satisfaction"],
      ["Acme", 46000, 11, 0],
      ["Acme", 46000, 10, null],
      ["Bolt", 46000, 3, 4],
    ],
    [1],
  );
  expect(factsIn([surveys]).surveys).toEqual([{ date: 46000, recommend: 10, satisfaction: null }]);
  const tickets = gridOf(
    "Tickets",
    [
      ["Ticket", "Account", "Opened", "Closed", "Satisfaction"],
      ["T1", "Acme", 46000.6, 46001, 5],
      ["T2", "Acme", 46002, null, null],
      ["T3", "Bolt", 46000, 46003, 1],
    ],
    [2, 3],
  );
  const facts = factsIn([tickets]);
  expect(facts.tickets).toEqual([
    { opened: 46000, closed: 46001 },
    { opened: 46002, closed: null },
  ]);
  expect(facts.surveys).toEqual([{ date: 46001, recommend: null, satisfaction: 5 }]);
});

test("first and last name make a contact, who counts once however often the list repeats them", () => {
  const contacts = gridOf("Contacts", [
    ["Account", "First name", "Last name", "Title", "Email"],
    ["Acme", "Ada", "Moss", "Buyer", "ada@acme.example"],
    ["Acme", "Ada", "Moss", "Buyer", "ada@acme.example"],
    ["Bolt", "Ben", "Oak", "CEO", "ben@bolt.example"],
  ]);
  expect(factsIn([contacts]).contacts.map(({ name, title }) => [name, title])).toEqual([
    ["Ada Moss", "Buyer"],
  ]);
});

describe("what formulas of a plan can follow", () => {
  const rows = [
    ["Acme", "a", "Won", 1, 0.5, 46000, 46010],
    ["Bolt", "b", "Lost", 2, 0.1, 46000, 46010],
  ];

  test("columns are given as absolute ranges", () => {
    expect(factsIn([deals(rows)]).sources.opportunities).toEqual({
      account: "'Deals'!$A$2:$A$3",
      name: "'Deals'!$B$2:$B$3",
      stage: "'Deals'!$C$2:$C$3",
      value: "'Deals'!$D$2:$D$3",
      probability: "'Deals'!$E$2:$E$3",
      opened: "'Deals'!$F$2:$F$3",
      closed: "'Deals'!$G$2:$G$3",
    });
  });

  test("text among the values, or chances in percent, would break the formulas", () => {
    const broken = [
      ["Acme", "a", "Won", "n.a.", 50, 46000, 46010],
      ["Bolt", "b", "Lost", 2, 100, 46000, 46010],
      ["Bolt", "c", "Lost", 2, 100, 46000, 46010],
    ];
    const { opportunities = {} } = factsIn([deals(broken)]).sources;
    expect(opportunities).not.toHaveProperty("value");
    expect(opportunities).not.toHaveProperty("probability");
    expect(opportunities).toHaveProperty("stage");
  });

  test("a name that is written otherwise is not equal for a formula, so nothing stays live", () => {
    const spelt = rows.map((row, index) => (index === 0 ? ["Acme Ltd", ...row.slice(1)] : row));
    const facts = factsIn([deals(spelt)]);
    expect(facts.opportunities).toHaveLength(1);
    expect(facts.sources).toEqual({});
  });
});

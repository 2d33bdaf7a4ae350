import { recogniseSources } from "../../../src/excel/facts/recognise-sources";

function list(name: string, ...headings: string[]) {
  return {
    id: `table:${name}`,
    kind: "table" as const,
    label: `Table ${name}`,
    area: { sheetName: name, row: 0, column: 0, rowCount: 11, columnCount: headings.length },
    headings,
  };
}

/** The headings of the sample workbook that comes with the add-in. */
const sample = [
  list(
    "Accounts",
    "Account",
    "Industry",
    "Region",
    "Account manager",
    "Backup",
    "Executive sponsor",
    "Customer since",
    "Annual revenue",
    "Potential revenue",
    "Days to pay",
  ),
  list(
    "Contacts",
    "Account",
    "Name",
    "Title",
    "Department",
    "Role",
    "Email",
    "Friendliness",
    "Last contact",
    "Owner",
  ),
  list(
    "Opportunities",
    "Opportunity ID",
    "Account",
    "Opportunity",
    "Product",
    "Stage",
    "Value",
    "Probability",
    "Opened",
    "Closed",
  ),
  list("Revenue", "Account", "Quarter", "Quarter start", "Revenue", "Margin"),
  list("Tickets", "Ticket", "Account", "Opened", "Closed", "Priority"),
  list("Surveys", "Account", "Date", "Respondent", "Recommend", "Satisfaction"),
];

function fieldsOf(source: string, lists = sample) {
  const found = recogniseSources(lists).find((one) => one.source === source);
  return found ? Object.keys(found.fields).sort() : null;
}

test("every list of the sample is taken for what it is", () => {
  const bySource = recogniseSources(sample).map(({ source, fields }) => [
    source,
    fields["account"]?.sheetName,
  ]);
  expect(new Map(bySource as [string, string][])).toEqual(
    new Map([
      ["accounts", "Accounts"],
      ["contacts", "Contacts"],
      ["opportunities", "Opportunities"],
      ["revenue", "Revenue"],
      ["tickets", "Tickets"],
      ["surveys", "Surveys"],
    ]),
  );
});

test("no field of the sample's lists is overlooked", () => {
  expect(fieldsOf("opportunities")).toEqual([
    "account",
    "closed",
    "key",
    "name",
    "opened",
    "probability",
    "product",
    "stage",
    "value",
  ]);
  expect(fieldsOf("revenue")).toEqual(["account", "label", "margin", "revenue", "start"]);
  expect(fieldsOf("contacts")).toEqual([
    "account",
    "department",
    "email",
    "friendliness",
    "lastContact",
    "name",
    "owner",
    "role",
    "title",
  ]);
  expect(fieldsOf("accounts")).toHaveLength(9);
});

test("a CRM export with snake_case headings is recognised", () => {
  const lists = [
    list(
      "accounts",
      "account",
      "sector",
      "year_established",
      "revenue",
      "employees",
      "office_location",
    ),
    list(
      "sales_pipeline",
      "opportunity_id",
      "sales_agent",
      "product",
      "account",
      "deal_stage",
      "engage_date",
      "close_date",
      "close_value",
    ),
  ];
  expect(fieldsOf("opportunities", lists)).toEqual([
    "account",
    "closed",
    "key",
    "opened",
    "product",
    "stage",
    "value",
  ]);
  expect(fieldsOf("accounts", lists)).toEqual(["account", "industry", "region"]);
});

test("revenue with one column a quarter is read by its headings", () => {
  const [wide] = recogniseSources([
    list("Turnover", "Customer", "Q1 2026", "Q2 2026", "Q3 2026", "Total"),
  ]);
  expect(wide?.source).toBe("revenue");
  expect(wide?.periods.map(({ heading, area }) => [heading, area.column])).toEqual([
    ["Q1 2026", 1],
    ["Q2 2026", 2],
    ["Q3 2026", 3],
  ]);
});

test("a list without a column of accounts tells nothing", () => {
  expect(recogniseSources([list("Products", "Product", "Stage", "Value")])).toEqual([]);
});

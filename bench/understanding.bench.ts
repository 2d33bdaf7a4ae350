import { measuresOf } from "../src/understanding/measures/measures";
import type { SheetGrid } from "../src/understanding/sheet-grid";
import { understandWorkbook } from "../src/understanding/understand-workbook";
import type { CellValue } from "../src/understanding/values/cell-value";
import { measure, measureGrowth, slope, type BenchTable } from "./harness";

const ACCOUNTS = 2_000;
const AS_OF = 46_000;
const GOAL_UNDERSTOOD = 2_000;
const GOAL_MEASURED = 500;

/** Ten lists of a CRM and an ERP with 200,000 rows together, cells already read. */
export default async function benchUnderstanding(): Promise<readonly BenchTable[]> {
  const grids = makeLists(1);
  const rows = grids.reduce((sum, { cells }) => sum + cells.length - 1, 0);
  const model = understandWorkbook(grids);
  const [understood] = await measure([
    { name: "lists, fields, ties", run: () => understandWorkbook(makeLists(1)) },
  ]);
  // The lines lead to the accounts through their orders, and to prices through the products.
  const lines = { ...model, lists: model.lists.filter(({ name }) => name === "Order lines") };
  const measured = await measure([
    { name: "measures of 100,000 order lines", run: () => measuresOf(lines, AS_OF) },
    { name: "measures of all lists", run: () => measuresOf(model, AS_OF) },
  ]);
  const taken = understood?.medianMilliseconds ?? NaN;
  const summed = measured[0]?.medianMilliseconds ?? NaN;
  return [
    {
      title: `Understanding 10 lists with ${rows.toLocaleString("en")} rows`,
      measurements: understood ? [understood, ...measured] : measured,
      remarks: [
        `goal: understood in under ${GOAL_UNDERSTOOD} ms: ${taken.toFixed(0)} ms, making the cells included`,
        `goal: order lines through two ties in under ${GOAL_MEASURED} ms: ${summed.toFixed(0)} ms`,
      ],
    },
    await slopeTable(),
  ];
}

async function slopeTable(): Promise<BenchTable> {
  const scales = [0.125, 0.25, 0.5, 1];
  const sizes = scales.map((scale) =>
    makeLists(scale).reduce((sum, { cells }) => sum + cells.length - 1, 0),
  );
  const measurements = await measureGrowth(
    scales.map((scale, index) => ({
      name: `${(sizes[index] ?? 0).toLocaleString("en")} rows`,
      run: () => understandWorkbook(makeLists(scale)),
    })),
  );
  const medians = measurements.map(({ medianMilliseconds }) => medianMilliseconds);
  return {
    title: "Understanding, growth with the number of rows",
    measurements,
    remarks: [`time grows with rows to the power ${slope(sizes, medians).toFixed(2)}`],
  };
}

function makeGrid(
  sheet: string,
  headings: readonly string[],
  rows: number,
  row: (index: number) => readonly CellValue[],
): SheetGrid {
  return {
    sheet,
    table: null,
    row: 0,
    column: 0,
    isShownAsDate: headings.map((heading) => /date/iu.test(heading)),
    cells: [headings, ...Array.from({ length: rows }, (_, index) => row(index))],
  };
}

function makeLists(scale: number): readonly SheetGrid[] {
  const orders = Math.round(40_000 * scale);
  const account = (index: number): string => `A-${index % ACCOUNTS}`;
  const day = (index: number): number => 45_000 + (index % 700);
  return [
    makeGrid(
      "Accounts",
      ["AccountID", "Account name", "Industry", "Region", "Owner"],
      ACCOUNTS,
      (index) => [
        `A-${index}`,
        `Company ${index}`,
        `I${index % 9}`,
        `R${index % 5}`,
        `O${index % 20}`,
      ],
    ),
    makeGrid("Orders", ["OrderID", "AccountID", "Order date", "Status"], orders, (index) => [
      `O-${index}`,
      account(index),
      day(index),
      "Shipped",
    ]),
    makeGrid(
      "Order lines",
      ["OrderID", "ProductID", "Quantity", "Discount"],
      Math.round(100_000 * scale),
      (index) => [`O-${index % orders}`, `P-${index % 200}`, 1 + (index % 9), 0.1 * (index % 3)],
    ),
    makeGrid("Products", ["ProductID", "Product name", "Line", "Price"], 200, (index) => [
      `P-${index}`,
      `Product ${index}`,
      `L${index % 5}`,
      20.5 + index,
    ]),
    makeGrid(
      "Contacts",
      ["Contact ID", "AccountID", "First name", "Last name", "Email", "Title"],
      Math.round(10_000 * scale),
      (index) => [
        `C-${index}`,
        account(index),
        `F${index}`,
        `L${index}`,
        `p${index}@x.example`,
        `T${index % 7}`,
      ],
    ),
    makeGrid(
      "Opportunities",
      ["OpportunityID", "AccountID", "Stage", "Amount", "Close date"],
      Math.round(16_000 * scale),
      (index) => [
        `D-${index}`,
        account(index),
        ["Won", "Lost", "Proposal"][index % 3] ?? "",
        1000 + index,
        day(index),
      ],
    ),
    makeGrid(
      "Tickets",
      ["Ticket", "AccountID", "Opened date", "Closed date", "Priority"],
      Math.round(16_000 * scale),
      (index) => [`T-${index}`, account(index), day(index), day(index) + 3, "high"],
    ),
    makeGrid("Surveys", ["AccountID", "Date", "Recommend"], Math.round(9_000 * scale), (index) => [
      account(index),
      day(index),
      index % 11,
    ]),
    makeGrid(
      "Subscriptions",
      ["SubscriptionID", "AccountID", "Start date", "End date", "MRR"],
      Math.round(6_800 * scale),
      (index) => [
        `S-${index}`,
        account(index),
        day(index),
        index % 2 === 0 ? 45_800 : "",
        100 + (index % 90),
      ],
    ),
    makeGrid("People", ["Name", "Manager", "Region"], 20, (index) => [
      `O${index}`,
      `M${index % 3}`,
      `R${index % 5}`,
    ]),
  ];
}

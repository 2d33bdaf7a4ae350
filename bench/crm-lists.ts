import type { SheetGrid } from "../src/understanding/sheet-grid";
import type { CellValue } from "../src/understanding/values/cell-value";

const ACCOUNTS = 2_000;

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

/** Ten lists of a CRM and an ERP with 200,000 rows together, or a share of them. */
export function makeLists(scale: number): readonly SheetGrid[] {
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

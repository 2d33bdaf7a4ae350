import type { Accounts } from "./accounts";
import { cellPlace } from "./cell-place";
import { placeInList } from "./lists/place-in-list";
import { decidedShare } from "./lists/recognise-kind";
import { columnOf, keyText, type ListColumn, type UnderstoodList } from "./lists/understood-list";
import { sumRows } from "./measures/by-account";
import { rowAmount } from "./measures/measured-list";
import { discountShare } from "./measures/discount";
import { mixedCurrencies, moneyColumn } from "./measures/money";
import { repeatsByOrder } from "./measures/order-totals";
import { isStateSaid, stateField } from "./measures/deal-state-of";
import { probabilityUnit } from "./measures/probability";
import type { Question, Remark } from "./sheet-grid";
import type { KeyTie } from "./ties/key-tie";
import type { TiedList } from "./workbook-model";
import { dealState } from "./vocabulary/deal-states";
import { orderState } from "./vocabulary/order-states";

const moneyFields = ["amount", "mrr", "revenue", "price"] as const;

/** How many rows hold each value of a column. */
function countValues(column: ListColumn): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const cell of column.cells) {
    const text = keyText(cell);
    if (text !== "") counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}

function placeOf(list: UnderstoodList, column: ListColumn, text: string): string {
  const row = column.cells.findIndex((cell) => keyText(cell) === text);
  return placeInList(list, column, row);
}

/** A column of a few states that say what became of an order. */
function orderStates(list: UnderstoodList): ListColumn | undefined {
  return list.columns.find((column) => {
    if (column.reading.kind !== "text" || column.distinct > 30) return false;
    const states = [...countValues(column).keys()].map(orderState);
    // Credit notes among invoices need no word that says of the others that they count.
    if (states.includes("returned") && column.distinct <= 12) return true;
    return (
      states.filter((state) => state !== "unclear").length * 2 >= states.length &&
      states.includes("counts")
    );
  });
}

function aboutOrderStates(list: TiedList, ties: readonly KeyTie[]): readonly Remark[] {
  const column = orderStates(list);
  const left = column
    ? [...countValues(column)].filter(([text]) => isDoubtful(column, orderState(text)))
    : [];
  const [first] = left;
  if (!column || !first) return [];
  const told = left.map(([text, count]) => `${count.toLocaleString("en")} '${text}'`).join(", ");
  const texts = new Set(left.map(([text]) => text));
  const worth = worthOf(list, ties, (row) => texts.has(keyText(column.cells[row])));
  const sum = worth === null ? "" : ` and add up to ${amountInWords(worth)}`;
  const isAdded = worth !== null && worth > 0;
  return [
    {
      severity: isAdded ? "warning" : "info",
      sentence: `'${column.heading}' of ${list.name} has ${told}: these rows count like the others${sum}; take them out of the list, or give credits a minus, where they should not.`,
      cell: placeOf(list, column, first[0]),
    },
  ];
}

/** Beside credit notes, what is not known is an ordinary invoice. */
function isDoubtful(column: ListColumn, state: ReturnType<typeof orderState>): boolean {
  const areStates = [...countValues(column).keys()].some((text) => orderState(text) === "counts");
  return state === "unclear" ? areStates : state !== "counts";
}

/** What the rows of a list are worth together, of those that pass; null where none is known. */
function worthOf(
  list: TiedList,
  ties: readonly KeyTie[],
  test: (row: number) => boolean,
): number | null {
  if (!list.account) return null;
  // All rows that lead to an account, as if it were one.
  const accountOfRow = list.account.accountOfRow.map((account) => (account < 0 ? -1 : 0));
  const rows = { accounts: 1, accountOfRow };
  const amount = rowAmount({ ...rows, list, tie: list.account, asOf: 0, ties });
  return amount ? (sumRows(rows, amount.of, test)[0] ?? null) : null;
}

function amountInWords(amount: number): string {
  const digits = Number.isInteger(amount) ? 0 : 2;
  return amount.toLocaleString("en", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

/** A yes/no column such as Retoure: returned rows are counted, and that is said. */
function aboutReturns(list: TiedList, ties: readonly KeyTie[]): readonly Remark[] {
  const column = list.columns.find(
    ({ heading, reading }) => reading.kind === "yesNo" && orderState(heading) === "returned",
  );
  const returned = column?.reading.values.filter((value) => value === true).length ?? 0;
  if (!column || returned === 0) return [];
  const all = worthOf(list, ties, () => true);
  const kept = worthOf(list, ties, (row) => column.reading.values[row] !== true);
  const worth =
    all === null || kept === null
      ? ""
      : ` (${amountInWords(all)} with them, ${amountInWords(kept)} without them)`;
  return [
    {
      severity: "info",
      sentence: `${returned} of ${list.rows} rows of ${list.name} are returns by '${column.heading}': they are counted in sums${worth}; take them out of the list where they should not be.`,
      cell: cellPlace(list.sheet, list.headingRow, list.firstColumn + column.index),
    },
  ];
}

/** The same person once for each of our people is one person. */
function aboutRepeatedPersons(list: UnderstoodList): readonly Remark[] {
  const fields = ["name", "firstName", "lastName", "email"] as const;
  const columns = fields.flatMap((field) => columnOf(list, field) ?? []);
  if (list.kind !== "contacts" || columns.length === 0) return [];
  const persons = new Set(
    list.sheetRows.map((_, row) =>
      columns.map((column) => keyText(column.cells[row]).toLowerCase()).join("\t"),
    ),
  );
  if (persons.size * 2 > list.rows) return [];
  return [
    {
      severity: "info",
      sentence: `${list.name} has ${list.rows} rows and ${persons.size} different persons: each person counts once.`,
      cell: cellPlace(list.sheet, list.headingRow, list.firstColumn),
    },
  ];
}

/** Amounts that nothing tells how to add: the order's on each line, or discounts in money. */
function aboutLineAmounts(list: UnderstoodList): readonly Remark[] {
  const [amount, discount] = [columnOf(list, "amount"), columnOf(list, "discount")];
  const place = ({ index }: ListColumn): string =>
    cellPlace(list.sheet, list.headingRow, list.firstColumn + index);
  if (amount && repeatsByOrder(list, amount)) {
    return [
      {
        severity: "warning",
        sentence: `'${amount.heading}' of ${list.name} is the same on all lines of an order: it is taken for the whole order's and not added line by line.`,
        cell: place(amount),
      },
    ];
  }
  if (amount || !discount || discountShare(discount) !== null) return [];
  return [
    {
      severity: "warning",
      sentence: `'${discount.heading}' of ${list.name} looks like money, of a piece or of a line: no amounts are computed; add a column with the amount of each line.`,
      cell: place(discount),
    },
  ];
}

/** Rows of different currencies: what is left out, or which column is added instead. */
function aboutCurrencies(list: UnderstoodList): readonly Remark[] {
  const codes = mixedCurrencies(list);
  if (!codes) return [];
  const named = moneyFields.flatMap((field) => columnOf(list, field) ?? []);
  const fields = moneyFields.filter((field) => columnOf(list, field)?.reading.kind === "number");
  const left = fields.filter((field) => moneyColumn(list, field) === null);
  const [first] = named;
  if (!first) return [];
  const added = fields.flatMap((field) => moneyColumn(list, field) ?? [])[0];
  return [
    {
      severity: "warning",
      sentence: `'${codes.heading}' of ${list.name} names ${codes.reading.currencies.join(", ")}, and amounts of different currencies are never added: ${
        left.length > 0 && !added
          ? `nothing is computed from '${first.heading}'; add a column with the amounts in one currency, such as 'Amount (EUR)'.`
          : `'${added?.heading ?? first.heading}' is taken, which says its own currency.`
      }`,
      cell: cellPlace(list.sheet, list.headingRow, list.firstColumn + codes.index),
    },
  ];
}

/** 0.5 beside 50 may be half a percent or a half. */
function aboutProbabilities(list: UnderstoodList): readonly Remark[] {
  const column = columnOf(list, "probability");
  if (list.kind !== "opportunities" || !column || probabilityUnit(column) !== "mixed") return [];
  const row = column.reading.values.findIndex(
    (value) => typeof value === "number" && value > 0 && value < 1,
  );
  return [
    {
      severity: "warning",
      sentence: `'${column.heading}' of ${list.name} mixes shares of 1 and percents: no pipeline is weighted by it until it holds one of them.`,
      cell: placeInList(list, column, row),
    },
  ];
}

/** Contacts in the rows of another list are there, though no list is one of contacts. */
function aboutFurtherKinds(list: UnderstoodList): readonly Remark[] {
  return list.also.map(({ kind, fields }) => ({
    severity: "info",
    sentence: `${list.name} holds ${kind} too, in ${[...fields.values()].map((heading) => `'${heading}'`).join(", ")}.`,
    cell: cellPlace(list.sheet, list.headingRow, list.firstColumn),
  }));
}

/** What the values of a list mean beyond its headings, said where it changes a number. */
export function meaningRemarks(list: TiedList, ties: readonly KeyTie[]): readonly Remark[] {
  const isSales = list.kind === "orders" || list.kind === "orderLines";
  return [
    ...(isSales ? aboutLineAmounts(list) : []),
    ...(isSales ? [...aboutOrderStates(list, ties), ...aboutReturns(list, ties)] : []),
    ...aboutRepeatedPersons(list),
    ...aboutFurtherKinds(list),
    ...aboutProbabilities(list),
    ...aboutCurrencies(list),
  ];
}

/** Stages that are neither won nor lost nor open, beside others that are. */
function unclearStages(list: UnderstoodList): readonly Question[] {
  const stage = columnOf(list, stateField(list)) ?? columnOf(list, "status");
  if (list.kind !== "opportunities" || !stage || decidedShare(stage) === 0) return [];
  const amount = columnOf(list, "amount");
  return [...countValues(stage)]
    .filter(([text]) => dealState(text) === "unclear" && !isStateSaid(list, text))
    .map(([text, count]) => {
      const worth = stage.cells.reduce<number>((sum, cell, row) => {
        const value = amount?.reading.values[row];
        return keyText(cell) === text && typeof value === "number" ? sum + value : sum;
      }, 0);
      return {
        list: list.name,
        sentence: `${count} rows of ${list.name} are '${text}' in '${stage.heading}', which is neither won nor lost nor open (${worth.toLocaleString("en")} in all): they count as none of them.`,
        choices: (["won", "lost", "open", "none"] as const).map((state) => ({
          label: state,
          correction: { list: list.name, states: { [text]: state } },
        })),
      };
    });
}

/** The answer that an amount of the accounts is not what they buy. */
export const ownSize = "their own size";

const salesKinds = ["opportunities", "orders", "orderLines", "revenue", "subscriptions"];

/** How often what an account is said to bring agrees with what a list of sales adds up to. */
function agreement(revenue: ListColumn, sales: TiedList, ties: readonly KeyTie[]): number {
  if (!sales.account) return 0;
  const rows = { accounts: revenue.cells.length, accountOfRow: sales.account.accountOfRow };
  const amount = rowAmount({ ...rows, list: sales, tie: sales.account, asOf: 0, ties });
  if (!amount) return 0;
  const sums = sumRows(rows, amount.of, () => true);
  let [compared, alike] = [0, 0];
  revenue.reading.values.forEach((told, account) => {
    const sum = sums[account] ?? 0;
    if (typeof told !== "number" || told <= 0 || sum <= 0) return;
    compared += 1;
    // A list may cover some years, or a part of one.
    if (sum >= told / 3 && sum <= 5 * told) alike += 1;
  });
  return compared === 0 ? 0 : alike / compared;
}

/** Where sales stand in other lists, a revenue column of the accounts may be their own size. */
function whoseRevenue(
  accounts: Accounts,
  lists: readonly TiedList[],
  ties: readonly KeyTie[],
): readonly Question[] {
  const revenue = columnOf(accounts.list, "revenue");
  const sales = lists.filter(({ kind, account }) => account !== null && salesKinds.includes(kind));
  const [first] = sales;
  if (!revenue || accounts.list.said?.columns?.[revenue.heading] === "revenue") return [];
  if (!first || sales.some((list) => agreement(revenue, list, ties) > 0.6)) return [];
  return [
    {
      list: accounts.list.correctedAs,
      sentence: `'${revenue.heading}' of ${accounts.list.name} may be what an account buys from you or its own size: it does not agree with what ${first.name} adds up to.`,
      choices: [
        {
          label: "what they buy",
          correction: {
            list: accounts.list.correctedAs,
            columns: { [revenue.heading]: "revenue" },
          },
        },
        {
          label: ownSize,
          correction: { list: accounts.list.correctedAs, columns: { [revenue.heading]: null } },
        },
      ],
    },
  ];
}

export function whatOnlyTheUserKnows(
  accounts: Accounts,
  lists: readonly TiedList[],
  ties: readonly KeyTie[],
): readonly Question[] {
  return [...whoseRevenue(accounts, lists, ties), ...lists.flatMap(unclearStages)];
}

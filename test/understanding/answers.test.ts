import type { Choice, Correction } from "../../src/understanding/correction";
import { mergeCorrection } from "../../src/understanding/merge-corrections";
import type { Question, SheetGrid } from "../../src/understanding/sheet-grid";
import { gridOf } from "./support/grids-of-files";
import { understood, type Understood } from "./support/understood";

type Cells = Parameters<typeof gridOf>[1];

const customers: Cells = [
  ["Customer ID", "Customer", "City"],
  ["C-01", "Alder Wood Works", "Ulm"],
  ["C-02", "Birch Steel", "Bonn"],
  ["C-03", "Cedar Mills", "Kiel"],
  ["C-04", "Dogwood Paper", "Trier"],
];

const deals: Cells = [
  ["Deal", "Customer", "Stage", "Amount", "Close date"],
  ["D-1", "Alder Wood Works", "Won", 100, 46001],
  ["D-2", "Birch Steel", "Lost", 200, 46002],
  ["D-3", "Cedar Mills", "Closed", 400, 46003],
  ["D-4", "Cedar Mills", "Archived", 800, 46003],
];

const orders = (name: string, amounts: readonly number[], customer = "Customer"): SheetGrid =>
  gridOf(
    name,
    [
      ["Order", customer, "Order date", "Amount"],
      ...amounts.map((amount, row) => [
        `O-${row}`,
        customers[1 + (row % 4)]?.[1] ?? null,
        46001 + row,
        amount,
      ]),
    ],
    [2],
  );

const revenue = (name: string, times: number): SheetGrid =>
  gridOf(name, [
    ["Customer", "Month", "Revenue"],
    ...customers
      .slice(1)
      .map(([, customer], row) => [customer ?? null, "2026-03", times * (row + 1)]),
  ]);

interface Asked {
  readonly grids: readonly SheetGrid[];
  /** Words of the question. */
  readonly words: RegExp;
  /** By answer: what a sheet made after it would tell. */
  readonly follows: Readonly<Record<string, (tested: Understood) => unknown>>;
  readonly expected: Readonly<Record<string, unknown>>;
}

const asked: Readonly<Record<string, Asked>> = {
  "a stage that is neither won nor lost nor open": {
    grids: [gridOf("Customers", customers), gridOf("Deals", deals, [4])],
    words: /'Closed'/u,
    follows: {
      won: (tested) => tested.value("Won amount", "Cedar Mills"),
      lost: (tested) => tested.value("Win rate", "Cedar Mills"),
      open: (tested) => tested.value("Open pipeline", "Cedar Mills"),
      none: (tested) => tested.value("Open pipeline", "Cedar Mills"),
    },
    expected: { won: 400, lost: 0, open: 400, none: 0 },
  },
  "dates of which nobody knows the order": {
    grids: [
      gridOf("Customers", customers),
      gridOf("Orders", [
        ["Order", "Customer", "Order date", "Amount"],
        ["O-1", "Alder Wood Works", "03/04/2026", 10],
        ["O-2", "Birch Steel", "05/04/2026", 20],
        ["O-3", "Cedar Mills", "06/05/2026", 30],
      ]),
    ],
    words: /day or with the month first/u,
    follows: {
      "day first": (tested) => tested.asOf,
      "month first": (tested) => tested.asOf,
    },
    // 6 May and 5 June 2026 as Excel counts days: 46023 is 1 January 2026.
    expected: { "day first": 46023 + 125, "month first": 46023 + 155 },
  },
  "two columns that lead to the accounts": {
    grids: [
      gridOf("Customers", customers),
      gridOf("Orders", [
        ["Order", "Bill-to customer", "Ship-to customer", "Amount", "Order date"],
        ["O-1", "Alder Wood Works", "Birch Steel", 10, 46001],
        ["O-2", "Birch Steel", "Cedar Mills", 20, 46001],
        ["O-3", "Cedar Mills", "Dogwood Paper", 40, 46001],
        ["O-4", "Dogwood Paper", "Alder Wood Works", 80, 46001],
      ]),
    ],
    words: /to another account in 4 rows/u,
    follows: {
      "Bill-to customer": (tested) => tested.value("Revenue", "Birch Steel"),
      "Ship-to customer": (tested) => tested.value("Revenue", "Birch Steel"),
    },
    expected: { "Bill-to customer": 20, "Ship-to customer": 10 },
  },
  "two columns that could name the accounts": {
    grids: [
      gridOf("Accounts", [
        ["Customer", "Company", "Potential"],
        ["Alder", "Alder Wood Works", 100],
        ["Birch", "Birch Steel", 80],
        ["Cedar", "Cedar Mills", 300],
      ]),
    ],
    words: /could name the accounts/u,
    follows: {
      Customer: ({ model }) => model.accounts?.names[0],
      Company: ({ model }) => model.accounts?.names[0],
    },
    expected: { Customer: "Alder", Company: "Alder Wood Works" },
  },
  "ids that are all written otherwise": {
    grids: [
      gridOf("Customers", customers),
      gridOf("Orders", [
        ["Order", "Customer ID", "Order date", "Amount"],
        ["O-1", "C_01", 46001, 10],
        ["O-2", "C_02", 46001, 20],
        ["O-3", "C_03", 46001, 40],
      ]),
    ],
    words: /without marks and leading zeros/u,
    follows: {
      "Customer ID": (tested) => tested.value("Revenue", "Birch Steel"),
      "not tied": ({ list }) => list("Orders").account,
    },
    expected: { "Customer ID": 20, "not tied": null },
  },
  "names that are nearly an account's": {
    grids: [
      gridOf("Customers", customers),
      gridOf("Orders", [
        ["Order", "Customer", "Order date", "Amount"],
        ["O-1", "Alder Wood Works", 46001, 10],
        ["O-2", "Brich Steel", 46001, 20],
        ["O-3", "Cedar Mills", 46001, 40],
        ["O-4", "Cedar Mils", 46001, 80],
      ]),
    ],
    words: /'Brich Steel' may be 'Birch Steel', 'Cedar Mils' may be 'Cedar Mills'/u,
    follows: {
      "the same": (tested) => tested.value("Revenue", "Cedar Mills"),
      "not the same": (tested) => tested.value("Revenue", "Cedar Mills"),
    },
    expected: { "the same": 120, "not the same": 40 },
  },
  "an amount of the accounts that may be their own size": {
    grids: [
      gridOf("Customers", [
        ["Customer", "City", "Annual revenue"],
        ...customers
          .slice(1)
          .map((row, index) => [row[1] ?? null, row[2] ?? null, 1e7 * (index + 1)]),
      ]),
      orders("Orders", [10, 20, 30, 40, 50]),
    ],
    words: /its own size/u,
    follows: {
      "what they buy": (tested) => tested.heading("Customers", "revenue"),
      "their own size": (tested) => tested.heading("Customers", "revenue"),
    },
    expected: { "what they buy": "Annual revenue", "their own size": undefined },
  },
  "two states of one list": {
    grids: [
      gridOf("Customers", customers),
      orders("Orders a", [10, 20, 30, 40]),
      orders("Orders b", [10, 20, 30, 50, 60]),
    ],
    words: /two states of one list/u,
    follows: {
      "lists of their own": ({ model }) => model.lists.map(({ name }) => name),
      "parts of one list": ({ model }) => model.lists.map(({ name, rows }) => `${name}: ${rows}`),
    },
    expected: {
      "lists of their own": ["Customers", "Orders a", "Orders b"],
      "parts of one list": ["Customers: 4", "Orders: 9"],
    },
  },
  "a budget beside actuals": {
    grids: [gridOf("Customers", customers), revenue("Revenue", 1), revenue("Revenue budget", 2)],
    words: /a name that says it is something else/u,
    follows: {
      "lists of their own": ({ model }) => model.lists.map(({ name }) => name),
      "parts of one list": ({ model }) => model.lists.map(({ rows }) => rows),
    },
    expected: {
      "lists of their own": ["Customers", "Revenue", "Revenue budget"],
      "parts of one list": [4, 8],
    },
  },
  "two lists that may hold the accounts": {
    grids: [
      gridOf("Clients", [
        ["Client ID", "Client name", "Industry", "Region"],
        ["E-01", "Elm Trade", "Trade", "North"],
        ["E-02", "Fir Supply", "Trade", "South"],
        ["E-03", "Gum Parts", "Trade", "West"],
      ]),
      gridOf("Customers", [
        ["Customer ID", "Customer name", "Industry", "Region"],
        ["C-01", "Alder Wood Works", "Wood", "North"],
        ["C-02", "Birch Steel", "Steel", "South"],
        ["C-03", "Cedar Mills", "Wood", "West"],
      ]),
      gridOf(
        "Orders",
        [
          ["Order", "Customer ID", "Client ID", "Order date", "Amount"],
          ["O-1", "C-01", "E-01", 46001, 10],
          ["O-2", "C-02", "E-02", 46001, 20],
          ["O-3", "C-03", "E-03", 46001, 30],
        ],
        [3],
      ),
    ],
    words: /may hold your accounts/u,
    follows: {
      Clients: ({ model }) => model.accounts?.names,
      Customers: ({ model }) => model.accounts?.names,
    },
    expected: {
      Clients: ["Elm Trade", "Fir Supply", "Gum Parts"],
      Customers: ["Alder Wood Works", "Birch Steel", "Cedar Mills"],
    },
  },
};

function questionOf({ model }: Understood, words: RegExp): Question | undefined {
  return model.questions.find(({ sentence }) => words.test(sentence));
}

const answers = Object.entries(asked).flatMap(([name, one]) =>
  Object.keys(one.follows).map((label) => ({ name, label, ...one })),
);

test.each(Object.entries(asked))("%s: an answer is not offered", (_, { grids, words, follows }) => {
  const question = questionOf(understood(grids), words);
  expect(question?.choices.map(({ label }) => label).sort()).toEqual(Object.keys(follows).sort());
});

test.each(answers)(
  "$name: '$label' does not settle it, or the numbers do not follow",
  ({ grids, words, label, follows, expected }) => {
    const choice = questionOf(understood(grids), words)?.choices.find((one) => one.label === label);
    const tested = understood(grids, [choice?.correction as Correction]);
    expect(questionOf(tested, words)).toBeUndefined();
    expect(follows[label]?.(tested)).toEqual(expected[label]);
  },
);

test.each(answers)(
  "$name: '$label' cannot be changed any more",
  ({ grids, words, label, follows, expected }) => {
    const choices = questionOf(understood(grids), words)?.choices ?? [];
    const chosen = choices.find((one) => one.label === label) as Choice;
    const others = choices.filter((one) => one !== chosen);
    for (const other of others) {
      const stored = [other, chosen].reduce<readonly Correction[]>(
        (before, { correction }) => mergeCorrection(before, correction),
        [],
      );
      expect(follows[label]?.(understood(grids, stored))).toEqual(expected[label]);
    }
  },
);

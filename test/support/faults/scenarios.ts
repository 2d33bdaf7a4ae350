import { actions } from "../../../src/actions";
import type { CreatedSheet, ReadAccounts, RunOptions } from "../../../src/actions/contract";
import { insertFormula } from "../../../src/actions/insert-formula";
import { repairFunctions } from "../../../src/actions/repair-functions";
import { correctList } from "../../../src/actions/understand-workbook";
import { changeWorkbookSettings } from "../../../src/actions/workbook-settings";
import type { Model } from "../../../workbench/engine";
import { listFacts } from "../../../workbench/object-model/facts";

type Cell = string | number;

/** One action with all that comes before it. */
export interface Scenario {
  readonly name: string;
  /** Makes the workbook, in the session in which it is then saved. */
  readonly prepare: () => Promise<void>;
  /** What the pane has read before the button is pressed; what it answers presses the button. */
  readonly approach: () => Promise<(options: RunOptions) => Promise<unknown>>;
  /** The same once more, where the first may stand in its way. */
  readonly again?: () => Promise<(options: RunOptions) => Promise<unknown>>;
  /** Functions are not known when the workbook opens, so that cells show #NAME?. */
  readonly functionsAreLate?: boolean;
  /** What was done before in the same session, which Undo would take back, is a part of it. */
  readonly hasHistory?: boolean;
  /** Where a user may type who does not want to lose it. */
  readonly typesOn?: string;
}

const accounts: readonly (readonly Cell[])[] = [
  ["Account", "Revenue", "Product fit", "Days to pay"],
  ["Acme", 100, 5, 30],
  ["Bolt", 50, 7, 60],
  ["Cask", 70, 6, 45],
  ["Dyer", 90, 2, 20],
  ["Ecko", 40, 9, 10],
  ["Fjord", 60, 4, 50],
];

const deals: readonly (readonly Cell[])[] = [
  ["Account", "Opportunity", "Stage", "Value", "Closed"],
  ["Acme", "Pumps", "Won", 120, 46250],
  ["Bolt", "Valves", "Lost", 80, 46251],
  ["Acme", "Service", "Proposal", 40, ""],
];

async function writeTable(name: string, cells: readonly (readonly Cell[])[]): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(name);
    const range = sheet.getRangeByIndexes(0, 0, cells.length, cells[0]?.length ?? 1);
    range.values = cells.map((row) => [...row]);
    sheet.tables.add(range, true).name = name;
    await context.sync();
  });
}

async function lists(): Promise<void> {
  await writeTable("Accounts", accounts);
  await writeTable("Deals", deals);
}

async function readBest(): Promise<ReadAccounts> {
  const sources = await actions.listAccountSources();
  const source = sources.find(({ label }) => label === "Table Accounts");
  if (source === undefined) throw new Error("The list of accounts is not found.");
  return actions.readAccounts(source);
}

async function score(): Promise<CreatedSheet> {
  const read = await readBest();
  return actions.createScoringMatrix(read, read.proposal);
}

async function update(options?: RunOptions): Promise<CreatedSheet> {
  const read = await readBest();
  if (read.existing === null) throw new Error("The matrix is not found.");
  return actions.updateScoringMatrix(read, read.proposal, read.existing, options);
}

/** Something for an update to write: another value, and an account that is new. */
async function changeAccounts(fit: number, account: string): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Accounts");
    sheet.getRange("C2").values = [[fit]];
    context.workbook.tables.getItem("Accounts").rows.add(undefined, [[account, 80, 3, 40]]);
    await context.sync();
  });
}

function serveSample(): void {
  const sheet = (name: string) => ({
    name,
    table: name,
    columns: [
      { heading: "Account", numberFormat: "General", width: 20 },
      { heading: "Revenue", numberFormat: "#,##0", width: 12 },
    ],
    rows: [
      ["Acme", 1],
      ["Bolt", 2],
    ],
  });
  const sample = { supplier: "Nobody", sheets: [sheet("Firms"), sheet("Orders"), sheet("Staff")] };
  const fetch = async () => ({ ok: true, json: async () => sample });
  Object.assign(globalThis, { fetch });
}

async function select(address: string): Promise<void> {
  await actions.selectCell(address);
}

const thirdQuarter = {
  cadence: "quarterly",
  firstDay: 46204,
  lastDay: 46295,
  label: "Q3 2026",
} as const;

const approachUpdate: Scenario["approach"] = async () => {
  const read = await readBest();
  const { existing } = read;
  if (existing === null) throw new Error("The matrix is not found.");
  return (options) => actions.updateScoringMatrix(read, read.proposal, existing, options);
};

export const scenarios: readonly Scenario[] = [
  {
    name: "score",
    prepare: lists,
    approach: async () => {
      const read = await readBest();
      return (options) => actions.createScoringMatrix(read, read.proposal, options);
    },
  },
  {
    name: "update",
    prepare: async () => {
      await lists();
      await score();
      await changeAccounts(8, "Gale");
    },
    approach: approachUpdate,
    typesOn: "StatusNow",
  },
  {
    name: "update again",
    prepare: async () => {
      await lists();
      await score();
      await changeAccounts(8, "Gale");
      await update();
      await changeAccounts(9, "Hull");
    },
    approach: approachUpdate,
    typesOn: "StatusNow",
  },
  {
    name: "take back a matrix",
    prepare: lists,
    approach: async () => {
      const created = await score();
      return () => actions.takeBack(created);
    },
    hasHistory: true,
  },
  {
    name: "take back an update",
    prepare: async () => {
      await lists();
      await score();
      await changeAccounts(8, "Gale");
    },
    approach: async () => {
      const created = await update();
      return () => actions.takeBack(created);
    },
    hasHistory: true,
  },
  {
    name: "plan",
    prepare: lists,
    approach: async () => (options) => actions.createAccountPlan("Acme", options),
  },
  {
    name: "review",
    prepare: lists,
    approach: async () => (options) => actions.createReview("Acme", thirdQuarter, options),
  },
  {
    name: "refresh a review",
    prepare: async () => {
      await lists();
      await actions.createReview("Acme", thirdQuarter);
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Deals").getRange("D2").values = [[130]];
        await context.sync();
      });
    },
    approach: async () => (options) => actions.createReview("Acme", thirdQuarter, options),
  },
  {
    name: "close a review",
    prepare: async () => {
      await lists();
      await actions.createReview("Acme", thirdQuarter);
    },
    // A second time there is nothing to close, which is said.
    approach: async () => (options) =>
      actions.closeReview("Review Acme Q3 2026", options).catch((problem: Error) => {
        if (!problem.message.includes("is closed already")) throw problem;
        return null;
      }),
  },
  {
    name: "insert sample",
    prepare: lists,
    approach: async () => {
      serveSample();
      return (options) => actions.insertSampleData(options);
    },
  },
  {
    name: "take back the sample",
    prepare: lists,
    approach: async () => {
      serveSample();
      const created = await actions.insertSampleData();
      return () => actions.takeBack(created);
    },
    hasHistory: true,
  },
  {
    name: "insert a formula",
    prepare: lists,
    approach: async () => {
      await select("Sheet1!B2");
      return () => insertFormula("=KAM.NPS({10;9;3})", { rows: 1, columns: 1 });
    },
    again: async () => {
      await select("Sheet1!F2");
      return () => insertFormula("=KAM.NPS({10;9;3})", { rows: 1, columns: 1 });
    },
  },
  {
    name: "repair functions",
    prepare: async () => {
      await lists();
      await select("Sheet1!B2");
      await insertFormula("=KAM.NPS({10;9;3})", { rows: 1, columns: 1 });
      await select("Sheet1!B4");
      await insertFormula("=KAM.NPS({10;9;4})", { rows: 1, columns: 1 });
    },
    approach: async () => () => repairFunctions(),
    functionsAreLate: true,
  },
  {
    name: "change settings",
    prepare: async () => {
      await lists();
      await actions.createAccountPlan("Acme");
    },
    approach: async () => () => changeWorkbookSettings({ currency: "JPY", fiscalYearStart: 4 }),
    again: async () => () => changeWorkbookSettings({ currency: "USD", fiscalYearStart: 7 }),
    hasHistory: true,
  },
  {
    name: "correct a list",
    prepare: lists,
    approach: async () => () => correctList({ list: "Deals", isApart: true }),
  },
];

/** What a user may do to the workbook while an action is under way. */
export interface Deed {
  readonly name: string;
  readonly suits: (scenario: Scenario) => boolean;
  readonly do: (model: Model) => void;
}

function type(model: Model, sheetId: string, col: number, row: number, content: string): void {
  model.dispatch("UPDATE_CELL", { sheetId, col, row, content });
}

const ownNames = ["Sheet1", "Accounts", "Deals"];

export const deeds: readonly Deed[] = [
  {
    name: "types elsewhere",
    suits: () => true,
    do: (model) => type(model, model.getters.getSheetIdByName("Sheet1") ?? "", 7, 39, "typed"),
  },
  {
    name: "renames the list's sheet",
    suits: () => true,
    do: (model) => {
      const sheetId = model.getters.getSheetIdByName("Accounts");
      if (sheetId === undefined) return;
      model.dispatch("RENAME_SHEET", { sheetId, oldName: "Accounts", newName: "Accounts 2026" });
    },
  },
  {
    name: "deletes the sheet that is begun",
    suits: ({ typesOn, hasHistory }) => typesOn === undefined && hasHistory !== true,
    do: (model) => {
      const begun = model.getters
        .getSheetIds()
        .filter((id) => !ownNames.includes(model.getters.getSheetName(id)))
        .at(-1);
      if (begun === undefined) return;
      const sheetName = model.getters.getSheetName(begun);
      if (model.getters.getActiveSheetId() === begun) {
        const sheetIdTo = model.getters.getSheetIds()[0] ?? "";
        model.dispatch("ACTIVATE_SHEET", { sheetIdFrom: begun, sheetIdTo });
      }
      model.dispatch("DELETE_SHEET", { sheetId: begun, sheetName });
    },
  },
  {
    name: "undoes",
    suits: ({ hasHistory }) => hasHistory !== true,
    do: (model) => void model.dispatch("REQUEST_UNDO"),
  },
  {
    name: "types on the matrix",
    suits: ({ typesOn }) => typesOn !== undefined,
    do: (model) => {
      const place = statusPlace(model);
      if (place) type(model, place.sheetId, place.col, place.row, "Key");
    },
  },
];

/** The first cell in which people type a status. */
function statusPlace(model: Model): { sheetId: string; col: number; row: number } | null {
  const sheetId = model.getters.getSheetIdByName("Scoring matrix");
  const name = listFacts(model, "name").find(
    ({ value }) => value.name === "StatusNow" && value.sheetId === sheetId,
  );
  const [, letters = "", row = ""] = /!\$([A-Z]+)\$(\d+)/u.exec(name?.value.formula ?? "") ?? [];
  if (sheetId === undefined || letters === "") return null;
  const col = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { sheetId, col, row: Number(row) - 1 };
}

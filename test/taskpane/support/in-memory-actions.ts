import type { OpenAccount } from "../../../src/actions/read-open-account";
import type {
  AccountChoice,
  AccountSource,
  CreatedSheet,
  ExistingMatrix,
  MadeAgain,
  Notice,
  ReadAccounts,
  RefreshPreview,
  RunOptions,
} from "../../../src/actions/contract";
import { ActionError } from "../../../src/actions/contract";
import type { WorkbookSettings } from "../../../src/actions/workbook-settings";
import { dropCorrection } from "../../../src/understanding/drop-correction";
import { mergeCorrection } from "../../../src/understanding/merge-corrections";
import type { Correction } from "../../../src/understanding/correction";
import type { SheetGrid } from "../../../src/understanding/sheet-grid";
import { overviewOf, plainSettings } from "./overview-of";
import type { ExplainedScore } from "../../../src/actions/explain-score";
import type { KeptState, WhatMoved } from "../../../src/actions/what-moved";
import type { RepairReport } from "../../../src/actions/repair-functions";
import type { ReviewPeriod } from "../../../src/domain/plan/review-period";
import type { CriteriaSet } from "../../../src/domain/scoring/criteria-set";
import type { ScoringSetup } from "../../../src/domain/scoring/scoring-setup";
import type { PaneActions } from "../../../src/taskpane/frame/pane-actions";

/** What the pane asked the workbook to do, in order. */
export interface Asked {
  readonly created: { readonly what: string; readonly setup?: ScoringSetup }[];
  readonly takenBack: string[];
  readonly selected: string[];
  readonly inserted: string[];
  readonly said: Correction[];
  /** Which states were compared: the sheet, before and after. */
  readonly compared: (readonly (string | null)[])[];
}

export interface InMemoryWorkbook {
  readonly sources: readonly AccountSource[];
  readonly read: ReadAccounts;
  readonly accounts: readonly AccountChoice[];
  readonly periods: readonly ReviewPeriod[];
  /** Thrown by whatever writes. */
  readonly refusal?: Error;
  readonly overdue?: Awaited<ReturnType<PaneActions["countOverdue"]>>;
  /** What the workbook is called now; null where Excel does not tell. */
  readonly savedAs?: string | null;
  /** Thrown when a list is read. */
  readonly readRefusal?: Error;
  /** A run that waits here until it is cancelled. */
  /** The account that is open on a sheet. */
  readonly open?: OpenAccount;
  /** The function that the active cell calls. */
  readonly activeFunction?: string;
  /** What repairing functions comes to. */
  readonly repair?: RepairReport;
  /** What a refresh of its plans would do. */
  readonly refresh?: RefreshPreview;
  /** What an update of its matrix would do. */
  readonly update?: MadeAgain;
  readonly waits?: boolean;
  /** The sheets of which lists are understood; none where they do not matter. */
  readonly grids?: readonly SheetGrid[];
  /** Thrown when the lists are read. */
  readonly overviewRefusal?: Error;
  /** Reading the lists never ends. */
  readonly readsForever?: boolean;
  readonly matrices?: readonly ExistingMatrix[];
  /** The states that are kept of its matrix, newest first. */
  readonly states?: readonly KeptState[];
  /** What moved between any two of them. */
  readonly moved?: WhatMoved;
  /** The account of the selected row. */
  readonly explained?: ExplainedScore;
  /** Thrown when states are compared. */
  readonly movedRefusal?: Error;
  /** A run that waits past the point of no return. */
  readonly canCancel?: boolean;
  /** What is told of interruptions when the pane starts. */
  readonly interruptions?: readonly Notice[];
}

function unchanged(sheetName: string): MadeAgain {
  const words = "Nothing changes.";
  return { sheetName, words, updated: 0, kept: 0, differences: [], unplaced: [] };
}

/** The Actions contract over plain values: a workbook that remembers what was asked of it. */
export function inMemoryActions(workbook: InMemoryWorkbook): PaneActions & { asked: Asked } {
  const asked: Asked = {
    created: [],
    takenBack: [],
    selected: [],
    inserted: [],
    said: [],
    compared: [],
  };
  let sharedFrom: string | null = workbook.savedAs === undefined ? null : "Accounts.xlsx";
  let states = workbook.states ?? [];
  let sets: readonly CriteriaSet[] = [];
  let corrections: readonly Correction[] = [];
  let settings: WorkbookSettings = plainSettings;

  async function create(
    what: string,
    sentence: string,
    options: RunOptions | undefined,
    setup?: ScoringSetup,
  ): Promise<CreatedSheet> {
    options?.onProgress?.({ share: 0.2, step: "Reading the accounts" });
    options?.onProgress?.({ share: 0.6, step: "Writing the sheet" });
    if (workbook.canCancel === false) {
      options?.onProgress?.({ share: 0.9, step: "Finishing", canCancel: false });
    }
    if (workbook.waits) {
      await new Promise<void>((_, reject) => {
        options?.signal?.addEventListener("abort", () =>
          reject(new ActionError("cancelled", "Cancelled. Nothing was changed.")),
        );
      });
    }
    if (workbook.refusal) {
      throw workbook.refusal;
    }
    asked.created.push(setup ? { what, setup } : { what });
    const isUpdate = what.startsWith("update");
    return { sheetId: what, sheetName: what, sentence, notices: [], isUpdate };
  }

  function withPlansMade(choice: AccountChoice): AccountChoice {
    const isPlanned = asked.created.some((one) => one.what === `Plan ${choice.account}`);
    return isPlanned ? { ...choice, plans: [`Plan ${choice.account}`] } : choice;
  }

  return {
    asked,
    listAccountSources: async () => workbook.sources,
    describeWorkbook: async () => workbook.sources,
    readAccounts: async (source, accountColumn) => {
      if (workbook.readRefusal) {
        throw workbook.readRefusal;
      }
      return {
        ...workbook.read,
        source,
        accountColumn: accountColumn ?? workbook.read.accountColumn,
      };
    },
    createScoringMatrix: (read, setup, options) =>
      create(
        setup.title,
        `${setup.title} for ${read.list.accounts.length} accounts.`,
        options,
        setup,
      ),
    createWeighedMatrix: (read, setup, options) =>
      create(
        setup.title,
        `${setup.title} for ${read.list.accounts.length} accounts.`,
        options,
        setup,
      ),
    readWeights: async () => null,
    findWeights: async () => [],
    keepWeights: async (_read, setup, { answers, mergedBy = "mean" }, options) => {
      const sheetName = `Weights of ${setup.title}`;
      const created = await create(sheetName, `${sheetName} kept.`, options, setup);
      const raters = answers === null ? [] : [{ ...answers, state: "✓ answered" }];
      return { ...created, weighing: { sheetName, weights: null, mergedBy, raters } };
    },
    previewUpdate: async (_read, _setup, existing) => ({
      ...(workbook.update ?? unchanged(existing.sheetName)),
      notices: [],
    }),
    updateScoringMatrix: async (_read, setup, existing, options) => {
      const again = workbook.update ?? unchanged(existing.sheetName);
      const taken = Object.values(options?.takeOurs ?? {}).flat();
      const what = `update of ${existing.sheetName} ${taken.join()}`.trim();
      const sentence = `${existing.sheetName} updated: ${again.words}`;
      const created = await create(what, sentence, options, setup);
      return { ...again, ...created };
    },
    listAccounts: async () => workbook.accounts.map(withPlansMade),
    listRankedAccounts: async () => workbook.accounts.map(withPlansMade),
    listPlanCandidates: async () =>
      workbook.accounts.map(withPlansMade).map((choice, index) => ({
        ...choice,
        tier: index === 0 ? "A" : "B",
        action: null,
        group: null,
        isKey: index < 3,
        overdue: 0,
      })),
    listTemplateSheets: async () => [],
    checkTemplate: async (sheetName) => ({
      sheetName,
      isTemplate: false,
      makes: "plans",
      filledCells: 0,
      repeatedRows: 0,
      faults: [],
      remarks: [],
    }),
    previewTemplate: async (sheetName) => ({ sheetName, columnWidths: [], rows: [], moreRows: 0 }),
    copyTemplate: async () => ({ text: "{}", notCarried: [] }),
    pasteTemplate: (_text, options) => create("Template", "A template.", options),
    useAsTemplate: async () => undefined,
    stopUsingAsTemplate: async () => undefined,
    insertPlaceholder: async () => undefined,
    listTemplates: async () => [{ id: "account plan", name: "Full plan" }],
    preparePlans: async (accounts) => ({
      facts: [
        { need: "contacts", lists: ["People"], missing: 1, examples: accounts.slice(0, 1) },
        { need: "tickets", lists: [], missing: accounts.length, examples: [] },
      ],
      preview: {
        sheetName: `Plan ${accounts[0]}`,
        columnWidths: [20, 10],
        rows: [
          { row: 0, cells: [{ column: 0, columns: 1, text: accounts[0] ?? "", look: "title" }] },
          {
            row: 1,
            cells: [
              { column: 0, columns: 1, text: "Plan completeness", look: "plain" },
              { column: 1, columns: 1, text: null, look: "computed" },
            ],
          },
        ],
        moreRows: 3,
      },
    }),
    createAccountPlan: (account, options) =>
      create(`Plan ${account}`, `Plan for ${account}.`, options),
    createAccountPlans: async (accounts, options) => {
      const made = accounts.map((account) => ({ account, sheetName: `Plan ${account}` }));
      const created = await create(
        `Plans ${accounts.join(", ")}`,
        `${made.length} plans.`,
        options,
      );
      accounts.forEach((account) => options?.onMade?.([account]));
      return { ...created, made };
    },
    createPlanIndex: (options) => create("Plan index", "Plan index of 2 plans.", options),
    previewRefresh: async () =>
      workbook.refresh ?? { words: "Nothing changes.", plans: [], notices: [] },
    refreshPlans: async (target, options) => {
      const taken = Object.values(options?.takeOurs ?? {}).flat();
      const what = `refresh ${(target.sheets ?? []).join()} ${taken.join()}`.trim();
      const created = await create(what, `${what}.`, options);
      return { ...created, isUpdate: true, plans: workbook.refresh?.plans ?? [] };
    },
    listReviewPeriods: async () => workbook.periods,
    createReview: (account, period, options) =>
      create(`Review ${account} ${period.label}`, `Review of ${account}.`, options),
    createReviews: async (accounts, period, options) => {
      const made = accounts.map((account) => ({ account, sheetName: `Review ${account}` }));
      const called = `Reviews ${accounts.join(", ")} ${period.label}`;
      const created = await create(called, `${made.length} reviews.`, options);
      accounts.forEach((account) => options?.onMade?.([account]));
      return { ...created, made };
    },
    closeReviews: (sheetNames, options) =>
      create(`close ${sheetNames.join(", ")}`, `${sheetNames.length} reviews are closed.`, options),
    createPage: (sheetName, page, options) =>
      create(`${page} page of ${sheetName}`, `Page of ${sheetName}.`, options),
    archiveReviews: (sheetNames, options) =>
      create(`fold ${sheetNames.join(", ")}`, `${sheetNames.length} reviews folded.`, options),
    bringBackReviews: async (sheetNames, options) => ({
      ...(await create(`back ${sheetNames.join(", ")}`, "Brought back.", options)),
      made: [],
    }),
    closeReview: (sheetName, options) =>
      create(`update ${sheetName}`, `${sheetName} is closed: a record from now on.`, options),
    insertSampleData: (options) => create("Sample", "60 sample accounts.", options),
    takeBack: async (created) => void asked.takenBack.push(created.sheetName),
    recover: async () => workbook.interruptions ?? [],
    selectCell: async (cell) => void asked.selected.push(cell),
    overviewWorkbook: async (options) => {
      if (workbook.overviewRefusal) {
        throw workbook.overviewRefusal;
      }
      if (workbook.readsForever) {
        options?.onProgress?.({ share: 0.3, step: "Reading 200,000 rows" });
        await new Promise(() => undefined);
      }
      return {
        ...overviewOf(workbook.grids ?? [], corrections, settings),
        sources: workbook.sources,
      };
    },
    correctList: async (correction) => {
      if (workbook.refusal) {
        throw workbook.refusal;
      }
      asked.said.push(correction);
      corrections = mergeCorrection(corrections, correction);
    },
    dropWhatWasSaid: async (dropped) => {
      corrections = dropCorrection(corrections, dropped);
    },
    changeWorkbookSettings: async (changes) => (settings = { ...settings, ...changes }),
    listCriteriaSets: async () => sets,
    keepCriteriaSet: async (set) => {
      if (workbook.refusal) throw workbook.refusal;
      sets = [...sets.filter(({ name }) => name !== set.name), set];
    },
    removeCriteriaSet: async (name) => {
      sets = sets.filter((set) => set.name !== name);
    },
    listMatrices: async () => workbook.matrices ?? [],
    listStates: async (sheet) => {
      if (workbook.readRefusal) throw workbook.readRefusal;
      return { sheetName: sheet ?? "Scoring matrix", asOf: 46_112, states, notices: [] };
    },
    explainScore: async () => {
      if (workbook.movedRefusal) throw workbook.movedRefusal;
      if (!workbook.explained) throw new ActionError("badInput", "No account is selected.");
      return workbook.explained;
    },
    whatMoved: async ({ sheet, before, after }) => {
      if (workbook.movedRefusal) throw workbook.movedRefusal;
      asked.compared.push([sheet, before, after]);
      const none = { notes: [], accounts: [], entered: [], left: [] };
      return workbook.moved ?? { sentence: "0 of 0 accounts changed their rank.", ...none };
    },
    compareMatrix: ({ sheet, before, after }, options) =>
      create(`comparison ${sheet} ${before} ${after}`, "2 of 3 accounts changed.", options),
    makeForPortfolio: (what, { label }, options) =>
      create(`${what} ${label}`, `The ${what} of ${label}.`, options),
    countOverdue: async () => workbook.overdue ?? { onPlans: 0, openReviews: 0, dueReviews: 0 },
    listShareable: async () => ({
      sheets: [
        { sheetName: "Plan Acme", kind: "plan" },
        { sheetName: "Accounts", kind: null },
      ],
      workbook: workbook.savedAs === undefined ? "Accounts.xlsx" : workbook.savedAs,
      original: sharedFrom,
    }),
    beginSharing: async () => {
      sharedFrom = "Accounts.xlsx";
    },
    previewShare: async () => ({
      formulas: [
        { cell: "Plan Acme!B4", fate: "native", words: "KAM.SCORE" },
        {
          cell: "Plan Acme!B9",
          fate: "value",
          words: "refers to Accounts, which does not go along",
        },
      ],
      native: 1,
      values: 1,
      staying: 12,
    }),
    shareCopy: async ({ sheets }) => {
      if (workbook.refusal) throw workbook.refusal;
      return {
        sentence: `This workbook is the shared copy now: ${sheets.join()}.`,
        gone: ["Accounts"],
        notices: [],
        formulas: [],
        native: 1,
        values: 1,
        staying: 12,
      };
    },
    createProgrammeSheet: (kind, options) =>
      create(
        [`programme ${kind}`, ...(options?.snapshot ? [options.snapshot] : [])].join(" from "),
        "Made from the lists of this workbook.",
        options,
      ),
    takeSnapshot: async ({ sheet, name }) => {
      if (workbook.refusal) throw workbook.refusal;
      const state = { id: `${states.length}`, name: name || null, asOf: 46_112, takenAt: 0 };
      states = [{ ...state, accounts: 3 }, ...states];
      const sentence = `${sheet} is kept as ${name}: 3 accounts.`;
      const kept = states.length;
      return { sheetName: String(sheet), name, accounts: 3, kept, sentence, notices: [] };
    },
    removeSnapshot: async ({ id }) => {
      states = states.filter((state) => state.id !== id);
    },
    readOpenAccount: async () => workbook.open ?? { names: [], isOnItsSheet: false },
    readActiveFunction: async () => workbook.activeFunction ?? null,
    createWarehouseSheet: async ({ sheet }) => ({
      sheetId: "sql",
      sheetName: `SQL ${String(sheet)}`,
      sentence: `${String(sheet)} as SQL.`,
      notices: [],
      isUpdate: false,
      sql: "SELECT 1",
    }),
    createFitWarehouseSheet: async ({ fit }) => ({
      sheetId: "sql",
      sheetName: "SQL of a fit",
      sentence: `The fit in ${fit} as SQL.`,
      notices: [],
      isUpdate: false,
      sql: "SELECT 2",
    }),
    repairFunctions: async () => workbook.repair ?? { sentence: "Nothing to repair.", notices: [] },
    insertFormula: async (formula) => {
      asked.inserted.push(formula);
      return { cell: "Sheet1!C5", notice: null };
    },
  };
}

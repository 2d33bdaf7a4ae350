import type {
  Actions,
  CreatedSheet,
  CreateManyOptions,
  SheetPreview,
  TemplateAsText,
  TemplateCheck,
  TemplateSheetChoice,
  ExistingMatrix,
  ReadAccounts,
  RunOptions,
} from "../../actions/contract";
import type { Overdue } from "../../actions/count-overdue";
import type { FoundWeights } from "../../actions/find-weights";
import type { KeptWeights, WeighingNow, WeighingWishes } from "../../actions/keep-weights";
import type { ReviewPeriod } from "../../domain/plan/review-period";
import type { ScoringSetup } from "../../domain/scoring/scoring-setup";
import type { CriteriaSet } from "../../domain/scoring/criteria-set";
import type { FitWarehouseRequest } from "../../actions/create-fit-warehouse-sheet";
import type { CreatedWarehouseSheet, WarehouseRequest } from "../../actions/create-warehouse-sheet";
import type { FilledCells, InsertedFormula } from "../../actions/insert-formula";
import type { RepairReport } from "../../actions/repair-functions";
import type { WorkbookOverview } from "../../actions/overview-workbook";
import type { Correction, DroppedCorrection } from "../../actions/understand-workbook";
import type { CompareRequest } from "../../actions/compared-states";
import type { ExplainedScore } from "../../actions/explain-score";
import type { TakenSnapshot } from "../../actions/take-snapshot";
import type { KeptStates, WhatMoved } from "../../actions/what-moved";
import type {
  ProgrammeOptions,
  ProgrammeSheetKind as FromListsKind,
} from "../../actions/create-programme-sheet";
import type { OpenAccount } from "../../actions/read-open-account";
import type { Shareable, SharedCopy, SharedFormulas, ShareRequest } from "../../actions/share-copy";
import type { WorkbookSettings } from "../../actions/workbook-settings";

/** The programme's own sheets, and those that follow the newest matrix. */
export type ProgrammeSheetKind = FromListsKind | "quadrants" | "ratings";

/** What is made of all key accounts together. */
export type PortfolioSheet = "pack" | "portfolio" | "scorecard";

/** All the pane asks of the workbook. */
export interface PaneActions extends Actions {
  /** What every list was taken for, how it is tied, what it tells and what is missing. */
  overviewWorkbook(options?: RunOptions): Promise<WorkbookOverview>;
  /** Keeps in the workbook what the user says of a list. */
  correctList(correction: Correction): Promise<void>;
  /** Takes that back: the list is understood as it was found. */
  dropWhatWasSaid(dropped: DroppedCorrection): Promise<void>;
  changeWorkbookSettings(changes: Partial<WorkbookSettings>): Promise<WorkbookSettings>;
  /** The sets of criteria that are kept in this workbook. */
  listCriteriaSets(): Promise<readonly CriteriaSet[]>;
  /** Keeps a set, in the place of another of its name. */
  keepCriteriaSet(set: CriteriaSet): Promise<void>;
  removeCriteriaSet(name: string): Promise<void>;
  /** What people said of these criteria, as the weights sheet tells it; null where there is none. */
  readWeights(criteria: readonly { readonly name: string }[]): Promise<WeighingNow | null>;
  /** Makes a matrix; the weights sheet that it follows watches its worst and best from then on. */
  createWeighedMatrix(
    read: ReadAccounts,
    setup: ScoringSetup,
    options?: RunOptions,
  ): Promise<CreatedSheet>;
  /** Lists of weights and comparisons in pairs that stand on the user's own sheets. */
  findWeights(
    criteria: readonly string[],
    accounts: readonly string[],
  ): Promise<readonly FoundWeights[]>;
  /** Keeps somebody's answers on the weights sheet, and says what all weigh together. */
  keepWeights(
    read: ReadAccounts,
    setup: ScoringSetup,
    wishes: WeighingWishes,
    options?: RunOptions,
  ): Promise<KeptWeights>;
  listMatrices(): Promise<readonly ExistingMatrix[]>;
  /** The states of a matrix that were kept; of the newest one when no sheet is named. */
  listStates(sheet: string | null): Promise<KeptStates>;
  /** Why an account has its score, and what would carry it across the cut; null is that of the selected row. */
  explainScore(account: string | null): Promise<ExplainedScore>;
  /** What moved between two of them and why, without writing anything. */
  whatMoved(request: CompareRequest): Promise<WhatMoved>;
  /** Says that on a sheet of its own. */
  compareMatrix(request: CompareRequest, options?: RunOptions): Promise<CreatedSheet>;
  /** The user's own sheets, and which of them are templates. */
  listTemplateSheets(): Promise<readonly TemplateSheetChoice[]>;
  /** All that is wrong with a sheet as a template. */
  checkTemplate(sheetName: string): Promise<TemplateCheck>;
  /** How a plan or review of that account will look from such a sheet. */
  previewTemplate(sheetName: string, account: string): Promise<SheetPreview>;
  /** A template as text for another workbook. */
  copyTemplate(sheetName: string): Promise<TemplateAsText>;
  /** Makes a template of such a text. */
  pasteTemplate(text: string, options?: RunOptions): Promise<CreatedSheet>;
  useAsTemplate(sheetName: string): Promise<void>;
  stopUsingAsTemplate(sheetName: string): Promise<void>;
  /** Puts a placeholder into the selected cell, behind what stands there. */
  insertPlaceholder(placeholder: string): Promise<void>;
  /** Makes one of the programme's own sheets, or brings the one there is up to date. */
  createProgrammeSheet(kind: ProgrammeSheetKind, options?: ProgrammeOptions): Promise<CreatedSheet>;
  /** The review of all key accounts for a period, or the scorecard, or both with all their reviews. */
  makeForPortfolio(
    what: PortfolioSheet,
    period: ReviewPeriod,
    options?: CreateManyOptions,
  ): Promise<CreatedSheet>;
  /** The sheets that can go along, and whether this workbook is the copy already. */
  listShareable(): Promise<Shareable>;
  /** Notes what the workbook is called before it is saved under a new name. */
  beginSharing(): Promise<void>;
  /** What would become of the formulas, without doing it. */
  previewShare(request: ShareRequest): Promise<SharedFormulas>;
  /** Makes this workbook the shared copy: all that does not go along goes for good. */
  shareCopy(request: ShareRequest, options?: RunOptions): Promise<SharedCopy>;
  /** What is overdue on plans and reviews. */
  countOverdue(): Promise<Overdue>;
  takeSnapshot(request: {
    readonly sheet: string | null;
    readonly name: string | null;
  }): Promise<TakenSnapshot>;
  removeSnapshot(request: { readonly sheet: string | null; readonly id: string }): Promise<void>;
  /** Puts a formula into the active cell when all it fills is free for it. */
  insertFormula(formula: string, filled: FilledCells): Promise<InsertedFormula>;
  /** Enters every formula with a function of this add-in that shows #NAME? once more. */
  repairFunctions(): Promise<RepairReport>;
  /** The account that is open: on its plan or review, or in the selected row. */
  readOpenAccount(): Promise<OpenAccount>;
  /** The function of this add-in that the active cell calls, such as "CLV"; null for none. */
  readActiveFunction(): Promise<string | null>;
  /** Writes a matrix as SQL, with proof, on a sheet of its own. */
  createWarehouseSheet(
    request: WarehouseRequest,
    options?: RunOptions,
  ): Promise<CreatedWarehouseSheet>;
  /** The same of a fit of purchases that stands in cells. */
  createFitWarehouseSheet(
    request: FitWarehouseRequest,
    options?: RunOptions,
  ): Promise<CreatedWarehouseSheet>;
}

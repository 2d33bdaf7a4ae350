import type { ListedDefaults, WorkbookSettings } from "../domain/settings/workbook-settings";
import type { AccountList, ScoringSetup } from "../domain/scoring/scoring-setup";
import type { Cadence, ReviewPeriod } from "../domain/plan/review-period";
import type { PageKind } from "../sheets/pages/page";
import type { SheetPreview } from "../sheets/sheet-preview";
import type { OfferedCriterion } from "../understanding/scoring/criteria-for-list";
import type { Need } from "../understanding/missing";
import type { SharedReading } from "./understood-workbook";

export type { OfferedCriterion } from "../understanding/scoring/criteria-for-list";
export type { SheetPreview } from "../sheets/sheet-preview";

/** A place in the workbook from which accounts could be read. */
export interface AccountSource {
  /** Stable while the workbook is open. */
  readonly id: string;
  readonly kind: "table" | "selection" | "sheet";
  /** "Table Accounts", "Selection B2:H90", "Sheet Pipeline". */
  readonly label: string;
  readonly sheetName: string;
  readonly address: string;
  /** Without the header row. */
  readonly rowCount: number;
  /** One sentence where it looks unfit ("one row for each account is needed: ..."). */
  readonly concern: string | null;
}

/** Something the user should know, with the place to look at and the way out in the sentence. */
export interface Notice {
  readonly severity: "info" | "warning" | "error";
  readonly sentence: string;
  /** `Sheet!A1`, when there is a cell to select. */
  readonly cell: string | null;
}

/** What was understood of a source: the list, which column names the accounts, proposed criteria. */
export interface ReadAccounts {
  readonly source: AccountSource;
  readonly list: AccountList;
  readonly accountColumn: string;
  /** Headings that could name the accounts. */
  readonly accountColumnChoices: readonly string[];
  readonly proposal: ScoringSetup;
  /** What other lists add to the list's own columns. */
  readonly measured: { readonly measures: number; readonly lists: readonly string[] };
  readonly notices: readonly Notice[];
  readonly settings: WorkbookSettings;
  /** What the lists would give where nobody set it. */
  readonly listed: ListedDefaults;
  /** Whether the workbook has a settings sheet already. */
  readonly settingsSheet: "there" | "copy" | "missing";
  /** The headings of the list itself; its further columns are measures of other lists. */
  readonly ownHeadings: readonly string[];
  /** Measures that are the same for every account, which cannot be criteria. */
  readonly constantMeasures: readonly string[];
  /** The standard criteria, each with what fills it here. */
  readonly library: readonly OfferedCriterion[];
  /** The newest matrix that was made from this list and is still there. */
  readonly existing: ExistingMatrix | null;
}

export interface ExistingMatrix {
  readonly sheetId: string;
  readonly sheetName: string;
}

export interface Progress {
  /** 0..1. */
  readonly share: number;
  readonly step: string;
  /** False past the point of no return, when aborting changes nothing any more; left out before. */
  readonly canCancel?: boolean;
}

export interface RunOptions {
  readonly onProgress?: (progress: Progress) => void;
  /** An action that is aborted takes back what it wrote, as long as `canCancel` is not false. */
  readonly signal?: AbortSignal;
  /** How long one answer of Excel may take before it counts as lost; 90 seconds when left out. */
  readonly patienceInMilliseconds?: number;
  /** How to wait between looks at functions that still calculate; a timer when left out. */
  readonly pause?: (milliseconds: number) => Promise<void>;
  /** Lists that were read for an action before; they are read anew when left out. */
  readonly reading?: SharedReading;
}

export interface CreatedSheet {
  readonly sheetId: string;
  readonly sheetName: string;
  /** "Scoring matrix for 85 accounts." */
  readonly sentence: string;
  readonly notices: readonly Notice[];
  /** All sheets that were made together, where there are several. */
  readonly made?: readonly { readonly account: string; readonly sheetName: string }[];
  /** It stands in the place of one there was, which comes back when this is taken back. */
  readonly isUpdate: boolean;
}

export interface AccountReview {
  readonly sheetName: string;
  /** "Q3 2026". */
  readonly label: string;
  readonly lastDay: number;
  readonly isClosed: boolean;
  /** Folded into the list Reviews: the sheet is not there, and can be made again. */
  readonly isArchived?: boolean;
  /** Made from a template of the user's: it has no pages, and stays on its sheet. */
  readonly isOwn?: boolean;
}

/** A template that plans or reviews can be made from: one of ours, or a sheet of the workbook. */
export interface TemplateChoice {
  readonly id: string;
  readonly name: string;
}

/** A sheet of the user's, as a template or as one that could be. */
export interface TemplateSheetChoice {
  readonly sheetName: string;
  readonly isTemplate: boolean;
  readonly isShown: boolean;
}

/** What a sheet is as a template. */
export interface TemplateCheck {
  readonly sheetName: string;
  readonly isTemplate: boolean;
  readonly makes: "plans" | "reviews";
  readonly filledCells: number;
  readonly repeatedRows: number;
  readonly faults: readonly { readonly cell: string | null; readonly sentence: string }[];
  readonly remarks: readonly { readonly cell: string | null; readonly sentence: string }[];
}

/** A template as text for another workbook. */
export interface TemplateAsText {
  readonly text: string;
  /** What of its sheet the text does not hold, in sentences. */
  readonly notCarried: readonly string[];
}

export interface CreatePlanOptions extends RunOptions {
  /** The id of the template; the full plan when left out. */
  readonly template?: string;
}

export interface CreateManyOptions extends RunOptions {
  /** Told whenever some sheets are finished, with their accounts. */
  readonly onMade?: (accounts: readonly string[]) => void;
  /**
   * What becomes of finished sheets when the rest is cancelled or refused: asked when it comes to
   * that where it is a function; kept when left out.
   */
  readonly finishedOnes?: FinishedOnes | (() => FinishedOnes);
}

export interface CreateReviewOptions extends RunOptions {
  /** The id of a template of the user's; our review when left out. */
  readonly template?: string;
}

export interface CreateReviewsOptions extends CreateManyOptions, CreateReviewOptions {}

export interface CreatePlansOptions extends CreateManyOptions, CreatePlanOptions {}

export type FinishedOnes = "keep" | "takeBack";

/** Something that plans are filled with. */
export interface PlanFact {
  readonly need: Need;
  /** The lists that tell it; none where nobody does. */
  readonly lists: readonly string[];
  /** Of how many of the accounts nothing is told. */
  readonly missing: number;
  readonly examples: readonly string[];
}

/** What plans would be made of. */
export interface PlansAhead {
  readonly facts: readonly PlanFact[];
  /** The first of them as it will look. */
  readonly preview: SheetPreview | null;
}

/** Sheets that were made together; the sheet itself is the first of them. */
export interface CreatedMany extends CreatedSheet {
  readonly made: readonly { readonly account: string; readonly sheetName: string }[];
}

export interface AccountChoice {
  readonly account: string;
  readonly score: number | null;
  readonly rank: number | null;
  /** Sheet names of the plans it has. */
  readonly plans: readonly string[];
  /** Its reviews, the latest period last. */
  readonly reviews: readonly AccountReview[];
  /** How often to review it: what its newest plan says, else what its rank recommends. */
  readonly cadence: Cadence;
}

/** An account that a plan can be made for, with what it is chosen by. */
export interface PlanCandidate extends AccountChoice {
  readonly tier: string | null;
  /** What the matrix recommends: "Promote". */
  readonly action: string | null;
  /** The account at the head of the group it belongs to, itself included; null for none. */
  readonly group: string | null;
  /** In the newest matrix's list of key accounts. */
  readonly isKey: boolean;
  /** How many goals, actions and promises of its plans are overdue. */
  readonly overdue: number;
}

/** Which plans to refresh: those of some accounts, some sheets, or all where both are left out. */
export interface RefreshTarget {
  readonly accounts?: readonly string[];
  readonly sheets?: readonly string[];
}

/** A cell that somebody changed and that we would write otherwise. */
export interface PlanDifference {
  /** By which it is asked for with `takeOurs`. */
  readonly id: string;
  /** "Title of Ann Ash, 2  Relationships". */
  readonly words: string;
  /** `Plan Acme!B12`. */
  readonly cell: string;
  readonly theirs: string;
  readonly ours: string;
}

/** Something that we would write and that has no place on the sheet any more. */
export interface PlanLeftover {
  readonly id: string;
  readonly words: string;
  readonly content: string;
  readonly canBePutBack: boolean;
}

/** What making a sheet again does, or did, to it. */
export interface MadeAgain {
  readonly sheetName: string;
  /** "12 values change, 2 people are new; 3 cells you changed are kept." */
  readonly words: string;
  readonly updated: number;
  readonly kept: number;
  readonly differences: readonly PlanDifference[];
  readonly unplaced: readonly PlanLeftover[];
}

export interface PlanRefresh extends MadeAgain {
  readonly account: string;
}

export interface UpdatePreview extends MadeAgain {
  readonly notices: readonly Notice[];
}

export interface UpdatedMatrix extends CreatedSheet, MadeAgain {
  readonly sheetName: string;
}

export interface RefreshPreview {
  readonly words: string;
  readonly plans: readonly PlanRefresh[];
  readonly notices: readonly Notice[];
}

export interface RefreshedPlans extends CreatedSheet {
  readonly plans: readonly PlanRefresh[];
}

export interface RefreshOptions extends RunOptions {
  /** By sheet: ids of differences that take ours, and of what is put back. */
  readonly takeOurs?: Readonly<Record<string, readonly string[]>>;
}

export interface CloseOptions extends RunOptions {
  /** Who closes the review, as the sheet says it from then on. */
  readonly by?: string;
}

/** What the pane and the ribbon can ask for. Each refusal is an ActionError with a sentence. */
export interface Actions {
  /** Tables first, then the selection, then sheets with a list on them; best guess first. */
  listAccountSources(): Promise<readonly AccountSource[]>;
  readAccounts(source: AccountSource, accountColumn?: string): Promise<ReadAccounts>;
  createScoringMatrix(
    read: ReadAccounts,
    setup: ScoringSetup,
    options?: RunOptions,
  ): Promise<CreatedSheet>;
  /** What updating the existing matrix would do to it. */
  previewUpdate(
    read: ReadAccounts,
    setup: ScoringSetup,
    existing: ExistingMatrix,
  ): Promise<UpdatePreview>;
  /** Makes the existing matrix again in its place and keeps what was typed on it. */
  updateScoringMatrix(
    read: ReadAccounts,
    setup: ScoringSetup,
    existing: ExistingMatrix,
    options?: RefreshOptions,
  ): Promise<UpdatedMatrix>;
  /** Best score first, else in the order of the list. */
  listAccounts(): Promise<readonly AccountChoice[]>;
  /** Those of the newest matrix, best score first; none without one, and no list is read. */
  listRankedAccounts(): Promise<readonly AccountChoice[]>;
  /** The same with tier, recommendation and what is overdue. */
  listPlanCandidates(): Promise<readonly PlanCandidate[]>;
  /** What plans of these accounts would be made of, and how the first will look. */
  preparePlans(accounts: readonly string[], template?: string): Promise<PlansAhead>;
  /** What plans, or reviews, can be made from, the usual one first. */
  listTemplates(makes: "plans" | "reviews"): Promise<readonly TemplateChoice[]>;
  createAccountPlan(account: string, options?: CreatePlanOptions): Promise<CreatedSheet>;
  /** A plan for each of the accounts, one at a time. */
  createAccountPlans(
    accounts: readonly string[],
    options?: CreatePlansOptions,
  ): Promise<CreatedMany>;
  /** Every plan with its state on one sheet; the index there is gives way to it. */
  createPlanIndex(options?: RunOptions): Promise<CreatedSheet>;
  /** What a refresh would do, without doing it. */
  previewRefresh(target: RefreshTarget): Promise<RefreshPreview>;
  /** Makes plans and open reviews again in their places: what nobody touched is brought up to date, the rest stays. */
  refreshPlans(target: RefreshTarget, options?: RefreshOptions): Promise<RefreshedPlans>;
  /** The cadences with the periods that can be reviewed, newest first. */
  listReviewPeriods(): Promise<readonly ReviewPeriod[]>;
  createReview(
    account: string,
    period: ReviewPeriod,
    options?: CreateReviewOptions,
  ): Promise<CreatedSheet>;
  /** A review for each of the accounts, one at a time; those that are open already are refreshed. */
  createReviews(
    accounts: readonly string[],
    period: ReviewPeriod,
    options?: CreateReviewsOptions,
  ): Promise<CreatedMany>;
  /** Makes a review a record: values instead of formulas, protected, kept beside the sheet. */
  closeReview(sheetName: string, options?: CloseOptions): Promise<CreatedSheet>;
  /** The same for several, one an account: all of them or none. */
  closeReviews(sheetNames: readonly string[], options?: CloseOptions): Promise<CreatedSheet>;
  /** A page from a sheet: of a review for executives or for the customer, of a full plan on one page. */
  createPage(sheetName: string, page: PageKind, options?: RunOptions): Promise<CreatedSheet>;
  /** Folds closed reviews into the list Reviews: what they said is kept, their sheets go. */
  archiveReviews(sheetNames: readonly string[], options?: RunOptions): Promise<CreatedSheet>;
  /** Makes the sheets of reviews in the archive again, by what they were called. */
  bringBackReviews(
    sheetNames: readonly string[],
    options?: CreateManyOptions,
  ): Promise<CreatedMany>;
  insertSampleData(options?: RunOptions): Promise<CreatedSheet>;
  takeBack(created: CreatedSheet): Promise<void>;
  /** Puts in order what an interruption left, and says in words what was found and done. */
  recover(): Promise<readonly Notice[]>;
  selectCell(cell: string): Promise<void>;
  /** Tables and lists found, for the first page. */
  describeWorkbook(): Promise<readonly AccountSource[]>;
}

export type ActionErrorCode =
  | "badInput"
  | "protectedSheet"
  | "cellEditMode"
  | "busy"
  | "connectionLost"
  | "cancelled"
  | "notSupported"
  | "unexpected";

/** A refusal in words; whether something was changed stands in them where it is known. */
export class ActionError extends Error {
  readonly code: ActionErrorCode;
  readonly cell: string | null;

  constructor(code: ActionErrorCode, sentence: string, cell: string | null = null) {
    super(sentence);
    this.name = "ActionError";
    this.code = code;
    this.cell = cell;
  }
}

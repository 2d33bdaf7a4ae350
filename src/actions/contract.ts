import type { AccountList, ScoringSetup } from "../domain/scoring/scoring-setup";
import type { Cadence, ReviewPeriod } from "../domain/plan/review-period";

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
  readonly notices: readonly Notice[];
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
}

export interface CreatedSheet {
  readonly sheetId: string;
  readonly sheetName: string;
  /** "Scoring matrix for 85 accounts." */
  readonly sentence: string;
  readonly notices: readonly Notice[];
  /** It stands in the place of one there was, which comes back when this is taken back. */
  readonly isUpdate: boolean;
}

export interface AccountChoice {
  readonly account: string;
  readonly score: number | null;
  readonly rank: number | null;
  /** Sheet names of the plans it has. */
  readonly plans: readonly string[];
  /** How often to review it: what its newest plan says, else what its rank recommends. */
  readonly cadence: Cadence;
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
  /** Makes the existing matrix anew in its place and keeps what was typed on it. */
  updateScoringMatrix(
    read: ReadAccounts,
    setup: ScoringSetup,
    existing: ExistingMatrix,
    options?: RunOptions,
  ): Promise<CreatedSheet>;
  /** Best score first, else in the order of the list. */
  listAccounts(): Promise<readonly AccountChoice[]>;
  createAccountPlan(account: string, options?: RunOptions): Promise<CreatedSheet>;
  /** The cadences with the periods that can be reviewed, newest first. */
  listReviewPeriods(): Promise<readonly ReviewPeriod[]>;
  createReview(account: string, period: ReviewPeriod, options?: RunOptions): Promise<CreatedSheet>;
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

/** What the workbook tells about the whole book of customers; null or empty where it tells nothing. */
export interface ProgrammeFacts {
  /** Excel serial number of the day the facts stand for. */
  readonly asOf: number;
  readonly accounts: readonly ProgrammeAccount[];
  /** What the revenue of the accounts is, and of which days; null where no list tells any. */
  readonly revenue: ToldRevenue | null;
  readonly wonDeals: WonDeals | null;
  /** What there is to sell; null where no list tells. */
  readonly offerings: number | null;
  /** Names of those who look after accounts, each once. */
  readonly managers: readonly string[];
}

export interface ProgrammeAccount {
  readonly name: string;
  readonly manager: string | null;
  readonly isKey: boolean;
  /** Of the twelve months; a formula that follows the user's cells is `follows`. */
  readonly revenue: number | null;
  readonly before: number | null;
  /** Ranges of its rows by which a formula can follow them; null where values are copied. */
  readonly follows: FollowedSales | null;
  /** The first day that it is known as a customer. */
  readonly since: number | null;
  /** How many offerings it owns; null where no list tells what was bought. */
  readonly offerings: number | null;
}

/** Absolute ranges with their sheet: `'Revenue'!$B$2:$B$481`. */
export interface FollowedSales {
  readonly account: string;
  readonly amount: string;
  readonly day: string;
  /** Only deals that are won count. */
  readonly state: WonStates | null;
}

export interface WonStates {
  readonly column: string;
  readonly won: readonly string[];
}

export interface ToldRevenue {
  /** "Revenue of Revenue", "won deals of sales_pipeline". */
  readonly words: string;
  /** The last day of the twelve months. */
  readonly lastDay: number;
  /** Whether the twelve months before are told as well. */
  readonly reachesBack: boolean;
  /** Of all customers, as a share of the revenue whose margin is told; null where none is. */
  readonly margin: number | null;
}

export interface WonDeals {
  readonly list: string;
  /** Days from opened to won of each deal that tells both. */
  readonly days: readonly number[];
  readonly won: number;
  readonly lost: number;
  readonly follows: FollowedDeals | null;
}

export interface FollowedDeals {
  readonly opened: string;
  readonly closed: string;
  readonly state: WonStates;
}

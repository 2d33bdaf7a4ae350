import type { FollowedSales, WonStates } from "./followed-sales";
import type { BackTestFacts } from "./back-test-facts";

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
  /** What lists of contracts tell of those who left; null where there is none. */
  readonly contracts: ContractBook | null;
  /** What a list of its own says that the programme costs; null where there is none. */
  readonly costs: ProgrammeCosts | null;
  /** Read for the back-test alone; it is of a matrix and its snapshots. */
  readonly backTest?: BackTestFacts;
  /** Read for maturity alone, of the sheet that stands. */
  readonly maturity?: MaturityOverTime;
}

export interface ProgrammeAccount {
  readonly name: string;
  readonly manager: string | null;
  /** Who stands in for the manager; null where no list tells. */
  readonly backup: string | null;
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
  /** Since when it is under contract, where a list of contracts tells; null without one. */
  readonly contract: { readonly began: number; readonly isOver: boolean } | null;
}

export interface ContractBook {
  readonly list: string;
  /** So many are or were under contract. */
  readonly accounts: number;
  /** How long a term is: a year, a quarter or a month; null where too few were watched for two of them. */
  readonly months: number | null;
  /** Of the accounts that can be watched for all terms, how many were left after 0, 1, 2, ... */
  readonly left: readonly number[];
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

/** What was rated on earlier days and on this one. */
export interface MaturityOverTime {
  /** Oldest first, the ratings of today last where there are any. */
  readonly kept: readonly KeptRatings[];
  /** The last day before today; null where none was kept. */
  readonly before: KeptRatings | null;
}

/** The ratings of a day, by principle in the order of the sheet; null where none counted. */
export interface KeptRatings {
  /** Excel serial number. */
  readonly day: number;
  readonly ratings: readonly (number | null)[];
}

export interface ProgrammeCosts {
  readonly list: string;
  /** Excel serial number of the first day; null where months are told or nothing is. */
  readonly start: number | null;
  readonly rows: readonly {
    readonly cost: string;
    readonly oneOff: number | null;
    readonly monthly: number | null;
    /** Months of the case, from 1. */
    readonly from: number | null;
    readonly until: number | null;
    readonly note: string;
  }[];
}

/** What the workbook tells about one account; whatever it does not tell is null or an empty list. */
export interface AccountFacts {
  readonly account: string;
  /** By which the account is known when it gets another name. */
  readonly accountId?: string | null;
  /** Excel serial number of the day the facts stand for. */
  readonly asOf: number;
  readonly profile: AccountProfile;
  readonly standing: AccountStanding | null;
  readonly contacts: readonly Contact[];
  readonly opportunities: readonly Opportunity[];
  readonly revenue: readonly RevenuePeriod[];
  /** What that revenue is made of, for sums over other days; missing where no list tells of any. */
  readonly sales?: Sales;
  readonly tickets: readonly Ticket[];
  readonly surveys: readonly SurveyAnswer[];
  /** What subscriptions tell; missing where no list tells of any. */
  readonly recurring?: RecurringRevenue;
  /** What there is to sell, and who has it; missing or null where no list tells. */
  readonly portfolio?: PortfolioFacts | null;
  /** Cells with the targets that the scorecard has for the account, by KPI; missing without one. */
  readonly targets?: Readonly<Record<string, string>>;
  /** Where each list stands in the workbook, so that formulas can stay live. */
  readonly sources: Partial<Record<FactSource, SourceColumns>>;
  /** Rows of the account that lack the day by which they would count. */
  readonly undated?: { readonly tickets: number; readonly surveys: number };
}

export type FactSource =
  "accounts" | "contacts" | "opportunities" | "revenue" | "tickets" | "surveys";

/** Absolute ranges of the data rows with the sheet name: `'Sales data'!$B$2:$B$481`, by field. */
export type SourceColumns = Readonly<Record<string, string>>;

export interface AccountProfile {
  readonly accountManager: string | null;
  readonly backup: string | null;
  readonly executiveSponsor: string | null;
  readonly industry: string | null;
  readonly region: string | null;
  readonly customerSince: number | null;
  /** A year's revenue of the account with us, when a column says so. */
  readonly annualRevenue: number | null;
  /** What the account could spend on what we sell, in a year. */
  readonly potentialRevenue: number | null;
}

/** Where the account stands in the newest scoring matrix of the workbook. */
export interface AccountStanding {
  readonly score: number;
  readonly rank: number;
  readonly outOf: number;
  /** As the matrix calls it; null where it has no tiers. */
  readonly tier: string | null;
  readonly matrixSheet: string;
}

export interface Contact {
  readonly name: string;
  readonly title: string | null;
  readonly department: string | null;
  readonly role: string | null;
  readonly email: string | null;
  /** -2 (hostile) to +2 (champion). */
  readonly friendliness: number | null;
  readonly lastContact: number | null;
  readonly owner: string | null;
}

export interface Opportunity {
  readonly id?: string | null;
  readonly name: string;
  readonly product: string | null;
  readonly stage: "won" | "lost" | "open";
  readonly stageName: string;
  readonly value: number | null;
  /** Who of ours works on it. */
  readonly owner?: string | null;
  /** 0..1. */
  readonly probability: number | null;
  readonly opened: number | null;
  readonly closed: number | null;
}

/** Everything that any account has or a product list names, as one account has it. */
export interface PortfolioFacts {
  readonly offerings: readonly OfferingFacts[];
  /** How many similar accounts there are. */
  readonly peers: number;
  /** By what they are similar: "Retail, of this size". */
  readonly similarity: string;
  /** What each account below this one in its group has; missing where it stands alone. */
  readonly subsidiaries?: readonly SubsidiaryFacts[];
}

/** A buying centre that is an account of its own: what it has of the portfolio, by offering. */
export interface SubsidiaryFacts {
  readonly name: string;
  readonly states: Readonly<Record<string, OfferingFacts["state"]>>;
}

export interface OfferingFacts {
  readonly name: string;
  /** Null where no list tells what was bought. */
  readonly state: "owned" | "open" | "lost" | "never offered" | null;
  /** How many of the similar accounts own it, and what each of these spent on it. */
  readonly owners: number;
  readonly spent: number | null;
}

export interface RevenuePeriod {
  /** First day of the period, Excel serial number. */
  readonly start: number;
  readonly label: string;
  readonly revenue: number;
  readonly margin: number | null;
}

/** The stretches of days by which a list tells revenue. */
export type SalesGrain = "day" | "week" | "month" | "quarter" | "year";

/** An amount and the days it is about, both included. */
export interface Sale {
  readonly first: number;
  readonly last: number;
  readonly revenue: number;
  readonly margin: number | null;
}

export interface Sales {
  readonly grain: SalesGrain;
  /** The first day that the list tells of, whichever account it is about. */
  readonly firstDay: number;
  /** The last day that it tells of. */
  readonly lastDay: number;
  /** Oldest first. */
  readonly sales: readonly Sale[];
}

export interface Ticket {
  readonly opened: number;
  readonly closed: number | null;
}

export interface RecurringRevenue {
  /** What the subscriptions that run on the day bring a month. */
  readonly monthlyRevenue: number | null;
  readonly churnEvents: number | null;
  /** The days on which customers left, as far as they are known. */
  readonly churnDays?: readonly number[];
}

export interface SurveyAnswer {
  readonly date: number | null;
  /** 0..10. */
  readonly recommend: number | null;
  /** 1..5. */
  readonly satisfaction: number | null;
}

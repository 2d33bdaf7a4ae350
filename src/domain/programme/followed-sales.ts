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

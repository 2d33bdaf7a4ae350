import type {
  FollowedSales,
  ProgrammeAccount,
  WonStates,
} from "../../domain/programme/programme-facts";
import { quotedText } from "../formula-text";
import type { CellContent } from "../sheet-plan";
import type { ListRow } from "../template/content";

/** 1 for the rows of won deals and 0 for others; a comparison by itself would be neither. */
export function isWon({ column, won }: WonStates): string {
  return `(0${won.map((stage) => `+(${column}=${quotedText(stage)})`).join("")})`;
}

/** What an account brought after one day and up to another, as formula parts tell them. */
export function salesBetween(
  { account, amount, day, state }: FollowedSales,
  from: string,
  to: string,
): CellContent {
  const conditions = [
    `--(${account}={account})`,
    `--(${day}>${from})`,
    `--(${day}<=${to})`,
    ...(state === null ? [] : [isWon(state)]),
  ];
  return { formula: `=SUMPRODUCT(${conditions.join(",")},${amount})` };
}

/** The customers with their revenue: live where the user's cells can be followed. */
export function accountRows(accounts: readonly ProgrammeAccount[]): readonly ListRow[] {
  const lastDay = "{figures.lastDay}";
  return accounts.map((account) => {
    const { follows } = account;
    return {
      key: account.name,
      cells: {
        account: account.name,
        revenue:
          follows === null
            ? account.revenue
            : salesBetween(follows, `EDATE(${lastDay},-12)`, lastDay),
        before:
          follows === null || account.before === null
            ? account.before
            : salesBetween(follows, `EDATE(${lastDay},-24)`, `EDATE(${lastDay},-12)`),
        since: account.since,
        offerings: account.offerings,
      },
    };
  });
}

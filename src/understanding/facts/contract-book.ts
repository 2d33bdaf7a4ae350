import { calendarDayOf, serialOf } from "../../domain/plan/calendar-day";
import type { ContractBook } from "../../domain/programme/programme-facts";
import { dayField } from "../measures/measured-list";
import type { WorkbookModel } from "../workbook-model";
import { rowsOf } from "./rows-of-account";

/** When an account came under contract, and when its last contract ended; null while one runs. */
interface UnderContract {
  readonly began: number;
  readonly ended: number | null;
}

interface Contracts {
  readonly book: ContractBook;
  /** By account; null for one without any contract that has begun. */
  readonly of: readonly (UnderContract | null)[];
}

/** Fewer of one intake say nothing. */
const fewestAccounts = 10;
/** After so many terms the sheet has no more rows. */
const mostTerms = 12;
const fewestTerms = 2;
/** In months, the longest first: a year, a quarter, a month. */
const terms = [12, 3, 1] as const;

/** The same day so many months later, or the last of its month. */
function monthsLater(day: number, months: number): number {
  const from = calendarDayOf(day);
  const month = from.month + months;
  return Math.min(serialOf(from.year, month, from.day), serialOf(from.year, month + 1, 1) - 1);
}

/** How many of those who were watched for the longest time were left after each term. */
function intakeOf(
  known: readonly UnderContract[],
  asOf: number,
): Pick<ContractBook, "months" | "left"> | null {
  const fewest = Math.max(fewestAccounts, known.length / 2);
  for (const months of terms) {
    for (let reach = mostTerms; reach >= fewestTerms; reach -= 1) {
      const intake = known.filter(({ began }) => monthsLater(began, months * reach) <= asOf);
      if (intake.length < fewest) continue;
      const later = Array.from(
        { length: reach },
        (_, term) =>
          intake.filter(
            ({ began, ended }) => ended === null || ended > monthsLater(began, months * (term + 1)),
          ).length,
      );
      return { months, left: [intake.length, ...later] };
    }
  }
  return null;
}

/** Accounts under contract, of all lists that tell when one begins and ends; null without any. */
export function contractsOf(model: WorkbookModel, asOf: number): Contracts | null {
  const lists = model.lists.flatMap((list) => {
    const [start, end] = [dayField(list, "start"), dayField(list, "end")];
    return list.kind === "subscriptions" && list.account && start && end
      ? [{ list, start, end }]
      : [];
  });
  if (lists.length === 0) return null;
  const of = (model.accounts?.names ?? []).map((_, account): UnderContract | null => {
    const contracts = lists.flatMap(({ list, start, end }) =>
      rowsOf(list, account).flatMap((row) => {
        const began = start(row);
        return began === null || began > asOf ? [] : [{ began, ended: end(row) ?? Infinity }];
      }),
    );
    if (contracts.length === 0) return null;
    const ended = Math.max(...contracts.map((one) => one.ended));
    return {
      began: Math.min(...contracts.map((one) => one.began)),
      ended: ended > asOf ? null : ended,
    };
  });
  const known = of.filter((one) => one !== null);
  const intake = intakeOf(known, asOf);
  return {
    book: {
      list: lists.map(({ list }) => list.name).join(" and "),
      accounts: known.length,
      months: intake?.months ?? null,
      left: intake?.left ?? [],
    },
    of,
  };
}

import type { PlanGoal } from "../../domain/plan/plan-rows";
import type {
  AccountLevel,
  RevenueBasis,
  ScorecardAccount,
  ScorecardFacts,
} from "../../domain/scorecard/scorecard-facts";
import type { WorkbookSettings } from "../../domain/settings/workbook-settings";
import { columnOf } from "../lists/understood-list";
import { dayField } from "../measures/measured-list";
import { measuresOf } from "../measures/measures";
import { mixedCurrencies } from "../measures/money";
import { yesNoWord } from "../values/yes-no-words";
import type { TiedList, WorkbookModel } from "../workbook-model";
import { surveysOf, ticketsOf } from "./account-facts";
import { groupHeads } from "./groups";
import { managersOf } from "./managers";
import { followedSales, wordsForSales } from "./followed-sales";
import { purchasesByAccount } from "./portfolio-facts";
import { revenueSource } from "./revenue-facts";
import { numberAt, rowsOf, textAt } from "./rows-of-account";
import { salesFacts } from "./sales-facts";

/** What stands on our own sheets about the accounts that are followed. */
interface FollowedAccounts {
  /** Their names, as the lists spell them. */
  readonly names: readonly string[];
  readonly tierOf: (account: string) => string | null;
  readonly goalsOf: (
    account: string,
  ) => (period: {
    readonly firstDay: number;
    readonly lastDay: number;
  }) => readonly PlanGoal[] | null;
}

function isYes(said: string | null): boolean | null {
  const word = said?.trim().toLowerCase() ?? "";
  const answer = yesNoWord(word);
  if (answer !== null) return answer.isYes;
  if (/^(?:1|x|✓|✔|agreed|referenceable)$/u.test(word)) return true;
  return /^(?:0|not yet)$/u.test(word) ? false : null;
}

function earliest(list: TiedList): number | null {
  const starts = dayField(list, "start");
  let first: number | null = null;
  for (let row = 0; starts !== null && row < list.rows; row += 1) {
    const day = starts(row);
    if (day !== null && (first === null || day < first)) first = day;
  }
  return first;
}

/** How many different plans of a list run for an account on a day. */
function plansRunning(list: TiedList, account: number, day: number): ReadonlySet<string> {
  const [start, end] = [dayField(list, "start"), dayField(list, "end")];
  return new Set(
    rowsOf(list, account).flatMap((row) => {
      const [from, to] = [start?.(row) ?? null, end?.(row) ?? null];
      const runs = (from === null || from <= day) && (to === null || to > day);
      return runs ? [(textAt(list, "plan", row) ?? "").toLowerCase()] : [];
    }),
  );
}

/** Subscriptions as levels on a day; null where there are none. */
function levelsOf(model: WorkbookModel, rows: readonly number[]): RevenueBasis | null {
  const lists = model.lists.filter(({ kind, account }) => kind === "subscriptions" && account);
  const days = lists.map(earliest).filter((day) => day !== null);
  if (lists.length === 0 || days.length === 0) return null;
  const known = new Map<number, readonly AccountLevel[]>();
  const monthlyOn = (day: number) =>
    measuresOf({ ...model, lists }, day).filter(({ name }) => name.startsWith("MRR now"));
  if (monthlyOn(Math.min(...days)).length === 0) return null;
  return {
    kind: "levels",
    words: `12 x the monthly amount of ${lists.map(({ name }) => name).join(" and ")}`,
    firstDay: Math.min(...days),
    levelsOn: (day) => {
      const found = known.get(day);
      if (found) return found;
      const measures = monthlyOn(day);
      const levels = rows.map((row) => ({
        monthly: measures.reduce((sum, { values }) => sum + (values[row] ?? 0), 0),
        lines: lists.reduce((sum, list) => sum + plansRunning(list, row, day).size, 0),
      }));
      known.set(day, levels);
      return levels;
    },
  };
}

function whyUnknown(list: TiedList | null): string {
  if (list === null) return "No list tells revenue.";
  return mixedCurrencies(list) === null
    ? `${list.name} tells no days of its amounts.`
    : `${list.name} has amounts in several currencies, which are never added.`;
}

/** Revenue by period or orders, else subscriptions, else won deals. */
function basisOf(model: WorkbookModel, rows: readonly number[]): RevenueBasis {
  const list = revenueSource(model);
  const isDeals = list?.kind === "opportunities";
  const levels = list === null || isDeals ? levelsOf(model, rows) : null;
  if (levels !== null) return levels;
  const calendar = salesFacts(model, 0);
  if (list === null || calendar === null) return { kind: "unknown", why: whyUnknown(list) };
  const { grain, firstDay, lastDay } = calendar;
  return { kind: "sales", words: wordsForSales(list), calendar: { grain, firstDay, lastDay } };
}

/** A basis of which no account brought anything on any day tells nothing: its amounts were not read. */
function readable(
  basis: RevenueBasis,
  accounts: readonly ScorecardAccount[],
  model: WorkbookModel,
): RevenueBasis {
  const isRead = basis.kind !== "sales" || accounts.some(({ sales }) => sales.length > 0);
  const list = revenueSource(model);
  return isRead || list === null || mixedCurrencies(list) === null
    ? basis
    : { kind: "unknown", why: whyUnknown(list) };
}

/** What the lists tell of the accounts that are followed, with the days by which it counts. */
export function scorecardFacts(
  model: WorkbookModel,
  { asOf, fiscalYearStart }: Pick<WorkbookSettings, "asOf" | "fiscalYearStart">,
  followed: FollowedAccounts,
): ScorecardFacts {
  const list = model.accounts?.list;
  const rowOf = new Map(
    (model.accounts?.names ?? []).map((name, row) => [name.trim().toLowerCase(), row]),
  );
  const rows = followed.names.map((name) => rowOf.get(name.trim().toLowerCase()) ?? -1);
  const heads = groupHeads(model);
  const { managerOf, managers } = managersOf(model);
  const purchases = purchasesByAccount(model);
  const source = revenueSource(model);
  const accounts = rows.map((row, index): ScorecardAccount => {
    const name = followed.names[index] ?? "";
    return {
      name,
      manager: managerOf(row),
      tier: followed.tierOf(name),
      group: heads[row] ?? null,
      sales: salesFacts(model, row)?.sales ?? [],
      follows: source === null || row < 0 ? null : followedSales(model, source, row),
      purchases: purchases?.[row] ?? [],
      surveys: surveysOf(model, row),
      tickets: ticketsOf(model, row),
      potential: list ? numberAt(list, "potential", row) : null,
      isReferenceable: list ? isYes(textAt(list, "reference", row)) : null,
      goalsOf: followed.goalsOf(name),
    };
  });
  const revenue = readable(basisOf(model, rows), accounts, model);
  const has = (kind: TiedList["kind"]): boolean =>
    model.lists.some((one) => one.kind === kind && one.account !== null);
  return {
    asOf,
    fiscalYearStart,
    accounts,
    managers,
    revenue,
    told: {
      surveys: has("surveys") || accounts.some(({ surveys }) => surveys.length > 0),
      tickets: has("tickets"),
      purchases:
        revenue.kind === "levels"
          ? model.lists.some(
              (one) => one.kind === "subscriptions" && columnOf(one, "plan") !== undefined,
            )
          : purchases !== null,
      potential: list ? columnOf(list, "potential") !== undefined : false,
      references: list ? columnOf(list, "reference") !== undefined : false,
      margin: accounts.some(({ sales }) => sales.some(({ margin }) => margin !== null)),
    },
  };
}

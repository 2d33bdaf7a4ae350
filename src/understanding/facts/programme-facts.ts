import type { Sale } from "../../domain/plan/account-facts";
import type {
  ProgrammeAccount,
  ProgrammeFacts,
  ToldRevenue,
  WonDeals,
} from "../../domain/programme/programme-facts";
import { isKeyStatus } from "../../domain/selection/key-status";
import type { WorkbookSettings } from "../../domain/settings/workbook-settings";
import { columnOf } from "../lists/understood-list";
import { yearBefore } from "../measures/days";
import { stateField, stateOfDeal } from "../measures/deal-state-of";
import { dayField } from "../measures/measured-list";
import { measuresOf } from "../measures/measures";
import type { TiedList, WorkbookModel } from "../workbook-model";
import { contractsOf } from "./contract-book";
import { followedSales, wonStages, wordsForSales } from "./followed-sales";
import { wholeColumns } from "./live-columns";
import { managersOf } from "./managers";
import { offeringsOwned } from "./portfolio-facts";
import { programmeCosts } from "./programme-costs";
import { revenueSource } from "./revenue-facts";
import { dayAt, rowsOf, textAt } from "./rows-of-account";
import { salesFacts } from "./sales-facts";
import { statedRevenue } from "./stated-revenue";

const longestMonth = 31;

type Told = Pick<ProgrammeAccount, "revenue" | "before" | "follows" | "since">;

interface Revenue {
  readonly told: ToldRevenue;
  readonly of: (account: number) => Told;
}

const nothing: Told = { revenue: null, before: null, follows: null, since: null };

/** The share that is left of sales whose margin is told. */
function marginOf(sales: readonly Sale[]): number | null {
  const known = sales.filter(({ margin }) => margin !== null);
  const revenue = known.reduce((sum, sale) => sum + sale.revenue, 0);
  const margin = known.reduce((sum, sale) => sum + (sale.margin ?? 0), 0);
  return revenue > 0 ? margin / revenue : null;
}

/** Sales of the twelve months up to the last day that is told, and of the twelve before. */
function fromSales(model: WorkbookModel, list: TiedList, asOf: number): Revenue | null {
  const first = salesFacts(model, 0);
  if (first === null) return null;
  const { grain, firstDay } = first;
  const names = model.accounts?.names ?? [];
  const all = names.map((_, account) => salesFacts(model, account)?.sales ?? []);
  const begun = all.flat().filter((sale) => sale.first <= asOf);
  if (begun.length === 0) return null;
  const latest = begun.reduce((last, sale) => (sale.first > last.first ? sale : last));
  // A period that has begun counts, and the year ends with it or on the day that everything is as of.
  const lastDay = Math.min(grain === "day" ? first.lastDay : latest.last, asOf);
  const begin = yearBefore(lastDay);
  const earlier = yearBefore(begin);
  const reachesBack = firstDay <= earlier + longestMonth;
  return {
    told: {
      words: wordsForSales(list),
      lastDay,
      reachesBack,
      margin: marginOf(all.flat().filter(({ first: day }) => day > begin && day <= lastDay)),
    },
    of: (account) => {
      const sales = (all[account] ?? []).filter((sale) => sale.first <= lastDay);
      const sum = (from: number, to: number): number =>
        sales.reduce((total, sale) => {
          return sale.first > from && sale.first <= to ? total + sale.revenue : total;
        }, 0);
      return {
        revenue: sum(begin, lastDay),
        before: reachesBack ? sum(earlier, begin) : null,
        follows: followedSales(model, list, account),
        // Who bought in a list's first days may have bought before them.
        since: reachesBack ? (sales[0]?.first ?? null) : null,
      };
    },
  };
}

/** What subscriptions bring in a year, on the day and a year before. */
function fromSubscriptions(model: WorkbookModel, asOf: number): Revenue | null {
  const lists = model.lists.filter(({ kind, account }) => kind === "subscriptions" && account);
  const [list] = lists;
  const monthly = (day: number) =>
    measuresOf({ ...model, lists }, day).find(({ name }) => name === "MRR now")?.values ?? null;
  const now = list ? monthly(asOf) : null;
  if (list === undefined || now === null) return null;
  const begin = yearBefore(asOf);
  const before = monthly(begin) ?? [];
  const starts = dayField(list, "start");
  const startsOf = (rows: readonly number[]): readonly number[] =>
    rows.map((row) => starts?.(row) ?? null).filter((day) => day !== null);
  const earliest = (days: readonly number[]): number | null =>
    days.length === 0 ? null : days.reduce((first, day) => Math.min(first, day), Infinity);
  const first = earliest(startsOf(Array.from({ length: list.rows }, (_, row) => row)));
  const reachesBack = first !== null && first <= begin;
  const yearly = (value: number | null | undefined): number => 12 * (value ?? 0);
  return {
    told: {
      words: `12 x the monthly amount of ${list.name}`,
      lastDay: asOf,
      reachesBack,
      margin: null,
    },
    of: (account) => ({
      revenue: yearly(now[account]),
      before: reachesBack ? yearly(before[account]) : null,
      follows: null,
      since: earliest(startsOf(rowsOf(list, account))),
    }),
  };
}

function fromAccounts(model: WorkbookModel, asOf: number): Revenue | null {
  const { list, names } = model.accounts ?? {};
  if (list === undefined || names === undefined) return null;
  if (names.every((_, account) => statedRevenue(model, account) === null)) return null;
  const heading = columnOf(list, "revenue")?.heading ?? "revenue";
  return {
    told: { words: `${heading} of ${list.name}`, lastDay: asOf, reachesBack: false, margin: null },
    of: (account) => ({ ...nothing, revenue: statedRevenue(model, account) }),
  };
}

/** Revenue by period or orders, else subscriptions, else what the accounts state, else won deals. */
function revenueOf(model: WorkbookModel, asOf: number): Revenue | null {
  const list = revenueSource(model);
  const sales = list === null ? null : fromSales(model, list, asOf);
  if (sales !== null && list?.kind !== "opportunities") return sales;
  return fromSubscriptions(model, asOf) ?? fromAccounts(model, asOf) ?? sales;
}

/** Deals that were won, with how long each took, of all lists; formulas follow a single one. */
function wonDealsOf(model: WorkbookModel): WonDeals | null {
  const lists = model.lists.filter(({ kind }) => kind === "opportunities");
  const days: number[] = [];
  let [won, lost] = [0, 0];
  for (const list of lists) {
    const [opened, closed] = [dayField(list, "created"), dayField(list, "closed")];
    for (let row = 0; row < list.rows; row += 1) {
      const state = stateOfDeal(list, textAt(list, stateField(list), row) ?? "");
      if (state === "lost") lost += 1;
      if (state !== "won") continue;
      won += 1;
      const [from, to] = [opened?.(row) ?? null, closed?.(row) ?? null];
      if (from !== null && to !== null && to >= from) days.push(to - from);
    }
  }
  const [only] = lists;
  if (only === undefined) return null;
  const columns = lists.length === 1 ? wholeColumns(only, "opportunities") : {};
  const { opened, closed, stage } = columns;
  const stages = wonStages(only);
  const isFollowed = stateField(only) === "stage" && stages.length > 0;
  return {
    list: lists.map(({ name }) => name).join(" and "),
    days,
    won,
    lost,
    follows:
      isFollowed && opened !== undefined && closed !== undefined && stage !== undefined
        ? { opened, closed, state: { column: stage, won: stages } }
        : null,
  };
}

function firstOf(...days: readonly (number | null)[]): number | null {
  const known = days.filter((day) => day !== null);
  return known.length === 0 ? null : Math.min(...known);
}

/** What the lists tell about the whole book, for the programme's own sheets. */
export function programmeFacts(
  model: WorkbookModel,
  { asOf }: Pick<WorkbookSettings, "asOf">,
): ProgrammeFacts {
  const names = model.accounts?.names ?? [];
  const list = model.accounts?.list;
  const revenue = revenueOf(model, asOf);
  const bought = offeringsOwned(model);
  const contracts = contractsOf(model, revenue?.told.lastDay ?? asOf);
  const { managerOf, managers } = managersOf(model);
  const accounts = names.map((name, account): ProgrammeAccount => {
    const told = revenue?.of(account) ?? nothing;
    const status = list ? textAt(list, "status", account) : null;
    const contract = contracts?.of[account] ?? null;
    return {
      ...told,
      name,
      manager: managerOf(account),
      backup: list ? textAt(list, "backup", account) : null,
      isKey: isKeyStatus(status ?? ""),
      since: firstOf(told.since, list ? dayAt(list, "customerSince", account) : null),
      offerings: bought?.owned[account] ?? null,
      contract: contract && { began: contract.began, isOver: contract.ended !== null },
    };
  });
  return {
    asOf,
    accounts: accounts.filter(({ name }) => name !== ""),
    revenue: revenue?.told ?? null,
    wonDeals: wonDealsOf(model),
    offerings: bought?.offerings ?? null,
    managers,
    contracts: contracts?.book ?? null,
    costs: programmeCosts(model),
  };
}

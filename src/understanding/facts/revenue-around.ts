import type { RevenueAround } from "../../domain/programme/back-test-facts";
import { monthsBefore } from "../../domain/review/revenue-of-period";
import type { WorkbookModel } from "../workbook-model";
import { followedSales, wordsForSales } from "./followed-sales";
import { revenueSource } from "./revenue-facts";
import { salesFacts } from "./sales-facts";

/** Less than a quarter says little of growth, and more than a year is another story. */
const [fewestMonths, mostMonths] = [3, 12];
/** Lists of months and quarters begin so many days after the first day that is asked for. */
const longestMonth = 31;

/**
 * What each account brought in the months since a day, up to a year of them, and in as many up to
 * that day; null where sales with their days do not tell both.
 */
export function revenueAround(
  model: WorkbookModel,
  asOf: number,
  day: number,
): RevenueAround | null {
  const list = revenueSource(model);
  const first = list === null ? null : salesFacts(model, 0);
  if (list === null || first === null) return null;
  const names = model.accounts?.names ?? [];
  const all = names.map((_, account) => salesFacts(model, account)?.sales ?? []);
  const lastDay = Math.min(
    asOf,
    all.flat().reduce((last, sale) => Math.max(last, sale.last), 0),
  );
  let months = mostMonths;
  while (months >= fewestMonths && monthsBefore(day, -months) > lastDay) months -= 1;
  const [begin, end] = [monthsBefore(day, months), monthsBefore(day, -months)];
  if (months < fewestMonths || first.firstDay > begin + longestMonth) return null;
  return {
    words: wordsForSales(list),
    months,
    accounts: names.map((name, account) => {
      const sum = (from: number, to: number): number =>
        (all[account] ?? []).reduce(
          (total, sale) => (sale.first > from && sale.first <= to ? total + sale.revenue : total),
          0,
        );
      return {
        name,
        before: sum(begin, day),
        after: sum(day, end),
        follows: followedSales(model, list, account),
      };
    }),
  };
}

import { existsSync } from "node:fs";
import type { AccountHistory } from "../src/domain/lifetime-value/account-future";
import { summarisePurchases } from "../src/domain/lifetime-value/account-summaries";
import { fitBgNbd } from "../src/domain/lifetime-value/bg-nbd-fit";
import { accountHistories, bookOf } from "../src/domain/lifetime-value/book";
import { fitGammaGamma } from "../src/domain/lifetime-value/gamma-gamma-fit";
import { simulatePortfolio } from "../src/domain/lifetime-value/portfolio-intervals";
import { listPurchases } from "../src/domain/lifetime-value/purchase-list";
import { intervalOf, simulateAccount } from "../src/domain/lifetime-value/simulated-futures";
import type { TimeAhead } from "../src/domain/lifetime-value/time-ahead";
import type { Interval } from "../src/domain/numerics/interval";
import { createRandom } from "../src/domain/numerics/random";
import { POPULATIONS, simulateBook, YEAR_AHEAD } from "../test/support/simulated-books";
import { CDNOW, END_OF_CALIBRATION, readCdnow } from "./cdnow";
import { measure, type BenchTable, type Measurement } from "./harness";

const SIZES = [30, 60, 120, 250];
const BOOKS = 500;
/** Enough for a quantile that is off by one percentage point, which averages out over the books. */
const DRAWS = 400;
const GOAL_MILLISECONDS = 2000;
const WEEKS_AHEAD: TimeAhead = { horizon: 39 * 7, period: 7, logDiscount: 0 };

interface Outcome {
  readonly accounts: readonly AccountHistory[];
  readonly purchases: number;
  readonly value: number;
}

/** In how many books a 90 % interval of the total holds what came, and how long one takes. */
export default async function bench(): Promise<readonly BenchTable[]> {
  const tables: BenchTable[] = [await benchTime()];
  for (const population of POPULATIONS) {
    tables.push(
      coverageTable(`simulated, ${population.name}`, YEAR_AHEAD, (size, book) =>
        simulateBook(population, size, 10_000 * size + book),
      ),
    );
  }
  if (existsSync(CDNOW)) tables.push(cdnowTable());
  return tables;
}

async function benchTime(): Promise<BenchTable> {
  const measurements: Measurement[] = [];
  for (const population of POPULATIONS) {
    const { accounts } = simulateBook(population, 200, 1);
    const question = { ahead: YEAR_AHEAD, confidence: 0.9, seed: 1 };
    measurements.push(
      ...(await measure(
        [{ name: population.name, run: () => simulatePortfolio(accounts, question) }],
        { iterations: 3, time: 0 },
      )),
    );
  }
  const slowest = Math.max(...measurements.map(({ medianMilliseconds }) => medianMilliseconds));
  return {
    title: "Intervals of 200 accounts and their total, 2,000 draws",
    measurements,
    remarks: [`goal: at most ${GOAL_MILLISECONDS} ms: ${slowest.toFixed(0)} ms`],
  };
}

interface Tally {
  purchases: number;
  value: number;
}

function coverageTable(
  title: string,
  ahead: TimeAhead,
  bookOfSize: (size: number, book: number) => Outcome,
): BenchTable {
  const remarks = SIZES.map((size) => {
    const full: Tally = { purchases: 0, value: 0 };
    const plugIn: Tally = { purchases: 0, value: 0 };
    let forecast = 0;
    let came = 0;
    for (let book = 0; book < BOOKS; book += 1) {
      const outcome = bookOfSize(size, book);
      const drawn = simulatePortfolio(outcome.accounts, {
        ahead,
        confidence: 0.9,
        seed: book + 1,
        draws: DRAWS,
      });
      count(full, outcome, drawn.totalPurchases, drawn.totalValue);
      const fixed = plugInTotals(outcome.accounts, ahead, book + 1);
      count(plugIn, outcome, fixed.purchases, fixed.value);
      forecast += fixed.mean;
      came += outcome.purchases;
    }
    return (
      `${String(size).padStart(4)} accounts: purchases ${percent(full.purchases)}, ` +
      `value ${percent(full.value)}; plug-in ${percent(plugIn.purchases)}, ${percent(plugIn.value)}; ` +
      `the fit forecasts ${(forecast / BOOKS).toFixed(1)} purchases, ${(came / BOOKS).toFixed(1)} came`
    );
  });
  return {
    title: `90 % interval of the total holds in so many of ${BOOKS} books: ${title}`,
    measurements: [],
    remarks,
  };
}

function count(tally: Tally, came: Outcome, purchases: Interval, value: Interval | null): void {
  if (purchases.low <= came.purchases && came.purchases <= purchases.high) tally.purchases += 1;
  if (value !== null && value.low <= came.value && came.value <= value.high) tally.value += 1;
}

/** The rival: the most likely parameters taken as known, chance only. */
function plugInTotals(accounts: readonly AccountHistory[], ahead: TimeAhead, seed: number) {
  const { histories, values } = bookOf(accounts);
  const fitted = fitBgNbd(histories).model;
  const worth = fitGammaGamma(values).model;
  const none = { low: 0, high: 0 };
  if (fitted === null) return { purchases: none, value: null, mean: 0 };
  // A fit may end where rates or chances are all alike; a simulation needs them to differ a little.
  const inside = (share: number) => Math.min(1 - 1e-6, Math.max(1e-6, share));
  const model = {
    purchaseRate: fitted.purchaseRate,
    rateSpread: Math.max(1e-6, fitted.rateSpread),
    dropout: { chance: inside(fitted.dropout.chance), spread: inside(fitted.dropout.spread) },
  };
  const parameters = {
    models: new Array(DRAWS).fill(model),
    values: worth && new Array(DRAWS).fill(worth),
  };
  const totals = { purchases: new Float64Array(DRAWS), value: new Float64Array(DRAWS) };
  const uniform = createRandom(seed);
  for (const account of accounts) {
    simulateAccount(uniform, parameters, account, ahead, 0.9, totals);
  }
  return {
    purchases: intervalOf(totals.purchases, 0.9),
    value: worth && intervalOf(totals.value, 0.9),
    mean: totals.purchases.reduce((sum, purchases) => sum + purchases / DRAWS, 0),
  };
}

/** Random books of CDNOW's customers; what came are the 39 weeks that were held out. */
function cdnowTable(): BenchTable {
  const { list } = listPurchases(readCdnow());
  const known = accountHistories(summarisePurchases(list, END_OF_CALIBRATION, 1));
  const purchases = new Float64Array(list.accounts);
  const value = new Float64Array(list.accounts);
  const days = new Set<string>();
  list.accountOfRow.forEach((account, row) => {
    const day = list.dates[row] as number;
    if (day <= END_OF_CALIBRATION || day > END_OF_CALIBRATION + WEEKS_AHEAD.horizon) return;
    value[account] = (value[account] as number) + (list.amounts?.[row] as number);
    if (days.has(`${account} ${day}`)) return;
    days.add(`${account} ${day}`);
    purchases[account] = (purchases[account] as number) + 1;
  });
  const table = coverageTable("CDNOW, 39 weeks held out", WEEKS_AHEAD, (size, book) => {
    const uniform = createRandom(20_000 * size + book);
    const left = Array.from(known.keys());
    const chosen = Array.from({ length: size }, () => {
      return left.splice(Math.floor(uniform() * left.length), 1)[0] as number;
    });
    const sum = (of: Float64Array) => chosen.reduce((total, at) => total + (of[at] as number), 0);
    return {
      accounts: chosen.map((account) => known[account] as AccountHistory),
      purchases: sum(purchases),
      value: sum(value),
    };
  });
  const came = purchases.reduce((sum, count) => sum + count, 0);
  return {
    ...table,
    remarks: [
      ...(table.remarks ?? []),
      `bias of the model: fitted to all 2,357 customers it forecasts 1,653 purchases, ${came} came; ` +
        "the larger the book, the less an interval of this model can hide that",
    ],
  };
}

function percent(books: number): string {
  return `${((100 * books) / BOOKS).toFixed(1)} %`;
}

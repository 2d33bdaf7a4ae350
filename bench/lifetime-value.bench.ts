import { existsSync } from "node:fs";
import { gammaVariate } from "../src/domain/numerics/gamma-variate";
import { createRandom } from "../src/domain/numerics/random";
import { valueAccounts } from "../src/domain/lifetime-value/account-values";
import { type PurchaseCells, listPurchases } from "../src/domain/lifetime-value/purchase-list";
import { CDNOW, END_OF_CALIBRATION, readCdnow } from "./cdnow";
import { type BenchTable, measure, memoryOf, slope } from "./harness";

const PURCHASES_PER_ACCOUNT = 20;
const SIZES = [1_000, 10_000, 100_000, 1_000_000];
const GOAL_MILLISECONDS = 40;
/** Three cells of eight bytes; the row that holds them in a range is not counted. */
const BYTES_A_PURCHASE = 24;

/** CLV.TRANSACTIONS without the reading of cells: raw purchases in, every prediction out. */
export default async function bench(): Promise<BenchTable> {
  const cdnow = existsSync(CDNOW) ? readCdnow() : null;
  const simulated = SIZES.map(simulate);
  const options = { horizon: 52, unit: "week", discountPerYear: 0.1 } as const;
  function value(cells: PurchaseCells, asOf: number | null): unknown {
    return valueAccounts({ list: listPurchases(cells).list, options: { ...options, asOf } });
  }
  const published = await measure(
    cdnow === null
      ? []
      : [{ name: "CDNOW, 6,919 purchases", run: () => value(cdnow, END_OF_CALIBRATION) }],
    { iterations: 30, time: 1000 },
  );
  const growing = await measure(
    simulated.map((cells) => ({
      name: `${cells.names.length.toLocaleString("en")} purchases`,
      run: () => value(cells, null),
    })),
    { iterations: 5, time: 0 },
  );
  const largest = simulated[simulated.length - 1] as PurchaseCells;
  const memory = memoryOf(() => value(largest, null)) / (largest.names.length * BYTES_A_PURCHASE);
  const medians = growing.map(({ medianMilliseconds }) => medianMilliseconds);
  return {
    title: "CLV.TRANSACTIONS: raw purchases to predictions, both models fitted",
    measurements: [...published, ...growing],
    remarks: [
      cdnow === null
        ? "CDNOW is absent"
        : `goal for CDNOW: under ${GOAL_MILLISECONDS} ms, ` +
          ((published[0]?.medianMilliseconds ?? NaN) < GOAL_MILLISECONDS ? "reached" : "missed"),
      `memory in use after a call: ${memory.toFixed(2)} x the input of names, dates and amounts`,
      `cost grows with purchases to the power of ${slope(SIZES, medians).toFixed(2)}`,
    ],
  };
}

/** Purchases of accounts that buy at gamma-distributed rates and drop out, in order of time. */
function simulate(purchases: number): PurchaseCells {
  const uniform = createRandom(1);
  const rows: { name: string; date: number; amount: number }[] = [];
  const accounts = purchases / PURCHASES_PER_ACCOUNT;
  for (let account = 0; account < accounts; account += 1) {
    const name = `account ${account}`;
    const mean = 20 + 200 * uniform();
    const daysBetween = 60 / gammaVariate(uniform, 2);
    let date = 40_000 + 300 * uniform();
    for (let bought = 0; bought < PURCHASES_PER_ACCOUNT; bought += 1) {
      rows.push({ name, date, amount: mean * (0.5 + uniform()) });
      if (uniform() > 0.03) {
        date = Math.min(43_000, date - Math.log(1 - uniform()) * daysBetween);
      }
    }
  }
  rows.sort((one, other) => one.date - other.date);
  return {
    names: rows.map(({ name }) => name),
    dates: Float64Array.from(rows, ({ date }) => date),
    amounts: Float64Array.from(rows, ({ amount }) => amount),
    refused: [],
  };
}

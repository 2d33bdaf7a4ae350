import {
  expectedPurchasesWhileAlive,
  probabilityAlive,
} from "../domain/lifetime-value/bg-nbd-predictions";
import { expectedPurchaseValue } from "../domain/lifetime-value/expected-value";
import { DAYS_PER_UNIT } from "../domain/lifetime-value/time-unit";
import type { CellValue } from "../excel/cells/cell-value";
import { Refusal } from "../excel/refusal";
import type { FittedPurchases } from "../warehouse/purchase-model";
import type { ExpectedForecast } from "../warehouse/purchase-sql";

/** The parameters of a fit by their names in the first column, as KAM.CLV.FIT writes them. */
function parametersIn(cells: readonly (readonly CellValue[])[]): ReadonlyMap<string, CellValue> {
  const isInRows = cells.length === 2 && (cells[0]?.length ?? 0) > 2;
  const pairs = isInRows
    ? (cells[0] ?? []).map((name, place) => [name, cells[1]?.[place] ?? ""] as const)
    : cells.map((row) => [row[0] ?? "", row[1] ?? ""] as const);
  return new Map(pairs.map(([name, value]) => [String(name).trim().toLowerCase(), value]));
}

/**
 * The models of a fit that stands on a sheet.
 *
 * @param place where it stands, for sentences
 */
export function purchaseFitOnSheet(
  place: string,
  cells: readonly (readonly CellValue[])[],
  ahead: Pick<FittedPurchases, "unit" | "horizon" | "discountPerUnit">,
): FittedPurchases {
  const parameters = parametersIn(cells);
  const missing = ["r", "alpha", "a", "b"].filter((name) => !parameters.has(name));
  if (missing.length > 0) {
    throw new Refusal(
      "badInput",
      `${place} has no ${missing.join(", ")}: give the cells in which KAM.CLV.FIT or KAM.CLV.FIT.HISTORIES stands, names and values.`,
    );
  }
  /** 0 for what is missing, open or no parameter. */
  const above0 = (name: string): number => {
    const value = parameters.get(name);
    return typeof value === "number" && value > 0 ? value : 0;
  };
  const [r, alpha, a, b] = [above0("r"), above0("alpha"), above0("a"), above0("b")];
  const isOpen = String(parameters.get("identified") ?? true).toLowerCase() === "false";
  if (isOpen || r * alpha * a * b === 0) {
    throw new Refusal(
      "badInput",
      `The fit in ${place} is not identified: its accounts do not single out one model, so there is no SQL. Count more accounts or a longer time.`,
    );
  }
  const [p, q, gamma] = [above0("p"), above0("q"), above0("gamma")];
  return {
    ...ahead,
    purchases: {
      purchaseRate: r / alpha,
      rateSpread: 1 / r,
      dropout: { chance: a / (a + b), spread: 1 / (1 + a + b) },
    },
    values: p * q * gamma === 0 ? null : { p, q, gamma },
  };
}

const PROOF_REPEATS = [0, 1, 2, 4, 8, 16, 32];
const PROOF_DAYS = [
  { age: 40, silence: 7 },
  { age: 200, silence: 60 },
  { age: 720, silence: 365 },
];

/** Histories of all sorts with their numbers by the workbook, for the difference query. */
export function proofHistories(fit: FittedPurchases, most: number): readonly ExpectedForecast[] {
  const { purchases, values, unit, horizon } = fit;
  const level = values === null ? 0 : (values.p * values.gamma) / Math.max(values.q - 1, 0.5);
  const repeats = PROOF_REPEATS.filter((count) => count <= most);
  return repeats.flatMap((x, place) =>
    PROOF_DAYS.filter((days) => x <= days.age - days.silence).map((days) => {
      const age = days.age / DAYS_PER_UNIT[unit];
      const recency = x === 0 ? 0 : (days.age - days.silence) / DAYS_PER_UNIT[unit];
      const alive = probabilityAlive(purchases, x, recency, age);
      const meanValue = x === 0 || values === null ? null : level * (0.5 + place / 4);
      return {
        repeats: x,
        recency,
        age,
        valuedRepeats: meanValue === null ? 0 : x,
        meanValue,
        probabilityAlive: alive,
        expectedPurchases: alive * expectedPurchasesWhileAlive(purchases, x, age, horizon),
        expectedValue: values && expectedPurchaseValue(values, x, meanValue ?? 0),
      };
    }),
  );
}

import { contractValueFunctions } from "../../src/functions/contract-value";
import { retentionForecastFunctions } from "../../src/functions/retention-forecast";
import { transactionValueFunctions } from "../../src/functions/transaction-value";
import vectors from "../vectors/fits-by-scipy.json";
import { callShell } from "./support/custom-functions";

const { "CHURN.NEXT": churnNext } = retentionForecastFunctions;
const { "CLV.CONTRACT": clvContract } = contractValueFunctions;
const { "CLV.TRANSACTIONS": clvTransactions, "CLV.FIT": clvFit } = transactionValueFunctions;

/** Far above what another optimiser leaves open where the likelihood is flat at its top. */
const RELATIVE = 2e-6;

const column = (cells: readonly unknown[]) => cells.map((cell) => [cell]);

function expectNear(found: unknown, expected: readonly number[]): void {
  const numbers = (found as unknown[][]).map(([value]) => value as number);
  expect(numbers).toHaveLength(expected.length);
  expected.forEach((value, row) => expectNumberNear(numbers[row], value));
}

function expectNumberNear(found: unknown, expected: number): void {
  expect(Math.abs((found as number) - expected)).toBeLessThanOrEqual(RELATIVE * Math.abs(expected));
}

test.each(vectors.contracts)(
  "contracts, $name: chances and values are those of an independent fit",
  ({ survivors, chance, newAccount, renewing }) => {
    const curve = column(survivors);
    expectNear(callShell("CHURN.NEXT", churnNext, curve, [[0], [1], [5]]), chance);
    expectNear(callShell("CLV.CONTRACT", clvContract, curve, 1, 0.1), [newAccount]);
    expectNear(callShell("CLV.CONTRACT", clvContract, curve, 1, 0.1, [[0], [5]]), renewing);
  },
);

describe("purchases drawn from the model", () => {
  const { accounts, dates, amounts, horizon, unit, fit, values } = vectors.purchases;
  const list = [column(accounts), column(dates), column(amounts)] as const;

  test("CLV.FIT finds the parameters and likelihoods of an independent fit", () => {
    const lines = callShell("CLV.FIT", clvFit, ...list, unit) as [string, unknown][];
    const found = new Map(lines);
    for (const [name, value] of Object.entries(fit)) expectNumberNear(found.get(name), value);
  });

  test("CLV.TRANSACTIONS gives what those parameters predict, account by account", () => {
    const rows = callShell("CLV.TRANSACTIONS", clvTransactions, ...list, horizon, unit);
    for (const [account, ...expected] of values as [string, ...number[]][]) {
      const row = (rows as unknown[][]).find(([name]) => name === account) ?? [];
      expect(row).toHaveLength(8);
      expected.forEach((value, place) => expectNumberNear(row[place + 1], value));
    }
  });
});

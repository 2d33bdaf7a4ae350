import type { BgNbdFit } from "../../../src/domain/lifetime-value/bg-nbd-fit";
import { expectedPurchasesWhileAlive } from "../../../src/domain/lifetime-value/bg-nbd-predictions";
import { groupHistories } from "../../../src/domain/lifetime-value/purchase-histories";
import { forecastPurchases } from "../../../src/domain/lifetime-value/purchase-forecast";
import type { PurchaseModel } from "../../../src/domain/lifetime-value/purchase-model";
import { historiesOf } from "../../support/simulated-accounts";

const newAccount = groupHistories(historiesOf([[0, 0, 0]]));

function fitOf(model: PurchaseModel, rivals: PurchaseModel[] = []): BgNbdFit {
  return { model, rivals, logLikelihood: 0, accounts: 1, repeaters: 1, isStrict: false };
}

test.each([
  { purchaseRate: 0.05, rateSpread: 4, dropout: { chance: 0.25, spread: 0.24 } },
  { purchaseRate: 2, rateSpread: 0.1, dropout: { chance: 0.2, spread: 0 } },
])("discounted over ten years of weeks it is the sum of what each week brings: %p", (model) => {
  let sum = 0;
  let before = 0;
  for (let week = 1; week <= 520; week += 1) {
    const soFar = expectedPurchasesWhileAlive(model, 0, 0, week);
    sum += (soFar - before) / 1.002 ** week;
    before = soFar;
  }
  const { discountedPurchases } = forecastPurchases(newAccount, fitOf(model), 520, 0.002);
  expect((discountedPurchases[0] as number) / sum).toBeCloseTo(1, 9);
});

test("models that are as likely must agree to a hundredth, whichever promises more", () => {
  // Without dropout a new account makes rate x time purchases.
  const model = { purchaseRate: 0.2, rateSpread: 0.5, dropout: { chance: 0, spread: 0 } };
  const expectedWith = (factor: number) => {
    const rival = { ...model, purchaseRate: model.purchaseRate * factor };
    return forecastPurchases(newAccount, fitOf(model, [rival]), 10, 0).expectedPurchases[0];
  };
  for (const factor of [0.995, 1, 1.005]) expect(expectedWith(factor)).toBeCloseTo(2, 12);
  for (const factor of [0.98, 1.02]) expect(expectedWith(factor)).toBeNaN();
});

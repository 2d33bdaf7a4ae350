import { fitBgNbd, isBgNbdIdentified } from "../../../src/domain/lifetime-value/bg-nbd-fit";
import {
  type ValueModel,
  fitGammaGamma,
  isGammaGammaIdentified,
} from "../../../src/domain/lifetime-value/gamma-gamma-fit";
import { paperParameters } from "../../../src/domain/lifetime-value/paper-parameters";
import { groupHistories } from "../../../src/domain/lifetime-value/purchase-histories";
import type { PurchaseModel } from "../../../src/domain/lifetime-value/purchase-model";
import { gammaVariate } from "../../../src/domain/numerics/gamma-variate";
import { historiesOf, simulateHistories, simulateValues } from "../../support/simulated-accounts";

test("the BG/NBD fit recovers the parameters that accounts were made with", () => {
  const rows = simulateHistories(
    4000,
    7,
    (uniform) => gammaVariate(uniform, 0.8) / 6,
    (uniform) => {
      const leaving = gammaVariate(uniform, 0.9);
      return leaving / (leaving + gammaVariate(uniform, 3));
    },
    80,
  );
  const histories = groupHistories(historiesOf(rows));
  const fit = fitBgNbd(histories);
  const { r, alpha, a, b } = paperParameters(fit.model as PurchaseModel, fit.rivals);
  expect(fit.isStrict).toBe(true);
  expect(isBgNbdIdentified(histories, fit)).toBe(true);
  expect(Math.abs((r as number) / 0.8 - 1)).toBeLessThan(0.1);
  expect(Math.abs((alpha as number) / 6 - 1)).toBeLessThan(0.12);
  expect(Math.abs((a as number) / 0.9 - 1)).toBeLessThan(0.25);
  expect(Math.abs((b as number) / 3 - 1)).toBeLessThan(0.25);
});

test("dropout close to zero is found, and is not called zero", () => {
  const rows = simulateHistories(
    2000,
    2,
    (uniform) => gammaVariate(uniform, 1.5) / 5,
    (uniform) => (uniform() < 0.02 ? 0.5 : 0.001),
    100,
  );
  const { model } = fitBgNbd(groupHistories(historiesOf(rows)));
  expect(model?.dropout.chance).toBeGreaterThan(0.001);
  expect(model?.dropout.chance).toBeLessThan(0.03);
});

test("the gamma-gamma fit recovers the parameters that values were made with", () => {
  const rows = simulateValues(5000, 2, { p: 5, q: 4, gamma: 20 });
  const values = {
    purchases: Float64Array.from(rows, ([purchases]) => purchases),
    meanValue: Float64Array.from(rows, ([, mean]) => mean),
  };
  const fit = fitGammaGamma(values);
  expect(fit.isStrict).toBe(true);
  expect(isGammaGammaIdentified(values, fit)).toBe(true);
  // The standard error of log p is 0.1 here.
  expect(Math.abs((fit.model as ValueModel).p / 5 - 1)).toBeLessThan(0.3);
  expect(Math.abs((fit.model as ValueModel).q / 4 - 1)).toBeLessThan(0.1);
  expect(Math.abs((fit.model as ValueModel).gamma / 20 - 1)).toBeLessThan(0.2);
});

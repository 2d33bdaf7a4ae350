import { paperParameters } from "../../../src/domain/lifetime-value/paper-parameters";
import type { PurchaseModel } from "../../../src/domain/lifetime-value/purchase-model";
import { refusalOf } from "../../support/refusal";

/** r 2, alpha 8, a 1, b 3. */
const model: PurchaseModel = {
  purchaseRate: 0.25,
  rateSpread: 0.5,
  dropout: { chance: 0.25, spread: 0.2 },
};

function withDropout(chance: number, spread: number): PurchaseModel {
  return { ...model, dropout: { chance, spread } };
}

test("r = 1/rateSpread, r/alpha the rate, a/(a + b) the chance and 1/(1 + a + b) the spread", () => {
  expect(paperParameters(model, [])).toEqual({ r: 2, alpha: 8, a: 1, b: 3 });
});

test("no dropout is a = 0, certain dropout b = 0, also where accounts do not differ", () => {
  expect(paperParameters(withDropout(0, 0.2), [])).toMatchObject({ a: 0, b: 4 });
  expect(paperParameters(withDropout(1, 0.2), [])).toMatchObject({ a: 4, b: 0 });
  expect(paperParameters(withDropout(0, 0), []).a).toBe(0);
  expect(paperParameters(withDropout(1, 0), []).b).toBe(0);
});

test("what is infinite is open, with what the data do determine, in four digits", () => {
  const chance = "unavailable: the data determine only a/(a + b) = 0.1235, the chance to drop out";
  const { r, a, b } = paperParameters(withDropout(0.123456, 0), []);
  expect(r).toBe(2);
  expect([a, b].map((value) => refusalOf(() => value))).toEqual([chance, chance]);
  const alike = paperParameters({ ...model, purchaseRate: 0.00123456, rateSpread: 0 }, []);
  const rate =
    "unavailable: the data determine only r/alpha = 0.001235: accounts buy at much the same rate";
  expect([alike.r, alike.alpha].map((value) => refusalOf(() => value))).toEqual([rate, rate]);
  expect(alike.a).toBe(1);
});

test("models of equal likelihood must agree on a parameter to a hundredth, whichever is larger", () => {
  for (const factor of [0.995, 1.005]) {
    const near = { ...model, rateSpread: model.rateSpread * factor };
    expect(paperParameters(model, [near])).toEqual({ r: 2, alpha: 8, a: 1, b: 3 });
  }
  for (const factor of [0.98, 1.02]) {
    const far = { ...model, rateSpread: model.rateSpread * factor };
    const { r, alpha, a, b } = paperParameters(model, [model, far]);
    expect([r, alpha]).toMatchObject([{ kind: "unavailable" }, { kind: "unavailable" }]);
    expect([a, b]).toEqual([1, 3]);
  }
});

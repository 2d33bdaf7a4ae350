import { Failure } from "../failure";
import type { PurchaseModel } from "./purchase-model";

const AGREEMENT = 0.01;

/** The parameters of the BG/NBD model as Fader, Hardie & Lee (2005) write them. */
export interface PaperParameters {
  readonly r: number | Failure;
  readonly alpha: number | Failure;
  readonly a: number | Failure;
  readonly b: number | Failure;
}

/**
 * Writes a fitted model with the paper's parameters. One that runs off to infinity, or on which
 * equally likely models disagree, is a Failure that says what the data do determine.
 */
export function paperParameters(
  model: PurchaseModel,
  rivals: readonly PurchaseModel[],
): PaperParameters {
  const own = valuesOf(model);
  const others = rivals.map(valuesOf);
  const rate = new Failure(
    "unavailable",
    `the data determine only r/alpha = ${short(model.purchaseRate)}: accounts buy at much the same rate`,
  );
  const dropout = new Failure(
    "unavailable",
    `the data determine only a/(a + b) = ${short(model.dropout.chance)}, the chance to drop out`,
  );
  function settled(name: keyof PaperParameters, whyNot: Failure): number | Failure {
    const value = own[name];
    const isAgreed = others.every((other) => {
      return Math.abs(other[name] - value) <= AGREEMENT * Math.max(other[name], value);
    });
    return Number.isFinite(value) && isAgreed ? value : whyNot;
  }
  return {
    r: settled("r", rate),
    alpha: settled("alpha", rate),
    a: settled("a", dropout),
    b: settled("b", dropout),
  };
}

function valuesOf(model: PurchaseModel): Record<keyof PaperParameters, number> {
  const { chance, spread } = model.dropout;
  const total = (1 - spread) / spread;
  return {
    r: 1 / model.rateSpread,
    alpha: 1 / (model.rateSpread * model.purchaseRate),
    a: chance === 0 ? 0 : chance * total,
    b: chance === 1 ? 0 : (1 - chance) * total,
  };
}

function short(number: number): string {
  return String(Number(number.toPrecision(4)));
}

import { readFileSync } from "node:fs";
import fc from "fast-check";
import { type ContractFit, fitContracts } from "../../../src/domain/retention/contract-fit";
import { chanceToLeave, expectedPayments } from "../../../src/domain/retention/contract-forecast";
import { createContractLikelihood } from "../../../src/domain/retention/contract-likelihood";
import { discountedSurvival } from "../../../src/domain/retention/discounted-survival";
import { refusalOf } from "../../support/refusal";
import vectors from "../../vectors/discounted-survival.json";
import { describeWithSharedData, sharedData } from "../../support/shared-data";

const HIGH_END = [1000, 869, 743, 653, 593, 551, 517, 491];

function fitOf(...survivors: number[]): ContractFit {
  return fitContracts(Float64Array.from(survivors));
}

function paperParameters({ dropout: { chance, spread } }: ContractFit): [number, number] {
  const total = (1 - spread) / spread;
  return [chance * total, (1 - chance) * total];
}

function dropoutOf(alpha: number, beta: number) {
  return { chance: alpha / (alpha + beta), spread: 1 / (1 + alpha + beta) };
}

function survivalOf(fit: ContractFit, year: number): number {
  let survival = 1;
  for (let renewal = 0; renewal < year; renewal += 1) {
    survival *= 1 - (chanceToLeave(fit, renewal) as number);
  }
  return survival;
}

describe("correctness", () => {
  let fit: ContractFit;
  beforeEach(() => {
    fit = fitOf(...HIGH_END);
  });

  test("matches Fader & Hardie 2007, High End: alpha .668, beta 3.806", () => {
    const [alpha, beta] = paperParameters(fit);
    expect(alpha).toBeCloseTo(0.668, 3);
    expect(beta).toBeCloseTo(3.806, 3);
    expect(fit.isStrict).toBe(true);
    expect(fit.rivals).toEqual([]);
  });

  test.each([
    [8, 0.4604],
    [9, 0.4358],
    [10, 0.4142],
    [11, 0.3951],
    [12, 0.378],
  ])("projects that of High End a share is left in year %p: %p", (year, expected) => {
    expect(survivalOf(fit, year)).toBeCloseTo(expected, 4);
  });

  test("matches the published DEL of a new account at 10 %: 5.922", () => {
    expect(Math.abs((expectedPayments(fit, null, 0.1) as number) - 5.922)).toBeLessThan(6e-4);
  });

  test.each([
    [0, 5.414],
    [1, 5.901],
    [2, 6.294],
    [3, 6.62],
    [4, 6.897],
  ])("matches the DERL at 10 %% after %p renewals: %p", (renewals, expected) => {
    const found = expectedPayments(fit, renewals, 0.1) as number;
    expect(Math.abs(found - expected)).toBeLessThan(6e-4);
  });

  test.each(vectors.cases)(
    "discounted survival, alpha $alpha beta $beta d $discount n $renewals: $value",
    ({ alpha, beta, discount, renewals, value }) => {
      const found = discountedSurvival(dropoutOf(alpha, beta), renewals, discount) as number;
      // 1 + d is rounded to a double: a tiny d loses digits before anything is calculated.
      const rounding = 1e-15 / discount;
      expect(Math.abs(found / Number(value) - 1)).toBeLessThan(1e-12 + rounding);
    },
  );
});

describe("consistency", () => {
  test("gradient and second derivatives are those of the value and the gradient", () => {
    const evaluate = createContractLikelihood(Float64Array.from(HIGH_END));
    const step = 1e-6;
    for (const start of [
      [0.15, 0.18],
      [0.4, 0.02],
      [0.05, 0.7],
    ]) {
      const at = evaluate(Float64Array.from(start));
      start.forEach((_, index) => {
        const [below, above] = [-step, step].map((change) => {
          return evaluate(Float64Array.from(start, (v, i) => (i === index ? v + change : v)));
        });
        const slope = ((above?.value as number) - (below?.value as number)) / (2 * step);
        expect(Math.abs((at.gradient[index] as number) / slope - 1)).toBeLessThan(1e-5);
        start.forEach((__, other) => {
          const bend =
            ((above?.gradient[other] as number) - (below?.gradient[other] as number)) / (2 * step);
          const found = at.hessian[index * 2 + other] as number;
          expect(Math.abs(found - bend)).toBeLessThan(1e-4 * Math.abs(bend));
        });
      });
    }
  });

  test("shares of the start give the same forecast as counts", () => {
    const counts = fitOf(...HIGH_END);
    const shares = fitOf(...HIGH_END.map((left) => left / 1000));
    expect(chanceToLeave(shares, 3)).toBeCloseTo(chanceToLeave(counts, 3) as number, 9);
    expect(shares.logLikelihood * 1000).toBeCloseTo(counts.logLikelihood, 6);
  });

  test("constant churn is the geometric model: one chance, margin multiple q/(1 + d - q)", () => {
    const fit = fitOf(1000, 900, 810, 729);
    expect(fit.isStrict).toBe(false);
    for (const renewals of [0, 1, 20]) {
      expect(chanceToLeave(fit, renewals)).toBeCloseTo(0.1, 10);
      expect(expectedPayments(fit, renewals, 0.1)).toBeCloseTo((0.9 / (1.1 - 0.9)) * 1.1, 10);
    }
    expect(expectedPayments(fit, null, 0.1)).toBeCloseTo(1.1 / 0.2, 10);
    expect(expectedPayments(fit, 2, 0)).toBeCloseTo(9, 8);
  });

  test.each([
    { survivors: [1000, 950, 850, 700] },
    { survivors: [1_000_000, 999_999, 999_990] },
    { survivors: [31_827, 31_827, 31_827, 31_826, 31_826] },
    { survivors: [471_911, 471_910, 471_909, 471_909, 471_908, 471_907, 471_906] },
    { survivors: [1000, 999, 1] },
  ])(
    "churn that does not fall is fitted by its mean, however rare: $survivors",
    ({ survivors }) => {
      const lost = (survivors[0] as number) - (survivors[survivors.length - 1] as number);
      const due = survivors.slice(0, -1).reduce((sum, left) => sum + left, 0);
      const chance = chanceToLeave(fitOf(...survivors), 4) as number;
      expect(Math.abs(chance / (lost / due) - 1)).toBeLessThan(1e-7);
    },
  );

  test("a fit converges on whatever was lost, and no constant chance is more likely", () => {
    const cohorts = fc
      .tuple(
        fc.integer({ min: 10, max: 10_000_000 }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 0, max: 6 }),
      )
      .map(([start, losses, rarity]) =>
        losses.reduce<number[]>(
          (left, loss) => [...left, Math.floor(left.at(-1)! * (1 - loss / 10 ** rarity))],
          [start],
        ),
      )
      .filter((survivors) => survivors.at(-1)! < survivors[0]!);
    fc.assert(
      fc.property(cohorts, (survivors) => {
        const left = Float64Array.from(survivors);
        const due = left.slice(0, -1).reduce((sum, now) => sum + now, 0);
        const chance = (left[0]! - left.at(-1)!) / due;
        const constant = createContractLikelihood(left)(Float64Array.of(chance, 0)).value;
        const { logLikelihood } = fitContracts(left);
        expect(logLikelihood).toBeGreaterThanOrEqual(constant - 1e-6 * (1 + Math.abs(constant)));
      }),
      { numRuns: 500 },
    );
  });

  test("a new account is worth its first term and the rest of one before its first renewal", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 2, noNaN: true }), (discount) => {
        const fit = fitOf(...HIGH_END);
        const coming = expectedPayments(fit, 0, discount) as number;
        expect(expectedPayments(fit, null, discount)).toBeCloseTo(1 + coming / (1 + discount), 10);
      }),
      { numRuns: 30 },
    );
  });

  test("payments to come follow the recursion from renewal to renewal", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 20, noNaN: true }),
        fc.double({ min: 0.05, max: 20, noNaN: true }),
        fc.integer({ min: 0, max: 30 }),
        fc.double({ min: 0.001, max: 1, noNaN: true }),
        (alpha, beta, renewals, discount) => {
          const dropout = dropoutOf(alpha, beta);
          const here = discountedSurvival(dropout, renewals, discount) as number;
          const next = discountedSurvival(dropout, renewals + 1, discount) as number;
          const stays = (beta + renewals) / (alpha + beta + renewals);
          expect(here / (stays * (1 + next / (1 + discount)))).toBeCloseTo(1, 10);
        },
      ),
      { numRuns: 200 },
    );
  });

  test("without discount the sum is (beta + n)/(alpha - 1), or infinite up to alpha = 1", () => {
    expect(discountedSurvival(dropoutOf(3, 10), 4, 0)).toBeCloseTo(7, 12);
    expect(discountedSurvival({ chance: 0.25, spread: 0.2 }, 4, 0)).toBeNull();
    expect(discountedSurvival(dropoutOf(0.9, 10), 4, 0)).toBeNull();
    expect(refusalOf(() => expectedPayments(fitOf(...HIGH_END), 0, 0))).toBe(
      "number: the value is infinite: so many accounts stay for ever; give a discount above 0",
    );
  });

  test("where everybody leaves at the first renewal nothing is to come, discounted or not", () => {
    for (const spread of [0, 0.4, 0.9]) {
      expect(discountedSurvival({ chance: 1, spread }, 0, 0)).toBe(0);
      expect(discountedSurvival({ chance: 1, spread }, 0, 0.1)).toBe(0);
    }
  });

  test("the likelihood of one chance for all is that of its losses and renewals, by hand", () => {
    // Of 100, 90 and 81 due for renewal 10 and 9 left, 90 and 81 stayed, a chance of 1 in 10.
    const byHand = 19 * Math.log(0.1) + 171 * Math.log(0.9);
    expect(fitOf(100, 90, 81).logLikelihood).toBeCloseTo(byHand, 9);
  });

  test("the chance to leave falls with every renewal, between 0 and 1", () => {
    const fit = fitOf(...HIGH_END);
    const chances = Array.from({ length: 20 }, (_, renewals) => chanceToLeave(fit, renewals));
    chances.slice(1).forEach((chance, index) => {
      expect(chance).toBeLessThan(chances[index] as number);
      expect(chance).toBeGreaterThan(0);
    });
  });

  test("each leaves at once or never: nobody who renewed is lost, and that is finite", () => {
    const fit = fitOf(100, 50, 50, 50);
    expect(chanceToLeave(fit, 0)).toBeCloseTo(0.5, 9);
    expect(chanceToLeave(fit, 1)).toBe(0);
    expect(expectedPayments(fit, 0, 0.1)).toBeCloseTo(5.5, 6);
  });
});

describe("what the survivors do not tell", () => {
  test("a single year gives the first chance and no later one", () => {
    const fit = fitOf(100, 90);
    expect(chanceToLeave(fit, 0)).toBeCloseTo(0.1, 9);
    expect(refusalOf(() => chanceToLeave(fit, 1))).toBe(
      "unavailable: survivors do not tell how much accounts differ, and this depends on it; add years",
    );
    expect(expectedPayments(fit, null, 0.1)).toMatchObject({ kind: "unavailable" });
  });

  test("a value that some equally likely models call infinite and others do not is open", () => {
    // One chance of .1 for all promises 9 payments; alpha up to 1 promises without end.
    expect(expectedPayments(fitOf(100, 90), 0, 0)).toMatchObject({ kind: "unavailable" });
  });

  test("a value that all equally likely models call infinite is infinite", () => {
    const { logLikelihood, isStrict } = fitOf(100, 90);
    const models = { dropout: dropoutOf(0.5, 1), rivals: [dropoutOf(0.6, 2)] };
    expect(expectedPayments({ ...models, logLikelihood, isStrict }, 0, 0)).toMatchObject({
      kind: "number",
    });
  });

  test("survivors too many to be worked with are refused, in words", () => {
    expect(refusalOf(() => fitOf(1e306, 5e305))).toBe(
      "number: the fit to survivors did not converge; check survivors",
    );
  });

  test("all lost in the first year: the chance was 1, and nothing is to come", () => {
    const fit = fitOf(100, 0);
    expect(chanceToLeave(fit, 0)).toBe(1);
    expect(expectedPayments(fit, 0, 0.1)).toBe(0);
  });

  test.each([
    [[100, 100, 100], "unavailable", /^survivors shows no loss/],
    [[100], "unavailable", /^survivors has 1 value/],
    [[0, 0], "unavailable", /^survivors starts with 0/],
    [
      [100, 110],
      "value",
      /^survivors, value 2 is 110, more than the 100 before; count only those left of the accounts at the start$/,
    ],
    [[Infinity, 5], "value", /^survivors, value 1 is Infinity; give 0 or more$/],
    [[100, -1], "value", /^survivors, value 2 is -1; give 0 or more/],
    [[100, Infinity], "value", /^survivors, value 2 is Infinity/],
  ])("%j is refused as %p", (survivors, kind, sentence) => {
    expect(() => fitOf(...survivors)).toThrow(
      expect.objectContaining({ kind, message: expect.stringMatching(sentence) }),
    );
  });

  test.each([-1, 0.5, NaN])("%p renewals stay a failure of their row", (renewals) => {
    expect(chanceToLeave(fitOf(...HIGH_END), renewals)).toMatchObject({
      kind: "value",
      message: `renewals is ${renewals}; give a whole number, 0 or more`,
    });
  });

  test.each([-0.1, NaN, Infinity])("a discount of %p is refused", (discount) => {
    expect(expectedPayments(fitOf(...HIGH_END), 0, discount)).toMatchObject({
      kind: "value",
      message: `discount is ${discount}; give 0 or above, such as 0.1`,
    });
  });
});

test("a discount so close to 0 that the sum would not be reached is refused, 0 itself is not", () => {
  const fit = fitOf(...HIGH_END);
  expect(refusalOf(() => expectedPayments(fit, 0, 1e-12))).toBe(
    "value: discount is 1e-12; give 0, or 1e-9 or more, such as 0.1",
  );
  // 6198.6 at alpha .668, beta 3.806, which are the estimates to three digits.
  expect(Math.abs((expectedPayments(fit, 0, 1e-9) as number) / 6198.6 - 1)).toBeLessThan(0.02);
  expect(expectedPayments(fitOf(1000, 900, 810, 729), 2, 0)).toBeCloseTo(9, 8);
});

describeWithSharedData("High End, independent calculation", () => {
  const expected = JSON.parse(readFileSync(sharedData("clv/sbg_high_end.json"), "utf8"));
  let fit: ContractFit;
  beforeEach(() => {
    fit = fitOf(...expected.survivors_year_0_to_12.slice(0, 8));
  });

  test("estimates and log-likelihood", () => {
    const [alpha, beta] = paperParameters(fit);
    expect(alpha).toBeCloseTo(expected.independent_mle.alpha, 5);
    expect(beta).toBeCloseTo(expected.independent_mle.beta, 4);
    expect(fit.logLikelihood).toBeCloseTo(expected.independent_mle.LL_counts, 5);
  });

  test("survival, retention and DERL of twelve years", () => {
    (expected.S_t_1_to_12_at_mle as number[]).forEach((survival, index) => {
      expect(survivalOf(fit, index + 1)).toBeCloseTo(survival, 6);
    });
    (expected.r_t_1_to_12_at_mle as number[]).forEach((retention, index) => {
      expect(1 - (chanceToLeave(fit, index) as number)).toBeCloseTo(retention, 6);
    });
    const published = dropoutOf(0.668, 3.806);
    (expected.derl_d10_n0_to_11_at_published as number[]).forEach((value, renewals) => {
      expect(discountedSurvival(published, renewals, 0.1)).toBeCloseTo(value, 6);
    });
  });
});

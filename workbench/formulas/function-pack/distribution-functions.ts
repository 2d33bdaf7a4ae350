import { type Argument, ExcelError, type FunctionTable, numberOf } from "./function-definition";

/** The area under the normal curve: the Taylor series of G. Marsaglia, J. Stat. Software 11 (2004). */
function standardNormal(z: number): number {
  if (Math.abs(z) > 7) return z > 0 ? 1 - tail(z) : tail(-z);
  let sum = z;
  let term = z;
  for (let index = 3; Math.abs(term) > 1e-17 * Math.abs(sum) && index < 400; index += 2) {
    term *= (z * z) / index;
    sum += term;
  }
  return 0.5 + sum * density(z);
}

/** Far out, the continued fraction of Mills' ratio. */
function tail(z: number): number {
  let fraction = z;
  for (let step = 60; step > 0; step -= 1) fraction = z + step / fraction;
  return density(z) / fraction;
}

function density(z: number): number {
  return Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
}

/** Bisection, then Newton's steps: no published constants, 15 digits. */
function inverseNormal(probability: number): number {
  if (!(probability > 0 && probability < 1)) {
    throw new ExcelError("#NUM!", "the probability must lie between 0 and 1");
  }
  let low = -40;
  let high = 40;
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (standardNormal(middle) < probability) low = middle;
    else high = middle;
  }
  const start = (low + high) / 2;
  const slope = density(start);
  return slope === 0 ? start : start - (standardNormal(start) - probability) / slope;
}

function normal(x: Argument, mean: Argument, deviation: Argument, cumulative: Argument): number {
  const spread = positive(deviation);
  const z = (numberOf(x) - numberOf(mean)) / spread;
  return numberOf(cumulative) ? standardNormal(z) : density(z) / spread;
}

function positive(deviation: Argument): number {
  const spread = numberOf(deviation);
  if (spread <= 0) throw new ExcelError("#NUM!", "the standard deviation must be above 0");
  return spread;
}

const normalParameters = [
  "x (number)",
  "mean (number)",
  "standard_dev (number)",
  "cumulative (boolean)",
];
const inverseParameters = ["probability (number)", "mean (number)", "standard_dev (number)"];

function inverse(probability: Argument, mean: Argument, deviation: Argument): number {
  return numberOf(mean) + positive(deviation) * inverseNormal(numberOf(probability));
}

export const distributionFunctions: FunctionTable = {
  "NORM.DIST": {
    description: "The normal distribution",
    parameters: normalParameters,
    compute: normal,
  },
  NORMDIST: {
    description: "The normal distribution",
    parameters: normalParameters,
    compute: normal,
  },
  "NORM.S.DIST": {
    description: "The standard normal distribution",
    parameters: ["z (number)", "cumulative (boolean)"],
    compute: (z, cumulative) =>
      numberOf(cumulative) ? standardNormal(numberOf(z)) : density(numberOf(z)),
  },
  NORMSDIST: {
    description: "The standard normal distribution",
    parameters: ["z (number)"],
    compute: (z) => standardNormal(numberOf(z)),
  },
  "NORM.INV": {
    description: "The inverse of the normal distribution",
    parameters: inverseParameters,
    compute: inverse,
  },
  NORMINV: {
    description: "The inverse of the normal distribution",
    parameters: inverseParameters,
    compute: inverse,
  },
  "NORM.S.INV": {
    description: "The inverse of the standard normal distribution",
    parameters: ["probability (number)"],
    compute: (probability) => inverseNormal(numberOf(probability)),
  },
  NORMSINV: {
    description: "The inverse of the standard normal distribution",
    parameters: ["probability (number)"],
    compute: (probability) => inverseNormal(numberOf(probability)),
  },
};

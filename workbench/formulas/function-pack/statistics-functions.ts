import {
  type Argument,
  ExcelError,
  type FunctionTable,
  numberOf,
  numbersOf,
} from "./function-definition";

const ranges = ["number1 (number, range<number>, repeating)"];

function mean(values: readonly number[]): number {
  if (values.length === 0) throw new ExcelError("#DIV/0!", "there are no numbers");
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function squaredDeviations(values: readonly number[], power = 2): number {
  const centre = mean(values);
  return values.reduce((sum, value) => sum + (value - centre) ** power, 0);
}

function rank(number: Argument, among: Argument, order: Argument): { place: number; ties: number } {
  const value = numberOf(number);
  const values = numbersOf([among]);
  const ties = values.filter((other) => other === value).length;
  if (ties === 0) throw new ExcelError("#N/A", `RANK: ${value} is not in the list`);
  const isUpwards = numberOf(order) !== 0;
  const before = values.filter((other) => (isUpwards ? other < value : other > value)).length;
  return { place: before + 1, ties };
}

function mostFrequent(given: readonly Argument[]): number {
  const counts = new Map<number, number>();
  for (const value of numbersOf(given)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const found = [...counts].find(([, count]) => count === most && count > 1);
  if (!found) throw new ExcelError("#N/A", "MODE: no number comes more than once");
  return found[0];
}

function percentRank(array: Argument, x: Argument, digits: Argument, isExclusive: boolean): number {
  const values = numbersOf([array]).sort((a, b) => a - b);
  const value = numberOf(x);
  const below = values.filter((other) => other < value).length;
  const first = values[0] ?? Number.NaN;
  const last = values.at(-1) ?? Number.NaN;
  if (!(value >= first && value <= last)) {
    throw new ExcelError("#N/A", `PERCENTRANK: ${value} is outside the list`);
  }
  const exact = values.includes(value);
  const lower = values[below - 1] ?? 0;
  const upper = values[below] ?? 0;
  const place = exact ? below : below - 1 + (value - lower) / (upper - lower);
  const share = isExclusive
    ? (place + 1) / (values.length + 1)
    : values.length === 1
      ? 1
      : place / (values.length - 1);
  const factor = 10 ** Math.trunc(numberOf(digits, 3));
  return Math.floor(share * factor + 1e-9) / factor;
}

const rankParameters = ["number (number)", "ref (range<number>)", "order (number, default=0)"];
const percentParameters = [
  "array (range<number>)",
  "x (number)",
  "significance (number, default=3)",
];

export const statisticsFunctions: FunctionTable = {
  "RANK.EQ": {
    description: "The place of a number in a list; equal numbers share the best place",
    parameters: rankParameters,
    compute: (number, ref, order) => rank(number, ref, order).place,
  },
  "RANK.AVG": {
    description: "The place of a number in a list; equal numbers share the mean place",
    parameters: rankParameters,
    compute: (number, ref, order) => {
      const { place, ties } = rank(number, ref, order);
      return place + (ties - 1) / 2;
    },
  },
  MODE: {
    description: "The most frequent number",
    parameters: ranges,
    compute: (...given) => mostFrequent(given),
  },
  "MODE.SNGL": {
    description: "The most frequent number",
    parameters: ranges,
    compute: (...given) => mostFrequent(given),
  },
  GEOMEAN: {
    description: "The geometric mean",
    parameters: ranges,
    compute: (...given) => {
      const values = numbersOf(given);
      if (values.length === 0 || values.some((value) => value <= 0)) {
        throw new ExcelError("#NUM!", "GEOMEAN: every number must be above 0");
      }
      return Math.exp(mean(values.map(Math.log)));
    },
  },
  HARMEAN: {
    description: "The harmonic mean",
    parameters: ranges,
    compute: (...given) => {
      const values = numbersOf(given);
      if (values.length === 0 || values.some((value) => value <= 0)) {
        throw new ExcelError("#NUM!", "HARMEAN: every number must be above 0");
      }
      return 1 / mean(values.map((value) => 1 / value));
    },
  },
  DEVSQ: {
    description: "The sum of squared deviations from the mean",
    parameters: ranges,
    compute: (...given) => squaredDeviations(numbersOf(given)),
  },
  SKEW: {
    description: "The skewness of a sample",
    parameters: ranges,
    compute: (...given) => {
      const values = numbersOf(given);
      const n = values.length;
      const deviation = Math.sqrt(squaredDeviations(values) / (n - 1));
      if (n < 3 || deviation === 0)
        throw new ExcelError("#DIV/0!", "SKEW: needs 3 numbers that differ");
      return (n * squaredDeviations(values, 3)) / ((n - 1) * (n - 2) * deviation ** 3);
    },
  },
  KURT: {
    description: "The excess kurtosis of a sample",
    parameters: ranges,
    compute: (...given) => {
      const values = numbersOf(given);
      const n = values.length;
      const variance = squaredDeviations(values) / (n - 1);
      if (n < 4 || variance === 0)
        throw new ExcelError("#DIV/0!", "KURT: needs 4 numbers that differ");
      const head =
        (n * (n + 1) * squaredDeviations(values, 4)) /
        ((n - 1) * (n - 2) * (n - 3) * variance ** 2);
      return head - (3 * (n - 1) ** 2) / ((n - 2) * (n - 3));
    },
  },
  TRIMMEAN: {
    description: "The mean without the outermost share of numbers",
    parameters: ["array (range<number>)", "percent (number)"],
    compute: (array, percent) => {
      const values = numbersOf([array]).sort((a, b) => a - b);
      const share = numberOf(percent);
      if (share < 0 || share >= 1)
        throw new ExcelError("#NUM!", "TRIMMEAN: percent must be from 0 up to 1");
      const cut = Math.floor((values.length * share) / 2);
      return mean(values.slice(cut, values.length - cut));
    },
  },
  PERCENTRANK: {
    description: "The share of a list that lies below a value",
    parameters: percentParameters,
    compute: (array, x, digits) => percentRank(array, x, digits, false),
  },
  "PERCENTRANK.INC": {
    description: "The share of a list that lies below a value, ends included",
    parameters: percentParameters,
    compute: (array, x, digits) => percentRank(array, x, digits, false),
  },
  "PERCENTRANK.EXC": {
    description: "The share of a list that lies below a value, ends excluded",
    parameters: percentParameters,
    compute: (array, x, digits) => percentRank(array, x, digits, true),
  },
};

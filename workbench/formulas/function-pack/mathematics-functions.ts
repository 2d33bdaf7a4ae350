import { ExcelError, type FunctionTable, numberOf, numbersOf } from "./function-definition";

const ranges = ["number1 (number, range<number>, repeating)"];

function factorial(count: number): number {
  let product = 1;
  for (let factor = 2; factor <= count; factor += 1) product *= factor;
  return product;
}

/** n items taken k at a time, in the order that keeps every step a whole number. */
function combinations(count: number, chosen: number): number {
  const size = Math.trunc(count);
  const part = Math.trunc(chosen);
  if (size < 0 || part < 0 || part > size) {
    throw new ExcelError("#NUM!", `COMBIN: ${part} cannot be chosen out of ${size}`);
  }
  let result = 1;
  for (let index = 1; index <= Math.min(part, size - part); index += 1) {
    result = (result * (size - index + 1)) / index;
  }
  return Math.round(result);
}

function greatestDivisor(first: number, second: number): number {
  return second === 0 ? first : greatestDivisor(second, first % second);
}

function wholeNumbers(name: string, values: readonly number[]): number[] {
  if (values.some((value) => value < 0))
    throw new ExcelError("#NUM!", `${name}: a number is below 0`);
  return values.map(Math.trunc);
}

export const mathematicsFunctions: FunctionTable = {
  "EXCEL.LOG10": {
    description: "The logarithm to base 10 (LOG10)",
    parameters: ["number (number)"],
    compute: (number) => {
      const value = numberOf(number);
      if (value <= 0) throw new ExcelError("#NUM!", `LOG10: ${value} is not above 0`);
      return Math.log10(value);
    },
  },
  SIGN: {
    description: "1, 0 or -1",
    parameters: ["number (number)"],
    compute: (number) => Math.sign(numberOf(number)) + 0,
  },
  FACT: {
    description: "The factorial",
    parameters: ["number (number)"],
    compute: (number) => {
      const value = Math.trunc(numberOf(number));
      if (value < 0 || value > 170) throw new ExcelError("#NUM!", "FACT: takes 0 to 170");
      return factorial(value);
    },
  },
  COMBIN: {
    description: "How many groups can be chosen",
    parameters: ["number (number)", "number_chosen (number)"],
    compute: (number, chosen) => combinations(numberOf(number), numberOf(chosen)),
  },
  PERMUT: {
    description: "How many ordered groups can be chosen",
    parameters: ["number (number)", "number_chosen (number)"],
    compute: (number, chosen) =>
      combinations(numberOf(number), numberOf(chosen)) * factorial(Math.trunc(numberOf(chosen))),
  },
  GCD: {
    description: "The greatest common divisor",
    parameters: ranges,
    compute: (...given) => wholeNumbers("GCD", numbersOf(given)).reduce(greatestDivisor, 0),
  },
  LCM: {
    description: "The least common multiple",
    parameters: ranges,
    compute: (...given) =>
      wholeNumbers("LCM", numbersOf(given)).reduce(
        (multiple, value) =>
          multiple === 0 || value === 0 ? 0 : (multiple / greatestDivisor(multiple, value)) * value,
        1,
      ),
  },
  MROUND: {
    description: "Rounds to a multiple",
    parameters: ["number (number)", "multiple (number)"],
    compute: (number, multiple) => {
      const value = numberOf(number);
      const step = numberOf(multiple);
      if (step === 0) return 0;
      if (value * step < 0)
        throw new ExcelError("#NUM!", "MROUND: number and multiple have unlike signs");
      return Math.round(value / step) * step;
    },
  },
  QUOTIENT: {
    description: "The whole part of a division",
    parameters: ["numerator (number)", "denominator (number)"],
    compute: (numerator, denominator) => {
      if (numberOf(denominator) === 0)
        throw new ExcelError("#DIV/0!", "QUOTIENT: the divisor is 0");
      return Math.trunc(numberOf(numerator) / numberOf(denominator)) + 0;
    },
  },
  RADIANS: {
    description: "Degrees as radians",
    parameters: ["angle (number)"],
    compute: (angle) => (numberOf(angle) * Math.PI) / 180,
  },
  EVEN: {
    description: "Rounds away from zero to an even number",
    parameters: ["number (number)"],
    compute: (number) => {
      const value = numberOf(number);
      return Math.sign(value) * Math.ceil(Math.abs(value) / 2) * 2 + 0;
    },
  },
  SUMSQ: {
    description: "The sum of squares",
    parameters: ranges,
    compute: (...given) => numbersOf(given).reduce((sum, value) => sum + value * value, 0),
  },
};

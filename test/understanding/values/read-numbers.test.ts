import fc from "fast-check";
import type { CellValue } from "../../../src/understanding/values/cell-value";
import { readColumn } from "../../../src/understanding/values/read-column";

function told(values: readonly CellValue[]): readonly (readonly [number, string])[] {
  return readColumn(values).misfits.map(({ row, why }) => [row, why]);
}

describe("spellings of amounts", () => {
  test.each<[readonly CellValue[], readonly (number | null)[]]>([
    [
      ["$1,234.56", "$2,000.00", "($987.65)"],
      [1234.56, 2000, -987.65],
    ],
    [
      ["1.234,50 €", "10.000,50 €", "987,00 €"],
      [1234.5, 10000.5, 987],
    ],
    [
      ["(300)", "5-", "-5", "−7", "+8"],
      [-300, -5, -5, -7, 8],
    ],
    [
      ["1.234,50-", "-€ 2,00", "€ -3,00", "(4,00 €)"],
      [-1234.5, -2, -3, -4],
    ],
    [
      ["1,5 Mio", "2 Mio. €", "3,25 Mrd."],
      [1_500_000, 2_000_000, 3_250_000_000],
    ],
    [
      ["2.3M", "250k", "1.1B"],
      [2_300_000, 250_000, 1_100_000_000],
    ],
    [
      ["$5m", "$2.5m"],
      [5_000_000, 2_500_000],
    ],
    [
      ["3 k€", "1,5 M€", "7 TEUR"],
      [3000, 1_500_000, 7000],
    ],
    [
      ["1 234,56", "1\u00a0234,56", "12\u202f000", "7"],
      [1234.56, 1234.56, 12_000, 7],
    ],
    [
      ["1'234.50", "2’000’000.00"],
      [1234.5, 2_000_000],
    ],
    [
      ["CHF 100", "CHF 1'250.75", "Fr. 5.-"],
      [100, 1250.75, 5],
    ],
    [
      ["R$ 1.234,00", "R$ 5,00"],
      [1234, 5],
    ],
    [
      ["1.234,- €", "5,- €"],
      [1234, 5],
    ],
    [
      ["12,34,567.00", "1,00,000.50"],
      [1_234_567, 100_000.5],
    ],
    [
      ["1.5E+05", "2"],
      [150_000, 2],
    ],
    [
      [".5", "-.25"],
      [0.5, -0.25],
    ],
  ])("%j", (values, numbers) => {
    const read = readColumn(values);
    expect(read.kind).toBe("number");
    expect(read.values).toEqual(numbers);
    expect(read.misfits).toEqual([]);
  });

  const locales = ["en-US", "de-DE", "fr-FR", "de-CH", "pt-BR", "es-ES", "it-IT", "nl-NL", "en-IN"];
  const cents = fc.array(fc.integer({ min: -100_000_000_000, max: 100_000_000_000 }), {
    minLength: 1,
  });

  test.each(locales)("amounts come back from the spelling of %s", (locale) => {
    const formats = [
      new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }),
      new Intl.NumberFormat(locale, { style: "currency", currency: "EUR" }),
      new Intl.NumberFormat(locale, {
        style: "currency",
        currency: "USD",
        currencySign: "accounting",
      }),
    ];
    fc.assert(
      fc.property(cents, fc.constantFrom(...formats), (given, format) => {
        const amounts = given.map((amount) => amount / 100);
        const read = readColumn(amounts.map((amount) => format.format(amount)));
        expect(read.values).toEqual(amounts.map((amount) => (amount === 0 ? 0 : amount)));
      }),
    );
  });
});

describe("percents", () => {
  test("12.5% is 0.125, and 7.1 % is the number nearest to 0.071", () => {
    const read = readColumn(["12.5%", "12 %", "7.1%", "-5%"]);
    expect(read.values).toEqual([0.125, 0.12, 0.071, -0.05]);
    expect(read.unit).toBe("percent");
  });

  test("50 beside 50% is told, 0.5 is the same as 50%, and 0 is nothing either way", () => {
    expect(told([50, "50%", "20%"])).toEqual([[0, "ambiguous"]]);
    expect(told(["50", "50%", "20%"])).toEqual([[0, "ambiguous"]]);
    expect(told([50, 1, 0, "50%", "20%"])).toEqual([
      [0, "ambiguous"],
      [1, "ambiguous"],
    ]);
    expect(readColumn([0.5, "50%", "0"]).values).toEqual([0.5, 0.5, 0]);
  });

  test("one percent among amounts is told", () => {
    const read = readColumn([100, 200, "5%"]);
    expect(read.values).toEqual([100, 200, null]);
    expect(read.unit).toBeNull();
  });
});

describe("which sign parts the decimals", () => {
  test.each<[string, readonly CellValue[], readonly (number | null)[]]>([
    ["a number with several groups", ["1.234.567", "85.400"], [1_234_567, 85_400]],
    ["a decimal comma elsewhere", ["7,5", "85.400"], [7.5, 85_400]],
    ["a zero before three decimals", ["0,125", "1,234"], [0.125, 1.234]],
    ["dollars before commas", ["$1,234", "$2,500"], [1234, 2500]],
    ["euros behind points", ["1.234 €", "2.500 €"], [1234, 2500]],
    [
      "whole numbers of the size of thousands (case C05)",
      [1200, "1,300", "950", "2,000", 700],
      [1200, 1300, 950, 2000, 700],
    ],
    ["whole numbers of the size of decimals", [7, 8, "8,125"], [7, 8, 8.125]],
  ])("%s", (_, values, numbers) => {
    expect(readColumn(values).values).toEqual(numbers);
    expect(told(values)).toEqual([]);
  });

  test("1,234 beside 7,5 is told and not guessed", () => {
    const values = ["1,234", "7,5", "8,25"];
    expect(readColumn(values).values).toEqual([null, 7.5, 8.25]);
    expect(told(values)).toEqual([[0, "ambiguous"]]);
  });

  test("numbers that may all be two things are told", () => {
    expect(told(["1,234", "2,500"])).toEqual([
      [0, "ambiguous"],
      [1, "ambiguous"],
    ]);
    expect(told(["1,234", "2.500"])).toHaveLength(2);
    expect(told(["€1.234", 12])).toEqual([[0, "ambiguous"]]);
  });

  test("the fewer of two conventions are told", () => {
    const values = ["1.234,56", "7,50", "1,234.56"];
    expect(readColumn(values).values).toEqual([1234.56, 7.5, null]);
    expect(told(["1.234,56", "1,234.56", "5"])).toEqual([
      [0, "ambiguous"],
      [1, "ambiguous"],
    ]);
  });
});

test("whole numbers with M alone may be months", () => {
  expect(told(["12M", "24M"])).toHaveLength(2);
});

describe("currencies", () => {
  test("several in one column are named", () => {
    const read = readColumn(["100 EUR", "$5", "£7", "€2"]);
    expect(read.unit).toBe("currency");
    expect(read.currencies).toEqual(["EUR", "GBP", "USD"]);
  });

  test("a column of codes names them and is text", () => {
    const read = readColumn(["EUR", "USD", ""]);
    expect(read).toMatchObject({ kind: "text", unit: null, currencies: ["EUR", "USD"] });
    expect(readColumn(["EUR", "USA"]).currencies).toEqual([]);
  });

  test("crowns are money of nobody knows whose", () => {
    expect(readColumn(["100 kr", "kr 5"])).toMatchObject({ unit: "currency", currencies: [] });
  });
});

test("how text was read is shown by the cell that most needs it", () => {
  expect(readColumn(["5", "1.234,56 €"]).readAs).toBe("text such as '1.234,56 €' read as 1234.56");
  expect(readColumn([1200, "950"]).readAs).toBe("text such as '950' read as 950");
  expect(readColumn([1, 2]).readAs).toBeNull();
});

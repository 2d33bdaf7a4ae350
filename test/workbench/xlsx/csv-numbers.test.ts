import { openModel, valueAt } from "./open-model";

async function opened(text: string): Promise<{
  readonly remarks: readonly string[];
  readonly row: (number: number) => readonly unknown[];
  readonly widthOf: (column: number) => number;
}> {
  const { model, remarks } = await openModel(new TextEncoder().encode(text), "t.csv");
  const sheetId = model.getters.getSheetIdByName("t") ?? "";
  return {
    remarks,
    row: (number) => ["A", "B", "C", "D"].map((letter) => valueAt(model, "t", letter + number)),
    widthOf: (column) => model.getters.getColSize(sheetId, column),
  };
}

const head = "Kunde;Umsatz;Zahlungsziel Tage;Zufriedenheit\n";
const commaRemark = "Numbers were read with comma as decimal sign and point between thousands.";

describe("numbers of a text file with decimal commas", () => {
  test("points between thousands are no decimal points, in any cell of the file", async () => {
    const { row, remarks } = await opened(
      `${head}Alpha GmbH;1.250.000;30;8,5\nBeta AG;85.400;14;7\nGamma KG;430.000;60;9,25\nDelta SE;-1.250.000,50;30;0,125\n`,
    );
    expect(row(2)).toEqual(["Alpha GmbH", 1250000, 30, 8.5]);
    expect(row(3)).toEqual(["Beta AG", 85400, 14, 7]);
    expect(row(4)).toEqual(["Gamma KG", 430000, 60, 9.25]);
    expect(row(5)).toEqual(["Delta SE", -1250000.5, 30, 0.125]);
    expect(remarks).toEqual([commaRemark]);
  });

  test.each(["1.250.000", "1.250,5", "8,5"])("%s alone settles the file", async (evidence) => {
    const { row, remarks } = await opened(`a;b\n85.400;x\n${evidence};y\n`);
    expect(row(2)[0]).toBe(85400);
    expect(remarks).toEqual([commaRemark]);
  });

  test("tabs part fields as semicolons do", async () => {
    const { row } = await opened("Kunde\tUmsatz\tNote\nA\t85.400\t8,5\n");
    expect(row(2).slice(0, 3)).toEqual(["A", 85400, 8.5]);
  });

  test("a number in quotation marks settles a file parted by commas", async () => {
    const { row } = await opened('Kunde,Umsatz,Note\nA,"1.250.000,50","8,5"\nB,85.400,7\n');
    expect(row(2).slice(0, 3)).toEqual(["A", 1250000.5, 8.5]);
    expect(row(3).slice(0, 3)).toEqual(["B", 85400, 7]);
  });

  test("codes, dates, phone numbers and would-be formulas stay text", async () => {
    const { row } = await opened(
      "a;b;c;d\n8,5;00.417;31.12.2024;+49.170.123\n=1,5;-x;@8,5;089.123.456\n",
    );
    expect(row(2)).toEqual([8.5, "00.417", "31.12.2024", "+49.170.123"]);
    expect(row(3)).toEqual(["=1,5", "-x", "@8,5", "089.123.456"]);
  });
});

describe("numbers of a text file with decimal points", () => {
  test("commas between thousands are read, without a remark", async () => {
    const { row, remarks } = await opened(
      'Account,Revenue,Days,Score\nA,"1,250,000",30,8.5\nB,"85,400",14,85.400\nC,"1,250.5",60,9\n',
    );
    expect(row(2)).toEqual(["A", 1250000, 30, 8.5]);
    expect(row(3)).toEqual(["B", 85400, 14, 85.4]);
    expect(row(4)).toEqual(["C", 1250.5, 60, 9]);
    expect(remarks).toEqual([]);
  });

  test("thousands in quotation marks are read where nothing else tells and commas part the fields", async () => {
    const { row } = await opened('Account,Revenue,Days\nA,"211,553",30\nB,"85,400",14\n');
    expect(row(2).slice(0, 3)).toEqual(["A", 211553, 30]);
    expect(row(3).slice(0, 3)).toEqual(["B", 85400, 14]);
    // With decimal commas beside them they may be either.
    expect((await opened('a,b,c\n"211,553","8,5",1\n')).row(2)[0]).toBe("211,553");
  });

  test.each(["1,250,000", "1,250.5", "12.5", "12.75"])(
    "%s keeps 85.400 a decimal number though semicolons part the fields",
    async (evidence) => {
      const { row, remarks } = await opened(`a;b\n85.400;x\n${evidence};y\n`);
      expect(row(2)[0]).toBe(85.4);
      expect(remarks).toEqual([]);
    },
  );
});

describe("numbers that could mean two things", () => {
  test("the first one is named when nothing in the file tells", async () => {
    const { row, remarks } = await opened(`${head}A;85.400;30;8\nB;430.000;14;7\n`);
    expect(row(2)).toEqual(["A", 85.4, 30, 8]);
    expect(remarks).toEqual([
      "85.400 in B2 was read as 85.4; if it means 85400, save the file without signs between thousands and open it again.",
    ]);
  });

  test("whole numbers raise no question", async () => {
    expect((await opened(`${head}A;85400;30;8\n`)).remarks).toEqual([]);
  });
});

test("columns are as wide as their longest cell, from 8 to 40 characters", async () => {
  const { widthOf } = await opened(`a;${"x".repeat(20)};c\n1;2;${"y".repeat(300)}\n`);
  // Seven pixels a character and five for the edges, as Excel measures its standard font.
  expect([0, 1, 2].map(widthOf)).toEqual([61, 145, 285]);
});

import fc from "fast-check";
import type { CellValue } from "../../../src/understanding/values/cell-value";
import { readColumn } from "../../../src/understanding/values/read-column";

const fifthOfMarch2024 = 45356;

describe("spellings of a day", () => {
  test.each([
    "2024-03-05",
    "2024/03/05",
    "5.3.2024",
    "05. 03. 2024",
    "5 Mar 2024",
    "05-Mar-2024",
    "5-Mar-24",
    "March 5, 2024",
    "Mar 5th, 2024",
    "Tuesday, March 5, 2024",
    "2024 March 5",
    "5. März 2024",
    "Dienstag, 5. Maerz 2024",
    "5 mars 2024",
    "mar. 5 mars 2024",
    "5 de marzo de 2024",
    "5 de março de 2024",
    "5 marzo 2024",
    "5 maart 2024",
    "5 mrt 2024",
  ])("%s", (text) => {
    expect(readColumn([text])).toMatchObject({
      kind: "date",
      values: [fifthOfMarch2024],
      isDateOrderOpen: false,
    });
  });

  test.each([
    ["2024-03-05T10:11:12Z", 36_672],
    ["2024-03-05T10:11:12.000+0000", 36_672],
    ["2024-03-05 10:11:12.123", 36_672.123],
    ["2024-03-05T10:11+02:00", 36_660],
    ["5.3.2024, 10:11 Uhr", 36_660],
    ["5 Mar 2024 10:11", 36_660],
    ["2024-03-05 2:30 PM", 52_200],
    ["2024-03-05 12:05 AM", 300],
  ])("%s has a time", (text, seconds) => {
    expect(readColumn([text]).values[0]).toBeCloseTo(fifthOfMarch2024 + seconds / 86_400, 9);
  });

  test.each(["1er août 2024", "1º de agosto de 2024", "1 agosto 2024", "1. August 2024"])(
    "%s is the first of August",
    (text) => {
      expect(readColumn([text]).values).toEqual([45505]);
    },
  );

  test("months without days are their first days", () => {
    expect(readColumn(["2024-01", "2024-02"]).values).toEqual([45292, 45323]);
    expect(readColumn(["Jan 2024", "Feb-24"]).values).toEqual([45292, 45323]);
    expect(readColumn(["2024-01", "2024-13"]).kind).toBe("text");
  });

  test("two digits of a year up to 49 are of this century", () => {
    expect(readColumn(["02/24/03", "12/31/49", "12/31/50"]).values).toEqual([37676, 54788, 18628]);
  });

  test.each(["2024-02-30", "31/31/2024", "May", "10:30", "1/2/3", "Summit 2024", "Q1 2024"])(
    "%s is no day",
    (text) => {
      expect(readColumn([text]).kind).toBe("text");
    },
  );
});

describe("days first or months first", () => {
  test("one cell decides for the whole column (case C17)", () => {
    expect(readColumn(["31/12/2025", "05/01/2026"]).values).toEqual([46022, 46027]);
    expect(readColumn(["12-31-2024", "01-02-2024"]).values).toEqual([45657, 45293]);
    expect(readColumn(["28-07-2023 03:00", "01-02-2024"]).values).toEqual([45135.125, 45323]);
  });

  test("points are written by those who write the day first", () => {
    expect(readColumn(["01.02.2024"]).values).toEqual([45323]);
  });

  test("a column that does not tell is left open, and the user's word settles it", () => {
    const values = ["01/02/2024", "03/04/2024"];
    const read = readColumn(values);
    expect(read).toMatchObject({ kind: "date", values: [null, null], isDateOrderOpen: true });
    expect(read.readAs).toBeNull();
    expect(readColumn(values, { dateOrder: "month first" }).values).toEqual([45293, 45355]);
    expect(readColumn(values, { dateOrder: "day first" }).values).toEqual([45323, 45385]);
  });

  test("days that are the same in both orders leave nothing open", () => {
    expect(readColumn(["05/05/2024"])).toMatchObject({ values: [45417], isDateOrderOpen: false });
  });

  test("two orders in one column: what may be either is told", () => {
    const read = readColumn(["31/12/2024", "30/12/2024", "12/31/2024", "01/02/2024"]);
    expect(read.values).toEqual([45657, 45656, null, null]);
    expect(read.misfits).toEqual([
      { row: 2, why: "ambiguous" },
      { row: 3, why: "ambiguous" },
    ]);
  });

  test("one slip among many does not make the others doubtful", () => {
    const days = Array.from({ length: 200 }, (_, index) => `${13 + (index % 15)}/01/2024`);
    const read = readColumn([...days, "01/20/2024", "02/03/2024"]);
    expect(read.misfits).toEqual([{ row: 200, why: "no date" }]);
    expect(read.values[201]).toBe(45353);
  });

  test("three ways of writing in one column are told", () => {
    const read = readColumn(["31/12/2024", "30/12/2024", "12-31-2024", "2024-12-31"]);
    expect(read.values).toEqual([45657, 45656, null, null]);
    expect(read.misfits.map(({ row }) => row)).toEqual([2, 3]);
  });

  test("every day comes back from its spelling when the column decides", () => {
    const serials = fc.array(fc.integer({ min: 32_874, max: 60_000 }), { maxLength: 20 });
    const pad = (part: number): string => String(part).padStart(2, "0");
    fc.assert(
      fc.property(
        serials,
        fc.constantFrom("/", "-", "."),
        fc.boolean(),
        (given, sign, isDayFirst) => {
          // The last day of 2024 decides.
          const spelled = [...given, 45_657].map((serial) => {
            const day = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000);
            const parts = [pad(day.getUTCDate()), pad(day.getUTCMonth() + 1)];
            return [...(isDayFirst ? parts : parts.reverse()), day.getUTCFullYear()].join(sign);
          });
          expect(readColumn(spelled).values).toEqual([...given, 45_657]);
        },
      ),
    );
  });
});

describe("Excel's numbers of days", () => {
  const asDate = { isShownAsDate: true };

  test("they are dates where they are shown as dates", () => {
    expect(readColumn([45_000, 45_001.5], asDate)).toMatchObject({
      kind: "date",
      values: [45_000, 45_001.5],
    });
    expect(readColumn([45_000, 45_001]).kind).toBe("number");
    expect(readColumn([45_000, 0, -1, "soon"], asDate).misfits).toHaveLength(3);
  });

  test("they stand among texts of dates", () => {
    expect(readColumn(["31/12/2024", 45_646, "45351"]).values).toEqual([45_657, 45_646, 45_351]);
  });

  test("when Excel read what it could as days and left the rest, they may be swapped", () => {
    // 12/31/2024 stayed text; 45353 is 2 March, which the file may have had as 3 February.
    const read = readColumn(["12/31/2024", "12/30/2024", 45_353], asDate);
    expect(read.values).toEqual([45_657, 45_656, null]);
    expect(read.misfits).toEqual([{ row: 2, why: "ambiguous" }]);
  });
});

test("what is no date among dates is told", () => {
  const values: readonly CellValue[] = ["31/12/2024", "30/02/2024", "n/a", "01/02/2024", ""];
  const read = readColumn(values);
  expect(read.values).toEqual([45_657, null, null, 45_323, null]);
  expect(read.misfits).toEqual([
    { row: 1, why: "no date" },
    { row: 2, why: "no date" },
  ]);
  expect(read.readAs).toBe("text such as '31/12/2024' read as 2024-12-31");
});

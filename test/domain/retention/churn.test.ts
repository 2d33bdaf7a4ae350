import fc from "fast-check";
import { churnOfCounts, churnOfLists } from "../../../src/domain/retention/churn";

describe("correctness", () => {
  test("from 200 accounts to 190 is 5 %", () => {
    expect(churnOfCounts(200, 190)).toBeCloseTo(0.05, 15);
    expect(churnOfCounts(7, 7)).toBe(0);
    expect(churnOfCounts(7, 0)).toBe(1);
  });

  test("order, case, outer blanks, repeats and new ids do not matter", () => {
    const start = ["A-1", "a-2 ", "A-3", "A-4", "A-4", null, "  "];
    expect(churnOfLists(start, [" a-3", "A-1", "A-2", "NEW", "NEW-2", null])).toBe(0.25);
  });
});

describe("consistency", () => {
  const ids = fc.uniqueArray(
    fc.string({ minLength: 1 }).filter((id) => id.trim() !== ""),
    {
      minLength: 1,
      selector: (id) => id.trim().toLowerCase(),
    },
  );

  test("a list that keeps the first so many agrees with the counts", () => {
    fc.assert(
      fc.property(ids, fc.nat(), (start, cut) => {
        const left = 1 + (cut % start.length);
        expect(churnOfLists(start, start.slice(0, left))).toBe(churnOfCounts(start.length, left));
      }),
    );
  });

  test("new ids on the end list change nothing", () => {
    fc.assert(
      fc.property(ids, ids, (start, added) => {
        const known = new Set(start.map((id) => id.trim().toLowerCase()));
        const strangers = added.filter((id) => !known.has(id.trim().toLowerCase()));
        const end = start.slice(0, 1);
        expect(churnOfLists(start, [...end, ...strangers])).toBe(churnOfLists(start, end));
      }),
    );
  });
});

describe("input checks", () => {
  test("more at the end than at the start is no churn", () => {
    expect(() => churnOfCounts(10, 12)).toThrow("end is 12 but start is 10");
  });

  test("nobody to lose is a division by zero, negative counts are refused", () => {
    expect(() => churnOfCounts(0, 0)).toThrow(expect.objectContaining({ kind: "division" }));
    expect(() => churnOfCounts(-1, 0)).toThrow("start is -1");
    expect(() => churnOfCounts(1, -1)).toThrow("end is -1");
  });

  test("an empty list is missing, not a loss of everyone", () => {
    expect(() => churnOfLists([null], ["A"])).toThrow("start is blank");
    expect(() => churnOfLists(["A"], [null, ""])).toThrow("end is blank");
  });
});

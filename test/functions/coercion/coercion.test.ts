import { Failure } from "../../../src/domain/failure";
import {
  calculateRows,
  openTable,
  readAnswers,
  readDates,
  readLabels,
  readNumberOr,
  readNumbers,
  readOption,
  readVector,
  readYesNo,
  readYesNoAnswers,
} from "../../../src/functions/coercion";
import { errorCodeOf } from "../../../src/functions/coercion/error-values";
import { plainValue } from "../../../src/functions/coercion/plain-value";

const message = (run: () => unknown): string => {
  try {
    run();
  } catch (thrown) {
    if (thrown instanceof Failure) return `${thrown.kind}: ${thrown.message}`;
    throw thrown;
  }
  return "no failure";
};

describe("ranges", () => {
  test("a value, a row and a column are all vectors, a rectangle is not", () => {
    expect([...readVector(5, "x").values]).toEqual([5]);
    expect([...readVector([1, 2], "x").values]).toEqual([1, 2]);
    expect([...readVector([[1, 2]], "x").values]).toEqual([1, 2]);
    expect([...readVector([[1], [2]], "x").values]).toEqual([1, 2]);
    expect(
      message(() =>
        readVector(
          [
            [1, 2],
            [3, 4],
          ],
          "x",
        ),
      ),
    ).toBe("value: x is 2 rows x 2 columns; give one row or one column of cells");
  });

  test("a refused cell says where it stands, in the coordinates that the range has", () => {
    const cell = "0,4";
    const place = (range: unknown) => message(() => readAnswers(range, "weights"));
    expect(place(cell)).toBe(
      'value: weights: "0,4" is text, not a number; convert the cells with Data > Text to Columns',
    );
    expect(place([[1, 1, cell]])).toBe(
      'value: weights, column 3: "0,4" is text, not a number; convert the cells with Data > Text to Columns',
    );
    expect(place([[1], [cell]])).toBe(
      'value: weights, row 2: "0,4" is text, not a number; convert the cells with Data > Text to Columns',
    );
    expect(
      place([
        [1, 1],
        [1, cell],
      ]),
    ).toContain("weights, row 2, column 2:");
  });

  test("a row that is shorter than the first has blanks at its end", () => {
    const row = new Float64Array(2);
    expect(openTable([[1, 2], [3]], "x").readRow(1, row)).toBeNull();
    expect([...row]).toEqual([3, NaN]);
  });
});

describe("numbers", () => {
  test("blank is missing, never zero", () => {
    expect([...readVector([["", null, undefined, 0]], "x").values]).toEqual([NaN, NaN, NaN, 0]);
    expect([
      ...readAnswers(
        [
          ["", 3],
          [null, 4],
        ],
        "x",
      ),
    ]).toEqual([3, 4]);
    expect(readNumberOr("", "x", 7)).toBe(7);
    expect(message(() => readNumbers([[1, ""]], "x"))).toBe(
      "value: x, column 2 is blank; give a number",
    );
  });

  test("no number that is not finite gets in", () => {
    for (const wrong of [NaN, Infinity, -Infinity]) {
      expect(message(() => readNumberOr(wrong, "x", 1))).toBe("number: x is not a finite number");
    }
  });

  test("data types count as the value inside", () => {
    const formatted = { type: "FormattedNumber", basicType: "Double", basicValue: 5 };
    expect(readNumberOr(formatted, "x", 1)).toBe(5);
    const entity = { type: "Entity", basicType: "Error", basicValue: "#VALUE!", text: "Contoso" };
    expect(plainValue(entity)).toBe("Contoso");
    expect(readNumberOr({ type: "Empty", basicType: "Empty", basicValue: "" }, "x", 1)).toBe(1);
  });
});

describe("error values", () => {
  class RuntimeError extends Error {
    readonly code = "#DIV/0!";
    readonly type = "Error";
  }

  test.each([
    ["the runtime's error object", new RuntimeError("x"), "#DIV/0!"],
    ["the protocol's object", { type: "CustomFunctionError", code: "#N/A" }, "#N/A"],
    ["a data-type error", { type: "Error", basicType: "Error", basicValue: "#REF!" }, "#REF!"],
    ["its text", "#NAME?", "#NAME?"],
    ["an error of an unknown kind", { type: "Error", basicType: "Error" }, "#VALUE!"],
  ])("%s is recognised", (_, cell, code) => {
    expect(errorCodeOf(cell)).toBe(code);
  });

  test("text that only begins like one is text", () => {
    expect(errorCodeOf("#1 account")).toBeNull();
    expect(errorCodeOf("")).toBeNull();
    expect(errorCodeOf({ type: "FormattedNumber", basicValue: 5 })).toBeNull();
  });

  test("each comes out as what Excel can show of it", () => {
    const kind = (code: string) => message(() => readNumbers(code, "x")).split(":")[0];
    expect(["#N/A", "#DIV/0!", "#NUM!", "#REF!", "#NAME?"].map(kind)).toEqual([
      "unavailable",
      "division",
      "number",
      "value",
      "value",
    ]);
  });
});

describe("words", () => {
  test("labels are trimmed, numbers are ids, blanks are null", () => {
    expect(readLabels([[" A "], [7], [""], ["  "], [true]], "x").values).toEqual([
      "A",
      "7",
      null,
      null,
      "TRUE",
    ]);
  });

  test("an option is known in any case", () => {
    expect(readOption(" END ", "timing", ["end", "begin"], "begin")).toBe("end");
    expect(readOption("", "timing", ["end", "begin"], "begin")).toBe("begin");
    expect(message(() => readOption(3, "timing", ["end", "begin"], "end"))).toBe(
      'value: timing: "3" is not known; use "end" or "begin"',
    );
  });

  test("yes and no come as words, yes/no values or 1 and 0", () => {
    expect(readYesNoAnswers([["yes", "No", true, 0, "", "Y", 1]], "x")).toEqual([
      true,
      false,
      true,
      false,
      true,
      true,
    ]);
    expect(readYesNo("", "x")).toBeNull();
    expect(message(() => readYesNo("maybe", "x"))).toBe('value: x: "maybe" is neither yes nor no');
    expect(message(() => readYesNo(2, "x"))).toContain("neither yes nor no");
  });
});

describe("dates", () => {
  test("a serial number is a date, a text or a number that no calendar has is not", () => {
    expect([...readDates([[45000.5], [""]], "x").values]).toEqual([45000.5, NaN]);
    expect(readDates([["2026-01-05"]], "x").refusals.get(0)?.message).toContain("is text");
    expect(readDates([[-1]], "x").refusals.get(0)?.message).toContain("is not a date");
    expect(readDates([[3e6]], "x").refusals.get(0)?.message).toContain("is not a date");
  });
});

describe("rows", () => {
  test("one value goes with every row, and what is wrong stays in its row", () => {
    const first = readVector([[1], ["x"], [""], [4]], "first");
    const second = readVector(10, "second");
    const rows = calculateRows([first, second], ([left, right]) => {
      if (left === 4) throw new Failure("number", "four is too much");
      return (left as number) + (right as number);
    });
    expect(rows[0]).toEqual([11]);
    expect(rows.slice(1).map(([cell]) => (cell as Failure).message)).toEqual([
      'first, row 2: "x" is text, not a number',
      "first, row 3 is blank",
      "four is too much",
    ]);
  });

  test("lengths that do not fit fail the call", () => {
    const vectors = [readVector([[1], [2], [3]], "first"), readVector([[1], [2]], "second")];
    expect(message(() => calculateRows(vectors, () => 0))).toBe(
      "value: second has 2 values but first has 3; give one value or 3",
    );
  });
});

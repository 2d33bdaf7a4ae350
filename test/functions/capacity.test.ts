import { capacityFunctions } from "../../src/functions/capacity";
import { callShell } from "./support/custom-functions";

const workload = (...given: unknown[]) =>
  callShell("WORKLOAD", capacityFunctions.WORKLOAD, ...given);
const allocate = (...given: unknown[]) =>
  callShell("ALLOCATE", capacityFunctions.ALLOCATE, ...given);
const error = { code: "#REF!", type: "CustomFunctionError" };

describe("WORKLOAD", () => {
  it("counts accounts where no load is given, and leaves nobody's accounts out", () => {
    const managers = [["Ada"], [""], ["Ben"], ["Ada"], [101]];
    expect(workload(managers, "", 1, 1, true)).toEqual([
      ["Manager", "Accounts", "Load", "Verdict"],
      ["Ada", 2, 2, "Over"],
      ["Ben", 1, 1, "In range"],
      [101, 1, 1, "In range"],
    ]);
    expect(workload([["Ada"]], 3)).toEqual([["Ada", 1, 3, "Under"]]);
  });

  it("keeps what is wrong with one manager's load to that manager", () => {
    expect(workload([["A"], ["B"], ["C"], [error]], [[6], [""], [-1], [1]])).toEqual([
      ["A", 1, 6, "In range"],
      ["B", 1, ...Array(2).fill("#N/A WORKLOAD: load, row 2 is blank; give its load")],
      ["C", 1, ...Array(2).fill("#VALUE! WORKLOAD: load, row 3 is -1; give 0 or more")],
      Array(4).fill("#VALUE! WORKLOAD: managers, row 4 holds the error #REF!"),
    ]);
  });

  it("refuses ranges and lengths that do not fit", () => {
    expect(workload([["A"]], 1, 9, 2)).toMatch(/^#VALUE! WORKLOAD: minimum is 9 and maximum is 2/);
    expect(workload([["A"], ["B"], ["C"]], [[1], [2]])).toMatch(/^#VALUE! WORKLOAD: load has 2/);
    expect(workload([[""]])).toMatch(/^#N\/A WORKLOAD: managers are all blank/);
  });
});

describe("ALLOCATE", () => {
  it("keeps managers whatever the case of their names, and takes leavers' accounts over", () => {
    const result = allocate(
      [[5], [5], [4], [4]],
      [["Ada", "Ben"]],
      [["ADA"], ["Zoe"], ["ben"], [""]],
    );
    expect(result).toEqual([["Ada"], expect.anything(), ["Ben"], expect.anything()]);
    const [, second, , fourth] = result as string[][];
    expect([second![0], fourth![0]].sort()).toEqual(["Ada", "Ben"]);
    expect(second![0]).toBe("Ben");
  });

  it("leaves blanks blank and keeps what is wrong in its row", () => {
    expect(allocate([[5], [""], [-1], ["x"], [5]], [["Ada"]])).toEqual([
      ["Ada"],
      [""],
      ["#VALUE! ALLOCATE: load, row 3 is -1; give 0 or more"],
      ['#VALUE! ALLOCATE: load, row 4: "x" is text, not a number'],
      ["Ada"],
    ]);
    expect(allocate([[5], [4]], [["Ada", 7]], [[error], ["Ada"]])).toEqual([
      ["#VALUE! ALLOCATE: current, row 1 holds the error #REF!"],
      ["Ada"],
    ]);
  });

  it("has a capacity of 10 unless told otherwise, and tells the shortfall", () => {
    expect(allocate([[6], [5]], "Ada")).toBe(
      "#N/A ALLOCATE: the accounts ask for 11 and 1 manager with a capacity of 10 can carry 10: 1 too much; capacity must be 11 or more",
    );
    expect(allocate([[6], [5]], "Ada", "", 11)).toEqual([["Ada"], ["Ada"]]);
    expect(allocate([[6]], "Ada", "", 0)).toMatch(/^#VALUE! ALLOCATE: capacity is 0/);
  });

  it("refuses names that stand twice and lists that do not fit", () => {
    expect(allocate([[1]], [["Ada"], ["Ben"], ["ADA"]])).toBe(
      '#VALUE! ALLOCATE: managers has "Ada" twice; give each name once',
    );
    expect(allocate([[1]], [[""]])).toMatch(/^#N\/A ALLOCATE: managers are all blank/);
    expect(allocate([[1], [2]], "Ada", [["Ada"], [""], [""]])).toMatch(
      /^#VALUE! ALLOCATE: current has 3 values but load has 2/,
    );
  });
});

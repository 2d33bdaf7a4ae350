import { Failure } from "../../../src/domain/failure";
import { summariseWorkload, type AssignedAccount } from "../../../src/domain/capacity/workload";

const usual = { minimum: 5, maximum: 10 };

function account(manager: string | null, load: number | Failure): AssignedAccount {
  return { manager, load };
}

describe("summariseWorkload", () => {
  it("adds up by manager in order of first appearance, whatever the case of the name", () => {
    const accounts = [
      account("Ben", 4),
      account("Ada", 6),
      account(null, 100),
      account("ADA", 5),
      account("ben", 1),
      account("Cy", 4.9),
    ];
    expect(summariseWorkload(accounts, usual)).toEqual([
      { first: 0, accounts: 2, load: 5, verdict: "In range" },
      { first: 1, accounts: 2, load: 11, verdict: "Over" },
      { first: 5, accounts: 1, load: 4.9, verdict: "Under" },
    ]);
  });

  it("counts both ends of the range as in range, rounding apart", () => {
    const verdictOn = (...loads: number[]) =>
      summariseWorkload(
        loads.map((load) => account("A", load)),
        { minimum: 0.3, maximum: 0.6 },
      )[0]!.verdict;
    expect(verdictOn(0.1, 0.1, 0.1)).toBe("In range");
    expect(verdictOn(0.1, 0.2, 0.3)).toBe("In range");
    expect(verdictOn(0.29)).toBe("Under");
    expect(verdictOn(0.61)).toBe("Over");
    expect(summariseWorkload([account("A", 7)], { minimum: 7, maximum: 7 })[0]!.verdict).toBe(
      "In range",
    );
    expect(summariseWorkload([account("A", 0)], { minimum: 0, maximum: 7 })[0]!.verdict).toBe(
      "In range",
    );
  });

  it("makes the load of that manager unknown where one load is, and no one else's", () => {
    const blank = new Failure("unavailable", "load, row 1 is blank");
    const later = new Failure("value", "load, row 3");
    const accounts = [account("A", blank), account("B", 6), account("A", later), account("A", 1)];
    expect(summariseWorkload(accounts, usual)).toEqual([
      { first: 0, accounts: 3, load: blank, verdict: blank },
      { first: 1, accounts: 1, load: 6, verdict: "In range" },
    ]);
  });

  it("refuses a range that is none", () => {
    expect(() => summariseWorkload([], { minimum: 8, maximum: 5 })).toThrow(
      "minimum is 8 and maximum is 5; give 0 or more, minimum first",
    );
    expect(() => summariseWorkload([], { minimum: -1, maximum: 5 })).toThrow("minimum is -1");
    expect(summariseWorkload([], usual)).toEqual([]);
  });
});

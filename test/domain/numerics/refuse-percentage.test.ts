import { refusePercentage } from "../../../src/domain/numerics/refuse-percentage";

describe("refusePercentage", () => {
  it("refuses 10 where 10 % was meant, and says how to write it", () => {
    expect(() => refusePercentage("discount", 10)).toThrow(
      "discount is 10, which is 1000 %; give a rate such as 0.1 for 10 %",
    );
    expect(() => refusePercentage("discount", 7.5)).toThrow(
      "discount is 7.5, which is 750 %; give a rate such as 0.075 for 7.5 %",
    );
  });

  it("does not call a number that is no percentage either so many per cent", () => {
    expect(() => refusePercentage("discount", 1.79e308)).toThrow(
      "discount is 1.79e+308; give a rate such as 0.1 for 10 %",
    );
  });

  it("leaves rates alone, the high ones of short companies' lives too", () => {
    for (const rate of [-0.5, 0, 0.1, 1, 2]) {
      expect(() => refusePercentage("discount", rate)).not.toThrow();
    }
  });
});

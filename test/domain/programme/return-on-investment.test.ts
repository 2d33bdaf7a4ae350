import { returnOnInvestment } from "../../../src/domain/programme/return-on-investment";

test("150 from 100 is a half, 50 from 100 minus a half", () => {
  expect(returnOnInvestment(150, 100)).toBe(0.5);
  expect(returnOnInvestment(50, 100)).toBe(-0.5);
});

test("a cost of 0 is a division by zero, a negative one a slip", () => {
  expect(() => returnOnInvestment(1, 0)).toThrow(expect.objectContaining({ kind: "division" }));
  expect(() => returnOnInvestment(1, -1)).toThrow("cost is -1");
});

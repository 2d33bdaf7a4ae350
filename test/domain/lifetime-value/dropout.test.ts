import { dropoutHazard } from "../../../src/domain/lifetime-value/dropout";

test("a new account drops out at its first opportunity with the chance, however chances differ", () => {
  for (const spread of [0, 0.3, 1]) {
    const { hazard, staying } = dropoutHazard({ chance: 0.3, spread }, 0);
    expect([hazard, staying]).toEqual([0.3, 0.7]);
  }
});

test("after n opportunities it is a/(a + b + n)", () => {
  // a = 2, b = 5.
  const dropout = { chance: 2 / 7, spread: 1 / 8 };
  for (const survived of [1, 2, 10]) {
    const { hazard, staying } = dropoutHazard(dropout, survived);
    expect(hazard).toBeCloseTo(2 / (7 + survived), 14);
    expect(staying).toBeCloseTo((5 + survived) / (7 + survived), 14);
  }
});

test("where each drops out at once or never, those who came through never do", () => {
  const { hazard, staying } = dropoutHazard({ chance: 0.3, spread: 1 }, 1);
  expect([hazard, staying]).toEqual([0, 1]);
});

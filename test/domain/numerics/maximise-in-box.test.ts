import { solvePositiveDefinite } from "../../../src/domain/numerics/cholesky";
import {
  bestMaximum,
  isStrictMaximum,
  levelPoints,
  rulesOut,
} from "../../../src/domain/numerics/best-maximum";
import {
  type BoxProblem,
  type Evaluation,
  maximiseInBox,
} from "../../../src/domain/numerics/maximise-in-box";

function problem(
  evaluate: (x: number, y: number) => [number, [number, number], [number, number, number]],
  lower: [number, number],
  upper: [number, number],
): BoxProblem {
  return {
    evaluate(point): Evaluation {
      const [value, gradient, [xx, xy, yy]] = evaluate(point[0] as number, point[1] as number);
      return {
        value,
        gradient: Float64Array.from(gradient),
        hessian: Float64Array.of(xx, xy, xy, yy),
      };
    },
    lower,
    upper,
  };
}

/** -(x - 3)^2 - (x - 3)(y + 1) - (y + 1)^2 */
const bowl = problem(
  (x, y) => {
    const [u, v] = [x - 3, y + 1];
    return [-u * u - u * v - v * v, [-2 * u - v, -u - 2 * v], [-2, -1, -2]];
  },
  [-10, -10],
  [10, 10],
);

/** Rosenbrock's valley, upside down: its maximum at (1, 1) lies behind a bent ridge. */
const rosenbrock = problem(
  (x, y) => {
    const d = y - x * x;
    return [
      -100 * d * d - (1 - x) ** 2,
      [400 * x * d + 2 * (1 - x), -200 * d],
      [400 * d - 800 * x * x - 2, 400 * x, -200],
    ];
  },
  [-5, -5],
  [5, 5],
);

test("finds the top of a quadratic", () => {
  const found = maximiseInBox(bowl, [-8, 9]);
  expect(found.converged).toBe(true);
  expect(found.point[0]).toBeCloseTo(3, 12);
  expect(found.point[1]).toBeCloseTo(-1, 12);
  expect(found.held).toEqual([false, false]);
});

test("follows Rosenbrock's ridge to (1, 1)", () => {
  const found = maximiseInBox(rosenbrock, [-1.2, 1]);
  expect(found.converged).toBe(true);
  expect(found.point[0]).toBeCloseTo(1, 8);
  expect(found.point[1]).toBeCloseTo(1, 8);
});

test("holds a coordinate at the bound and maximises over the other", () => {
  const found = maximiseInBox({ ...bowl, upper: [2, 10] }, [0, 0]);
  // With x = 2, u = -1 and the best v is 1/2.
  expect(found.converged).toBe(true);
  expect([...found.point]).toEqual([2, expect.closeTo(-0.5, 12)]);
  expect(found.held).toEqual([true, false]);
});

test("arrives at a bound exactly from wherever it starts, instead of stopping short by rounding", () => {
  for (let start = 0.1; start < 1; start += 0.0137) {
    const found = maximiseInBox({ ...bowl, lower: [-10, start / 3] }, [start, start * 7.3]);
    expect(found.converged).toBe(true);
    expect(found.point[1]).toBe(start / 3);
  }
});

test("lets go of a bound that the climb wants to leave", () => {
  const found = maximiseInBox({ ...bowl, lower: [-8, -10] }, [-8, 0]);
  expect(found.point[0]).toBeCloseTo(3, 12);
});

test("stops in a corner when everything pushes outward", () => {
  const found = maximiseInBox({ ...bowl, upper: [1, -5] }, [0, -6]);
  // At y = -5, v = -4, the best u is 2: beyond x = 1, u = -2.
  expect([...found.point]).toEqual([1, -5]);
  expect(found.held).toEqual([true, true]);
  expect(found.converged).toBe(true);
});

test("equal bounds fix a coordinate", () => {
  const found = maximiseInBox({ ...bowl, lower: [0, -10], upper: [0, 10] }, [5, 5]);
  expect(found.point[0]).toBe(0);
  expect(found.point[1]).toBeCloseTo(0.5, 12);
});

test("lets go of an upper bound too", () => {
  const found = maximiseInBox({ ...bowl, upper: [8, 10] }, [8, 0]);
  expect(found.point[0]).toBeCloseTo(3, 12);
});

test("a top that lies exactly on a bound is held there", () => {
  expect(maximiseInBox({ ...bowl, upper: [3, 10] }, [3, -1]).held).toEqual([true, false]);
  expect(maximiseInBox({ ...bowl, lower: [3, -10] }, [3, -1]).held).toEqual([true, false]);
});

test("stays at a bound that the step, though not the slope, would leave", () => {
  // The top (-.1, 0) is beyond x >= 0; best there is y = -.9 (0 + .1).
  const slanted = problem(
    (x, y) => {
      const u = x + 0.1;
      return [-(u * u + y * y) / 2 - 0.9 * u * y, [-u - 0.9 * y, -y - 0.9 * u], [-1, -0.9, -1]];
    },
    [0, -5],
    [5, 5],
  );
  const found = maximiseInBox(slanted, [0, -0.3]);
  expect(found.converged).toBe(true);
  expect([...found.point]).toEqual([0, expect.closeTo(-0.09, 12)]);
});

test("is not done where a bound cut the step short", () => {
  // Next to the bound x <= 2.9; with u = -.1 the best v is .05.
  const found = maximiseInBox({ ...bowl, upper: [2.9, 10] }, [2.9 - 1e-12, -0.9]);
  expect(found.converged).toBe(true);
  expect([...found.point]).toEqual([2.9, expect.closeTo(-0.95, 12)]);
});

test("arrives at a bound exactly where bounds are large numbers, below and above", () => {
  for (const far of [-1e6, 1e6]) {
    for (let start = 0.1; start < 1; start += 0.0137) {
      const moved: BoxProblem = {
        evaluate: (point) => bowl.evaluate(point.map((value) => value - far)),
        lower: [far - 10, far + start / 3],
        upper: [far + 2 - start, far + 10],
      };
      const found = maximiseInBox(moved, [far + start, far + start * 7.3]);
      expect(found.converged).toBe(true);
      expect([...found.point]).toEqual([far + 2 - start, far + start / 3]);
    }
  }
});

test("its steps grow, so that a top 150 away is reached", () => {
  const wide = { ...bowl, lower: [-500, -500], upper: [500, 500] };
  const found = maximiseInBox(wide, [153, -1]);
  expect(found.converged).toBe(true);
  expect(found.point[0]).toBeCloseTo(3, 9);
});

test("lets go of a bound where the climb begins within a billionth of a billionth", () => {
  // log(1 + 1e20 x) - x has its top at 1 - 1e-20, and half of its height is won before 1e-10.
  const steep = problem(
    (x, y) => {
      const ratio = 1e20 / (1 + 1e20 * x);
      return [
        Math.log1p(1e20 * x) - x - (y - 2) ** 2,
        [ratio - 1, -2 * (y - 2)],
        [-ratio * ratio, 0, -2],
      ];
    },
    [0, -5],
    [10, 5],
  );
  for (const start of [0, 1e-25, 1e-3, 5]) {
    const found = maximiseInBox(steep, [start, -4]);
    expect(found.converged).toBe(true);
    expect(found.point[0]).toBeCloseTo(1, 6);
    expect(found.point[1]).toBeCloseTo(2, 6);
  }
});

test("coordinates that bend a hundred million times as sharply as others do not hold them back", () => {
  for (const sharpness of [1e4, 1e6, 1e8]) {
    // A narrow bent valley: x must stay near y^2 / 100 while y climbs to 3.
    const valley = problem(
      (x, y) => {
        const d = x - (y * y) / 100;
        return [
          -sharpness * d * d - (y - 3) ** 2 / 2,
          [-2 * sharpness * d, (sharpness * d * y) / 25 - (y - 3)],
          [-2 * sharpness, (sharpness * y) / 25, (sharpness * (d - (y * y) / 50)) / 25 - 1],
        ];
      },
      [-10, -10],
      [10, 10],
    );
    const found = maximiseInBox(valley, [0, 0]);
    expect(found.converged).toBe(true);
    expect(found.point[1]).toBeCloseTo(3, 4);
  }
});

test("a climb without end is given up", () => {
  let evaluations = 0;
  const slope = problem(
    (x) => {
      evaluations += 1;
      return [x, [1, 0], [0, 0, -1]];
    },
    [-1e5, -1],
    [1e5, 1],
  );
  expect(maximiseInBox(slope, [0, 0]).converged).toBe(false);
  expect(evaluations).toBeLessThan(1000);
});

test("a large value, whose rounding hides small gains, does not keep it from converging", () => {
  for (const offset of [-1e9, 1e9]) {
    const raised: BoxProblem = {
      ...rosenbrock,
      evaluate(point) {
        const at = rosenbrock.evaluate(point);
        return { ...at, value: at.value + offset };
      },
    };
    const found = maximiseInBox(raised, [-1.2, 1]);
    expect(found.converged).toBe(true);
    // A gain of 1e-12 of a billion is .001, by which the value (x - 1)^2 is out where x is .03 out.
    expect(Math.abs((found.point[0] as number) - 1)).toBeLessThan(0.04);
  }
});

test("steps back from where there is no value: log x - 3 x has its top at 1/3", () => {
  const logarithm = problem(
    (x, y) => [Math.log(x) - 3 * x - y * y, [1 / x - 3, -2 * y], [-1 / (x * x), 0, -2]],
    [-10, -10],
    [10, 10],
  );
  const found = maximiseInBox(logarithm, [5, 0]);
  expect(found.converged).toBe(true);
  expect(found.point[0]).toBeCloseTo(1 / 3, 9);
});

test("keeps its last point where the last small step leads to no value", () => {
  const open: BoxProblem = {
    ...bowl,
    evaluate(point) {
      const at = bowl.evaluate(point);
      return (point[0] as number) < 3 ? at : { ...at, value: NaN };
    },
  };
  const found = maximiseInBox(open, [3 - 1e-6, -1]);
  expect(found.converged).toBe(true);
  expect([...found.point]).toEqual([3 - 1e-6, -1]);
  expect(found.value).toBeCloseTo(0, 11);
});

test("does not call it converged where the function has no value", () => {
  const nowhere = problem(() => [NaN, [NaN, NaN], [NaN, NaN, NaN]], [-1, -1], [1, 1]);
  expect(maximiseInBox(nowhere, [0, 0]).converged).toBe(false);
  expect(bestMaximum(nowhere, [[0, 0]])).toBeNull();
});

test("does not hang where the value is finite and the derivatives are not", () => {
  const broken = problem(() => [1, [NaN, 1], [NaN, NaN, -1]], [-1, -1], [1, 1]);
  expect(maximiseInBox(broken, [0, 0]).converged).toBe(false);
});

/** Two equal tops at x = -1 and x = 1. */
const twins = problem(
  (x, y) => {
    const d = x * x - 1;
    return [-d * d - y * y, [-4 * x * d, -2 * y], [-12 * x * x + 4, 0, -2]];
  },
  [-3, -3],
  [3, 3],
);

test("a ridge whose slope and curvature are rounding counts as arrived, a slope that leads on does not", () => {
  const ridge = (slope: number) =>
    problem(
      (x, y) => [
        (slope * Math.sin(1e6 * x)) / 1e6 - (y - 1) ** 2 / 2,
        [slope * Math.cos(1e6 * x), 1 - y],
        // As differences of large numbers have it: either sign.
        [1e-9, 0, -1],
      ],
      [0, -5],
      [16, 5],
    );
  const found = maximiseInBox(ridge(1e-9), [0.3, -3]);
  expect(found.converged).toBe(true);
  expect(found.point[1]).toBeCloseTo(1, 6);
  expect(maximiseInBox(ridge(1e-5), [0.3, -3]).converged).toBe(false);
});

test("a saddle is no maximum", () => {
  expect(maximiseInBox(twins, [0, 0]).converged).toBe(false);
});

test("the best of several climbs is kept, and equal ones elsewhere are ties", () => {
  const found = bestMaximum(twins, [
    [2, 1],
    [-2, 1],
    [1.5, 0],
  ]);
  expect(found?.ties).toHaveLength(1);
  expect(
    Math.abs((found?.best.point[0] as number) * (found?.ties[0]?.point[0] as number) + 1),
  ).toBeLessThan(1e-4);
});

test("a lower top is no tie", () => {
  const leaning: BoxProblem = {
    ...twins,
    evaluate(point) {
      const at = twins.evaluate(point);
      const gradient = at.gradient.map((slope, index) => slope + (index === 0 ? 0.1 : 0));
      return { ...at, value: at.value + 0.1 * (point[0] as number), gradient };
    },
  };
  const found = bestMaximum(leaning, [
    [-2, 0],
    [2, 0],
  ]);
  expect(found?.ties).toHaveLength(0);
  expect(found?.best.point[0]).toBeCloseTo(1.0125, 3);
});

/** Flat along y. */
const ridge = problem((x) => [-((x - 1) ** 2), [-2 * (x - 1), 0], [-2, 0, 0]], [-5, -5], [5, 5]);

test("a flat direction is no strict maximum, and level points are found along it", () => {
  const found = maximiseInBox(ridge, [0, 0]);
  expect(found.converged).toBe(true);
  expect(found.point[0]).toBeCloseTo(1, 9);
  expect(isStrictMaximum(found, 1)).toBe(false);
  expect(levelPoints(ridge, found, 1, [-4, 4]).map(({ point }) => point[1])).toEqual([-4, 4]);
  expect(levelPoints(ridge, found, 0, [0, 2])).toEqual([]);
});

test.each([1e-4, 1e6])("a flat direction is recognised in functions %p times as steep", (steep) => {
  const steepRidge = problem(
    (x) => [-steep * (x - 1) ** 2, [-2 * steep * (x - 1), 0], [-2 * steep, 0, 0]],
    [-5, -5],
    [5, 5],
  );
  const found = maximiseInBox(steepRidge, [0.9, 0]);
  expect(found.converged).toBe(true);
  expect(found.point[0]).toBeCloseTo(1, 6);
});

test("maxima on a ridge are the same one when their distance is a hundredth of their size", () => {
  expect(
    bestMaximum(ridge, [
      [0, 4],
      [0, 4.03],
    ])?.ties,
  ).toHaveLength(0);
  expect(
    bestMaximum(ridge, [
      [0, 4],
      [0, 4.3],
    ])?.ties,
  ).toHaveLength(1);
});

test("curvature that a billion observations share singles nothing out", () => {
  const found = maximiseInBox(bowl, [0, 0]);
  expect(isStrictMaximum(found, 1e6)).toBe(true);
  expect(isStrictMaximum(found, 1e9)).toBe(false);
});

test("a top in the open is strict, one at a bound is not", () => {
  expect(isStrictMaximum(maximiseInBox(bowl, [0, 0]), 1)).toBe(true);
  expect(isStrictMaximum(maximiseInBox({ ...bowl, upper: [2, 10] }, [0, 0]), 1)).toBe(false);
});

test("a limit is ruled out when it costs more than 1.92 in likelihood", () => {
  // At x = 3 + d the best value is -3/4 d^2: 1.92 is reached at d = 1.6.
  expect(rulesOut(bowl, [3, -1], [{ coordinate: 0, value: 4.61 }])).toBe(true);
  expect(rulesOut(bowl, [3, -1], [{ coordinate: 0, value: 4.59 }])).toBe(false);
  expect(
    rulesOut(
      bowl,
      [3, -1],
      [
        { coordinate: 0, value: 9 },
        { coordinate: 1, value: -1.5 },
      ],
    ),
  ).toBe(false);
});

test("Cholesky solves a positive definite system and refuses others", () => {
  const solution = solvePositiveDefinite([4, 2, 2, 2, 5, 1, 2, 1, 6], [8, 8, 9]);
  expect([...(solution ?? [])]).toEqual([1, 1, 1].map((value) => expect.closeTo(value, 14)));
  // L L' with L = (2), (1, 3), (4, 5, 6), times (1, 2, 3).
  const full = solvePositiveDefinite([4, 2, 8, 2, 10, 19, 8, 19, 77], [32, 79, 277]);
  expect([...(full ?? [])]).toEqual([1, 2, 3].map((value) => expect.closeTo(value, 13)));
  expect(solvePositiveDefinite([1, 2, 2, 1], [1, 1])).toBeNull();
  expect(solvePositiveDefinite([1, 1, 1, 1], [1, 1])).toBeNull();
  expect(solvePositiveDefinite([1, 0, 0, 1e-9], [1, 1], 1e-8)).toBeNull();
});

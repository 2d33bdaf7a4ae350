import { createRandom } from "../../../src/domain/numerics/random";
import {
  coveringLabels,
  labelSides,
  type PlacedPoint,
} from "../../../src/domain/selection/label-sides";

const point = (x: number, y: number): PlacedPoint => ({ x, y, radius: 5, width: 12 });

test("two numbers at one place would cover each other, or one alone not stand in its bubble", () => {
  expect(labelSides([point(0, 0)], 10)).toEqual(["Center"]);
  expect(labelSides([point(0, 0), point(0, 0), point(0, 0)], 10)).toEqual([
    "Center",
    // At its sides a part of the first would be covered, above and below nothing.
    "Top",
    "Bottom",
  ]);
});

/** Sixty accounts all over the chart of some 480 x 330 points. */
function sixty(seed: number): readonly PlacedPoint[] {
  const uniform = createRandom(seed);
  return Array.from({ length: 60 }, (_, place) => ({
    x: 53 * 9 * uniform(),
    y: 36 * 9 * uniform(),
    radius: 2 + 19 * uniform() ** 4,
    width: place < 9 ? 5.5 : 11,
  }));
}

test("of sixty numbers many could not be read", () => {
  const counts = Array.from({ length: 50 }, (_, seed) => {
    const points = sixty(seed + 1);
    return coveringLabels(points, labelSides(points, 10), 10);
  });
  const centered = Array.from({ length: 50 }, (_, seed) => {
    const points = sixty(seed + 1);
    return coveringLabels(
      points,
      points.map(() => "Center" as const),
      10,
    );
  });
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / 50;
  // Without a choice of sides some eight in sixty cover each other.
  expect(mean(centered)).toBeGreaterThan(6);
  expect(mean(counts)).toBeLessThan(0.6);
});

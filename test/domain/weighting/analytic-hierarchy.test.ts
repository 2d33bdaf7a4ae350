import { readFileSync } from "node:fs";
import fc from "fast-check";
import {
  eigenvectorPriorities,
  geometricMeanWeights,
} from "../../../src/domain/weighting/analytic-hierarchy";
import {
  consistencyRatio,
  type RandomIndexTable,
} from "../../../src/domain/weighting/consistency-ratio";
import { completePairwiseMatrix } from "../../../src/domain/weighting/pairwise-matrix";
import { describeWithSharedData, sharedData } from "../../support/shared-data";
import vectors from "../../vectors/weighting.json";

/** Upper rows as people write them; everything else is blank. */
function fromUpper(upper: readonly (readonly number[])[]): readonly Float64Array[] {
  const count = upper.length + 1;
  return completePairwiseMatrix(
    Array.from({ length: count }, (_, row) =>
      Float64Array.from({ length: count }, (_, column) =>
        column > row ? upper[row]![column - row - 1]! : NaN,
      ),
    ),
  );
}

function fromRatiosOf(weights: readonly number[]): readonly Float64Array[] {
  return weights.map((weight) => Float64Array.from(weights, (other) => weight / other));
}

describe("eigenvectorPriorities and consistencyRatio", () => {
  it.each(vectors.pairwise)("match $source", ({ upper, weights, saaty, alonso, decimals }) => {
    const matrix = fromUpper(upper);
    // The published leader weight .547 is .54757 cut off.
    const tolerance = decimals === 4 ? 0.00005 : 0.0006;
    Array.from(eigenvectorPriorities(matrix).weights).forEach((weight, place) =>
      expect(Math.abs(weight - weights[place]!)).toBeLessThanOrEqual(tolerance),
    );
    expect(consistencyRatio(matrix, "saaty")).toBeCloseTo(saaty, decimals);
    expect(consistencyRatio(matrix, "alonso")).toBeCloseTo(alonso, decimals);
  });

  it("find equal weights in a circle, and no consistency in it", () => {
    const circle = fromUpper([[9, 1 / 9], [9]]);
    for (const weight of eigenvectorPriorities(circle).weights) {
      expect(weight).toBeCloseTo(1 / 3, 13);
    }
    // The eigenvalue of the circle is 1 + 9 + 1/9.
    expect(eigenvectorPriorities(circle).largestEigenvalue).toBeCloseTo(10 + 1 / 9, 12);
    expect(consistencyRatio(circle, "saaty")).toBeCloseTo((10 + 1 / 9 - 3) / 2 / 0.58, 12);
  });

  it("give back the weights that judgements without a contradiction came from", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.1, max: 9, noNaN: true }), { minLength: 1, maxLength: 10 }),
        (weights) => {
          const total = weights.reduce((sum, weight) => sum + weight, 0);
          const matrix = fromRatiosOf(weights);
          const found = eigenvectorPriorities(matrix);
          weights.forEach((weight, place) => {
            expect(found.weights[place]).toBeCloseTo(weight / total, 12);
            expect(geometricMeanWeights(matrix)[place]).toBeCloseTo(weight / total, 12);
          });
          expect(found.largestEigenvalue).toBeCloseTo(weights.length, 10);
          expect(consistencyRatio(matrix, "saaty")).toBeLessThan(1e-12);
          expect(consistencyRatio(matrix, "saaty")).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  it("solve A w = lambda w for any judgements, in any order of criteria", () => {
    // Up to 1,000, so that there are small weights, which must be as exact as large ones.
    const judgement = fc.constantFrom(1 / 1000, 1 / 9, 1 / 5, 1 / 3, 1, 2, 4, 7, 9, 1000);
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 9 }).chain((count) =>
          fc.array(fc.array(judgement, { minLength: count, maxLength: count }), {
            minLength: count - 1,
            maxLength: count - 1,
          }),
        ),
        (upper) => {
          const matrix = fromUpper(upper);
          const { weights, largestEigenvalue } = eigenvectorPriorities(matrix);
          matrix.forEach((row, place) => {
            const product = row.reduce((sum, ratio, column) => sum + ratio * weights[column]!, 0);
            expect(product / (largestEigenvalue * weights[place]!)).toBeCloseTo(1, 12);
          });
          expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
          expect(largestEigenvalue).toBeGreaterThanOrEqual(weights.length - 1e-9);
          const turned = matrix.map((row) => row.slice().reverse()).reverse();
          const other = eigenvectorPriorities(turned).weights.slice().reverse();
          weights.forEach((weight, place) => expect(other[place]).toBeCloseTo(weight, 12));
        },
      ),
    );
  });

  it("know one criterion and two to be consistent", () => {
    expect(Array.from(eigenvectorPriorities(fromUpper([])).weights)).toEqual([1]);
    expect(eigenvectorPriorities(fromUpper([[3]])).weights[0]).toBeCloseTo(0.75, 14);
    expect(consistencyRatio(fromUpper([[9]]), "saaty")).toBe(0);
    expect(consistencyRatio(fromUpper([]), "alonso")).toBe(0);
  });

  it("know the random index up to ten criteria and no further", () => {
    const ofCount = (count: number) => {
      const matrix = fromUpper(
        Array.from({ length: count - 1 }, (_, row) => new Array<number>(count - 1 - row).fill(1)),
      ).map((row) => row.slice());
      // One contradiction, so that the ratio is not 0 whatever the index.
      matrix[0]![1] = 5;
      matrix[1]![0] = 1 / 5;
      return matrix;
    };
    const indexOf = (count: number, table: RandomIndexTable) => {
      const { largestEigenvalue } = eigenvectorPriorities(ofCount(count));
      return (largestEigenvalue - count) / (count - 1) / consistencyRatio(ofCount(count), table);
    };
    const counts = [3, 4, 5, 6, 7, 8, 9, 10];
    const saaty = [0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49];
    const alonso = [0.5247, 0.8816, 1.1086, 1.2479, 1.3417, 1.4057, 1.4499, 1.4854];
    counts.forEach((count, place) => {
      expect(indexOf(count, "saaty")).toBeCloseTo(saaty[place]!, 9);
      expect(indexOf(count, "alonso")).toBeCloseTo(alonso[place]!, 9);
    });
    expect(() => consistencyRatio(ofCount(11), "saaty")).toThrow(
      "the random index is known for 3 to 10 criteria and pairwise has 11; compare them in groups",
    );
  });
});

interface PublishedMatrix {
  readonly id: string;
  readonly matrix?: readonly (readonly number[])[];
  readonly criteria_pairwise?: readonly (readonly [string, string, number])[];
  readonly criteria?: readonly string[];
  readonly independent: Record<string, unknown>;
}

interface Expected {
  readonly eigenvector: readonly number[];
  readonly geometric_mean: readonly number[];
  readonly lambda_max: number;
  readonly CR_RI_Saaty1980: number;
  readonly CR_RI_AlonsoLamata: number;
}

function fromPairs(
  names: readonly string[],
  pairs: readonly (readonly [string, string, number])[],
): readonly Float64Array[] {
  const judgements = names.map(() => new Float64Array(names.length).fill(NaN));
  for (const [row, column, ratio] of pairs) {
    judgements[names.indexOf(row)]![names.indexOf(column)] = ratio;
  }
  return completePairwiseMatrix(judgements);
}

function expectPriorities(matrix: readonly Float64Array[], expected: Expected): void {
  const found = eigenvectorPriorities(matrix);
  const geometric = geometricMeanWeights(matrix);
  expected.eigenvector.forEach((weight, place) => {
    expect(found.weights[place]).toBeCloseTo(weight, 7);
    expect(geometric[place]).toBeCloseTo(expected.geometric_mean[place]!, 7);
  });
  expect(found.largestEigenvalue).toBeCloseTo(expected.lambda_max, 7);
  expect(consistencyRatio(matrix, "saaty")).toBeCloseTo(expected.CR_RI_Saaty1980, 6);
  expect(consistencyRatio(matrix, "alonso")).toBeCloseTo(expected.CR_RI_AlonsoLamata, 6);
}

describeWithSharedData("eigenvectorPriorities on published hierarchies", () => {
  const path = sharedData("mcda/ahp_vectors.json");
  const { vectors: published } = JSON.parse(readFileSync(path, "utf8")) as {
    vectors: readonly (PublishedMatrix & {
      readonly alternatives?: readonly string[];
      readonly alternative_pairwise?: Record<
        string,
        readonly (readonly [string, string, number])[]
      >;
    })[];
  };

  it.each(published)("matches numpy's eigenvectors: $id", (vector) => {
    if (vector.matrix) {
      const matrix = completePairwiseMatrix(vector.matrix.map((row) => Float64Array.from(row)));
      return expectPriorities(matrix, vector.independent as unknown as Expected);
    }
    const expected = vector.independent as unknown as Record<string, Expected>;
    expectPriorities(fromPairs(vector.criteria!, vector.criteria_pairwise!), expected["criteria"]!);
    for (const [criterion, pairs] of Object.entries(vector.alternative_pairwise!)) {
      expectPriorities(fromPairs(vector.alternatives!, pairs), expected[criterion]!);
    }
  });
});

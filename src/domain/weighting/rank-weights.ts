import { Failure } from "../failure";

export type RankMethod = "rank" | "ranksum" | "rankreciprocal";

/**
 * What do criteria weigh when people can only put them in order? Each method gives every position
 * 1..n a weight, and the weights sum to 1:
 *
 * - `rank`, rank-order centroid: (1/n) (1/i + ... + 1/n), the centre of all weights in that order
 *   (Barron & Barrett 1996, "Decision quality using ranked attribute weights", Management Science
 *   42(11));
 * - `ranksum`: 2 (n + 1 - i) / (n (n + 1)), and `rankreciprocal`: (1/i) / (1 + 1/2 + ... + 1/n)
 *   (Stillwell, Seaver & Edwards 1981, Organizational Behavior and Human Performance 28(1)).
 *
 * Only the order of the ranks counts. Criteria with the same rank share alike the weights of the
 * positions that they take up together.
 *
 * @param ranks 1 is the most important; NaN is a blank and stays one
 * @returns weights that sum to 1, in the order of the ranks
 * @throws Failure when a rank is below 1 or all are blank
 */
export function weightsFromRanks(ranks: Float64Array, method: RankMethod): Float64Array {
  requireRanks(ranks);
  const present = ranks.filter((rank) => !Number.isNaN(rank)).sort();
  if (present.length === 0) throw new Failure("unavailable", "judgements are all blank");
  const ofPosition = positionWeights(present.length, method);
  const ofRank = new Map<number, number>();
  for (let first = 0; first < present.length;) {
    const rank = present[first] as number;
    let end = first + 1;
    while (present[end] === rank) end++;
    ofRank.set(rank, sumOf(ofPosition.subarray(first, end)) / (end - first));
    first = end;
  }
  return ranks.map((rank) => ofRank.get(rank) ?? NaN);
}

function positionWeights(count: number, method: RankMethod): Float64Array {
  const position = Float64Array.from({ length: count }, (_, place) => place + 1);
  const reciprocals = position.map((place) => 1 / place);
  switch (method) {
    case "rank": {
      const centroids = new Float64Array(count);
      let sum = 0;
      for (let place = count - 1; place >= 0; place--) {
        sum += reciprocals[place] as number;
        centroids[place] = sum / count;
      }
      return centroids;
    }
    case "ranksum":
      return position.map((place) => (2 * (count + 1 - place)) / (count * (count + 1)));
    case "rankreciprocal": {
      const total = sumOf(reciprocals);
      return reciprocals.map((reciprocal) => reciprocal / total);
    }
  }
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function requireRanks(ranks: Float64Array): void {
  ranks.forEach((rank, place) => {
    if (!(rank < 1)) return;
    throw new Failure(
      "value",
      `judgements, value ${place + 1} is ${rank}; give ranks from 1, the most important`,
    );
  });
}

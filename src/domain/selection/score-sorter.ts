/** Up to here insertion is the fastest way to sort. */
const FEW = 24;

/** Puts the positions of the scores into `order`, from the greatest score to the smallest. */
export type ScoreSorter = (scores: Float64Array, order: Uint32Array) => void;

/**
 * A sorter for many lists of the same length, of which nothing but the scores changes. Scores are
 * distributed over as many bins as there are scores, in proportion to their value, and bins that
 * hold more than a few are distributed again: a few passes on scores as they occur, where a
 * comparison sort takes ten times as many steps.
 */
export function createScoreSorter(count: number): ScoreSorter {
  const binOf = new Uint32Array(count);
  const ends = new Uint32Array(count + 1);
  const waiting = new Uint32Array(count);
  const asGiven = Uint32Array.from({ length: count }, (_, position) => position);

  function sortPart(scores: Float64Array, order: Uint32Array, from: number, to: number): void {
    if (to - from <= FEW) return insertionSort(scores, order, from, to);
    const binned = distribute(scores, order, from, to);
    if (binned === "equal") return;
    if (binned === "unfit") return comparisonSort(scores, order, from, to);
    if (binned === "even") return insertionSort(scores, order, from, to);
    // `ends` is used again by the parts of this part: crowded bins are found before they are sorted.
    const crowded = crowdedBins(to - from);
    insertionSortBetween(scores, order, from, to, crowded);
    for (const [start, end] of crowded) sortPart(scores, order, from + start, from + end);
  }

  function distribute(
    scores: Float64Array,
    order: Uint32Array,
    from: number,
    to: number,
  ): "equal" | "unfit" | "crowded" | "even" {
    const size = to - from;
    let greatest = -Infinity;
    let smallest = Infinity;
    for (let place = from; place < to; place++) {
      const score = scores[order[place] as number] as number;
      if (score > greatest) greatest = score;
      if (score < smallest) smallest = score;
    }
    if (greatest === smallest) return "equal";
    const binsPerPoint = (size - 1) / (greatest - smallest);
    if (!(binsPerPoint > 0 && binsPerPoint < Infinity)) return "unfit";
    ends.fill(0, 0, size + 1);
    for (let place = from; place < to; place++) {
      const position = order[place] as number;
      const bin = ((greatest - (scores[position] as number)) * binsPerPoint) | 0;
      binOf[position] = bin;
      ends[bin + 1] = (ends[bin + 1] as number) + 1;
    }
    let fullest = 0;
    for (let bin = 1; bin <= size; bin++) {
      const inBin = ends[bin] as number;
      if (inBin > fullest) fullest = inBin;
      ends[bin] = inBin + (ends[bin - 1] as number);
    }
    waiting.set(to - from === count ? order : order.subarray(from, to), from);
    for (let place = from; place < to; place++) {
      const position = waiting[place] as number;
      const bin = binOf[position] as number;
      const free = ends[bin] as number;
      order[from + free] = position;
      ends[bin] = free + 1;
    }
    return fullest > FEW ? "crowded" : "even";
  }

  /** After distributing, `ends[bin]` is where the bin ends. */
  function crowdedBins(size: number): readonly (readonly [number, number])[] {
    const crowded: [number, number][] = [];
    let start = 0;
    for (let bin = 0; bin < size; bin++) {
      const end = ends[bin] as number;
      if (end - start > FEW) crowded.push([start, end]);
      start = end;
    }
    return crowded;
  }

  return function sortScores(scores, order) {
    order.set(asGiven);
    sortPart(scores, order, 0, count);
  };
}

/** Sorts what lies between the crowded bins; nothing has far to go. */
function insertionSortBetween(
  scores: Float64Array,
  order: Uint32Array,
  from: number,
  to: number,
  crowded: readonly (readonly [number, number])[],
): void {
  let start = from;
  for (const [crowdedStart, crowdedEnd] of crowded) {
    insertionSort(scores, order, start, from + crowdedStart);
    start = from + crowdedEnd;
  }
  insertionSort(scores, order, start, to);
}

function insertionSort(scores: Float64Array, order: Uint32Array, from: number, to: number): void {
  for (let place = from + 1; place < to; place++) {
    const position = order[place] as number;
    const score = scores[position] as number;
    let hole = place;
    while (hole > from && (scores[order[hole - 1] as number] as number) < score) {
      order[hole] = order[hole - 1] as number;
      hole--;
    }
    order[hole] = position;
  }
}

/** For differences that overflow or vanish, which no bins can hold. */
function comparisonSort(scores: Float64Array, order: Uint32Array, from: number, to: number): void {
  order
    .subarray(from, to)
    .sort((first, second) => (scores[second] as number) - (scores[first] as number));
}

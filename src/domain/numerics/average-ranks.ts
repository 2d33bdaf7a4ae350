/** The place of each value from 0, the smallest first; equal values share the mean of theirs. No NaN. */
export function meanPlaces(values: Float64Array): ReadonlyMap<number, number> {
  const ascending = values.slice().sort();
  const places = new Map<number, number>();
  for (let first = 0; first < ascending.length;) {
    const value = ascending[first] as number;
    let last = first;
    while (ascending[last + 1] === value) last += 1;
    places.set(value, (first + last) / 2);
    first = last + 1;
  }
  return places;
}

/** Ranks from 1, the smallest first; equal values share the mean of their places. No NaN. */
export function averageRanks(values: Float64Array): Float64Array {
  const places = meanPlaces(values);
  return values.map((value) => (places.get(value) as number) + 1);
}

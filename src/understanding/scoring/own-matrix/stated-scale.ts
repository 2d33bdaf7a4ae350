/** Scales on which people rate, the narrowest first. */
const usual: readonly (readonly [number, number])[] = [
  [1, 3],
  [0, 3],
  [1, 4],
  [1, 5],
  [0, 5],
  [1, 6],
  [1, 7],
  [1, 9],
  [1, 10],
  [0, 10],
  [0, 100],
];

/** The scale that ratings were given on: the narrowest usual one, else as far as they reach. */
export function statedScale(ratings: readonly number[]): readonly [number, number] {
  const smallest = ratings.reduce((least, rating) => Math.min(least, rating), Infinity);
  const largest = ratings.reduce((most, rating) => Math.max(most, rating), -Infinity);
  // Ratings up to 11 are no per cents.
  const found = usual.find(
    ([low, high]) => low <= smallest && largest <= high && largest > high / 5,
  );
  if (found !== undefined) return found;
  return smallest >= 0 ? [Math.min(1, smallest), largest] : [smallest, largest];
}

/**
 * p-values of several questions asked of the same data, made larger so that some are at or below a
 * level by chance alone with at most that chance (Holm 1979, Scandinavian Journal of Statistics 6).
 */
export function holmAdjusted(chances: readonly number[]): readonly number[] {
  const order = [...chances.keys()].sort((one, other) => chances[one]! - chances[other]!);
  const adjusted = new Array<number>(chances.length);
  let largest = 0;
  order.forEach((question, place) => {
    largest = Math.max(largest, Math.min(1, (chances.length - place) * chances[question]!));
    adjusted[question] = largest;
  });
  return adjusted;
}

/** Excel's dialog counts widths in digits of the standard font, 7 pixels each and 5 for the edges. */
export function pointsFromCharacters(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

/** The same the other way; a hidden column has no character. */
export function charactersFromPoints(points: number): number {
  return Math.max(0, (points / 0.75 - 5) / 7);
}

/** Excel's object model measures in points, the engine in pixels of a 96-per-inch screen. */
export function pixelsOfPoints(points: number): number {
  return Math.round((points * 96) / 72);
}

export function pointsOfPixels(pixels: number): number {
  return (pixels * 72) / 96;
}

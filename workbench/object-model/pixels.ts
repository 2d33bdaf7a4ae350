/** Excel's object model measures in points, the engine in pixels of a 96-per-inch screen. */
export function pixelsOfPoints(points: number): number {
  return Math.round((points * 96) / 72);
}

export function pointsOfPixels(pixels: number): number {
  return (pixels * 72) / 96;
}

/** Shapes stand anywhere, charts and cells on whole pixels. */
export function exactPixelsOfPoints(points: number): number {
  return (points * 96) / 72;
}

/** To a hundredth of what a drawing can tell apart, so that 10 points stay 10. */
export function exactPointsOfPixels(pixels: number): number {
  return Math.round(pointsOfPixels(pixels) * 1e6) / 1e6;
}

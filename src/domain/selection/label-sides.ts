/** Where the words of a point stand. */
export type LabelSide = "Center" | "Right" | "Left" | "Top" | "Bottom";

/** A point in the picture with its radius, in the letters' own unit. */
export interface PlacedPoint {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** How wide its words are; their height is the same for all. */
  readonly width: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** Within the bubble where the words fit there, else at its right, as people look first. */
const sides: readonly LabelSide[] = ["Center", "Right", "Left", "Top", "Bottom"];

function boxOf({ x, y, radius, width }: PlacedPoint, side: LabelSide, height: number): Box {
  const away = { x: radius + width / 2, y: radius + height / 2 };
  const [across, up] = {
    Center: [0, 0],
    Right: [away.x, 0],
    Left: [-away.x, 0],
    Top: [0, away.y],
    Bottom: [0, -away.y],
  }[side] as [number, number];
  const half = { x: width / 2, y: height / 2 };
  return {
    left: x + across - half.x,
    right: x + across + half.x,
    bottom: y + up - half.y,
    top: y + up + half.y,
  };
}

function covered(one: Box, other: Box): number {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const up = Math.min(one.top, other.top) - Math.max(one.bottom, other.bottom);
  return across > 0 && up > 0 ? across * up : 0;
}

/**
 * On which side of its point do the words of each stand, so that few cover each other? One after the
 * other takes the side that covers least of the words that stand already; of equal ones the first. A
 * choice that is not the best of all, and nearly so where points do not share their places (Christensen,
 * Marks & Shieber 1995, "An empirical study of algorithms for point-feature label placement", ACM
 * Transactions on Graphics 14).
 *
 * @param height of the words
 */
export function labelSides(points: readonly PlacedPoint[], height: number): readonly LabelSide[] {
  const standing: Box[] = [];
  return points.map((point) => {
    let [best, box, least] = ["Center" as LabelSide, boxOf(point, "Center", height), Infinity];
    for (const side of sides) {
      const tried = boxOf(point, side, height);
      const covers = standing.reduce((sum, other) => sum + covered(tried, other), 0);
      if (covers >= least) continue;
      [best, box, least] = [side, tried, covers];
    }
    standing.push(box);
    return best;
  });
}

/** How many words cover those of another point, where each stands on its side. */
export function coveringLabels(
  points: readonly PlacedPoint[],
  chosen: readonly LabelSide[],
  height: number,
): number {
  const boxes = points.map((point, place) => boxOf(point, chosen[place] ?? "Right", height));
  return boxes.filter((box, place) =>
    boxes.some((other, another) => another !== place && covered(box, other) > 0),
  ).length;
}

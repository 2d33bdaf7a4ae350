import type { CriterionSide } from "../../domain/selection/quadrant";
import { labelSides, type PlacedPoint } from "../../domain/selection/label-sides";
import { criterionPlaceName, matrixNames } from "../matrix/matrix-names";
import type { PointLabel } from "../sheet-plan";
import type { SheetContent } from "../template/content";
import { shownBubbles } from "../templates/quadrants-template";
import { ofMatrix } from "../matrix/of-matrix";

/** A bubble as it stands when the chart is made: points above the cuts, and a size of any unit. */
export interface Bubble {
  readonly strength: number;
  readonly attractiveness: number;
  readonly size: number;
}

export interface QuadrantsSay {
  readonly matrix: string;
  /** In the order of the ratings. */
  readonly sides: readonly CriterionSide[];
  /** The largest first, those that stand nowhere left out. */
  readonly bubbles: readonly Bubble[];
}

/** A rating is so many letters' points wide and high in the chart; both in points of a 72nd inch. */
const pointsOfRating = { across: 53, up: 36 } as const;
const largestRadius = 21;
const digitWidth = 5.5;
const letterHeight = 10;

/** Where the number of each stands, so that they do not cover each other. */
export function bubbleLabels(bubbles: readonly Bubble[]): readonly PointLabel[] {
  const largest = Math.max(...bubbles.map(({ size }) => size), 0);
  const points = bubbles.map(({ strength, attractiveness, size }, place): PlacedPoint => ({
    x: strength * pointsOfRating.across,
    y: attractiveness * pointsOfRating.up,
    radius: largest > 0 ? largestRadius * Math.sqrt(size / largest) : largestRadius,
    width: digitWidth * String(place + 1).length,
  }));
  const sides = labelSides(points, letterHeight);
  return Array.from({ length: shownBubbles }, (_, place) => ({
    text: String(place + 1),
    side: sides[place] ?? "Center",
  }));
}

/** What stands on the sheet of quadrants of a matrix. */
export function quadrantsContent({ matrix, sides, bubbles }: QuadrantsSay): SheetContent {
  const of = (name: string): string => ofMatrix(matrix, name);
  return {
    sheetName: "Quadrants",
    title: "Quadrants",
    subtitle: matrix,
    fields: { "settings.matrix": matrix },
    lists: {
      criteria: sides.map((side, index) => {
        const place = of(criterionPlaceName(index + 1));
        return {
          key: `${index + 1}`,
          cells: {
            name: { formula: `=IFERROR(INDEX(${of(matrixNames.criteria)},${place})&"","")` },
            weight: {
              formula: `=IFERROR(INDEX(${of(matrixNames.weights)},${place})/SUM(${of(matrixNames.weights)}),0)`,
            },
            side,
          },
        };
      }),
    },
    fedBy: { criteria: matrix },
    pointLabels: { Quadrants: bubbleLabels(bubbles) },
  };
}

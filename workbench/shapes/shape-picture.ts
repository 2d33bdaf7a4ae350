import type { KeptShape, LineEnd, ShapeLine, ShapeOutline } from "./kept-shape";
import { endsInBox, type Point } from "./line-ends";
import { connectorOfPreset } from "./shape-types";

/** The outline of a shape as an SVG path; of geometries that are not drawn here, a rectangle. */
export function outlinePath(preset: string, width: number, height: number): string {
  switch (preset) {
    case "ellipse":
    case "flowChartConnector": {
      const [x, y] = [width / 2, height / 2];
      return `M0,${y}A${x},${y} 0 0 1 ${width},${y}A${x},${y} 0 0 1 0,${y}Z`;
    }
    case "roundRect":
    case "flowChartAlternateProcess":
    case "flowChartTerminator":
      return roundedPath(width, height, preset === "flowChartTerminator" ? 0.5 : 1 / 6);
    case "diamond":
    case "flowChartDecision":
      return polygon(width, height, "50,0 100,50 50,100 0,50");
    case "triangle":
      return polygon(width, height, "50,0 100,100 0,100");
    case "hexagon": {
      const cut = Math.min(50, (25 * Math.min(width, height)) / Math.max(width, 1));
      return polygon(
        width,
        height,
        `${cut},0 ${100 - cut},0 100,50 ${100 - cut},100 ${cut},100 0,50`,
      );
    }
    default:
      return polygon(width, height, "0,0 100,0 100,100 0,100");
  }
}

function polygon(width: number, height: number, corners: string): string {
  const points = corners.split(" ").map((pair) => {
    const [x = 0, y = 0] = pair.split(",").map((part) => Number(part) / 100);
    return `${x * width},${y * height}`;
  });
  return `M${points.join("L")}Z`;
}

function roundedPath(width: number, height: number, part: number): string {
  const r = Math.min(width, height) * part;
  const arc = (x: number, y: number): string => `A${r},${r} 0 0 1 ${x},${y}`;
  return `M${r},0H${width - r}${arc(width, r)}V${height - r}${arc(width - r, height)}H${r}${arc(0, height - r)}V${r}${arc(r, 0)}Z`;
}

/** A connector from corner to corner of its box, leaving each end upright or sideways. */
export function linePath(
  shape: KeptShape & { readonly line: ShapeLine },
  width: number,
  height: number,
): string {
  const [begin, first, last, end] = route(shape, width, height);
  switch (connectorOfPreset(shape.preset)) {
    case "Elbow":
      return `M${at(begin)}L${at(first)}L${at(last)}L${at(end)}`;
    case "Curve":
      return `M${at(begin)}C${at(first)} ${at(last)} ${at(end)}`;
    default:
      return `M${at(begin)}L${at(end)}`;
  }
}

function at({ x, y }: Point): string {
  return `${x},${y}`;
}

/** The ends of a connector and its two corners between; both are one where it turns once. */
function route(
  { line }: { readonly line: ShapeLine },
  width: number,
  height: number,
): readonly [Point, Point, Point, Point] {
  const { begin, end } = endsInBox({ x: 0, y: 0, width, height }, line);
  const middle = { x: width / 2, y: height / 2 };
  if (line.begin.isUpright !== line.end.isUpright) {
    const corner = line.begin.isUpright ? { x: begin.x, y: end.y } : { x: end.x, y: begin.y };
    return [begin, corner, corner, end];
  }
  return line.begin.isUpright
    ? [begin, { x: begin.x, y: middle.y }, { x: end.x, y: middle.y }, end]
    : [begin, { x: middle.x, y: begin.y }, { x: middle.x, y: end.y }, end];
}

const arrowSizes = { Narrow: 2, Short: 2, Medium: 3, Wide: 5, Long: 5 } as const;

/** The arrowheads of a line as SVG paths; open ones are drawn like triangles. */
export function arrowPaths(
  shape: KeptShape & { readonly line: ShapeLine },
  width: number,
  height: number,
  weight: number,
): readonly string[] {
  const points = route(shape, width, height);
  const isStraight = connectorOfPreset(shape.preset) === "Straight";
  const [begin, first, last, end] = isStraight
    ? [points[0], points[3], points[0], points[3]]
    : points;
  return [
    arrowPath(shape.line.begin, begin, isSame(begin, first) ? end : first, weight),
    arrowPath(shape.line.end, end, isSame(end, last) ? begin : last, weight),
  ].filter((path) => path !== "");
}

function isSame(first: Point, second: Point): boolean {
  return first.x === second.x && first.y === second.y;
}

/** The tip at the line's end, the rest towards where the line comes from. */
function arrowPath(end: LineEnd, tip: Point, from: Point, weight: number): string {
  if (end.style === "None") return "";
  const way = Math.hypot(from.x - tip.x, from.y - tip.y) || 1;
  const [x, y] = [(from.x - tip.x) / way, (from.y - tip.y) / way];
  const size = Math.max(weight, 1.5);
  const [length, half] = [arrowSizes[end.length] * size, (arrowSizes[end.width] * size) / 2];
  const point = (along: number, aside: number): string =>
    at({ x: tip.x + x * along - y * aside, y: tip.y + y * along + x * aside });
  if (end.style === "Diamond" || end.style === "Oval") {
    return `M${point(-length / 2, 0)}L${point(0, half)}L${point(length / 2, 0)}L${point(0, -half)}Z`;
  }
  const notch = end.style === "Stealth" ? `L${point(length * 0.6, 0)}` : "";
  return `M${tip.x},${tip.y}L${point(length, half)}${notch}L${point(length, -half)}Z`;
}

const dashes: Readonly<Record<ShapeOutline["dash"], readonly number[]>> = {
  Solid: [],
  Dash: [4, 3],
  DashDot: [4, 3, 1, 3],
  DashDotDot: [3, 1, 1, 1, 1, 1],
  LongDash: [8, 3],
  LongDashDot: [8, 3, 1, 3],
  LongDashDotDot: [8, 3, 1, 3, 1, 3],
  RoundDot: [1, 1],
  SquareDot: [1, 3],
  SystemDash: [3, 1],
  SystemDot: [1, 1],
  SystemDashDot: [3, 1, 1, 1],
};

/** In pixels: a dash is as long as the line is wide, times what ECMA-376 gives (20.1.10.48). */
export function dashArray({ dash }: ShapeOutline, weight: number): string {
  return dashes[dash].map((part) => part * weight).join(" ");
}

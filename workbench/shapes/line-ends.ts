import { connectionSites } from "./connection-sites";
import type { Box } from "./figure-place";
import type { KeptShape, ShapeLine } from "./kept-shape";
import { connectorOfPreset, presetOfConnector } from "./shape-types";

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface LineEnds {
  readonly begin: Point;
  readonly end: Point;
}

/** Where a line that lies in a box begins and ends. */
export function endsInBox(box: Box, { isMirrored, isUpturned }: ShapeLine): LineEnds {
  const [left, right] = [box.x, box.x + box.width];
  const [top, bottom] = [box.y, box.y + box.height];
  return {
    begin: { x: isMirrored ? right : left, y: isUpturned ? bottom : top },
    end: { x: isMirrored ? left : right, y: isUpturned ? top : bottom },
  };
}

export function boxOfEnds({ begin, end }: LineEnds): Box {
  return {
    x: Math.min(begin.x, end.x),
    y: Math.min(begin.y, end.y),
    width: Math.abs(begin.x - end.x),
    height: Math.abs(begin.y - end.y),
  };
}

/** The line with its ends there, in the box that they span. */
export function lineBetween(
  shape: KeptShape & { readonly line: ShapeLine },
  { begin, end }: LineEnds,
): KeptShape & { readonly line: ShapeLine } {
  const { line } = shape;
  const turnsOnce = line.begin.isUpright !== line.end.isUpright;
  const type = connectorOfPreset(shape.preset) ?? "Straight";
  return {
    ...shape,
    preset: type === "Straight" ? shape.preset : presetOfConnector(type, turnsOnce),
    line: { ...line, isMirrored: end.x < begin.x, isUpturned: end.y < begin.y },
  };
}

/** The point of a connection site on a shape, which may be turned. */
export function sitePoint(box: Box, { preset, rotation }: KeptShape, site: number): Point | null {
  const found = connectionSites(preset)[site];
  if (!found) return null;
  const [x, y] = [(found.across - 0.5) * box.width, (found.down - 0.5) * box.height];
  const angle = (rotation * Math.PI) / 180;
  return {
    x: box.x + box.width / 2 + x * Math.cos(angle) - y * Math.sin(angle),
    y: box.y + box.height / 2 + x * Math.sin(angle) + y * Math.cos(angle),
  };
}

/** A connector leaves a shape at its top and bottom upright, at its sides sideways. */
export function leavesUpright({ preset, rotation }: KeptShape, site: number): boolean {
  const found = connectionSites(preset)[site];
  if (!found) return false;
  const isAtTopOrBottom = Math.abs(found.down - 0.5) > Math.abs(found.across - 0.5);
  return isAtTopOrBottom !== (Math.round(rotation / 90) % 2 !== 0);
}

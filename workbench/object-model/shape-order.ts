import { shapeFact, shapesOnSheet, updateShape, type ShapePlace } from "./shape-place";

export const zOrderMoves = ["BringToFront", "BringForward", "SendToBack", "SendBackward"] as const;

/** Moves a shape in front of others or behind them. */
export function moveInOrder(place: ShapePlace, move: (typeof zOrderMoves)[number]): void {
  shapeFact(place);
  const places = shapesOnSheet(place.session, place.sheetId);
  const from = places.findIndex(({ figureId }) => figureId === place.figureId);
  const others = places.filter((_, index) => index !== from);
  const to = {
    BringToFront: others.length,
    BringForward: Math.min(from + 1, others.length),
    SendToBack: 0,
    SendBackward: Math.max(from - 1, 0),
  }[move];
  [...others.slice(0, to), place, ...others.slice(to)].forEach((other, order) => {
    if (shapeFact(other).order !== order) updateShape(other, { order });
  });
}

import type { LabelVector } from "./coercion";
import { plainValue } from "./coercion/plain-value";

/** A label as the user wrote it: an id that is a number comes out as a number again. */
export function labelCell(labels: LabelVector, position: number): string | number {
  const { rows, columnCount } = labels.range;
  const cell = plainValue(rows[Math.floor(position / columnCount)]?.[position % columnCount]);
  return typeof cell === "number" ? cell : (labels.values[position] ?? "");
}

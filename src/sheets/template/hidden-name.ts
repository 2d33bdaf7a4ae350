import type { NamePlan } from "../sheet-plan";

/** The name of a place of ours that has none that people know: it moves with its cells. */
export function hiddenName(place: string): string {
  return `_KAM.${place}`;
}

/** The cells over which a sheet is drawn on. */
export const drawingName = hiddenName("drawing");

/** The name that people know, else the hidden one. */
export function placeName(
  place: string,
  range: string,
  label: string,
  name: string | undefined,
): NamePlan {
  return name === undefined
    ? { name: hiddenName(place), range, comment: "", isHidden: true }
    : { name, range, comment: label };
}

import type { Displacement } from "./displacement";
import { child, descendants, parseXml, type XmlElement } from "./xml-tree";

/**
 * Pictures and shapes, of which the grid knows nothing, go along with the rows and columns that they
 * stand on; one that is fixed to the paper stays. Charts have their place from the grid.
 */
export function withMovedAnchors(
  drawing: string,
  displacement: Displacement,
  sheet: string,
  isOfTheGrid: (anchor: XmlElement) => boolean,
): string {
  let result = drawing;
  for (const anchor of [...parseXml(drawing).children].reverse()) {
    if (anchor.attributes.editAs === "absolute" || isOfTheGrid(anchor)) continue;
    for (const corner of [child(anchor, "to"), child(anchor, "from")]) {
      if (corner) result = withMovedCorner(result, corner, displacement, sheet);
    }
  }
  return result;
}

/** The later elements first, so that the places of the earlier ones still hold. */
function withMovedCorner(
  drawing: string,
  corner: XmlElement,
  displacement: Displacement,
  sheet: string,
): string {
  let result = drawing;
  for (const axis of ["row", "col"] as const) {
    const line = descendants(corner, axis)[0];
    const offset = descendants(corner, `${axis}Off`)[0];
    if (!line || !offset) continue;
    const { place, isItsOwn } = displacement.moveLine(Number(line.text), axis, sheet);
    const lineXml = withText(line, String(place));
    const offsetXml = withText(offset, isItsOwn ? offset.text : "0");
    result =
      result.slice(0, line.start) +
      lineXml +
      result.slice(line.end, offset.start) +
      offsetXml +
      result.slice(offset.end);
  }
  return result;
}

function withText({ name }: XmlElement, text: string): string {
  return `<${name}>${text}</${name}>`;
}

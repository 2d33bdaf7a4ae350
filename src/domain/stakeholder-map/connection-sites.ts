import { centreOf, type Box } from "./box";

/** The sites of a rectangle to which connectors are glued, in the order in which Excel counts them. */
export const sites = { top: 0, left: 1, bottom: 2, right: 3 } as const;

/**
 * At which sites does a line from one box to another begin and end? At the sides that face each other;
 * of boxes one above the other at the bottom and the top, as in a chart of an organisation.
 */
export function connectionSites(
  from: Box,
  to: Box,
): { readonly from: number; readonly to: number } {
  if (from.top + from.height <= to.top) return { from: sites.bottom, to: sites.top };
  if (to.top + to.height <= from.top) return { from: sites.top, to: sites.bottom };
  return centreOf(from).x <= centreOf(to).x
    ? { from: sites.right, to: sites.left }
    : { from: sites.left, to: sites.right };
}

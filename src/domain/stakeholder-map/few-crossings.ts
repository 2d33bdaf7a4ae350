import type { Point } from "./box";

/** A line of the map, between two people by their numbers. */
export interface Link {
  readonly from: number;
  readonly to: number;
}

/** As bad as a line that is longer by so many points. */
const pointsPerCrossing = 150;
/** The order settles within a few rounds; more are not worth the time. */
const mostRounds = 12;

function side(a: Point, b: Point, c: Point): number {
  return Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));
}

/** Whether two lines cross each other; lines of one person meet there, which is no crossing. */
function cross(one: Link, other: Link, at: readonly Point[]): boolean {
  if ([other.from, other.to].includes(one.from) || [other.from, other.to].includes(one.to)) {
    return false;
  }
  const [a, b] = [at[one.from], at[one.to]];
  const [c, d] = [at[other.from], at[other.to]];
  if (!a || !b || !c || !d) return false;
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

export function crossingsOf(links: readonly Link[], at: readonly Point[]): number {
  return links.reduce(
    (sum, one, index) =>
      sum + links.slice(index + 1).filter((other) => cross(one, other, at)).length,
    0,
  );
}

function lengthOf({ from, to }: Link, at: readonly Point[]): number {
  const [a, b] = [at[from], at[to]];
  return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
}

/** What the lines of some people cost: their lengths, and what they cross. */
function costOf(moved: ReadonlySet<number>, links: readonly Link[], at: readonly Point[]): number {
  const isMoved = ({ from, to }: Link): boolean => moved.has(from) || moved.has(to);
  const theirs = links.filter(isMoved);
  const others = links.filter((link) => !isMoved(link));
  const crossings =
    crossingsOf(theirs, at) +
    theirs.reduce((sum, one) => sum + others.filter((other) => cross(one, other, at)).length, 0);
  return crossings * pointsPerCrossing + theirs.reduce((sum, link) => sum + lengthOf(link, at), 0);
}

/**
 * In which of their slots do people stand, so that few lines cross and lines are short? Whoever stands
 * in a cell of the map changes places with the others in it, or moves to a free slot, as long as that
 * makes it better: a local search, which finds a good order and not always the best (the crossing
 * problem is NP-hard: Garey & Johnson 1983, "Crossing number is NP-complete", SIAM Journal on Algebraic
 * and Discrete Methods 4).
 *
 * @param slots of each cell, the centres of the places in it
 * @param start the cell of each person and the number of the slot in it; null for who stays at `fixed`
 * @returns the number of the slot of each person
 */
export function orderWithFewCrossings(
  slots: readonly (readonly Point[])[],
  start: readonly ({ readonly cell: number; readonly slot: number } | null)[],
  fixed: readonly (Point | null)[],
  links: readonly Link[],
): readonly (number | null)[] {
  const slotOf = start.map((place) => place?.slot ?? null);
  const centre = (person: number): Point =>
    fixed[person] ?? slots[start[person]?.cell ?? 0]?.[slotOf[person] ?? 0] ?? { x: 0, y: 0 };
  const at = start.map((_, person) => centre(person));
  const put = (person: number, slot: number): void => {
    slotOf[person] = slot;
    at[person] = centre(person);
  };
  const improveCell = (cell: number): boolean => {
    const members = [...start.keys()].filter((person) => start[person]?.cell === cell);
    let isBetter = false;
    for (const person of members) {
      for (let slot = 0; slot < (slots[cell]?.length ?? 0); slot += 1) {
        const before = slotOf[person] ?? 0;
        if (slot === before) continue;
        const other = members.find((one) => slotOf[one] === slot);
        const moved = new Set(other === undefined ? [person] : [person, other]);
        const cost = costOf(moved, links, at);
        put(person, slot);
        if (other !== undefined) put(other, before);
        if (costOf(moved, links, at) < cost - 1e-9) {
          isBetter = true;
          continue;
        }
        put(person, before);
        if (other !== undefined) put(other, slot);
      }
    }
    return isBetter;
  };
  for (let round = 0; round < mostRounds; round += 1) {
    // All cells have their turn in each round.
    const better = slots.map((_, cell) => improveCell(cell));
    if (!better.includes(true)) break;
  }
  return slotOf;
}

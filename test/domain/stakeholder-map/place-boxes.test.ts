import { createRandom } from "../../../src/domain/numerics/random";
import { centreOf, overlap, type Box } from "../../../src/domain/stakeholder-map/box";
import { connectionSites, sites } from "../../../src/domain/stakeholder-map/connection-sites";
import { crossingsOf, type Link } from "../../../src/domain/stakeholder-map/few-crossings";
import {
  placeBoxes,
  type MapSizes,
  type Placeable,
} from "../../../src/domain/stakeholder-map/place-boxes";
import { contacts, influences } from "../../../src/domain/stakeholder-map/stakeholder";

const sizes: MapSizes = {
  box: { width: 100, height: 40 },
  gap: { across: 10, down: 20 },
  words: { left: 60, top: 24 },
};
const width = 840;

const someone = (changes: Partial<Placeable> = {}): Placeable => ({
  influence: "high",
  contact: "trusted",
  stays: null,
  ...changes,
});

interface Organisation {
  readonly people: readonly Placeable[];
  readonly links: readonly Link[];
}

/** Everybody reports to one of those before; some influence somebody else. */
function organisation(seed: number): Organisation {
  const uniform = createRandom(seed);
  const below = (count: number): number => Math.floor(uniform() * count);
  const size = 5 + below(56);
  const people = Array.from({ length: size }, () =>
    someone({
      influence: influences[below(influences.length)] ?? "high",
      contact: contacts[below(contacts.length)] ?? "none",
      stays:
        uniform() < 0.05
          ? { left: uniform() * 700, top: 1500 + 100 * below(4), width: 100, height: 40 }
          : null,
    }),
  );
  const apart = people.map((person, at) =>
    person.stays !== null &&
    people.some(
      (other, to) => to < at && other.stays !== null && overlap(other.stays, person.stays as Box),
    )
      ? { ...person, stays: null }
      : person,
  );
  const reports = apart.slice(1).map((_, index) => ({ from: below(index + 1), to: index + 1 }));
  const others = Array.from({ length: below(size) }, () => ({
    from: below(size),
    to: below(size),
  }));
  return { people: apart, links: [...reports, ...others.filter(({ from, to }) => from !== to)] };
}

const organisations = Array.from({ length: 200 }, (_, seed) => organisation(seed + 1));

test("two of 200 organisations' boxes overlap, or a dragged one is moved", () => {
  for (const { people, links } of organisations) {
    const { boxes } = placeBoxes(people, links, sizes, width);
    boxes.forEach((box, at) => {
      expect(boxes.slice(at + 1).some((other) => overlap(box, other))).toBe(false);
      if (people[at]?.stays) expect(box).toEqual(people[at].stays);
    });
  }
});

test("somebody stands outside of the band and the column that they belong to", () => {
  for (const { people, links } of organisations) {
    const map = placeBoxes(people, links, sizes, width);
    map.boxes.forEach((box, at) => {
      const person = people[at];
      if (person === undefined || person.stays !== null) return;
      const band = map.bands.find(({ influence }) => influence === person.influence)?.box;
      const column = map.columns.find(({ contact }) => contact === person.contact)?.box;
      expect(box.top).toBeGreaterThanOrEqual(band?.top ?? Infinity);
      expect(box.top + box.height).toBeLessThanOrEqual((band?.top ?? 0) + (band?.height ?? 0));
      expect(box.left).toBeGreaterThanOrEqual(column?.left ?? Infinity);
      expect(box.left + box.width).toBeLessThanOrEqual((column?.left ?? 0) + (column?.width ?? 0));
    });
  }
});

test("lines cross as often as with people in the order of the list", () => {
  const counted = organisations.map(({ people, links }) => {
    const placed = placeBoxes(people, links, sizes, width).boxes;
    const asListed = placeBoxes(people, [], sizes, width).boxes;
    return [
      crossingsOf(links, placed.map(centreOf)),
      crossingsOf(links, asListed.map(centreOf)),
    ] as const;
  });
  const all = (which: 0 | 1): number => counted.reduce((sum, one) => sum + one[which], 0);
  // Measured once: about a third fewer; the cells, which say more than the order, forbid the rest.
  expect(all(0)).toBeLessThan(0.75 * all(1));
});

test("a manager's people, in one cell below hers, are crossed over although they need not be", () => {
  const people = [
    someone({ influence: "high" }),
    someone({ influence: "high" }),
    ...Array.from({ length: 6 }, () => someone({ influence: "low" })),
  ];
  // Listed alternately: side by side, the first reports to the second and so on.
  const links = [2, 3, 4, 5, 6, 7].map((to) => ({ from: to % 2, to }));
  const { boxes } = placeBoxes(people, links, sizes, width);
  expect(crossingsOf(links, boxes.map(centreOf))).toBe(0);
});

test("one person, or nobody, has no map; what is not known is shown where nobody stands in it", () => {
  const nobody = placeBoxes([], [], sizes, width);
  expect(nobody.boxes).toEqual([]);
  expect(nobody.bands.map(({ influence }) => influence)).toEqual(["high", "middle", "low"]);
  const one = placeBoxes([someone({ contact: "unknown" })], [], sizes, width);
  expect(one.columns.map(({ contact }) => contact)).toEqual([
    "none",
    "inContact",
    "trusted",
    "unknown",
  ]);
  // By hand: words 60, then 780 for four columns of 195, and the box in the middle of the last.
  expect(one.boxes).toEqual([{ left: 60 + 3 * 195 + 47.5, top: 34, width: 100, height: 40 }]);
});

test("sixty people in one cell make a map wider than the page", () => {
  const map = placeBoxes(
    Array.from({ length: 60 }, () => someone()),
    [],
    sizes,
    width,
  );
  // By hand: of the 7 boxes that fit beside the words two columns take one each, so 5 are left: 12 rows of 60.
  expect(map.width).toBe(840);
  expect(map.bands[0]?.box.height).toBe(12 * 60);
});

test("a line ends at a side of a box that looks away from the other", () => {
  const box = (left: number, top: number): Box => ({ left, top, width: 10, height: 10 });
  expect(connectionSites(box(0, 0), box(50, 30))).toEqual({ from: sites.bottom, to: sites.top });
  expect(connectionSites(box(0, 30), box(50, 0))).toEqual({ from: sites.top, to: sites.bottom });
  expect(connectionSites(box(0, 0), box(50, 5))).toEqual({ from: sites.right, to: sites.left });
  expect(connectionSites(box(50, 0), box(0, 5))).toEqual({ from: sites.left, to: sites.right });
});

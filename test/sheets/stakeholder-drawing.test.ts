import { overlap } from "../../src/domain/stakeholder-map/box";
import { createRandom } from "../../src/domain/numerics/random";
import type { MapRow } from "../../src/sheets/pages/map-people";
import { stakeholderDrawing } from "../../src/sheets/pages/stakeholder-drawing";
import type { Connector, Drawing, DrawnBox } from "../../src/sheets/sheet-plan";

const row = (name: string, changes: MapRow = {}): MapRow => ({
  name,
  title: null,
  role: null,
  actual: null,
  friendliness: null,
  reportsTo: null,
  influences: null,
  ...changes,
});

const people = ({ boxes }: Drawing): readonly DrawnBox[] =>
  boxes.filter(({ name }) => name.startsWith("Person: "));

function box(drawing: Drawing, name: string): DrawnBox {
  const found = drawing.boxes.find((one) => one.name === `Person: ${name}`);
  if (found === undefined) throw new Error(name);
  return found;
}

const linesOf = ({ connectors }: Drawing): readonly string[] => connectors.map(({ name }) => name);

/** Where a line is glued to a box: in the middle of a side, in the order in which Excel counts them. */
function siteOf({ left, top, width, height }: DrawnBox, site: number): readonly [number, number] {
  const places = [
    [left + width / 2, top],
    [left, top + height / 2],
    [left + width / 2, top + height],
    [left + width, top + height / 2],
  ] as const;
  return places[site] ?? [Number.NaN, Number.NaN];
}

test("what nobody rated looks neutral, or a colour alone says who is against us", () => {
  const drawing = stakeholderDrawing([
    row("Ann", { friendliness: 2, title: "CFO" }),
    row("Bob", { friendliness: -1 }),
    row("Cid", { friendliness: 0 }),
    row("Dan"),
  ]);
  expect(people(drawing).map(({ text }) => text)).toEqual([
    "++ Ann\nCFO",
    "− Bob",
    "= Cid",
    "? Dan",
  ]);
  const fills = people(drawing).map(({ look }) => look.fill);
  expect(new Set(fills).size).toBe(4);
  expect(box(drawing, "Dan").look.isDashed).toBe(true);
  expect(box(drawing, "Ann").alternativeText).toBe(
    "Ann, CFO: influence not known, contact not known, champion",
  );
});

test("an influence that somebody typed gives way to the role, or a role says nothing", () => {
  const drawing = stakeholderDrawing([
    row("Ann", { role: "user", influence: "high" }),
    row("Bob", { role: "user", influence: { formula: "=IF(1,2)" } }),
    row("Cid", { role: "decider", influence: null }),
  ]);
  expect(box(drawing, "Ann").top).toBe(box(drawing, "Cid").top);
  expect(box(drawing, "Bob").top).toBeGreaterThan(box(drawing, "Ann").top);
});

test("lines lead to nobody, from somebody to themselves, or not round in a circle", () => {
  const drawing = stakeholderDrawing([
    row("Ann", { reportsTo: "bob", influences: "Cid; Nobody; ann" }),
    row("Bob", { reportsTo: "Ann" }),
    row("Smith; Cid", { reportsTo: "Elsewhere" }),
    row("Cid", { reportsTo: "Smith; Cid" }),
  ]);
  expect(linesOf(drawing)).toEqual([
    "Leads: Bob → Ann",
    "Influences: Ann → Cid",
    "Leads: Ann → Bob",
    "Leads: Smith; Cid → Cid",
  ]);
});

test("two people of one name are one box, or blank rows are somebody", () => {
  const drawing = stakeholderDrawing([row("Ann"), row(""), row("Ann"), row("  ")]);
  expect(people(drawing).map(({ name }) => name)).toEqual(["Person: Ann", "Person: Ann (2)"]);
});

test("a box that somebody moved is put back, or covered by another", () => {
  const moved = { left: 75, top: 40, width: 120, height: 60 };
  const drawing = stakeholderDrawing(
    [row("Ann", { role: "decider" }), row("Bob", { role: "decider" })],
    new Map([["Person: Bob", moved]]),
  );
  expect(box(drawing, "Bob")).toMatchObject({ ...moved, isMoved: true });
  expect(overlap(box(drawing, "Ann"), box(drawing, "Bob"))).toBe(false);
});

test("of 300 people the names cannot be read, or nobody says how many are not drawn", () => {
  const drawing = stakeholderDrawing(
    Array.from({ length: 300 }, (_, index) => row(`Person ${index + 1}`)),
  );
  expect(people(drawing)).toHaveLength(60);
  expect(drawing.boxes.at(-1)?.text).toMatch(/^The first 60 of 300 people\./u);
});

test("nobody at all stops the map, or one person stands alone on nothing", () => {
  expect(people(stakeholderDrawing([]))).toEqual([]);
  expect(people(stakeholderDrawing([row("Ann")]))).toHaveLength(1);
});

test("long names run out of their boxes, or half of an emoji stands at their end", () => {
  const long = `${"Wolfeschlegelsteinhausenbergerdorff".slice(0, 32)}😀😀😀`;
  const drawing = stakeholderDrawing([row(long, { title: "x".repeat(5000) })]);
  const [name = "", title = ""] = people(drawing)[0]?.text.split("\n") ?? [];
  expect(name).toBe("? Wolfeschlegelsteinhausenbergerdo…");
  expect(title).toHaveLength(19);
});

test("a line of 200 random organisations ends elsewhere than on its boxes, or boxes overlap", () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const uniform = createRandom(seed);
    const below = (count: number): number => Math.floor(uniform() * count);
    const size = 5 + below(56);
    const roles = ["decider", "buyer", "influencer", "user", null];
    const drawing = stakeholderDrawing(
      Array.from({ length: size }, (_, index) =>
        row(`P${index}`, {
          role: roles[below(roles.length)] ?? null,
          actual: below(6) === 5 ? null : below(5),
          reportsTo: index === 0 ? null : `P${below(index)}`,
          influences: below(3) === 0 ? `P${below(size)}` : null,
        }),
      ),
    );
    const drawn = new Map(drawing.boxes.map((one) => [one.name, one]));
    const persons = people(drawing);
    expect(persons).toHaveLength(size);
    persons.forEach((one, at) => {
      expect(persons.slice(at + 1).some((other) => overlap(one, other))).toBe(false);
      expect(one.top + one.height).toBeLessThanOrEqual(drawing.height);
    });
    expect(drawing.connectors.length).toBeGreaterThanOrEqual(size - 1);
    for (const connector of drawing.connectors) expect(isGlued(connector, drawn)).toBe(true);
  }
});

/** Both ends lie in the middles of sides of two boxes, and the line does not begin through its own box. */
function isGlued(connector: Connector, drawn: ReadonlyMap<string, DrawnBox>): boolean {
  const [from, to] = [drawn.get(connector.from), drawn.get(connector.to)];
  if (!from || !to || from === to) return false;
  const [x, y] = siteOf(from, connector.fromSite);
  const [toX, toY] = siteOf(to, connector.toSite);
  const middle = (one: DrawnBox) => [one.left + one.width / 2, one.top + one.height / 2] as const;
  const [fromMiddle, toMiddle] = [middle(from), middle(to)];
  const between = Math.hypot(toMiddle[0] - fromMiddle[0], toMiddle[1] - fromMiddle[1]);
  return Math.hypot(toX - x, toY - y) < between;
}

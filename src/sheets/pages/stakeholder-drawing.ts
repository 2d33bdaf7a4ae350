import { connectionSites } from "../../domain/stakeholder-map/connection-sites";
import {
  placeBoxes,
  type MapSizes,
  type PlacedMap,
} from "../../domain/stakeholder-map/place-boxes";
import type { Contact, Influence } from "../../domain/stakeholder-map/stakeholder";
import type { Box } from "../../domain/stakeholder-map/box";
import { look } from "../look";
import { cutTo } from "../sheet-name";
import { mapRowPoints } from "../templates/stakeholder-map-template";
import type { BoxLook, Connector, Drawing, DrawnBox } from "../sheet-plan";
import {
  attitudes,
  notRated,
  peopleIn,
  relationsOf,
  textIn,
  type Attitude,
  type MapRow,
  type Person,
  type Relation,
} from "./map-people";

/** More boxes than these would not be read. */
const mostDrawn = 60;
const pageWidth = 760;
/** In points: what is left of the first page, so that a map that grows a little needs no other rows. */
const usualHeight = 14 * mapRowPoints;
const sizes: MapSizes = {
  box: { width: 88, height: 2 * mapRowPoints - 16 },
  gap: { across: 10, down: 16 },
  words: { left: 70, top: mapRowPoints },
};
const legendHeight = mapRowPoints;
/** Boxes take so many letters of a name, on two lines, and of what somebody is, on one. */
const mostLetters = { name: 34, title: 19 };

const influenceWords: Readonly<Record<Influence, string>> = {
  high: "High influence",
  middle: "Middle influence",
  low: "Low influence",
  unknown: "Influence not known",
};

const contactWords: Readonly<Record<Contact, string>> = {
  none: "Not in contact (0–1)",
  inContact: "In contact (2)",
  trusted: "Trusted (3–4)",
  unknown: "Contact not known",
};

const ink = "#262626";
const quietLine = "#8A8A8A";
const words: BoxLook = {
  fill: null,
  line: null,
  fontColor: look.quiet,
  fontSize: 9,
  align: "Center",
};

function lookOf(attitude: Attitude): BoxLook {
  return {
    fill: attitude.fill,
    line: quietLine,
    ...(attitude === notRated ? { isDashed: true } : {}),
    fontColor: ink,
    fontSize: 9,
    align: "Center",
  };
}

function shortened(text: string, letters: number): string {
  return text.length <= letters ? text : `${cutTo(text, letters - 1).trimEnd()}…`;
}

/** Excel takes names of so many characters. */
function nameOfBox(person: Person): string {
  return `Person: ${cutTo(person.name, 200)}`;
}

function boxOf(person: Person, place: Box, isMoved: boolean): DrawnBox {
  const { name, row, attitude, influence, contact } = person;
  const title = textIn(row["title"]) || textIn(row["role"]);
  const said = `${name}${title === "" ? "" : `, ${title}`}`;
  return {
    name: nameOfBox(person),
    ...place,
    text: [
      `${attitude.sign} ${shortened(name, mostLetters.name)}`,
      ...(title === "" ? [] : [shortened(title, mostLetters.title)]),
    ].join("\n"),
    alternativeText: `${said}: ${influenceWords[influence].toLowerCase()}, ${contactWords[contact].toLowerCase()}, ${attitude.words}`,
    look: {
      ...lookOf(attitude),
      isRound: true,
    },
    ...(isMoved ? { isMoved } : {}),
  };
}

function connectorOf(
  { from, to, kind }: Relation,
  people: readonly Person[],
  boxes: readonly DrawnBox[],
): readonly Connector[] {
  const [one, other] = [boxes[from], boxes[to]];
  const [first, second] = [people[from], people[to]];
  if (!one || !other || !first || !second) return [];
  const at = connectionSites(one, other);
  const isReport = kind === "reports";
  return [
    {
      name: cutTo(`${isReport ? "Leads" : "Influences"}: ${first.name} → ${second.name}`, 250),
      from: one.name,
      fromSite: at.from,
      to: other.name,
      toSite: at.to,
      kind: isReport ? "Elbow" : "Straight",
      color: isReport ? quietLine : look.accent,
      isDashed: !isReport,
      hasArrow: !isReport,
    },
  ];
}

function backgroundOf({ bands, columns }: PlacedMap): readonly DrawnBox[] {
  const band = { fontColor: look.accent, fontSize: 9, isBold: true, align: "Left" } as const;
  return [
    ...bands.map(({ influence, box }, index) => ({
      name: `Band: ${influenceWords[influence]}`,
      ...box,
      text: influenceWords[influence].replace(" ", "\n"),
      alternativeText: influenceWords[influence],
      isBehind: true,
      look: { ...band, fill: index % 2 === 0 ? "#F3F8F8" : look.paper, line: "#D5E2E3" },
    })),
    ...columns.map(({ contact, box }) => ({
      name: `Column: ${contactWords[contact]}`,
      ...box,
      text: contactWords[contact],
      alternativeText: contactWords[contact],
      look: { ...words, isBold: true, fontColor: look.accent },
    })),
  ];
}

/** What signs, colours and lines mean. */
function legendOf(top: number, left: number, note: string): readonly DrawnBox[] {
  const entries = [...["2", "1", "0", "-1", "-2"].flatMap((key) => attitudes[key] ?? []), notRated];
  const width = 84;
  const height = 18;
  return [
    ...entries.map((attitude, index) => ({
      name: `Legend: ${attitude.words}`,
      left: left + index * (width + 6),
      top: top + 5,
      width,
      height,
      text: `${attitude.sign} ${attitude.words}`,
      alternativeText: `${attitude.sign} means ${attitude.words}`,
      look: { ...lookOf(attitude), isRound: true },
    })),
    {
      name: "Legend: lines",
      left: left + entries.length * (width + 6),
      top: top + 5,
      width: pageWidth - left - entries.length * (width + 6),
      height,
      text: note,
      alternativeText: note,
      look: { ...words, align: "Left" },
    },
  ];
}

/**
 * The map of the people of a list: their boxes by influence and contact, coloured and signed by how
 * friendly they are, with lines for who leads and who influences whom.
 *
 * @param moved boxes by name that somebody put elsewhere: they stay there
 */
export function stakeholderDrawing(
  rows: readonly MapRow[],
  moved: ReadonlyMap<string, Box> = new Map(),
): Drawing {
  const all = peopleIn(rows);
  const people = all.slice(0, mostDrawn);
  const relations = relationsOf(people);
  const stays = people.map((person) => moved.get(nameOfBox(person)) ?? null);
  const map = placeBoxes(
    people.map(({ influence, contact }, index) => ({
      influence,
      contact,
      stays: stays[index] ?? null,
    })),
    relations,
    sizes,
    pageWidth,
  );
  const boxes = people.map((person, index) =>
    boxOf(person, map.boxes[index] ?? { left: 0, top: 0, ...sizes.box }, stays[index] !== null),
  );
  const lines = "Line: leads. Dashed arrow: influences.";
  const note =
    all.length > people.length
      ? `The first ${people.length} of ${all.length} people. ${lines}`
      : lines;
  return {
    height: Math.max(usualHeight, map.height + legendHeight),
    boxes: [...backgroundOf(map), ...boxes, ...legendOf(map.height, sizes.words.left, note)],
    connectors: relations.flatMap((relation) => connectorOf(relation, people, boxes)),
  };
}

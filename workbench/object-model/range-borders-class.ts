import type { CellPosition, Zone } from "../engine";
import { membersOf } from "../protocol/members";
import { oneOf } from "../protocol/parameters";
import { serverObject, type ServerClass, type ServerObject } from "../protocol/server-class";
import { change, refuseProtected } from "./change";
import { color } from "./color";
import { zoneInSheet, zoneWithRoom, type RangePlace } from "./range-place";
import type { GatheredLines, Line, SideName, WorkbookSession } from "./workbook-session";

const sides = {
  EdgeTop: "top",
  EdgeBottom: "bottom",
  EdgeLeft: "left",
  EdgeRight: "right",
  InsideHorizontal: "h",
  InsideVertical: "v",
} as const satisfies Readonly<Record<SideName, string>>;
const sideNames = Object.keys(sides) as readonly SideName[];

/** The line styles and weights that the engine draws; others are refused by name. */
const lineStyles = { Continuous: "thin", Dash: "dashed", Dot: "dotted" } as const;
const weights = { Thin: "thin", Medium: "medium", Thick: "thick" } as const;

interface Side {
  readonly range: RangePlace;
  readonly name: SideName;
}

const border = membersOf<Side>();

const rangeBorderClass: ServerClass<Side> = {
  name: "RangeBorder",
  identity: (side) => side.name,
  scalars: {
    sideIndex: border.value((side) => side.name),
    style: border.settable(
      (side) => styleName(lineOf(side)?.style),
      oneOf("style", ["None", "Continuous", "Dash", "Dot"]),
      (side, name) => draw(side, name === "None" ? null : { style: lineStyles[name] }),
    ),
    weight: border.settable(
      (side) => weightName(lineOf(side)?.style),
      oneOf("weight", ["Thin", "Medium", "Thick"]),
      (side, name) => draw(side, { style: weights[name] }),
    ),
    color: border.settable(
      (side) => lineOf(side)?.color ?? "#000000",
      color("color"),
      (side, chosen) => draw(side, { color: chosen }),
    ),
  },
  navigation: {},
  methods: {},
};

const borders = membersOf<RangePlace>();

const rangeBordersClass: ServerClass<RangePlace> = {
  name: "RangeBorderCollection",
  scalars: { count: borders.value(() => sideNames.length) },
  navigation: {},
  items: (range) => sideNames.map((name) => serverObject(rangeBorderClass, { range, name })),
  indexer: borders.method([oneOf("index", sideNames)], (range, name) =>
    serverObject(rangeBorderClass, { range, name }),
  ),
  methods: {
    getItem: borders.method([oneOf("index", sideNames)], (range, name) =>
      serverObject(rangeBorderClass, { range, name }),
    ),
  },
};

export function rangeBordersObject(range: RangePlace): ServerObject {
  return serverObject(rangeBordersClass, range);
}

/** The line of the first cell on that side. */
function lineOf({ range, name }: Side): Line | undefined {
  range.session.lines?.write();
  return writtenLine({ range, name });
}

function writtenLine({ range, name }: Side): Line | undefined {
  const zone = zoneInSheet(range);
  if (!zone) return undefined;
  const position: CellPosition = {
    sheetId: range.sheetId,
    row: name === "EdgeBottom" ? zone.bottom : zone.top,
    col: name === "EdgeRight" ? zone.right : zone.left,
  };
  const cellBorder = range.session.getters.getCellBorder(position);
  switch (name) {
    case "EdgeTop":
      return cellBorder?.top;
    case "EdgeLeft":
      return cellBorder?.left;
    case "EdgeRight":
    case "InsideVertical":
      return cellBorder?.right;
    default:
      return cellBorder?.bottom;
  }
}

/** Style and colour of each side come one after the other; they are written together. */
function draw(side: Side, wanted: Partial<Line> | null): void {
  const zone = zoneWithRoom(side.range);
  if (!wanted) return erase(side);
  const { session, sheetId } = side.range;
  refuseProtected(session, sheetId);
  const place = `${sheetId} ${zone.top} ${zone.left} ${zone.bottom} ${zone.right}`;
  if (session.lines?.place !== place) {
    session.lines?.write();
    session.lines = gatherLines(session, sheetId, zone, place);
  }
  const { bySide } = session.lines;
  const before = bySide.get(side.name) ?? writtenLine(side);
  const isWeightOfDashed =
    wanted.style === "thin" && (before?.style === "dashed" || before?.style === "dotted");
  bySide.set(side.name, {
    style: isWeightOfDashed ? before.style : (wanted.style ?? before?.style ?? "thin"),
    color: wanted.color ?? before?.color ?? "#000000",
  });
}

function gatherLines(
  session: WorkbookSession,
  sheetId: string,
  zone: Zone,
  place: string,
): GatheredLines {
  const bySide = new Map<SideName, Line>();
  const write = () => {
    session.lines = null;
    const [first] = bySide.values();
    const isAlike = [...bySide.values()].every(
      ({ style, color }) => style === first?.style && color === first.color,
    );
    const all = bySide.size === sideNames.length && isAlike && first;
    const drawn = all ? [["all", all] as const] : [...bySide].map(lineOfEngine);
    for (const [position, line] of drawn) {
      change(session, {
        type: "SET_ZONE_BORDERS",
        sheetId,
        target: [zone],
        border: { position, ...line },
      });
    }
  };
  return { place, bySide, write };
}

function lineOfEngine([name, line]: readonly [SideName, Line]) {
  return [sides[name], line] as const;
}

/** The engine only clears all sides at once, so the cells on that side are set one by one. */
function erase({ range, name }: Side): void {
  const zone = zoneWithRoom(range);
  for (let row = zone.top; row <= zone.bottom; row += 1) {
    for (let col = zone.left; col <= zone.right; col += 1) {
      const kept = { ...range.session.getters.getCellBorder({ sheetId: range.sheetId, row, col }) };
      if (name === "EdgeTop" ? row === zone.top : name === "InsideHorizontal" && row > zone.top)
        delete kept.top;
      if (
        name === "EdgeBottom"
          ? row === zone.bottom
          : name === "InsideHorizontal" && row < zone.bottom
      )
        delete kept.bottom;
      if (name === "EdgeLeft" ? col === zone.left : name === "InsideVertical" && col > zone.left)
        delete kept.left;
      if (name === "EdgeRight" ? col === zone.right : name === "InsideVertical" && col < zone.right)
        delete kept.right;
      change(range.session, { type: "SET_BORDER", sheetId: range.sheetId, row, col, border: kept });
    }
  }
}

function styleName(style: Line["style"] | undefined): string {
  if (!style) return "None";
  return style === "dashed" ? "Dash" : style === "dotted" ? "Dot" : "Continuous";
}

function weightName(style: Line["style"] | undefined): string {
  return style === "medium" ? "Medium" : style === "thick" ? "Thick" : "Thin";
}

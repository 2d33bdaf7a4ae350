import { membersOf } from "../protocol/members";
import { oneOf, wholeNumber } from "../protocol/parameters";
import { RichApiError } from "../protocol/rich-api-error";
import { serverObject, type ServerClass, type ServerObject } from "../protocol/server-class";
import { connectionSites } from "../shapes/connection-sites";
import {
  arrowLengths,
  arrowStyles,
  arrowWidths,
  isLine,
  type KeptShape,
  type LineEnd,
  type ShapeLine,
} from "../shapes/kept-shape";
import { connectorOfPreset, presetOfConnector } from "../shapes/shape-types";
import { shapeArgument, shapeObject } from "./shape-class";
import { isShapeThere, shapeFact, updateShape, type ShapePlace } from "./shape-place";
import { moveShape } from "./shape-position";

const line = membersOf<ShapePlace>();

type EndName = "begin" | "end";

const lineClass: ServerClass<ShapePlace> = {
  name: "Line",
  scalars: {
    id: line.value(({ figureId }) => figureId),
    connectorType: line.settable(
      (place) => connectorOfPreset(lineFact(place).preset) ?? null,
      oneOf("connectorType", ["Straight", "Elbow", "Curve"]),
      (place, type) => {
        const { begin, end } = lineFact(place).line;
        updateShape(place, { preset: presetOfConnector(type, begin.isUpright !== end.isUpright) });
      },
    ),
    ...arrowhead("begin"),
    ...arrowhead("end"),
    isBeginConnected: line.value((place) => gluedShape(place, "begin") !== null),
    isEndConnected: line.value((place) => gluedShape(place, "end") !== null),
    beginConnectedSite: line.value((place) => gluedSite(place, "begin")),
    endConnectedSite: line.value((place) => gluedSite(place, "end")),
  },
  navigation: {
    shape: shapeObject,
    beginConnectedShape: (place) => shapeOrNull(gluedShape(place, "begin")),
    endConnectedShape: (place) => shapeOrNull(gluedShape(place, "end")),
  },
  methods: {
    connectBeginShape: connect("begin"),
    connectEndShape: connect("end"),
    disconnectBeginShape: line.method([], (place) => disconnect(place, "begin")),
    disconnectEndShape: line.method([], (place) => disconnect(place, "end")),
  },
};

export function lineObject(place: ShapePlace): ServerObject {
  lineFact(place);
  return serverObject(lineClass, place);
}

function lineFact(place: ShapePlace): KeptShape & { readonly line: ShapeLine } {
  const shape = shapeFact(place);
  if (isLine(shape)) return shape;
  throw new RichApiError("InvalidArgument", "The shape is no line.");
}

function arrowhead(name: EndName): ServerClass<ShapePlace>["scalars"] {
  return {
    [`${name}ArrowheadStyle`]: line.settable(
      (place) => lineFact(place).line[name].style,
      oneOf(`${name}ArrowheadStyle`, arrowStyles),
      (place, style) => updateEnd(place, name, { style }),
    ),
    [`${name}ArrowheadWidth`]: line.settable(
      (place) => lineFact(place).line[name].width,
      oneOf(`${name}ArrowheadWidth`, arrowWidths),
      (place, width) => updateEnd(place, name, { width }),
    ),
    [`${name}ArrowheadLength`]: line.settable(
      (place) => lineFact(place).line[name].length,
      oneOf(`${name}ArrowheadLength`, arrowLengths),
      (place, length) => updateEnd(place, name, { length }),
    ),
  };
}

function updateEnd(place: ShapePlace, name: EndName, changes: Partial<LineEnd>): void {
  const { line: kept } = lineFact(place);
  updateShape(place, { line: { ...kept, [name]: { ...kept[name], ...changes } } });
}

function connect(name: EndName) {
  return line.method(
    [shapeArgument("shape"), wholeNumber("connectionSite")],
    (place, target, site) => {
      lineFact(place);
      const shape = shapeFact(target);
      if (target.sheetId !== place.sheetId) {
        throw new RichApiError("InvalidArgument", "The shape is on another sheet than the line.");
      }
      const { length } = connectionSites(shape.preset);
      if (site < 0 || site >= length) {
        throw new RichApiError(
          "InvalidArgument",
          `The shape has ${length} connection sites, numbered from 0; there is no ${site}.`,
        );
      }
      updateEnd(place, name, { glue: { figureId: target.figureId, site } });
      // It goes to the shape as it does whenever something moves.
      moveShape(place, {});
    },
  );
}

function disconnect(place: ShapePlace, name: EndName): void {
  const { line: kept } = lineFact(place);
  const free = { ...kept[name] };
  delete free.glue;
  updateShape(place, { line: { ...kept, [name]: free } });
}

/** null where the end is free, or what it was glued to has been deleted. */
function gluedShape(place: ShapePlace, name: EndName): ShapePlace | null {
  const { glue } = lineFact(place).line[name];
  if (!glue) return null;
  const target = { ...place, figureId: glue.figureId };
  return isShapeThere(target) ? target : null;
}

function gluedSite(place: ShapePlace, name: EndName): number | null {
  return gluedShape(place, name) && (lineFact(place).line[name].glue?.site ?? null);
}

function shapeOrNull(place: ShapePlace | null): ServerObject | null {
  return place && shapeObject(place);
}

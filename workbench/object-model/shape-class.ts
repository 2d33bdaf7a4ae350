import { membersOf, type Parameter } from "../protocol/members";
import { flag, number, oneOf, text } from "../protocol/parameters";
import { RichApiError } from "../protocol/rich-api-error";
import {
  serverObject,
  targetOf,
  type ServerClass,
  type ServerObject,
} from "../protocol/server-class";
import { connectionSites } from "../shapes/connection-sites";
import { isLine } from "../shapes/kept-shape";
import { geometricShapeTypes, presetOfType, typeOfPreset } from "../shapes/shape-types";
import { excelLimits } from "./excel-limits";
import { numberBetween } from "./limited-parameters";
import { lineObject } from "./line-class";
import { shapeFillObject } from "./shape-fill-class";
import { shapeLineFormatObject } from "./shape-line-format-class";
import { moveInOrder, zOrderMoves } from "./shape-order";
import { deleteShape, shapeFact, shapesOnSheet, updateShape, type ShapePlace } from "./shape-place";
import { moveShape, shapeBounds } from "./shape-position";
import { textFrameObject } from "./text-frame-class";

const shape = membersOf<ShapePlace>();

/** How far an increment may go; where it leads is checked besides. */
const most = excelLimits.shapePoints;

const geometricShapeClass: ServerClass<ShapePlace> = {
  name: "GeometricShape",
  scalars: { id: shape.value(({ figureId }) => figureId) },
  navigation: { shape: shapeObject },
  methods: {},
};

const shapeClass: ServerClass<ShapePlace> = {
  name: "Shape",
  identity: ({ figureId }) => figureId,
  scalars: {
    id: shape.value((place) => (shapeFact(place), place.figureId)),
    name: shape.settable((place) => shapeFact(place).name, text("name"), rename),
    type: shape.value((place) => (isLine(shapeFact(place)) ? "Line" : "GeometricShape")),
    geometricShapeType: shape.settable(
      (place) => typeOfPreset(shapeFact(place).preset) ?? null,
      oneOf("geometricShapeType", geometricShapeTypes),
      (place, type) => {
        refuseLine(place, "geometricShapeType");
        updateShape(place, { preset: presetOfType(type) });
      },
    ),
    left: shape.settable(
      (place) => shapeBounds(place).left,
      numberBetween("left", 0, most),
      (place, left) => moveShape(place, { left }),
    ),
    top: shape.settable(
      (place) => shapeBounds(place).top,
      numberBetween("top", 0, most),
      (place, top) => moveShape(place, { top }),
    ),
    width: shape.settable(
      (place) => shapeBounds(place).width,
      positive("width"),
      (place, width) => moveShape(place, { width }),
    ),
    height: shape.settable(
      (place) => shapeBounds(place).height,
      positive("height"),
      (place, height) => moveShape(place, { height }),
    ),
    rotation: shape.settable((place) => shapeFact(place).rotation, number("rotation"), turn),
    altTextTitle: shape.settable(
      (place) => shapeFact(place).title,
      text("altTextTitle"),
      (place, title) => updateShape(place, { title }),
    ),
    altTextDescription: shape.settable(
      (place) => shapeFact(place).description,
      text("altTextDescription"),
      (place, description) => updateShape(place, { description }),
    ),
    visible: shape.settable(
      (place) => !shapeFact(place).isHidden,
      flag("visible"),
      (place, isVisible) => updateShape(place, { isHidden: !isVisible }),
    ),
    lockAspectRatio: shape.settable(
      (place) => shapeFact(place).locksRatio,
      flag("lockAspectRatio"),
      (place, locksRatio) => updateShape(place, { locksRatio }),
    ),
    placement: shape.settable(
      (place) => shapeFact(place).placement,
      oneOf("placement", ["TwoCell", "OneCell", "Absolute"]),
      (place, placement) => updateShape(place, { placement }),
    ),
    connectionSiteCount: shape.value((place) => connectionSites(shapeFact(place).preset).length),
    // Groups are not among the shapes.
    level: shape.value((place) => (shapeFact(place), 0)),
    zOrderPosition: shape.value((place) => {
      shapeFact(place);
      const places = shapesOnSheet(place.session, place.sheetId);
      return places.findIndex(({ figureId }) => figureId === place.figureId);
    }),
  },
  navigation: {
    fill: shapeFillObject,
    lineFormat: shapeLineFormatObject,
    textFrame: textFrameObject,
    line: lineObject,
    geometricShape: (place) => {
      refuseLine(place, "geometricShape");
      return serverObject(geometricShapeClass, place);
    },
  },
  methods: {
    delete: shape.method([], deleteShape),
    setZOrder: shape.method([oneOf("position", zOrderMoves)], moveInOrder),
    incrementLeft: shape.method([number("increment")], (place, increment) =>
      moveShape(place, { left: onSheet(shapeBounds(place).left + increment) }),
    ),
    incrementTop: shape.method([number("increment")], (place, increment) =>
      moveShape(place, { top: onSheet(shapeBounds(place).top + increment) }),
    ),
    incrementRotation: shape.method([number("increment")], (place, increment) =>
      turn(place, shapeFact(place).rotation + increment),
    ),
  },
};

export function shapeObject(place: ShapePlace): ServerObject {
  return serverObject(shapeClass, place);
}

export function shapeArgument(name: string): Parameter<ShapePlace> {
  return {
    name,
    read(value) {
      const place = targetOf<ShapePlace>(value, shapeClass);
      if (place) return place;
      throw new RichApiError("InvalidArgument", "A shape is needed.");
    },
  };
}

function positive(name: string): Parameter<number> {
  return numberBetween(name, Number.MIN_VALUE, most);
}

function onSheet(points: number): number {
  if (points >= 0 && points <= most) return points;
  throw new RichApiError("InvalidArgument", "A shape cannot be moved off the sheet.");
}

function refuseLine(place: ShapePlace, member: string): void {
  if (!isLine(shapeFact(place))) return;
  throw new RichApiError("InvalidArgument", `A line has no ${member}.`);
}

/** Connectors take their direction from their ends. Whole turns are none. */
function turn(place: ShapePlace, degrees: number): void {
  refuseLine(place, "rotation of its own");
  updateShape(place, { rotation: ((degrees % 360) + 360) % 360 });
  // What is glued to it follows.
  moveShape(place, {});
}

function rename(place: ShapePlace, name: string): void {
  const { session, sheetId, figureId } = place;
  const isTaken = shapesOnSheet(session, sheetId).some(
    (other) =>
      other.figureId !== figureId && shapeFact(other).name.toLowerCase() === name.toLowerCase(),
  );
  if (isTaken) throw new RichApiError("ItemAlreadyExists");
  updateShape(place, { name });
}

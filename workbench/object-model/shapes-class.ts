import { membersOf } from "../protocol/members";
import { number, oneOf, optional, text, wholeNumber } from "../protocol/parameters";
import { RichApiError } from "../protocol/rich-api-error";
import { serverObject, type ServerClass, type ServerObject } from "../protocol/server-class";
import { geometricShapeTypes } from "../shapes/shape-types";
import { addGeometricShape, addLine, addTextBox } from "./add-shape";
import { shapeObject } from "./shape-class";
import { shapeFact, shapesOnSheet, type ShapePlace } from "./shape-place";
import type { SheetPlace } from "./worksheet-class";

const shapes = membersOf<SheetPlace>();

const shapeCollectionClass: ServerClass<SheetPlace> = {
  name: "ShapeCollection",
  scalars: {},
  navigation: {},
  items: (sheet) => placesOn(sheet).map(shapeObject),
  indexer: shapes.method([text("key")], (sheet, key) => shapeObject(present(find(sheet, key)))),
  methods: {
    addGeometricShape: shapes.method(
      [oneOf("geometricShapeType", geometricShapeTypes)],
      (sheet, type) => shapeObject(addGeometricShape(sheet, type)),
    ),
    addLine: shapes.method(
      [
        number("startLeft"),
        number("startTop"),
        number("endLeft"),
        number("endTop"),
        optional(oneOf("connectorType", ["Straight", "Elbow", "Curve"])),
      ],
      (sheet, startLeft, startTop, endLeft, endTop, type) =>
        shapeObject(
          addLine(
            sheet,
            { begin: { x: startLeft, y: startTop }, end: { x: endLeft, y: endTop } },
            type ?? "Straight",
          ),
        ),
    ),
    addTextBox: shapes.method([optional(text("text"))], (sheet, words) =>
      shapeObject(addTextBox(sheet, words ?? "")),
    ),
    getItem: shapes.method([text("key")], (sheet, key) => shapeObject(present(find(sheet, key)))),
    getItemOrNullObject: shapes.method([text("key")], (sheet, key) => {
      const found = find(sheet, key);
      return found ? shapeObject(found) : null;
    }),
    getItemAt: shapes.method([wholeNumber("index")], (sheet, index) =>
      shapeObject(present(placesOn(sheet)[index])),
    ),
    getCount: shapes.method([], (sheet) => placesOn(sheet).length),
  },
};

export function shapesObject(sheet: SheetPlace): ServerObject {
  return serverObject(shapeCollectionClass, sheet);
}

function placesOn({ session, sheetId }: SheetPlace): readonly ShapePlace[] {
  return shapesOnSheet(session, sheetId);
}

function find(sheet: SheetPlace, key: string): ShapePlace | undefined {
  const places = placesOn(sheet);
  const wanted = key.toLowerCase();
  return (
    places.find(({ figureId }) => figureId === key) ??
    places.find((place) => shapeFact(place).name.toLowerCase() === wanted)
  );
}

function present(place: ShapePlace | undefined): ShapePlace {
  if (!place) throw new RichApiError("ItemNotFound");
  return place;
}

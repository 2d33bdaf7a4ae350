import { membersOf } from "../protocol/members";
import { flag, oneOf } from "../protocol/parameters";
import { serverObject, type ServerClass, type ServerObject } from "../protocol/server-class";
import { compoundStyles, dashStyles, type ShapeOutline } from "../shapes/kept-shape";
import { paint } from "./color";
import { excelLimits } from "./excel-limits";
import { numberBetween } from "./limited-parameters";
import { shapeFact, updateShape, type ShapePlace } from "./shape-place";

const format = membersOf<ShapePlace>();

/** Of a line that comes into sight again. */
const usualOutline: ShapeOutline = {
  color: "#000000",
  transparency: 0,
  weight: 0.75,
  dash: "Solid",
  compound: "Single",
};

const shapeLineFormatClass: ServerClass<ShapePlace> = {
  name: "ShapeLineFormat",
  scalars: {
    color: format.settable(
      (place) => shapeFact(place).outline?.color ?? "",
      paint("color"),
      (place, color) => draw(place, { color }),
    ),
    weight: format.settable(
      (place) => shapeFact(place).outline?.weight ?? null,
      numberBetween("weight", 0, excelLimits.lineWeightPoints),
      (place, weight) => draw(place, { weight }),
    ),
    dashStyle: format.settable(
      (place) => shapeFact(place).outline?.dash ?? null,
      oneOf("dashStyle", dashStyles),
      (place, dash) => draw(place, { dash }),
    ),
    style: format.settable(
      (place) => shapeFact(place).outline?.compound ?? null,
      oneOf("style", compoundStyles),
      (place, compound) => draw(place, { compound }),
    ),
    transparency: format.settable(
      (place) => shapeFact(place).outline?.transparency ?? null,
      numberBetween("transparency", 0, 1),
      (place, transparency) => draw(place, { transparency }),
    ),
    visible: format.settable(
      (place) => shapeFact(place).outline !== null,
      flag("visible"),
      (place, isVisible) => {
        if (isVisible) draw(place, {});
        else updateShape(place, { outline: null });
      },
    ),
  },
  navigation: {},
  methods: {},
};

export function shapeLineFormatObject(place: ShapePlace): ServerObject {
  return serverObject(shapeLineFormatClass, place);
}

function draw(place: ShapePlace, changes: Partial<ShapeOutline>): void {
  updateShape(place, { outline: { ...(shapeFact(place).outline ?? usualOutline), ...changes } });
}

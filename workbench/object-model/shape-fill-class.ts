import { membersOf } from "../protocol/members";
import { RichApiError } from "../protocol/rich-api-error";
import { serverObject, type ServerClass, type ServerObject } from "../protocol/server-class";
import { isLine } from "../shapes/kept-shape";
import { paint } from "./color";
import { numberBetween } from "./limited-parameters";
import { shapeFact, updateShape, type ShapePlace } from "./shape-place";

const fill = membersOf<ShapePlace>();

const shapeFillClass: ServerClass<ShapePlace> = {
  name: "ShapeFill",
  scalars: {
    foregroundColor: fill.settable(
      (place) => shapeFact(place).fill?.color ?? "",
      paint("foregroundColor"),
      fillWith,
    ),
    transparency: fill.settable(
      (place) => {
        const { fill: kept } = shapeFact(place);
        return kept === null || kept.type === "Solid" ? (kept?.transparency ?? 0) : null;
      },
      numberBetween("transparency", 0, 1),
      (place, transparency) => {
        const { fill: kept } = shapeFact(place);
        if (kept) updateShape(place, { fill: { ...kept, transparency } });
      },
    ),
    type: fill.value((place) => shapeFact(place).fill?.type ?? "NoFill"),
  },
  navigation: {},
  methods: {
    clear: fill.method([], (place) => updateShape(place, { fill: null })),
    setSolidColor: fill.method([paint("color")], fillWith),
  },
};

export function shapeFillObject(place: ShapePlace): ServerObject {
  return serverObject(shapeFillClass, place);
}

function fillWith(place: ShapePlace, color: string): void {
  const shape = shapeFact(place);
  if (isLine(shape)) throw new RichApiError("InvalidArgument", "A line has no inside to fill.");
  const transparency = shape.fill?.type === "Solid" ? shape.fill.transparency : 0;
  updateShape(place, { fill: { type: "Solid", color, transparency } });
}

import { RichApiError } from "../protocol/rich-api-error";
import type { Json } from "../protocol/rich-api-request";
import type { ServerObject } from "../protocol/server-class";

/** The sides of a cell; what is asked of its lines is told of each. */
const sides = {
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
  top: "EdgeTop",
} as const;

type Wanted = Readonly<Record<string, Json>>;

function isWanted(value: Json | undefined): value is Wanted {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function notTold(name: string): RichApiError {
  return new RichApiError("ApiNotFound", `The workbench does not tell ${name} of each cell.`);
}

function ofSides({ serverClass, target }: ServerObject, wanted: Wanted): Json {
  return Object.fromEntries(
    Object.entries(sides).map(([name, side]) => {
      const line = serverClass.indexer?.call(target, [side]);
      return [name, propertiesOf(line as ServerObject, wanted)];
    }),
  );
}

/** What is asked for of an object, as deep as it is asked. */
export function propertiesOf(object: ServerObject, wanted: Json): Json {
  if (!isWanted(wanted)) throw new RichApiError("InvalidArgument");
  const { serverClass, target } = object;
  return Object.fromEntries(
    Object.entries(wanted).flatMap(([name, asked]): readonly [string, Json][] => {
      if (asked === false) return [];
      if (!isWanted(asked)) {
        const scalar = serverClass.scalars[name];
        if (scalar === undefined) throw notTold(name);
        return [[name, scalar.get(target)]];
      }
      const part = serverClass.navigation[name]?.(target);
      if (!part) throw notTold(name);
      return [[name, name === "borders" ? ofSides(part, asked) : propertiesOf(part, asked)]];
    }),
  );
}

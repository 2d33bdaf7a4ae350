import { RichApiError } from "./rich-api-error";
import type { ServerObject } from "./server-class";

/** The wire says `Values`, the tables say `values`; names with an underscore are as they are. */
export function memberName(wireName: string): string {
  return wireName.startsWith("_") ? wireName : wireName.charAt(0).toLowerCase() + wireName.slice(1);
}

/** Excel's client itself asks for these with a small letter. */
const smallOnTheWire: ReadonlySet<string> = new Set(["connectorType"]);

export function wireName(member: string): string {
  return member.startsWith("_") || smallOnTheWire.has(member)
    ? member
    : member.charAt(0).toUpperCase() + member.slice(1);
}

export function missingMember(object: ServerObject, name: string): RichApiError {
  return new RichApiError(
    "ApiNotFound",
    `The API you are trying to use could not be found: ${object.serverClass.name}.${name} is not in this workbench.`,
  );
}

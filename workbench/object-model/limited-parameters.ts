import type { Parameter } from "../protocol/members";
import { number, text, wholeNumber } from "../protocol/parameters";
import { RichApiError } from "../protocol/rich-api-error";

/** A text that Excel takes up to a number of characters. */
export function textUpTo(name: string, most: number): Parameter<string> {
  const any = text(name);
  return {
    name,
    read(value) {
      const given = any.read(value);
      refuseLonger(given, most, "The text");
      return given;
    },
  };
}

export function refuseLonger(given: string, most: number, what: string): void {
  if (given.length > most) {
    throw new RichApiError(
      "InvalidArgument",
      `${what} has ${given.length} characters; Excel takes at most ${most}.`,
    );
  }
}

export function numberBetween(name: string, least: number, most: number): Parameter<number> {
  return within(number(name), least, most);
}

export function wholeNumberBetween(name: string, least: number, most: number): Parameter<number> {
  return within(wholeNumber(name), least, most);
}

function within(parameter: Parameter<number>, least: number, most: number): Parameter<number> {
  return {
    name: parameter.name,
    read(value) {
      const given = parameter.read(value);
      if (given >= least && given <= most) return given;
      throw new RichApiError(
        "InvalidArgument",
        `${given} is outside of what Excel takes: ${least} to ${most}.`,
      );
    },
  };
}

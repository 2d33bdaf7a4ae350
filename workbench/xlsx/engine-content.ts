import { helpers, registries } from "../engine";

const locale = {
  name: "English (US)",
  code: "en_US",
  thousandsSeparator: ",",
  decimalSeparator: ".",
  weekStart: 7,
  dateFormat: "m/d/yyyy",
  timeFormat: "hh:mm:ss a",
  formulaArgSeparator: ",",
} as const;

/**
 * A text as the content of an engine's cell. Where the engine would read a number, a date, a formula
 * or an error, an apostrophe makes it stay text, as it does for someone who types it.
 */
export function textContent(text: string): string {
  if (text === "") return "";
  const isPlain =
    /^[\p{L}_]/u.test(text) &&
    !/^(?:true|false)$/i.test(text) &&
    !(/\d/.test(text) && looksLikeNumber(text));
  return isPlain ? text : `'${text}`;
}

function looksLikeNumber(text: string): boolean {
  return helpers.isNumber(text, locale) || helpers.isDateTime(text, locale);
}

export function isErrorText(text: string): boolean {
  return registries.errorTypes.has(text.toUpperCase());
}

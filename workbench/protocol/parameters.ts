import type { Parameter } from "./members";
import { RichApiError } from "./rich-api-error";
import type { Json } from "./rich-api-request";
import { isServerObject } from "./server-class";

function refuse(wanted: string): never {
  throw new RichApiError("InvalidArgument", `The argument is invalid: ${wanted} is needed.`);
}

export function text(name: string): Parameter<string> {
  return { name, read: (value) => (typeof value === "string" ? value : refuse("a text")) };
}

export function number(name: string): Parameter<number> {
  return {
    name,
    read: (value) =>
      typeof value === "number" && Number.isFinite(value) ? value : refuse("a number"),
  };
}

export function wholeNumber(name: string): Parameter<number> {
  return {
    name,
    read: (value) =>
      typeof value === "number" && Number.isInteger(value) ? value : refuse("a whole number"),
  };
}

export function flag(name: string): Parameter<boolean> {
  return { name, read: (value) => (typeof value === "boolean" ? value : refuse("true or false")) };
}

export function oneOf<const V extends string>(name: string, allowed: readonly V[]): Parameter<V> {
  return {
    name,
    read: (value) =>
      allowed.find((candidate) => candidate === value) ?? refuse(`one of ${allowed.join(", ")}`),
  };
}

/** Any plain data; the method checks what is in it. */
export function json(name: string): Parameter<Json> {
  return {
    name,
    read: (value) =>
      value === undefined || isServerObject(value) ? refuse("a plain value") : value,
  };
}

export function optional<V>(parameter: Parameter<V>): Parameter<V | undefined> {
  return {
    name: parameter.name,
    read: (value) => (value === undefined || value === null ? undefined : parameter.read(value)),
  };
}

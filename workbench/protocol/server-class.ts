import type { Json } from "./rich-api-request";

/**
 * One type of the object model as a table of its members. The interpreter knows nothing but these
 * tables, so a member that is in no table cannot be read, set or called.
 */
export interface ServerClass<T> {
  readonly name: string;
  /** The id by which the parent's indexer finds the object again. */
  readonly identity?: (target: T) => string;
  /** Ranges: the client keeps them by a reference id, not by their path. */
  readonly keptByReference?: boolean;
  readonly scalars: Readonly<Record<string, Scalar<T>>>;
  readonly navigation: Readonly<Record<string, Navigation<T>>>;
  readonly methods: Readonly<Record<string, Method<T>>>;
  /** For collections. */
  readonly items?: (target: T) => readonly ServerObject[];
  readonly indexer?: Method<T>;
}

export interface Scalar<T> {
  readonly get: (target: T) => Json;
  readonly set?: (target: T, value: Argument) => void;
}

export type Navigation<T> = (target: T) => ServerObject | null;

export type MethodResult = ServerObject | Json | undefined;

export interface Method<T> {
  readonly call: (target: T, values: readonly Argument[]) => MethodResult;
  /** The answer depends on calculated values, so the writes before it have to be calculated. */
  readonly readsCalculated: boolean;
}

/** Asked before a member is set or called, with what it is given; throws to refuse it. */
export type MemberUse = (className: string, member: string, values: readonly Argument[]) => void;

/** An argument is plain data or another object of the workbook. */
export type Argument = Json | ServerObject | undefined;

/** An object of a class: the interpreter sees only this pair, closed over its own type. */
export interface ServerObject {
  readonly serverClass: ServerClass<unknown>;
  readonly target: unknown;
}

export function serverObject<T>(serverClass: ServerClass<T>, target: T): ServerObject {
  // The pair is only ever taken apart together, so the type parameter may be forgotten here.
  return { serverClass: serverClass as ServerClass<unknown>, target };
}

export function isServerObject(value: unknown): value is ServerObject {
  return typeof value === "object" && value !== null && "serverClass" in value;
}

/** The target of an object, when the object is of that class. */
export function targetOf<T>(value: Argument, serverClass: ServerClass<T>): T | undefined {
  return isServerObject(value) && value.serverClass === serverClass
    ? (value.target as T)
    : undefined;
}

import { RichApiError } from "./rich-api-error";
import type { Json } from "./rich-api-request";
import type { Argument, Method, MethodResult, Scalar } from "./server-class";

/** How one argument is checked and read; what does not fit is InvalidArgument with its name. */
export interface Parameter<V> {
  readonly name: string;
  readonly read: (value: Argument) => V;
}

type Values<P extends readonly Parameter<unknown>[]> = {
  readonly [K in keyof P]: P[K] extends Parameter<infer V> ? V : never;
};

/** The builders of a class's table, for targets of one type. */
export interface MemberBuilders<T> {
  readonly value: (get: (target: T) => Json) => Scalar<T>;
  readonly settable: <V>(
    get: (target: T) => Json,
    parameter: Parameter<V>,
    set: (target: T, value: V) => void,
  ) => Scalar<T>;
  readonly method: <const P extends readonly Parameter<unknown>[]>(
    parameters: P,
    run: (target: T, ...values: Values<P>) => MethodResult | void,
  ) => Method<T>;
  /** A method whose answer needs the writes before it to be calculated. */
  readonly reader: <const P extends readonly Parameter<unknown>[]>(
    parameters: P,
    run: (target: T, ...values: Values<P>) => MethodResult | void,
  ) => Method<T>;
}

export function membersOf<T>(): MemberBuilders<T> {
  function build(readsCalculated: boolean): MemberBuilders<T>["method"] {
    return function method(parameters, run) {
      return {
        readsCalculated,
        call(target, values) {
          return run(target, ...readAll(parameters, values)) ?? null;
        },
      };
    };
  }
  return {
    value: (get) => ({ get }),
    settable: (get, parameter, set) => ({
      get,
      set: (target, value) => set(target, readOne(parameter, value)),
    }),
    method: build(false),
    reader: build(true),
  };
}

function readAll<P extends readonly Parameter<unknown>[]>(
  parameters: P,
  values: readonly Argument[],
): Values<P> {
  if (values.slice(parameters.length).some((value) => value !== null && value !== undefined)) {
    throw new RichApiError(
      "InvalidArgument",
      `There are ${values.length} arguments; at most ${parameters.length} are taken.`,
    );
  }
  return parameters.map((parameter, index) => readOne(parameter, values[index])) as Values<P>;
}

function readOne<V>(parameter: Parameter<V>, value: Argument): V {
  try {
    return parameter.read(value);
  } catch (error) {
    if (error instanceof RichApiError && error.code === "InvalidArgument") {
      throw new RichApiError("InvalidArgument", `${parameter.name}: ${error.message}`);
    }
    throw error;
  }
}

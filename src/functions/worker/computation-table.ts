/**
 * Calculations that can take long, by name. Each takes one plain input (numbers, texts, typed
 * arrays, and objects and lists of them) and gives a plain result, so that both can be handed to a
 * worker; a Failure may be thrown or stand anywhere in the result.
 */
export type ComputationTable = Readonly<Record<string, (input: never) => unknown>>;

import type { Json } from "../protocol/rich-api-request";
import type { FunctionOutcome } from "./function-result";

/** Invocations and answers in the shape of the custom functions runtime inside office.js. */
const messageCategory = 1;
const invocationType = 1000;
/** Errors in arguments come as CustomFunctions.Error. */
const errorsAsArguments = 4;

export interface FunctionCall {
  readonly id: string;
  readonly argumentsText: string;
  /** `Sheet!A1` of the calling cell. */
  readonly address: string;
}

export interface FunctionBridge {
  /** The answer if it is known; else it is asked for and `onAnswers` is told later. */
  readonly resultOf: (call: FunctionCall, keyPlace: string) => FunctionOutcome | null;
  readonly setReady: () => void;
  readonly answer: (results: readonly Json[]) => void;
  readonly forgetResults: () => void;
  /** How many calls have been asked and not been answered. */
  readonly countWaiting: () => number;
  /** Settles when nothing is being waited for. */
  readonly whenIdle: () => Promise<void>;
}

export interface FunctionBridgeOptions {
  readonly fire: (entries: readonly Json[]) => void;
  readonly onAnswers: () => void;
  /** The add-in listens to invocations from now on. */
  readonly onReady?: () => void;
}

/** Enough for a workbook full of long columns; the oldest go first. */
const mostCharactersRemembered = 256 * 1024 * 1024;

export function createFunctionBridge(options: FunctionBridgeOptions): FunctionBridge {
  const remembered = new Map<string, FunctionOutcome>();
  let rememberedCharacters = 0;
  const waiting = new Map<number, string>();
  const pendingKeys = new Set<string>();
  let queue: Json[] = [];
  let idleWaiters: (() => void)[] = [];
  let nextInvocation = 1;
  let isReady = false;
  let isFlushPlanned = false;

  function resultOf(call: FunctionCall, keyPlace: string): FunctionOutcome | null {
    const key = `${call.id}|${keyPlace}|${call.argumentsText}`;
    const known = remembered.get(key);
    if (known) return known;
    if (!pendingKeys.has(key)) ask(call, key);
    return null;
  }

  function ask(call: FunctionCall, key: string): void {
    const invocation = nextInvocation;
    nextInvocation += 1;
    pendingKeys.add(key);
    waiting.set(invocation, key);
    const message = `[${invocation},${JSON.stringify(call.id)},${call.argumentsText},${JSON.stringify(call.address)},${errorsAsArguments},null]`;
    queue.push([messageCategory, invocationType, "", message, invocation]);
    planFlush();
  }

  /** All that one recalculation asks for goes in one message. */
  function planFlush(): void {
    if (isFlushPlanned || !isReady || queue.length === 0) return;
    isFlushPlanned = true;
    setTimeout(() => {
      isFlushPlanned = false;
      const entries = queue;
      queue = [];
      options.fire(entries);
    }, 0);
  }

  /** Each answer is [invocation, succeeded, value, error code]. */
  function answer(results: readonly Json[]): void {
    for (const result of results) {
      const [invocation, isSuccess, value, code] = result as readonly Json[];
      const key = waiting.get(Number(invocation));
      if (key === undefined) continue;
      waiting.delete(Number(invocation));
      pendingKeys.delete(key);
      remember(
        key,
        isSuccess === true
          ? { isSuccess: true, value: value ?? null }
          : {
              isSuccess: false,
              code: typeof code === "number" ? code : 2,
              message: typeof value === "string" && value !== "" ? value : null,
            },
      );
    }
    options.onAnswers();
    if (waiting.size > 0) return;
    const waiters = idleWaiters;
    idleWaiters = [];
    waiters.forEach((resolve) => resolve());
  }

  function remember(key: string, outcome: FunctionOutcome): void {
    remembered.set(key, outcome);
    rememberedCharacters += key.length;
    for (const oldest of remembered.keys()) {
      if (rememberedCharacters <= mostCharactersRemembered || oldest === key) return;
      remembered.delete(oldest);
      rememberedCharacters -= oldest.length;
    }
  }

  return {
    resultOf,
    answer,
    setReady() {
      isReady = true;
      options.onReady?.();
      planFlush();
    },
    forgetResults() {
      remembered.clear();
      rememberedCharacters = 0;
    },
    countWaiting: () => waiting.size,
    whenIdle: () =>
      waiting.size === 0
        ? Promise.resolve()
        : new Promise((resolve) => {
            idleWaiters.push(resolve);
          }),
  };
}

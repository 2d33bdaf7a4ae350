import type { Json } from "../protocol/rich-api-request";
import type { FunctionOutcome } from "./function-result";

/** Invocations and answers in the shape of the custom functions runtime inside office.js. */
const messageCategory = 1;
const invocationType = 1000;
const cancellationType = 1001;
const cancelable = 1;
/** Errors in arguments come as CustomFunctions.Error. */
const errorsAsArguments = 4;

export interface FunctionCall {
  readonly id: string;
  readonly argumentsText: string;
  /** `Sheet!A1` of the calling cell. */
  readonly address: string;
  /** Whether the add-in wants to know when the call is given up. */
  readonly isCancelable: boolean;
}

/** A call that has been asked and not been answered. */
interface WaitingCall {
  readonly key: string;
  readonly isCancelable: boolean;
  /** The cells that wait for it, by their addresses. */
  readonly cells: Set<string>;
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
  const waiting = new Map<number, WaitingCall>();
  const invocations = new Map<string, number>();
  /** What each cell waits for, and which cells have asked since the last message. */
  const wantedBy = new Map<string, Set<number>>();
  const askedNow = new Map<string, Set<number>>();
  let queue: { readonly invocation: number; readonly entry: Json }[] = [];
  let idleWaiters: (() => void)[] = [];
  let nextInvocation = 1;
  let isReady = false;
  let isFlushPlanned = false;

  function resultOf(call: FunctionCall, keyPlace: string): FunctionOutcome | null {
    const key = `${call.id}|${keyPlace}|${call.argumentsText}`;
    const known = remembered.get(key);
    if (known) {
      // What the cell waited for until now it does not need any more.
      if (wantedBy.has(call.address) && !askedNow.has(call.address)) {
        askedNow.set(call.address, new Set());
        planFlush();
      }
      return known;
    }
    const invocation = invocations.get(key) ?? ask(call, key);
    waiting.get(invocation)?.cells.add(call.address);
    const asked = askedNow.get(call.address) ?? new Set();
    askedNow.set(call.address, asked.add(invocation));
    planFlush();
    return null;
  }

  function ask({ id, argumentsText, address, isCancelable }: FunctionCall, key: string): number {
    const invocation = nextInvocation;
    nextInvocation += 1;
    invocations.set(key, invocation);
    waiting.set(invocation, { key, isCancelable, cells: new Set() });
    const flags = errorsAsArguments + (isCancelable ? cancelable : 0);
    const message = `[${invocation},${JSON.stringify(id)},${argumentsText},${JSON.stringify(address)},${flags},null]`;
    const entry = [messageCategory, invocationType, "", message, invocation];
    queue.push({ invocation, entry });
    return invocation;
  }

  /** All that one recalculation asks for goes in one message. */
  function planFlush(): void {
    if (isFlushPlanned || !isReady) return;
    isFlushPlanned = true;
    setTimeout(() => {
      isFlushPlanned = false;
      const entries = [...giveUpReplaced(), ...queue.map(({ entry }) => entry)];
      queue = [];
      if (entries.length > 0) options.fire(entries);
      if (waiting.size > 0) return;
      // All that was waited for has been given up: no answer will come that says so.
      options.onAnswers();
      tellIfIdle();
    }, 0);
  }

  function tellIfIdle(): void {
    if (waiting.size > 0) return;
    const waiters = idleWaiters;
    idleWaiters = [];
    waiters.forEach((resolve) => resolve());
  }

  /** What a cell waited for and does not ask for any more; the add-in is told of what it has got. */
  function giveUpReplaced(): Json[] {
    const told: Json[] = [];
    for (const [address, asked] of askedNow) {
      for (const invocation of wantedBy.get(address) ?? []) {
        if (!asked.has(invocation)) told.push(...leave(address, invocation));
      }
      wantedBy.set(address, asked);
    }
    askedNow.clear();
    return told;
  }

  function leave(address: string, invocation: number): Json[] {
    const call = waiting.get(invocation);
    call?.cells.delete(address);
    if (!call?.isCancelable || call.cells.size > 0) return [];
    waiting.delete(invocation);
    invocations.delete(call.key);
    const sent = queue.length;
    queue = queue.filter((one) => one.invocation !== invocation);
    if (queue.length < sent) return [];
    const message = JSON.stringify({ invocationId: invocation });
    return [[messageCategory, cancellationType, "", message, invocation]];
  }

  /** Each answer is [invocation, succeeded, value, error code]. */
  function answer(results: readonly Json[]): void {
    for (const result of results) {
      const [invocation, isSuccess, value, code] = result as readonly Json[];
      const call = waiting.get(Number(invocation));
      if (!call) continue;
      const { key } = call;
      waiting.delete(Number(invocation));
      invocations.delete(key);
      call.cells.forEach((address) => wantedBy.delete(address));
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
    tellIfIdle();
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

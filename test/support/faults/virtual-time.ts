/** Waits that are shorter than this are turns of the event loop, and pass by themselves. */
const shortestWait = 2;
/** So many turns without a message mean that everybody waits for a timer. */
const quietTurns = 8;

interface Timer {
  readonly due: number;
  readonly isOfPage: boolean;
  readonly ring: () => void;
}

/** Time that passes only when nothing else happens: nobody ever waits, however long a wait is. */
export interface VirtualTime {
  /** To be called at every message, so that time stands still while messages are under way. */
  readonly stir: () => void;
  /** Lets time pass until the work is done; false when nothing is left that could end it. */
  readonly passUntilDone: (work: Promise<unknown>) => Promise<boolean>;
  /** Lets everything that is under way come to rest, without time. */
  readonly rest: () => Promise<void>;
  /** Lets some time pass. */
  readonly pass: (milliseconds: number) => Promise<void>;
  /** The add-in does not wait any more, as when its page is closed; office.js is kept. */
  readonly forget: () => void;
  readonly advance: (milliseconds: number) => void;
  readonly restore: () => void;
}

/** The clocks of Node, where the add-in runs, and of the page, where office.js does, become virtual. */
export function installVirtualTime(page: object): VirtualTime {
  const real = { setTimeout, clearTimeout, now: Date.now };
  const begun = real.now();
  let passed = 0;
  let isStirred = false;
  let next = 0;
  const timers = new Map<number, Timer>();
  const turns = new WeakSet<object>();

  type Work = (...values: unknown[]) => void;

  function set(isOfPage: boolean, work: Work, wait: number, values: unknown[]): unknown {
    if (!(wait >= shortestWait)) {
      // The next turn, whenever that is: a real timer sleeps, and sleeps long on a busy machine.
      const soon = setImmediate(work, ...values);
      turns.add(soon);
      return soon;
    }
    next += 1;
    timers.set(next, { due: passed + wait, isOfPage, ring: () => work(...values) });
    const id = next;
    return Object.assign(Object(id) as object, { virtual: id, unref: () => undefined });
  }

  function clear(timer: unknown): void {
    if (turns.has(Object(timer) as object)) return clearImmediate(timer as NodeJS.Immediate);
    const id = (timer as { virtual?: number } | undefined)?.virtual;
    if (id === undefined) real.clearTimeout(timer as NodeJS.Timeout);
    else timers.delete(id);
  }

  for (const holder of [globalThis, page]) {
    Object.assign(holder, {
      setTimeout: (work: Work, wait = 0, ...values: unknown[]) =>
        set(holder === page, work, wait, values),
      clearTimeout: clear,
    });
  }
  Date.now = () => Math.floor(begun + passed);

  const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

  async function rest(): Promise<void> {
    for (let quiet = 0; quiet < quietTurns; quiet += 1) {
      isStirred = false;
      await turn();
      if (isStirred) quiet = -1;
    }
  }

  function ringNext(latest = Number.POSITIVE_INFINITY): boolean {
    const [first] = [...timers].sort(([, a], [, b]) => a.due - b.due);
    if (first === undefined || first[1].due > latest) return false;
    const [id, { due, ring }] = first;
    timers.delete(id);
    passed = Math.max(passed, due);
    ring();
    return true;
  }

  return {
    stir() {
      isStirred = true;
    },
    async passUntilDone(work) {
      let isDone = false;
      const end = () => {
        isDone = true;
        isStirred = true;
      };
      work.then(end, end);
      while (!isDone) {
        await rest();
        if (!isDone && !ringNext()) return false;
      }
      return true;
    },
    rest,
    async pass(milliseconds) {
      const end = passed + milliseconds;
      do await rest();
      while (ringNext(end));
      passed = Math.max(passed, end);
    },
    forget() {
      for (const [id, { isOfPage }] of timers) if (!isOfPage) timers.delete(id);
    },
    advance(milliseconds) {
      passed += milliseconds;
    },
    restore() {
      Object.assign(globalThis, {
        setTimeout: real.setTimeout,
        clearTimeout: real.clearTimeout,
      });
      Date.now = real.now;
    },
  };
}

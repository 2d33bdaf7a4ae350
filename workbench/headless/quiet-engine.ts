let isQuiet = false;

/* eslint-disable no-console -- the engine writes to the console and takes no other place to write */
/** The engine tells the time of every step at debug level, which only its developers want to see. */
export function quietEngine(): void {
  if (isQuiet) return;
  isQuiet = true;
  for (const level of ["debug", "info", "log"] as const) {
    const write = console[level].bind(console);
    console[level] = (...parts: unknown[]) => {
      if (!isEngineTiming(parts)) write(...parts);
    };
  }
}

const engineWords =
  /^(?:#+|evaluate |Data loaded|Model created|cells imported|Replayed|START|[A-Z]+(?:_[A-Z]+)+$)/;

function isEngineTiming(parts: readonly unknown[]): boolean {
  return typeof parts[0] === "string" && engineWords.test(parts[0]);
}

const pauseInMilliseconds = 50;

/** Asks until the answer passes: what a page shows follows a key or a click after a moment. */
export async function eventually(
  check: () => Promise<void>,
  withinMilliseconds = 15_000,
): Promise<void> {
  const end = Date.now() + withinMilliseconds;
  for (;;) {
    try {
      await check();
      return;
    } catch (problem) {
      if (Date.now() > end) throw problem;
      await new Promise((resolve) => setTimeout(resolve, pauseInMilliseconds));
    }
  }
}

/** After so long somebody else has a turn. */
const turnInMilliseconds = 50;

/**
 * Does something with each of many, and lets others have their turns in between: the page is drawn,
 * and a click on Cancel is heard at once.
 */
export async function inTurns<T, R>(all: readonly T[], work: (one: T) => R): Promise<readonly R[]> {
  const done: R[] = [];
  let begun = performance.now();
  for (const one of all) {
    done.push(work(one));
    if (performance.now() - begun < turnInMilliseconds) continue;
    await new Promise((resolve) => setTimeout(resolve));
    begun = performance.now();
  }
  return done;
}

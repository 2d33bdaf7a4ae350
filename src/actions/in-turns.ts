/** After so long somebody else has a turn. */
const turnInMilliseconds = 50;

/**
 * Carries work that comes in pieces to its end, and lets others have their turns in between: the page
 * is drawn, and a click on Cancel is heard at once.
 */
export async function finishInTurns<R>(pieces: Iterator<void, R>): Promise<R> {
  let begun = performance.now();
  for (;;) {
    const piece = pieces.next();
    if (piece.done === true) return piece.value;
    if (performance.now() - begun < turnInMilliseconds) continue;
    await new Promise((resolve) => setTimeout(resolve));
    begun = performance.now();
  }
}

function* oneByOne<T, R>(all: readonly T[], work: (one: T) => R): Generator<void, readonly R[]> {
  const done: R[] = [];
  for (const one of all) {
    done.push(work(one));
    yield;
  }
  return done;
}

/** Does something with each of many, in turns. */
export function inTurns<T, R>(all: readonly T[], work: (one: T) => R): Promise<readonly R[]> {
  return finishInTurns(oneByOne(all, work));
}

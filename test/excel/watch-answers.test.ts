import { Refusal } from "../../src/excel/refusal";
import { watchAnswers } from "../../src/excel/watch-answers";

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

function outcomeOf(work: Promise<unknown>): Promise<unknown> {
  return work.catch((problem: unknown) => problem);
}

test("silence counts as a lost connection, with what to do", async () => {
  const outcome = outcomeOf(
    watchAnswers(() => new Promise(() => undefined), { patienceInMilliseconds: 1000 }),
  );
  jest.advanceTimersByTime(1000);
  const problem = (await outcome) as Refusal;
  expect(problem.code).toBe("connectionLost");
  expect(problem.message).toMatch(/press Enter or Esc.*check the connection, then try again/);
});

test("every sign of life starts the patience anew", async () => {
  let finish: (value: string) => void = () => undefined;
  let heard: () => void = () => undefined;
  const outcome = watchAnswers(
    (hear) => {
      heard = hear;
      return new Promise<string>((resolve) => (finish = resolve));
    },
    { patienceInMilliseconds: 1000 },
  );
  jest.advanceTimersByTime(900);
  heard();
  jest.advanceTimersByTime(900);
  finish("done");
  expect(await outcome).toBe("done");
});

test("work that was given up does not go on when its answer comes late", async () => {
  let heard: () => void = () => undefined;
  const outcome = outcomeOf(
    watchAnswers(
      (hear) => {
        heard = hear;
        return new Promise(() => undefined);
      },
      { patienceInMilliseconds: 1000 },
    ),
  );
  jest.advanceTimersByTime(1000);
  await outcome;
  expect(() => heard()).toThrow(Refusal);
});

test("cancelling is answered at once, even while Excel is silent", async () => {
  const controller = new AbortController();
  const outcome = outcomeOf(
    watchAnswers(() => new Promise(() => undefined), { signal: controller.signal }),
  );
  controller.abort();
  expect(((await outcome) as Refusal).code).toBe("cancelled");
});

test("work that was cancelled before it began is not begun", async () => {
  const controller = new AbortController();
  controller.abort();
  const work = jest.fn(() => Promise.resolve());
  await outcomeOf(watchAnswers(work, { signal: controller.signal }));
  expect(work).not.toHaveBeenCalled();
});

test("a sign of life after the end keeps all that the work held in memory until patience is over", async () => {
  let heard: () => void = () => undefined;
  await watchAnswers((hear) => {
    heard = hear;
    return Promise.resolve();
  }, {});
  await Promise.resolve();
  heard();
  expect(jest.getTimerCount()).toBe(0);
});

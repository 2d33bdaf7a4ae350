import { watchAnswers } from "../../src/excel/watch-answers";
import { beginSteps } from "../../src/steps";

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** A request that Excel answers after so many milliseconds. */
function answered(milliseconds: number): Promise<unknown> {
  const answer = watchAnswers(
    () => new Promise((resolve) => setTimeout(() => resolve("answered"), milliseconds)),
    {},
  ).catch((problem: { readonly code: string }) => problem.code);
  jest.advanceTimersByTime(milliseconds);
  return answer;
}

test("a run without a display gives up a long request, or the pane waits for ever", async () => {
  expect(await answered(600_000)).toBe("connectionLost");
  beginSteps({ whenCalculated: () => Promise.resolve() });
  expect(await answered(600_000)).toBe("answered");
});

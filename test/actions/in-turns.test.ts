import { finishInTurns, inTurns } from "../../src/actions/in-turns";

/** Work that takes its time, as that of large lists does. */
function hold(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}

test("a click on Cancel is heard only when all of a long work is done", async () => {
  const done: string[] = [];
  setTimeout(() => done.push("click"), 0);
  const answers = await inTurns([1, 2, 3, 4], (one) => {
    hold(40);
    done.push(`piece ${one}`);
    return one * 10;
  });
  expect(answers).toEqual([10, 20, 30, 40]);
  expect(done.indexOf("click")).toBeGreaterThan(0);
  expect(done.indexOf("click")).toBeLessThan(3);
});

function* failing(): Generator<void, number> {
  yield;
  throw new Error("No such list.");
}

test("what goes wrong in a later piece is swallowed", async () => {
  await expect(finishInTurns(failing())).rejects.toThrow("No such list.");
});

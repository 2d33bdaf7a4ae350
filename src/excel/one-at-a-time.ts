import { Refusal } from "./refusal";
import { runtimeBoard } from "./runtime-board";

/** Changes the workbook when nothing else does: a second step meanwhile is refused in words. */
export async function oneAtATime<T>(task: string, work: () => Promise<T>): Promise<T> {
  const board = runtimeBoard();
  // It is short, and nobody asked for it: no reason to refuse what the user wants.
  while (board.settling !== null) await board.settling.catch(() => undefined);
  if (board.busyWith !== null) {
    throw new Refusal(
      "busy",
      `${board.busyWith} is still under way: wait until it is done, then try again.`,
    );
  }
  board.busyWith = task;
  try {
    return await work();
  } finally {
    board.busyWith = null;
  }
}

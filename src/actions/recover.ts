import { runtimeBoard, takeAnnouncements } from "../excel/runtime-board";
import { settleWorkbook } from "../excel/write/settle-workbook";
import { answer } from "./answer";
import type { Notice } from "./contract";
import { info } from "./info-notice";

/** What was found and put in order since somebody was told last. */
export function interruptionNotices(): readonly Notice[] {
  return takeAnnouncements().map(info);
}

/** First thing when the pane or a button starts: what an interruption left is put in order. */
export function recover(): Promise<readonly Notice[]> {
  return answer(async () => {
    const board = runtimeBoard();
    // A step that is under way puts things in order itself, before it changes anything.
    if (board.busyWith === null) {
      board.settling ??= settleWorkbook().finally(() => {
        board.settling = null;
      });
      await board.settling;
    }
    return interruptionNotices();
  });
}

import type { KeptAbout } from "../excel/again/keep-new-sheet";
import type { OwnSheetNow } from "../excel/again/read-own-sheet";
import { asItStands, movedBoxes, queueReadingDrawing } from "../excel/again/redraw";
import type { RecordedChange } from "../excel/again/write-merges";
import { isDrawnOtherwise, noDrawing } from "../excel/write/queue-drawing";
import { listAfter } from "../sheets/merge/list-after";
import type { OurSheet } from "../sheets/merge/our-sheet";
import { stakeholderDrawing } from "../sheets/pages/stakeholder-drawing";
import { changeToSay, isChanged } from "./merged-sheet";

/**
 * What it takes that a map says what its list says now, whoever wrote it: the list is brought up to
 * date, and drawn with the boxes where somebody put them. Nothing where it does already.
 */
export async function changesToDraw(
  context: Excel.RequestContext,
  own: OwnSheetNow,
  our: OurSheet,
  about: KeptAbout,
): Promise<readonly RecordedChange[]> {
  const read = queueReadingDrawing(context.workbook.worksheets.getItem(own.sheet.id));
  await context.sync();
  const now = read();
  const drawn = own.record?.drawing ?? noDrawing;
  const change = changeToSay(own, our, { ...about, drawing: drawn });
  // Without its cells there is no place to draw on.
  if (now === null) return isChanged(change) ? [change] : [];
  const rows = listAfter(change.merge, own.standing, "people");
  const needed = stakeholderDrawing(rows, movedBoxes(drawn, now));
  // Its pages end between rows of boxes as long as its rows keep their height.
  const after = { ...needed, height: Math.max(drawn.height, needed.height) };
  const drawing = { ...now, before: asItStands(drawn, now), after };
  if (!isChanged(change) && !isDrawnOtherwise(drawing)) return [];
  return [{ ...change, about: { ...about, drawing: after }, drawing }];
}

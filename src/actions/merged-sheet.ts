import type { KeptAbout } from "../excel/again/keep-new-sheet";
import { nextMark } from "../excel/again/queue-merge";
import type { OwnSheetNow } from "../excel/again/read-own-sheet";
import type { RecordedChange } from "../excel/again/write-merges";
import { readableCell } from "../excel/cells/address";
import { Refusal } from "../excel/refusal";
import { baseAfter } from "../sheets/merge/base-after";
import { describeCounts, mergeCounts } from "../sheets/merge/describe-merge";
import { isSameContent } from "../sheets/same-content";
import { mergeSheet } from "../sheets/merge/merge-sheet";
import { placeId } from "../sheets/merge/sheet-merge";
import type { OurSheet } from "../sheets/merge/our-sheet";
import type { CellContent } from "../sheets/sheet-plan";
import type { MadeAgain } from "./contract";

/** What there is to write on a sheet, or to keep of it. */
export function isChanged({ own, our, merge }: RecordedChange): boolean {
  if (merge.edits.length > 0 || merge.inserts.length > 0) return true;
  if (own.record === null || own.isCopy) return true;
  return !isSameContent(baseAfter(our, merge, own.standing), own.record.base);
}

function shown(content: CellContent): string {
  if (content === null) return "";
  return typeof content === "object" ? content.formula : String(content);
}

/** What making a sheet again does to it, in words and cell by cell. */
export function refreshOf({ own, merge }: RecordedChange): MadeAgain {
  const sheetName = own.sheet.name;
  const counts = mergeCounts(merge);
  return {
    sheetName,
    words: describeCounts(counts, own.record !== null),
    updated: counts.values + merge.added.length,
    kept: counts.kept,
    differences: merge.differences.map(({ place, row, column, theirs, ours }) => ({
      id: placeId(place),
      words: place.words,
      cell: readableCell(sheetName, row, column),
      theirs: shown(theirs),
      ours: shown(ours),
    })),
    unplaced: merge.unplaced,
  };
}

/** What is said of a sheet that a newer version of the add-in wrote. */
export function aboutNewer({ sheet }: OwnSheetNow): string {
  return `${sheet.name} was made by a newer version of the add-in, and stays as it is: update the add-in, then refresh.`;
}

/** Sheets that are not changed: what they hold is not known, or is not to be touched. */
export function refuseFixed(own: OwnSheetNow): void {
  if (own.isNewer) throw new Refusal("badInput", aboutNewer(own));
  const { sheet, isProtected } = own;
  if (!isProtected) return;
  throw new Refusal(
    "protectedSheet",
    `${sheet.name} is protected: choose Review > Unprotect Sheet there, then try again.`,
  );
}

/** What it takes that a sheet says what it should say now. */
export function changeToSay(own: OwnSheetNow, our: OurSheet, about: KeptAbout): RecordedChange {
  refuseFixed(own);
  const merge = mergeSheet(our, own.standing, own.record?.base ?? null);
  return { own, our, merge, mark: nextMark(own), about };
}

/** The same; nothing where it says so already. */
export function changesToSay(
  own: OwnSheetNow,
  our: OurSheet,
  about: KeptAbout,
): readonly RecordedChange[] {
  const change = changeToSay(own, our, about);
  return isChanged(change) ? [change] : [];
}

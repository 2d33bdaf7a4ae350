import { findList } from "../lists/find-lists";
import { asKind, readCandidate } from "../lists/list-candidate";
import type { UnderstoodList } from "../lists/understood-list";
import type { SheetGrid } from "../sheet-grid";

/** Cells that the user has selected, as a list of accounts; null where no list stands in them. */
export function selectedList(grid: SheetGrid): UnderstoodList | null {
  const raw = findList(grid);
  if (!raw || raw.sheetRows.length === 0) return null;
  const candidate = readCandidate(raw, []);
  const fit = candidate.fits.find(({ kind }) => kind === "accounts");
  return asKind(candidate, "accounts", fit);
}

import type { Zone } from "../engine";
import type { ExcelStyle } from "../xlsx/kept";
import { change, refuseProtected } from "./change";
import type { WorkbookSession } from "./workbook-session";

/** What is to be added to the cells of a range; a format only where it is to change. */
interface Formatting {
  readonly style: ExcelStyle;
  readonly format?: string;
}

/**
 * Adds to the formatting of a range. An add-in sets colour, fill and style one by one, which the
 * engine writes cell by cell each time; what follows each other on one range is written once.
 */
export function setFormatting(
  session: WorkbookSession,
  sheetId: string,
  zone: Zone,
  added: Formatting,
): void {
  refuseProtected(session, sheetId);
  const { top, left, bottom, right } = zone;
  const place = `${sheetId} ${top} ${left} ${bottom} ${right}`;
  if (session.formatting?.place !== place) session.formatting?.write();
  const before = session.formatting?.place === place ? session.formatting.added : { style: {} };
  const all = { ...before, ...added, style: { ...before.style, ...added.style } };
  session.formatting = {
    place,
    added: all,
    write() {
      session.formatting = null;
      change(session, { type: "SET_FORMATTING", sheetId, target: [zone], ...all });
    },
  };
}

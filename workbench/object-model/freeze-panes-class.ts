import { lastColumn, lastRow } from "../formulas/cell-address";
import { membersOf } from "../protocol/members";
import { wholeNumber } from "../protocol/parameters";
import { RichApiError } from "../protocol/rich-api-error";
import { serverObject, type ServerClass, type ServerObject } from "../protocol/server-class";
import { growSheet } from "../sheet-size";
import { change } from "./change";
import { rangeOrText, zoneOnSheet } from "./object-links";
import { rangeObject } from "./range-class";
import { rangePlace } from "./range-place";
import type { SheetPlace } from "./worksheet-class";

const panes = membersOf<SheetPlace>();

const freezePanesClass: ServerClass<SheetPlace> = {
  name: "WorksheetFreezePanes",
  scalars: {},
  navigation: {},
  methods: {
    freezeRows: panes.method([wholeNumber("count")], (sheet, rows) => freeze(sheet, rows, 0)),
    freezeColumns: panes.method([wholeNumber("count")], (sheet, columns) =>
      freeze(sheet, 0, columns),
    ),
    freezeAt: panes.method([rangeOrText("frozenRange")], (sheet, frozen) => {
      const zone = zoneOnSheet(sheet, frozen);
      freeze(
        sheet,
        zone.bottom === lastRow ? 0 : zone.bottom + 1,
        zone.right === lastColumn ? 0 : zone.right + 1,
      );
    }),
    unfreeze: panes.method([], ({ session, sheetId }) =>
      change(session, { type: "UNFREEZE_COLUMNS_ROWS", sheetId }),
    ),
    getLocationOrNullObject: panes.method([], frozenRange),
  },
};

export function freezePanesObject(sheet: SheetPlace): ServerObject {
  return serverObject(freezePanesClass, sheet);
}

/** Excel takes an earlier freezing back when it freezes anew. */
function freeze({ session, sheetId }: SheetPlace, rows: number, columns: number): void {
  if (rows < 0 || columns < 0 || rows > lastRow || columns > lastColumn) {
    throw new RichApiError("InvalidArgument", "Some rows or columns have to stay free to move.");
  }
  growSheet(session.model, sheetId, rows + 1, columns + 1);
  change(session, { type: "UNFREEZE_COLUMNS_ROWS", sheetId });
  if (rows > 0) change(session, { type: "FREEZE_ROWS", sheetId, quantity: rows });
  if (columns > 0) change(session, { type: "FREEZE_COLUMNS", sheetId, quantity: columns });
}

function frozenRange({ session, sheetId }: SheetPlace): ServerObject | null {
  const { xSplit: columns, ySplit: rows } = session.getters.getPaneDivisions(sheetId);
  if (rows === 0 && columns === 0) return null;
  return rangeObject(
    rangePlace(session, sheetId, {
      top: 0,
      left: 0,
      bottom: rows === 0 ? lastRow : rows - 1,
      right: columns === 0 ? lastColumn : columns - 1,
    }),
  );
}

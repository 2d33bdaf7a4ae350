import { membersOf, type Parameter } from "../protocol/members";
import { flag, oneOf, optional, text, wholeNumber } from "../protocol/parameters";
import { RichApiError } from "../protocol/rich-api-error";
import {
  serverObject,
  targetOf,
  type ServerClass,
  type ServerObject,
} from "../protocol/server-class";
import { change } from "./change";
import { chartsObject } from "./charts-class";
import { color } from "./color";
import { commentsObject } from "./comments-class";
import { copySheet } from "./copy-sheet";
import { lastColumn, lastRow } from "../formulas/cell-address";
import { forgetSheet } from "./forget-sheet";
import { freezePanesObject } from "./freeze-panes-class";
import { namesObject, rangeOfName } from "./names-class";
import { horizontalPageBreaksObject } from "./page-breaks-class";
import { pageLayoutObject } from "./page-layout-class";
import { pivotTablesObject } from "./pivot-tables-class";
import { protectionObject } from "./protection-class";
import { rangeObject } from "./range-class";
import { cellOf, usedRange } from "./range-geometry";
import { rangePlace, sheetIdOfName, zoneOfAddress, type RangePlace } from "./range-place";
import { activateSheet } from "./selection";
import { shapesObject } from "./shapes-class";
import { checkSheetName } from "./sheet-name";
import { setSheetVisibility, sheetVisibility } from "./sheet-visibility";
import { refuseLockedStructure } from "./structure-lock-plugin";
import { tablesObject } from "./tables-class";
import type { WorkbookSession } from "./workbook-session";

export interface SheetPlace {
  readonly session: WorkbookSession;
  readonly sheetId: string;
}

const sheet = membersOf<SheetPlace>();

export const worksheetClass: ServerClass<SheetPlace> = {
  name: "Worksheet",
  identity: ({ sheetId }) => sheetId,
  scalars: {
    id: sheet.value(({ sheetId }) => sheetId),
    name: sheet.settable(
      ({ session, sheetId }) => session.getters.getSheetName(sheetId),
      text("name"),
      renameSheet,
    ),
    position: sheet.settable(
      ({ session, sheetId }) => session.getters.getSheetIds().indexOf(sheetId),
      wholeNumber("position"),
      moveSheet,
    ),
    visibility: sheet.settable(
      sheetVisibility,
      oneOf("visibility", ["Visible", "Hidden", "VeryHidden"]),
      setSheetVisibility,
    ),
    tabColor: sheet.settable(
      ({ session, sheetId }) => session.getters.getSheet(sheetId).color ?? "",
      color("tabColor"),
      ({ session, sheetId }, chosen) =>
        change(session, {
          type: "COLOR_SHEET",
          sheetId,
          ...(chosen === "" ? {} : { color: chosen }),
        }),
    ),
    showGridlines: sheet.value(({ session, sheetId }) =>
      session.getters.getGridLinesVisibility(sheetId),
    ),
    // The client reads ShowGridlines and sets Gridlines.
    gridlines: sheet.settable(
      ({ session, sheetId }) => session.getters.getGridLinesVisibility(sheetId),
      flag("showGridlines"),
      ({ session, sheetId }, areGridLinesVisible) =>
        change(session, { type: "SET_GRID_LINES_VISIBILITY", sheetId, areGridLinesVisible }),
    ),
  },
  navigation: {
    tables: ({ session, sheetId }) => tablesObject(session, sheetId),
    charts: chartsObject,
    shapes: shapesObject,
    names: ({ session, sheetId }) => namesObject(session, sheetId),
    comments: commentsObject,
    pivotTables: pivotTablesObject,
    freezePanes: freezePanesObject,
    protection: protectionObject,
    pageLayout: pageLayoutObject,
    horizontalPageBreaks: horizontalPageBreaksObject,
  },
  methods: {
    activate: sheet.method([], ({ session, sheetId }) => activateSheet(session, sheetId)),
    calculate: sheet.method([optional(flag("markAllDirty"))], ({ session }) =>
      session.recalculate(),
    ),
    copy: sheet.method(
      [
        optional(oneOf("positionType", ["None", "Before", "After", "Beginning", "End"])),
        optional(sheetArgument("relativeTo")),
      ],
      (place, positionType, relativeTo) => {
        const { session, sheetId } = place;
        const position = copyPosition(place, positionType ?? "None", relativeTo);
        return worksheetObject(session, copySheet(session, sheetId, position));
      },
    ),
    delete: sheet.method([], deleteSheet),
    getCell: sheet.method([wholeNumber("row"), wholeNumber("column")], (place, row, column) =>
      rangeObject(cellOf(wholeSheet(place), row, column)),
    ),
    getRange: sheet.method([optional(text("address"))], (place, address) =>
      rangeObject(address === undefined ? wholeSheet(place) : rangeAt(place, address)),
    ),
    getRangeByIndexes: sheet.method(
      [
        wholeNumber("startRow"),
        wholeNumber("startColumn"),
        wholeNumber("rowCount"),
        wholeNumber("columnCount"),
      ],
      ({ session, sheetId }, top, left, rows, columns) =>
        rangeObject(
          rangePlace(session, sheetId, {
            top,
            left,
            bottom: top + rows - 1,
            right: left + columns - 1,
          }),
        ),
    ),
    getUsedRange: sheet.reader([optional(flag("valuesOnly"))], (place, valuesOnly) => {
      const whole = wholeSheet(place);
      return rangeObject(usedRange(whole, valuesOnly ?? false) ?? cellOf(whole, 0, 0));
    }),
    getUsedRangeOrNullObject: sheet.reader([optional(flag("valuesOnly"))], (place, valuesOnly) => {
      const used = usedRange(wholeSheet(place), valuesOnly ?? false);
      return used ? rangeObject(used) : null;
    }),
    ...eventRegistrations(),
  },
};

/** The events of a sheet that the host tells; each is a pair of registration methods. */
function eventRegistrations(): ServerClass<SheetPlace>["methods"] {
  const events = { DataChanged: "changed", Activated: "activated", SelectionChanged: "selection" };
  return Object.fromEntries(
    Object.entries(events).flatMap(([wireName, topic]) => [
      [
        `_Register${wireName}Event`,
        sheet.method([], ({ session, sheetId }) => {
          session.listeners.add(`${topic}:${sheetId}`);
        }),
      ],
      [
        `_Unregister${wireName}Event`,
        sheet.method([], ({ session, sheetId }) => {
          session.listeners.delete(`${topic}:${sheetId}`);
        }),
      ],
    ]),
  );
}

export function worksheetObject(session: WorkbookSession, sheetId: string): ServerObject {
  if (!session.getters.tryGetSheet(sheetId)) throw new RichApiError("ItemNotFound");
  return serverObject(worksheetClass, { session, sheetId });
}

function sheetArgument(name: string): Parameter<SheetPlace> {
  return {
    name,
    read(value) {
      const place = targetOf<SheetPlace>(value, worksheetClass);
      if (place) return place;
      throw new RichApiError("InvalidArgument", "A sheet is needed.");
    },
  };
}

/** Where a copy goes: behind the sheet itself when nothing is said. */
function copyPosition(
  { session, sheetId }: SheetPlace,
  type: "None" | "Before" | "After" | "Beginning" | "End",
  relativeTo: SheetPlace | undefined,
): number {
  const ids = session.getters.getSheetIds();
  if (type === "Beginning") return 0;
  if (type === "End") return ids.length;
  if (type === "None") return ids.indexOf(sheetId) + 1;
  if (!relativeTo) throw new RichApiError("InvalidArgument", "relativeTo: a sheet is needed.");
  return ids.indexOf(relativeTo.sheetId) + (type === "After" ? 1 : 0);
}

function wholeSheet({ session, sheetId }: SheetPlace): RangePlace {
  return rangePlace(session, sheetId, { top: 0, left: 0, bottom: lastRow, right: lastColumn });
}

/** An address, or a name that stands for a range on this sheet. */
function rangeAt({ session, sheetId }: SheetPlace, address: string): RangePlace {
  const named = rangeOfName(session, address, sheetId);
  if (named) {
    if (named.sheetId !== sheetId) throw new RichApiError("InvalidArgument");
    return named;
  }
  return rangePlace(session, sheetId, zoneOfAddress(session, sheetId, address));
}

function moveSheet({ session, sheetId }: SheetPlace, position: number): void {
  const ids = session.getters.getSheetIds();
  const from = ids.indexOf(sheetId);
  if (position < 0 || position >= ids.length) {
    throw new RichApiError(
      "InvalidArgument",
      `There are ${ids.length} sheets; none can stand at ${position}.`,
    );
  }
  if (position === from) return;
  // The engine counts visible sheets only, so those that are passed are in sight meanwhile.
  const passed = ids.slice(Math.min(from, position), Math.max(from, position) + 1);
  const hidden = passed.filter((id) => !session.getters.isSheetVisible(id));
  for (const id of hidden) change(session, { type: "SHOW_SHEET", sheetId: id });
  change(session, { type: "MOVE_SHEET", sheetId, delta: position - from });
  for (const id of hidden) change(session, { type: "HIDE_SHEET", sheetId: id });
}

function renameSheet({ session, sheetId }: SheetPlace, name: string): void {
  const oldName = session.getters.getSheetName(sheetId);
  if (name === oldName) return;
  checkSheetName(name);
  const taken = sheetIdOfName(session, name);
  if (taken !== undefined && taken !== sheetId) throw new RichApiError("ItemAlreadyExists");
  change(session, { type: "RENAME_SHEET", sheetId, oldName, newName: name });
}

function deleteSheet({ session, sheetId }: SheetPlace): void {
  const sheetName = session.getters.getSheetName(sheetId);
  const others = session.getters.getVisibleSheetIds().filter((id) => id !== sheetId);
  const next = others[0];
  if (next === undefined) {
    throw new RichApiError(
      "InvalidOperation",
      "A workbook must contain at least one visible worksheet.",
    );
  }
  if (session.getters.getActiveSheetId() === sheetId) activateSheet(session, next);
  refuseLockedStructure(session);
  // The engine counts visible sheets only and would keep a hidden one beside the last visible one.
  if (!session.getters.isSheetVisible(sheetId)) change(session, { type: "SHOW_SHEET", sheetId });
  change(session, { type: "DELETE_SHEET", sheetId, sheetName });
  forgetSheet(session, sheetId, sheetName);
}

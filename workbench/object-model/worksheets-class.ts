import { membersOf } from "../protocol/members";
import { flag, optional, text } from "../protocol/parameters";
import { RichApiError } from "../protocol/rich-api-error";
import { serverObject, type ServerClass, type ServerObject } from "../protocol/server-class";
import { change } from "./change";
import { sheetIdOfName } from "./range-place";
import { checkSheetName } from "./sheet-name";
import type { WorkbookSession } from "./workbook-session";
import { worksheetObject } from "./worksheet-class";

/** A new sheet is larger than a screen; it grows when something is written beyond. */
/** Growing a sheet makes the engine look at all references of the workbook: it has room from the start. */
const newSheetSize = { rows: 400, cols: 40 } as const;

const sheets = membersOf<WorkbookSession>();

const worksheetCollectionClass: ServerClass<WorkbookSession> = {
  name: "WorksheetCollection",
  scalars: {},
  navigation: {},
  items: (session) => session.getters.getSheetIds().map((id) => worksheetObject(session, id)),
  indexer: sheets.method([text("key")], getItem),
  methods: {
    add: sheets.method([optional(text("name"))], addSheet),
    getItem: sheets.method([text("key")], getItem),
    getItemOrNullObject: sheets.method([text("key")], (session, key) => {
      const id = find(session, key);
      return id === undefined ? null : worksheetObject(session, id);
    }),
    getActiveWorksheet: sheets.method([], (session) =>
      worksheetObject(session, session.getters.getActiveSheetId()),
    ),
    getFirst: sheets.method([optional(flag("visibleOnly"))], (session, visibleOnly) =>
      at(session, visibleOnly ?? false, 0),
    ),
    getLast: sheets.method([optional(flag("visibleOnly"))], (session, visibleOnly) =>
      at(session, visibleOnly ?? false, -1),
    ),
    getCount: sheets.method(
      [optional(flag("visibleOnly"))],
      (session, visibleOnly) => listed(session, visibleOnly ?? false).length,
    ),
    ...workbookEvents(),
  },
};

export function worksheetsObject(session: WorkbookSession): ServerObject {
  return serverObject(worksheetCollectionClass, session);
}

/** The same events as on one sheet, for all of them. */
function workbookEvents(): ServerClass<WorkbookSession>["methods"] {
  const events = { DataChanged: "changed", Activated: "activated", SelectionChanged: "selection" };
  return Object.fromEntries(
    Object.entries(events).flatMap(([wireName, topic]) => [
      [
        `_Register${wireName}Event`,
        sheets.method([], (session) => {
          session.listeners.add(`${topic}:`);
        }),
      ],
      [
        `_Unregister${wireName}Event`,
        sheets.method([], (session) => {
          session.listeners.delete(`${topic}:`);
        }),
      ],
    ]),
  );
}

function listed(session: WorkbookSession, visibleOnly: boolean): readonly string[] {
  return visibleOnly ? session.getters.getVisibleSheetIds() : session.getters.getSheetIds();
}

function at(session: WorkbookSession, visibleOnly: boolean, index: number): ServerObject {
  const id = listed(session, visibleOnly).at(index);
  if (id === undefined) throw new RichApiError("ItemNotFound");
  return worksheetObject(session, id);
}

function find(session: WorkbookSession, key: string): string | undefined {
  return session.getters.tryGetSheet(key) ? key : sheetIdOfName(session, key);
}

function getItem(session: WorkbookSession, key: string): ServerObject {
  const id = find(session, key);
  if (id === undefined) throw new RichApiError("ItemNotFound");
  return worksheetObject(session, id);
}

function addSheet(session: WorkbookSession, wanted: string | undefined): ServerObject {
  if (wanted !== undefined) {
    checkSheetName(wanted);
    if (sheetIdOfName(session, wanted) !== undefined) {
      throw new RichApiError(
        "ItemAlreadyExists",
        "A resource with the same name or identifier already exists.",
      );
    }
  }
  const sheetId = `{${session.model.uuidGenerator.uuidv4()}}`;
  change(session, {
    type: "CREATE_SHEET",
    sheetId,
    name: wanted ?? nextSheetName(session),
    position: session.getters.getSheetIds().length,
    ...newSheetSize,
  });
  return worksheetObject(session, sheetId);
}

function nextSheetName(session: WorkbookSession): string {
  let number = session.getters.getSheetIds().length + 1;
  while (sheetIdOfName(session, `Sheet${number}`) !== undefined) number += 1;
  return `Sheet${number}`;
}

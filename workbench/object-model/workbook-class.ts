import { membersOf } from "../protocol/members";
import { serverObject, type ServerClass, type ServerObject } from "../protocol/server-class";
import { applicationObject } from "./application-class";
import { documentPropertiesObject } from "./document-properties-class";
import { customXmlPartsObject } from "./custom-xml-parts-class";
import { namesObject } from "./names-class";
import { rangeObject } from "./range-class";
import { activeCell, selectedRange } from "./selection";
import { settingsObject } from "./settings-class";
import { tablesObject } from "./tables-class";
import type { WorkbookSession } from "./workbook-session";
import { workbookProtectionObject } from "./workbook-protection-class";
import { worksheetsObject } from "./worksheets-class";

const workbook = membersOf<WorkbookSession>();

/** The root of every request: for Excel, the workbook and its context are one. */
const workbookClass: ServerClass<WorkbookSession> = {
  name: "Workbook",
  scalars: {
    name: workbook.value(({ workbookName }) => workbookName),
    readOnly: workbook.value(() => false),
  },
  navigation: {
    workbook: (session) => workbookObject(session),
    application: applicationObject,
    worksheets: worksheetsObject,
    tables: (session) => tablesObject(session, null),
    names: (session) => namesObject(session, null),
    settings: settingsObject,
    customXmlParts: customXmlPartsObject,
    protection: workbookProtectionObject,
    properties: documentPropertiesObject,
  },
  methods: {
    getSelectedRange: workbook.method([], (session) => rangeObject(selectedRange(session))),
    getActiveCell: workbook.method([], (session) => rangeObject(activeCell(session))),
  },
};

export function workbookObject(session: WorkbookSession): ServerObject {
  return serverObject(workbookClass, session);
}

import { membersOf } from "../protocol/members";
import { serverObject, type ServerClass, type ServerObject } from "../protocol/server-class";
import { getFact } from "./facts";
import type { SheetPlace } from "./worksheet-class";

const pivots = membersOf<SheetPlace>();

/** PivotTables of a file are kept as they are, and counted. */
const pivotTableCollectionClass: ServerClass<SheetPlace> = {
  name: "PivotTableCollection",
  scalars: {},
  navigation: {},
  methods: {
    getCount: pivots.method([], ({ session, sheetId }) => {
      return getFact(session.model, "sheet", sheetId)?.pivotTables ?? 0;
    }),
  },
};

export function pivotTablesObject(sheet: SheetPlace): ServerObject {
  return serverObject(pivotTableCollectionClass, sheet);
}

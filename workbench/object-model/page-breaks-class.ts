import { membersOf } from "../protocol/members";
import { RichApiError } from "../protocol/rich-api-error";
import { serverObject, type ServerClass, type ServerObject } from "../protocol/server-class";
import { listFacts, setFact } from "./facts";
import { rangeOrText, zoneOnSheet } from "./object-links";
import type { SheetPlace } from "./worksheet-class";

/** A break above a row, known by the first cell of the row, with which it moves. */
interface BreakPlace extends SheetPlace {
  readonly key: string;
}

const pageBreak = membersOf<BreakPlace>();
const breaks = membersOf<SheetPlace>();

const pageBreakClass: ServerClass<BreakPlace> = {
  name: "PageBreak",
  identity: ({ key }) => key,
  scalars: { rowIndex: pageBreak.value(({ key }) => Number(/\d+$/.exec(key)?.[0]) - 1) },
  navigation: {},
  methods: {
    delete: pageBreak.method([], ({ session, key }) =>
      setFact(session.model, "rowBreak", key, null),
    ),
  },
};

const pageBreaksClass: ServerClass<SheetPlace> = {
  name: "PageBreakCollection",
  scalars: {},
  navigation: {},
  items: (sheet) => keysOn(sheet).map((key) => serverObject(pageBreakClass, { ...sheet, key })),
  methods: {
    add: breaks.method([rangeOrText("pageBreakRange")], (sheet, range) => {
      const { top } = zoneOnSheet(sheet, range);
      if (top === 0) throw new RichApiError("InvalidArgument", "No page ends above the first row.");
      const key = `${sheet.sheetId}|A${top + 1}`;
      setFact(sheet.session.model, "rowBreak", key, {});
      return serverObject(pageBreakClass, { ...sheet, key });
    }),
    getCount: breaks.method([], (sheet) => keysOn(sheet).length),
    removePageBreaks: breaks.method([], ({ session, sheetId }) => {
      for (const key of keysOn({ session, sheetId })) setFact(session.model, "rowBreak", key, null);
    }),
  },
};

function keysOn({ session, sheetId }: SheetPlace): readonly string[] {
  return listFacts(session.model, "rowBreak", `${sheetId}|`).map(({ key }) => key);
}

export function horizontalPageBreaksObject(sheet: SheetPlace): ServerObject {
  return serverObject(pageBreaksClass, sheet);
}

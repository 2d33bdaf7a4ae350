import { fixedRangeName, quotedSheetName } from "../formulas/cell-address";
import { formulaTokens } from "../formulas/formula-tokens";
import { membersOf } from "../protocol/members";
import { flag, optional, text } from "../protocol/parameters";
import { RichApiError } from "../protocol/rich-api-error";
import { serverObject, type ServerClass, type ServerObject } from "../protocol/server-class";
import { checkFormula } from "./check-formula";
import { checkDefinedName } from "./defined-name";
import { excelLimits } from "./excel-limits";
import { getFact, listFacts, setFact, type WorkbenchFacts } from "./facts";
import { textUpTo } from "./limited-parameters";
import { nameKey } from "./name-key";
import { rangeOrText } from "./object-links";
import { rangeObject } from "./range-class";
import {
  isUnbounded,
  rangePlace,
  sheetIdOfName,
  zoneName,
  zoneOfAddress,
  type RangePlace,
} from "./range-place";
import { isTableSomewhere } from "./table-place";
import type { WorkbookSession } from "./workbook-session";
import { worksheetObject } from "./worksheet-class";

/** The names of the workbook (sheetId null) or of one sheet. */
interface NameScope {
  readonly session: WorkbookSession;
  readonly sheetId: string | null;
}

interface NamePlace extends NameScope {
  readonly name: string;
}

const item = membersOf<NamePlace>();

const namedItemClass: ServerClass<NamePlace> = {
  name: "NamedItem",
  identity: ({ name }) => name,
  scalars: {
    name: item.value((place) => factOf(place).name),
    comment: item.settable(
      (place) => factOf(place).comment ?? "",
      textUpTo("comment", excelLimits.nameCommentCharacters),
      (place, comment) => update(place, { comment }),
    ),
    formula: item.settable(
      (place) => `=${factOf(place).formula}`,
      text("formula"),
      (place, formula) => update(place, { formula: namedFormula(place.session, formula) }),
    ),
    scope: item.value(({ sheetId }) => (sheetId === null ? "Workbook" : "Worksheet")),
    type: item.value((place) => (rangeOf(place) ? "Range" : typeOfConstant(factOf(place).formula))),
    value: item.value((place) => factOf(place).formula),
    visible: item.settable(
      (place) => factOf(place).hidden !== true,
      flag("visible"),
      (place, visible) => update(place, { hidden: !visible }),
    ),
  },
  navigation: {
    worksheet: ({ session, sheetId }) => {
      if (sheetId === null) throw new RichApiError("InvalidArgument");
      return worksheetObject(session, sheetId);
    },
    worksheetOrNullObject: ({ session, sheetId }) =>
      sheetId === null ? null : worksheetObject(session, sheetId),
  },
  methods: {
    delete: item.method([], (place) => {
      setFact(place.session.model, "name", keyOf(place, place.name), null);
      place.session.changedNames.add(place.name, place.sheetId);
    }),
    getRange: item.method([], (place) => {
      const range = rangeOf(place);
      if (!range)
        throw new RichApiError("InvalidOperation", "The name does not stand for a range.");
      return rangeObject(range);
    }),
    getRangeOrNullObject: item.method([], (place) => {
      const range = rangeOf(place);
      return range ? rangeObject(range) : null;
    }),
  },
};

const names = membersOf<NameScope>();

const namedItemCollectionClass: ServerClass<NameScope> = {
  name: "NamedItemCollection",
  scalars: {},
  navigation: {},
  items: (scope) => namesIn(scope).map((name) => serverObject(namedItemClass, { ...scope, name })),
  indexer: names.method([text("name")], itemOf),
  methods: {
    add: names.method(
      [
        text("name"),
        rangeOrText("reference"),
        optional(textUpTo("comment", excelLimits.nameCommentCharacters)),
      ],
      (scope, name, reference, comment) => {
        checkDefinedName(name);
        if (find(scope, name)) throw new RichApiError("ItemAlreadyExists");
        refuseTableName(scope.session, name);
        setFact(scope.session.model, "name", keyOf(scope, name), {
          name,
          sheetId: scope.sheetId,
          formula:
            typeof reference === "string"
              ? namedFormula(scope.session, reference)
              : formulaOfRange(reference),
          ...(comment === undefined ? {} : { comment }),
        });
        scope.session.changedNames.add(name, scope.sheetId);
        return itemOf(scope, name);
      },
    ),
    getItem: names.method([text("name")], itemOf),
    getItemOrNullObject: names.method([text("name")], (scope, name) =>
      find(scope, name) ? itemOf(scope, name) : null,
    ),
    getCount: names.method([], (scope) => namesIn(scope).length),
  },
};

export function namesObject(session: WorkbookSession, sheetId: string | null): ServerObject {
  return serverObject(namedItemCollectionClass, { session, sheetId });
}

/** The range that a name stands for: the sheet's own names come before the workbook's. */
export function rangeOfName(
  session: WorkbookSession,
  name: string,
  sheetId: string,
): RangePlace | null {
  for (const scope of [
    { session, sheetId },
    { session, sheetId: null },
  ]) {
    if (find(scope, name)) return rangeOf({ ...scope, name });
  }
  return null;
}

function itemOf(scope: NameScope, name: string): ServerObject {
  const fact = find(scope, name);
  if (!fact) throw new RichApiError("ItemNotFound");
  return serverObject(namedItemClass, { ...scope, name: fact.name });
}

function find(scope: NameScope, name: string): WorkbenchFacts["name"] | undefined {
  return getFact(scope.session.model, "name", keyOf(scope, name));
}

function factOf(place: NamePlace): WorkbenchFacts["name"] {
  const fact = find(place, place.name);
  if (!fact) throw new RichApiError("ItemNotFound");
  return fact;
}

function update(place: NamePlace, changes: Partial<WorkbenchFacts["name"]>): void {
  const fact = { ...factOf(place), ...changes };
  setFact(place.session.model, "name", keyOf(place, place.name), fact);
  place.session.changedNames.add(place.name, place.sheetId);
}

function namesIn({ session, sheetId }: NameScope): readonly string[] {
  return listFacts(session.model, "name", `${sheetId ?? ""}|`).map(({ value }) => value.name);
}

function keyOf({ sheetId }: NameScope, name: string): string {
  return nameKey(sheetId, name);
}

function formulaOfRange(range: RangePlace): string {
  const sheet = quotedSheetName(range.session.getters.getSheetName(range.sheetId));
  const address = isUnbounded(range.zone)
    ? zoneName(range.zone).replace(/([A-Z]+|\d+)/g, "$$$1")
    : fixedRangeName(range.zone);
  return `${sheet}!${address}`;
}

function rangeOf(place: NamePlace): RangePlace | null {
  const { session } = place;
  const parts = /^(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]*\$?\d*(?::\$?[A-Z]*\$?\d*)?)$/i.exec(
    factOf(place).formula,
  );
  if (!parts) return null;
  const sheetId = sheetIdOfName(session, (parts[1] ?? parts[2] ?? "").replaceAll("''", "'"));
  if (sheetId === undefined) return null;
  return rangePlace(session, sheetId, zoneOfAddress(session, sheetId, parts[3] ?? ""));
}

/** Tables and names share one name space. */
function refuseTableName(session: WorkbookSession, name: string): void {
  if (isTableSomewhere(session, name)) {
    throw new RichApiError("ItemAlreadyExists", `The name "${name}" is taken by a table.`);
  }
}

/**
 * Without "=". A text without "=" is one of Excel's constants. Two ranges joined by a comma are read
 * by the list separator of the user's Windows, so they would be refused on half of the machines.
 */
function namedFormula(session: WorkbookSession, given: string): string {
  if (given === "" || given === "=") throw new RichApiError("InvalidArgument");
  const formula = given.startsWith("=") ? given : `=${given}`;
  if (isUnion(withoutEquals(formula))) {
    throw new RichApiError(
      "InvalidArgument",
      `The name cannot stand for ${given}: what joins two ranges depends on the list separator.`,
    );
  }
  checkFormula(session, formula);
  return withoutEquals(formula);
}

function isUnion(formula: string): boolean {
  let depth = 0;
  return formulaTokens(formula).some(({ kind }) => {
    if (kind === "open" || kind === "openBrace") depth += 1;
    if (kind === "close" || kind === "closeBrace") depth -= 1;
    return kind === "comma" && depth === 0;
  });
}

function withoutEquals(formula: string): string {
  return formula.replace(/^=/, "");
}

function typeOfConstant(formula: string): string {
  if (/^-?[\d.]+(?:e[+-]?\d+)?$/i.test(formula)) return "Double";
  if (/^(?:true|false)$/i.test(formula)) return "Boolean";
  return formula.startsWith('"') ? "String" : "Array";
}

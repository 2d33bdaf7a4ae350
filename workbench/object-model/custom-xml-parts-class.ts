import { membersOf } from "../protocol/members";
import { text } from "../protocol/parameters";
import { RichApiError } from "../protocol/rich-api-error";
import { serverObject, type ServerClass, type ServerObject } from "../protocol/server-class";
import { xmlProblem } from "./xml-problem";
import { getFact, listFacts, setFact } from "./facts";
import type { WorkbookSession } from "./workbook-session";

interface PartPlace {
  readonly session: WorkbookSession;
  readonly id: string;
}

const part = membersOf<PartPlace>();

const customXmlPartClass: ServerClass<PartPlace> = {
  name: "CustomXmlPart",
  identity: ({ id }) => id,
  scalars: {
    id: part.value(({ id }) => id),
    namespaceUri: part.value((place) => namespaceOf(xmlOf(place))),
  },
  navigation: {},
  methods: {
    getXml: part.method([], xmlOf),
    setXml: part.method([text("xml")], ({ session, id }, xml) =>
      setFact(session.model, "xmlPart", id, { xml: checkedXml(xml) }),
    ),
    delete: part.method([], ({ session, id }) => setFact(session.model, "xmlPart", id, null)),
  },
};

interface PartScope {
  readonly session: WorkbookSession;
  readonly namespaceUri: string | null;
}

const scope = membersOf<PartScope>();

const customXmlPartScopedCollectionClass: ServerClass<PartScope> = {
  name: "CustomXmlPartScopedCollection",
  scalars: {},
  navigation: {},
  items: partsIn,
  indexer: scope.method([text("id")], itemOf),
  methods: {
    getItem: scope.method([text("id")], itemOf),
    getCount: scope.method([], (place) => partsIn(place).length),
    getOnlyItem: scope.method([], (place) => {
      const only = onlyItem(place);
      if (!only) throw new RichApiError("InvalidOperation");
      return only;
    }),
    getOnlyItemOrNullObject: scope.method([], onlyItem),
  },
};

const customXmlPartCollectionClass: ServerClass<PartScope> = {
  name: "CustomXmlPartCollection",
  scalars: {},
  navigation: {},
  items: partsIn,
  indexer: scope.method([text("id")], itemOf),
  methods: {
    add: scope.method([text("xml")], (place, xml) => {
      const id = `{${place.session.model.uuidGenerator.uuidv4()}}`;
      setFact(place.session.model, "xmlPart", id, { xml: checkedXml(xml) });
      return itemOf(place, id);
    }),
    getByNamespace: scope.method([text("namespaceUri")], ({ session }, namespaceUri) =>
      serverObject(customXmlPartScopedCollectionClass, { session, namespaceUri }),
    ),
    getItem: scope.method([text("id")], itemOf),
    getItemOrNullObject: scope.method([text("id")], (place, id) =>
      getFact(place.session.model, "xmlPart", id) ? itemOf(place, id) : null,
    ),
    getCount: scope.method([], (place) => partsIn(place).length),
  },
};

export function customXmlPartsObject(session: WorkbookSession): ServerObject {
  return serverObject(customXmlPartCollectionClass, { session, namespaceUri: null });
}

function partsIn({ session, namespaceUri }: PartScope): readonly ServerObject[] {
  return listFacts(session.model, "xmlPart")
    .filter(({ value }) => namespaceUri === null || namespaceOf(value.xml) === namespaceUri)
    .map(({ key }) => serverObject(customXmlPartClass, { session, id: key }));
}

function itemOf({ session }: PartScope, id: string): ServerObject {
  if (!getFact(session.model, "xmlPart", id)) throw new RichApiError("ItemNotFound");
  return serverObject(customXmlPartClass, { session, id });
}

function onlyItem(place: PartScope): ServerObject | null {
  const found = partsIn(place);
  return found.length === 1 ? (found[0] ?? null) : null;
}

function xmlOf({ session, id }: PartPlace): string {
  const fact = getFact(session.model, "xmlPart", id);
  if (!fact) throw new RichApiError("ItemNotFound");
  return fact.xml;
}

function checkedXml(xml: string): string {
  const problem = xmlProblem(xml);
  if (problem !== null) {
    throw new RichApiError("InvalidArgument", `The custom XML part is not well-formed: ${problem}`);
  }
  return xml;
}

function namespaceOf(xml: string): string {
  const root = /<([A-Za-z_][\w.-]*:)?[A-Za-z_][^>]*>/.exec(xml.replace(/<\?[^>]*\?>/, ""));
  if (!root) return "";
  const prefix = root[1]?.slice(0, -1);
  const pattern = prefix ? `xmlns:${prefix}="([^"]*)"` : 'xmlns="([^"]*)"';
  return new RegExp(pattern).exec(root[0])?.[1] ?? "";
}

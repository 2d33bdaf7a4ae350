import { membersOf } from "../protocol/members";
import { text } from "../protocol/parameters";
import { serverObject, type ServerClass, type ServerObject } from "../protocol/server-class";
import { getFact, setFact } from "./facts";
import type { WorkbookSession } from "./workbook-session";

const properties = membersOf<WorkbookSession>();

/** By the name of the element in the file. */
function property(name: string) {
  return properties.settable(
    ({ model }) => getFact(model, "property", name)?.text ?? "",
    text(name),
    ({ model }, words) => setFact(model, "property", name, words === "" ? null : { text: words }),
  );
}

const customPropertiesClass: ServerClass<WorkbookSession> = {
  name: "CustomPropertyCollection",
  scalars: {},
  navigation: {},
  methods: {
    deleteAll: properties.method([], ({ model }) => setFact(model, "property", "custom", null)),
  },
};

const documentPropertiesClass: ServerClass<WorkbookSession> = {
  name: "DocumentProperties",
  scalars: {
    title: property("title"),
    subject: property("subject"),
    author: property("creator"),
    keywords: property("keywords"),
    comments: property("description"),
    category: property("category"),
    manager: property("Manager"),
    company: property("Company"),
  },
  navigation: { custom: (session) => serverObject(customPropertiesClass, session) },
  methods: {},
};

export function documentPropertiesObject(session: WorkbookSession): ServerObject {
  return serverObject(documentPropertiesClass, session);
}

import { membersOf } from "../protocol/members";
import { json, text } from "../protocol/parameters";
import { RichApiError } from "../protocol/rich-api-error";
import type { Json } from "../protocol/rich-api-request";
import { serverObject, type ServerClass, type ServerObject } from "../protocol/server-class";
import { isAddInSetting } from "./add-in-settings";
import { getFact, listFacts, setFact } from "./facts";
import type { WorkbookSession } from "./workbook-session";

interface SettingPlace {
  readonly session: WorkbookSession;
  readonly key: string;
}

const setting = membersOf<SettingPlace>();

const settingClass: ServerClass<SettingPlace> = {
  name: "Setting",
  identity: ({ key }) => key,
  scalars: {
    key: setting.value(({ key }) => key),
    value: setting.settable(
      ({ session, key }) => valueOf(session, key),
      json("value"),
      ({ session, key }, value) => write(session, key, value),
    ),
  },
  navigation: {},
  methods: {
    delete: setting.method([], ({ session, key }) => setFact(session.model, "setting", key, null)),
  },
};

const settings = membersOf<WorkbookSession>();

const settingCollectionClass: ServerClass<WorkbookSession> = {
  name: "SettingCollection",
  scalars: {},
  navigation: {},
  items: (session) => keysOf(session).map((key) => itemOf(session, key)),
  indexer: settings.method([text("key")], itemOf),
  methods: {
    add: settings.method([text("key"), json("value")], (session, key, value) => {
      if (key === "") throw new RichApiError("InvalidArgument", "A setting needs a key.");
      write(session, key, value);
      return itemOf(session, key);
    }),
    getItem: settings.method([text("key")], itemOf),
    getItemOrNullObject: settings.method([text("key")], (session, key) =>
      getFact(session.model, "setting", key) ? itemOf(session, key) : null,
    ),
    getCount: settings.method([], (session) => keysOf(session).length),
  },
};

export function settingsObject(session: WorkbookSession): ServerObject {
  return serverObject(settingCollectionClass, session);
}

function keysOf(session: WorkbookSession): readonly string[] {
  return listFacts(session.model, "setting")
    .map(({ key }) => key)
    .filter((key) => !isAddInSetting(key));
}

function itemOf(session: WorkbookSession, key: string): ServerObject {
  if (!getFact(session.model, "setting", key)) throw new RichApiError("ItemNotFound");
  return serverObject(settingClass, { session, key });
}

function valueOf(session: WorkbookSession, key: string): Json {
  const fact = getFact(session.model, "setting", key);
  if (!fact) throw new RichApiError("ItemNotFound");
  return JSON.parse(fact.json) as Json;
}

function write(session: WorkbookSession, key: string, value: Json): void {
  setFact(session.model, "setting", key, { json: JSON.stringify(value) });
}

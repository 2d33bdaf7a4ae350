import { membersOf } from "../protocol/members";
import { text } from "../protocol/parameters";
import { RichApiError } from "../protocol/rich-api-error";
import { serverObject, type ServerClass, type ServerObject } from "../protocol/server-class";
import { listFacts, setFact } from "./facts";
import type { SheetPlace } from "./worksheet-class";

const comments = membersOf<SheetPlace>();

interface CommentPlace extends SheetPlace {
  readonly key: string;
}

const comment = membersOf<CommentPlace>();

const commentClass: ServerClass<CommentPlace> = {
  name: "Comment",
  identity: ({ key }) => key,
  scalars: { id: comment.value(({ key }) => key) },
  navigation: {},
  methods: {
    delete: comment.method([], ({ session, key }) => setFact(session.model, "comment", key, null)),
  },
};

/** The threaded comments of a file are kept, counted and taken out; what they say is not read. */
const commentCollectionClass: ServerClass<SheetPlace> = {
  name: "CommentCollection",
  scalars: {},
  navigation: {},
  items: (place) => keysOn(place).map((key) => serverObject(commentClass, { ...place, key })),
  indexer: comments.method([text("id")], commentAt),
  methods: {
    getItem: comments.method([text("id")], commentAt),
    getCount: comments.method([], (place) => keysOn(place).length),
  },
};

export function commentsObject(sheet: SheetPlace): ServerObject {
  return serverObject(commentCollectionClass, sheet);
}

function keysOn({ session, sheetId }: SheetPlace): readonly string[] {
  return listFacts(session.model, "comment", `${sheetId}|`).map(({ key }) => key);
}

function commentAt(place: SheetPlace, key: string): ServerObject {
  if (!keysOn(place).includes(key)) throw new RichApiError("ItemNotFound");
  return serverObject(commentClass, { ...place, key });
}

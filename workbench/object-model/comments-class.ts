import { membersOf } from "../protocol/members";
import { text } from "../protocol/parameters";
import { RichApiError } from "../protocol/rich-api-error";
import { serverObject, type ServerClass, type ServerObject } from "../protocol/server-class";
import { listFacts } from "./facts";
import type { SheetPlace } from "./worksheet-class";

const comments = membersOf<SheetPlace>();

/** The threaded comments of a file are kept, and counted; what they say is not read. */
const commentCollectionClass: ServerClass<SheetPlace> = {
  name: "CommentCollection",
  scalars: {},
  navigation: {},
  items: unreadComments,
  indexer: comments.method([text("id")], unreadComments),
  methods: {
    getCount: comments.method([], ({ session, sheetId }) => {
      return listFacts(session.model, "comment", `${sheetId}|`).length;
    }),
  },
};

export function commentsObject(sheet: SheetPlace): ServerObject {
  return serverObject(commentCollectionClass, sheet);
}

function unreadComments(): never {
  throw new RichApiError("ApiNotFound", "The workbench counts comments and does not read them.");
}

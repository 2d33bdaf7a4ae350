import { membersOf } from "../protocol/members";
import { json, optional, text } from "../protocol/parameters";
import { RichApiError } from "../protocol/rich-api-error";
import { serverObject, type ServerClass, type ServerObject } from "../protocol/server-class";
import { change } from "./change";
import type { SheetPlace } from "./worksheet-class";

const protection = membersOf<SheetPlace>();

const protectionClass: ServerClass<SheetPlace> = {
  name: "WorksheetProtection",
  scalars: {
    protected: protection.value(({ session, sheetId }) => session.getters.isSheetLocked(sheetId)),
  },
  navigation: {},
  methods: {
    protect: protection.method(
      [optional(json("options")), optional(text("password"))],
      ({ session, sheetId }, options, password) => {
        if (options !== undefined || password !== undefined) {
          throw new RichApiError(
            "ApiNotFound",
            "The workbench protects a whole sheet, without options and without a password.",
          );
        }
        if (session.getters.isSheetLocked(sheetId)) {
          // https://github.com/OfficeDev/office-js/issues/6784
          throw new RichApiError("AccessDenied", "The sheet is protected already.");
        }
        change(session, { type: "LOCK_SHEET", sheetId });
      },
    ),
    unprotect: protection.method([optional(text("password"))], ({ session, sheetId }) => {
      if (!session.getters.isSheetLocked(sheetId)) return;
      session.model.dispatch("UNLOCK_SHEET", { sheetId });
    }),
  },
};

export function protectionObject(sheet: SheetPlace): ServerObject {
  return serverObject(protectionClass, sheet);
}

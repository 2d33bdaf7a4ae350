import { membersOf } from "../protocol/members";
import { optional } from "../protocol/parameters";
import { RichApiError } from "../protocol/rich-api-error";
import { serverObject, type ServerClass, type ServerObject } from "../protocol/server-class";
import { excelLimits } from "./excel-limits";
import { textUpTo } from "./limited-parameters";
import { setStructureLock, structureLock } from "./structure-lock-plugin";
import type { WorkbookSession } from "./workbook-session";

const protection = membersOf<WorkbookSession>();
const password = optional(textUpTo("password", excelLimits.passwordCharacters));

const workbookProtectionClass: ServerClass<WorkbookSession> = {
  name: "WorkbookProtection",
  scalars: {
    protected: protection.value(({ model }) => structureLock(model) !== null),
  },
  navigation: {},
  methods: {
    protect: protection.method([password], ({ model }, given) => {
      if (structureLock(model) !== null) throw new RichApiError("AccessDenied");
      setStructureLock(model, given ?? "");
    }),
    unprotect: protection.method([password], ({ model }, given) => {
      const lock = structureLock(model);
      if (lock === null) return;
      if (lock !== (given ?? "")) {
        throw new RichApiError("AccessDenied", "The password you supplied is not correct.");
      }
      setStructureLock(model, null);
    }),
  },
};

export function workbookProtectionObject(session: WorkbookSession): ServerObject {
  return serverObject(workbookProtectionClass, session);
}

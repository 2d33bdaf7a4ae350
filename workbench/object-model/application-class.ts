import { membersOf } from "../protocol/members";
import { oneOf, optional } from "../protocol/parameters";
import { RichApiError } from "../protocol/rich-api-error";
import { serverObject, type ServerClass, type ServerObject } from "../protocol/server-class";
import type { WorkbookSession } from "./workbook-session";

const application = membersOf<WorkbookSession>();

const applicationClass: ServerClass<WorkbookSession> = {
  name: "Application",
  scalars: {
    calculationMode: application.settable(
      () => "Automatic",
      oneOf("calculationMode", ["Automatic", "AutomaticExceptTables", "Manual"]),
      (_session, mode) => {
        if (mode !== "Automatic") {
          throw new RichApiError("ApiNotFound", "The workbench always calculates automatically.");
        }
      },
    ),
    calculationState: application.value(() => "Done"),
  },
  navigation: {},
  methods: {
    calculate: application.method(
      [optional(oneOf("calculationType", ["Recalculate", "Full", "FullRebuild"]))],
      (session) => session.recalculate(),
    ),
    // A request is calculated and drawn once, at its end or before it reads; so both hold already.
    suspendApiCalculationUntilNextSync: application.method([], () => undefined),
    suspendScreenUpdatingUntilNextSync: application.method([], () => undefined),
  },
};

export function applicationObject(session: WorkbookSession): ServerObject {
  return serverObject(applicationClass, session);
}

import { missingIn2021, missingIn2024, missingIn365 } from "./formula-functions";
import { withoutUndoOnTheWeb, withoutUndoOnWindowsAndMac } from "./members-without-undo";

export const profileNames = ["2021", "2024", "365", "web"] as const;
export type ProfileName = (typeof profileNames)[number];

/** An Excel that users have, as far as an add-in and a formula can tell it from another. */
export interface HostProfile {
  readonly name: ProfileName;
  readonly title: string;
  /** What `isSetSupported` knows; a member of these sets that the workbench lacks is refused by name. */
  readonly requirementSets: Readonly<Record<string, string>>;
  /** What a merged undo group refuses; null where Excel does not know such groups yet. */
  readonly withoutUndo: ReadonlySet<string> | null;
  /** Excel's own functions that are #NAME? there. */
  readonly missingFunctions: ReadonlySet<string>;
  /** What `=KAM.SCORE(A:C, ...)` gives: Excel on the web hands no whole columns over. */
  readonly wholeColumnArgument: "cells" | "#CALC!";
}

/** What every Excel with the shared runtime has, and what the protocol itself asks for. */
const everywhere = {
  AddinCommands: "1.3",
  // From 1.9 on the runtime answers invocations as arrays, the one form that the bridge reads.
  CustomFunctions: "1.9",
  // What office.js itself asks for before it defines contextual tabs.
  DynamicRibbon: "1.2",
  RibbonApi: "1.2",
  RichApiRuntime: "1.1",
  RichApiRuntimeFlag: "1.2",
  Settings: "1.1",
};

const newest = {
  ...everywhere,
  ExcelApi: "1.21",
  CustomFunctionsRuntime: "1.5",
  SharedRuntime: "1.2",
};

/** Requirement sets by product: learn.microsoft.com/javascript/api/requirement-sets. */
export const profiles: Readonly<Record<ProfileName, HostProfile>> = {
  "2021": {
    name: "2021",
    title: "Excel 2021",
    requirementSets: {
      ...everywhere,
      ExcelApi: "1.14",
      CustomFunctionsRuntime: "1.3",
      SharedRuntime: "1.1",
    },
    withoutUndo: null,
    missingFunctions: missingIn2021,
    wholeColumnArgument: "cells",
  },
  "2024": {
    name: "2024",
    title: "Excel 2024",
    requirementSets: {
      ...everywhere,
      ExcelApi: "1.17",
      CustomFunctionsRuntime: "1.3",
      SharedRuntime: "1.1",
    },
    withoutUndo: null,
    missingFunctions: missingIn2024,
    wholeColumnArgument: "cells",
  },
  "365": {
    name: "365",
    title: "Microsoft 365",
    requirementSets: newest,
    withoutUndo: withoutUndoOnWindowsAndMac,
    missingFunctions: missingIn365,
    wholeColumnArgument: "cells",
  },
  web: {
    name: "web",
    title: "Excel on the web",
    requirementSets: newest,
    withoutUndo: withoutUndoOnTheWeb,
    missingFunctions: missingIn365,
    wholeColumnArgument: "#CALC!",
  },
};

export const usualProfile: ProfileName = "365";

/** The profile of that name; who asks for another is told which there are. */
export function profileNamed(name: string): HostProfile {
  const known = profileNames.find((one) => one === name);
  if (known === undefined) {
    throw new Error(`There is no Excel "${name}" here: choose one of ${profileNames.join(", ")}.`);
  }
  return profiles[known];
}

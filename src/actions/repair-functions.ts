import { readableCell } from "../excel/cells/address";
import { runSettled } from "../excel/run-settled";
import { repairUnknownFunctions, type RepairedFunctions } from "../excel/write/repair-functions";
import { changeWorkbook } from "./change-workbook";
import type { Notice } from "./contract";
import { interruptionNotices } from "./recover";

export interface RepairReport {
  /** "12 formulas on 3 sheets are calculated again." */
  readonly sentence: string;
  readonly notices: readonly Notice[];
}

/** Enters every formula with a KAM function that shows #NAME? once more, and says what came of it. */
export function repairFunctions(): Promise<RepairReport> {
  return changeWorkbook("Repairing functions", async () =>
    reportOf(await runSettled(repairUnknownFunctions)),
  );
}

function reportOf(repaired: RepairedFunctions): RepairReport {
  const { mended, sheets, remaining, protectedSheets } = repaired;
  const isWhole = remaining.length === 0 && protectedSheets.length === 0;
  return {
    sentence:
      mended > 0
        ? `${counted(mended, "formula")} on ${counted(sheets, "sheet")} ${mended === 1 ? "is" : "are"} calculated again.`
        : isWhole
          ? "No KAM formula shows #NAME?: there is nothing to repair."
          : "No formula could be repaired.",
    notices: [
      ...interruptionNotices(),
      ...protectedSheets.map(aboutProtected),
      ...aboutRemaining(remaining),
    ],
  };
}

function aboutProtected({
  sheetName,
  cells,
}: RepairedFunctions["protectedSheets"][number]): Notice {
  return {
    severity: "warning",
    sentence:
      `Sheet ${sheetName} is protected, so ${counted(cells, "formula")} there ` +
      `${cells === 1 ? "keeps" : "keep"} #NAME?: choose Review > Unprotect Sheet, then repair again.`,
    cell: null,
  };
}

function aboutRemaining(remaining: RepairedFunctions["remaining"]): readonly Notice[] {
  const [first] = remaining;
  if (!first) return [];
  return [
    {
      severity: "warning",
      sentence:
        `${counted(remaining.length, "formula")} still ${remaining.length === 1 ? "shows" : "show"} ` +
        `#NAME?: look whether the function's name is spelt as on its help page. If it is, close and ` +
        `open the workbook, or take the add-in out and add it again (Home > Add-ins).`,
      cell: readableCell(first.sheetName, first.row, first.column),
    },
  ];
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}

import { runSettled } from "../excel/run-settled";
import { writeSheets } from "../excel/write/write-sheets";
import { comparisonSheet } from "../sheets/comparison-sheet";
import { changeWorkbook } from "./change-workbook";
import { compareStates, movedSentence, type CompareRequest } from "./compared-states";
import type { CreatedSheet, RunOptions } from "./contract";
import { createdSheet } from "./created-sheet";
import { readMatrixInTime } from "./read-snapshots";

export interface ComparedMatrix extends CreatedSheet {
  /** Movers first. */
  readonly moved: readonly {
    readonly account: string;
    readonly rankBefore: number | null;
    readonly rankAfter: number | null;
    readonly reason: string;
  }[];
  readonly entered: readonly string[];
  readonly left: readonly string[];
}

/** Says on a sheet of its own what moved between two states of a matrix, and why. */
export function compareMatrix(
  request: CompareRequest,
  options: RunOptions = {},
): Promise<ComparedMatrix> {
  const task = "What moved";
  return changeWorkbook(task, async () => {
    options.onProgress?.({ share: 0, step: "Reading the matrix" });
    const inTime = await runSettled(
      (context) => readMatrixInTime(context, request.sheet, null),
      options,
    );
    const compared = compareStates(inTime, request);
    const { accounts, entered, left } = compared.facts;
    const written = await writeSheets([comparisonSheet(compared.facts)], { ...options, task });
    const created = createdSheet(written, movedSentence(compared), inTime.notices);
    return {
      ...created,
      moved: accounts.map(({ name, rankBefore, rankAfter, reason }) => ({
        account: name,
        rankBefore,
        rankAfter,
        reason,
      })),
      entered: entered.map(({ name }) => name),
      left: left.map(({ name }) => name),
    };
  });
}

import { runInExcel } from "../excel/run-in-excel";
import type { ComparedAccount, LoneAccount } from "../sheets/comparison-sheet";
import { answer } from "./answer";
import { compareStates, movedSentence, snapshotId, type CompareRequest } from "./compared-states";
import type { Notice } from "./contract";
import { readMatrixInTime } from "./read-snapshots";

/** A state of a matrix that was kept. */
export interface KeptState {
  /** By which it is asked for. */
  readonly id: string;
  readonly name: string | null;
  /** Excel serial number of the day it stands for. */
  readonly asOf: number;
  /** When it was taken, in milliseconds since 1970. */
  readonly takenAt: number;
  readonly accounts: number;
}

export interface KeptStates {
  readonly sheetName: string;
  /** Excel serial number of the day the sheet stands for. */
  readonly asOf: number;
  /** Newest first. */
  readonly states: readonly KeptState[];
  readonly notices: readonly Notice[];
}

/** Who moved between two states, and why. */
export interface WhatMoved {
  readonly sentence: string;
  /** What is to be known before the numbers are read. */
  readonly notes: readonly string[];
  /** Accounts of both states, movers first. */
  readonly accounts: readonly Pick<
    ComparedAccount,
    "name" | "rankBefore" | "rankAfter" | "reason" | "reviewsBelow" | "decisionAfter"
  >[];
  readonly entered: readonly LoneAccount[];
  readonly left: readonly LoneAccount[];
}

/** The states of a matrix that were kept; of the newest matrix when no sheet is named. */
export function listStates(sheet: string | null): Promise<KeptStates> {
  return answer(() =>
    runInExcel(async (context) => {
      const inTime = await readMatrixInTime(context, sheet, null);
      return {
        sheetName: inTime.sheet.name,
        asOf: inTime.now.asOf,
        states: [...inTime.snapshots].reverse().map((one) => ({
          id: snapshotId(one),
          name: one.name,
          asOf: one.asOf,
          takenAt: one.takenAt,
          accounts: one.accounts.length,
        })),
        notices: inTime.notices,
      };
    }),
  );
}

/** What moved between two states of a matrix, without writing anything. */
export function whatMoved(request: CompareRequest): Promise<WhatMoved> {
  return answer(() =>
    runInExcel(async (context) => {
      const compared = compareStates(await readMatrixInTime(context, request.sheet, null), request);
      const { notes, accounts, entered, left } = compared.facts;
      return { sentence: movedSentence(compared), notes, accounts, entered, left };
    }),
  );
}

import { sameNameKey } from "../excel/cells/cell-value";
import { Refusal } from "../excel/refusal";
import { runSettled } from "../excel/run-settled";
import { prepareSnapshot } from "../excel/store/snapshots";
import { changeWorkbook } from "./change-workbook";
import type { Notice, RunOptions } from "./contract";
import { whatGaveWay } from "./keep-state";
import { readMatrixInTime, snapshotTitle } from "./read-snapshots";

/** What was kept of a matrix. */
export interface TakenSnapshot {
  readonly sheetName: string;
  readonly name: string | null;
  readonly accounts: number;
  /** How many snapshots of the matrix there are now. */
  readonly kept: number;
  readonly sentence: string;
  readonly notices: readonly Notice[];
}

/** Keeps a matrix as it stands now: the newest one when no sheet is named. */
export function takeSnapshot(
  request: { readonly sheet: string | null; readonly name: string | null },
  options: RunOptions = {},
): Promise<TakenSnapshot> {
  const name = request.name?.trim() || null;
  return changeWorkbook("A snapshot", () =>
    runSettled(async (context) => {
      const { sheet, now, snapshots, kept, notices } = await readMatrixInTime(
        context,
        request.sheet,
        name,
      );
      const key = name === null ? null : sameNameKey(name);
      if (
        key !== null &&
        snapshots.some((one) => one.name !== null && sameNameKey(one.name) === key)
      ) {
        throw new Refusal(
          "badInput",
          `${sheet.name} has a snapshot ${name} already: give this one another name.`,
        );
      }
      const prepared = prepareSnapshot(context, kept, now);
      if ("refused" in prepared) throw new Refusal("badInput", prepared.refused);
      prepared.queue();
      await context.sync();
      return {
        sheetName: sheet.name,
        name,
        accounts: now.accounts.length,
        kept: snapshots.length + (prepared.gaveWay === null ? 1 : 0),
        sentence: `${sheet.name} is kept as ${snapshotTitle(now)}: ${now.accounts.length} accounts.`,
        notices: [...notices, ...whatGaveWay(prepared)],
      };
    }, options),
  );
}

import { sameNameKey } from "../excel/cells/cell-value";
import { Refusal } from "../excel/refusal";
import { runSettled } from "../excel/run-settled";
import type { Snapshot } from "../domain/movement/snapshot";
import { isKept, keepSnapshot } from "../excel/store/snapshots";
import { pointOfNoReturn } from "../excel/write/point-of-no-return";
import { nothingWasChanged, withOutcome } from "../excel/write/with-outcome";
import { changeWorkbook } from "./change-workbook";
import type { Notice, RunOptions } from "./contract";
import { info } from "./info-notice";
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
  const point = pointOfNoReturn(options.signal);
  let finishing: { readonly snapshot: Snapshot; readonly taken: TakenSnapshot } | null = null;
  const take = () =>
    runSettled(
      async (context) => {
        const { sheet, now, snapshots, notices } = await readMatrixInTime(
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
        const answerFor = (gone: Snapshot | null): TakenSnapshot => {
          const gaveWay: Notice[] =
            gone === null
              ? []
              : [
                  info(
                    `The oldest snapshot without a name, of ${snapshotTitle(gone)}, gave way: 24 are kept.`,
                  ),
                ];
          return {
            sheetName: sheet.name,
            name,
            accounts: now.accounts.length,
            kept: snapshots.length + (gone === null ? 1 : 0),
            sentence: `${sheet.name} is kept as ${snapshotTitle(now)}: ${now.accounts.length} accounts.`,
            notices: [...notices, ...gaveWay],
          };
        };
        const gone = await keepSnapshot(context, now, () => {
          point.pass();
          finishing = { snapshot: now, taken: answerFor(null) };
        });
        return answerFor(gone);
      },
      { ...options, signal: point.signal },
    );
  return changeWorkbook("A snapshot", async () => {
    try {
      return await take();
    } catch (problem) {
      if (finishing === null || !(problem instanceof Refusal)) throw problem;
      const { snapshot, taken } = finishing as NonNullable<typeof finishing>;
      const isThere = await runSettled((context) => isKept(context, snapshot)).catch(() => null);
      if (isThere === true) return taken;
      throw withOutcome(
        problem,
        isThere === null ? "Look at the snapshots whether it was kept." : nothingWasChanged,
      );
    } finally {
      point.pass();
    }
  });
}

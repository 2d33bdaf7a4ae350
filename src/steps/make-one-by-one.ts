import { actions } from "../actions";
import { ActionError, type CreatedSheet } from "../actions/contract";
import { shareReading } from "../actions/shared-reading";
import type { SharedReading } from "../actions/understood-workbook";
import type { StepTools } from "./step";

/**
 * Makes a sheet for each account out of lists that are read once; when one is refused, those that were
 * made go back too.
 */
export async function makeOneByOne(
  accounts: readonly string[],
  make: (account: string, reading: SharedReading) => Promise<CreatedSheet>,
  tools: StepTools,
): Promise<readonly CreatedSheet[]> {
  const made: CreatedSheet[] = [];
  const reading = shareReading();
  try {
    for (const account of accounts) made.push(await make(account, reading));
  } catch (problem) {
    for (const created of made.reverse()) await actions.takeBack(created);
    if (problem instanceof ActionError && made.length > 0) {
      throw new ActionError(
        problem.code,
        `${problem.message} (at account ${made.length + 1} of ${accounts.length}; the ${made.length} made before were taken back)`,
        problem.cell,
      );
    }
    throw problem;
  }
  tools.lastMade = made;
  await tools.whenCalculated();
  return made;
}

/** Each notice once, however many sheets said it. */
export function noticesOf(made: readonly CreatedSheet[]): CreatedSheet["notices"] {
  const bySentence = new Map(
    made.flatMap(({ notices }) => notices).map((notice) => [notice.sentence, notice] as const),
  );
  return [...bySentence.values()];
}

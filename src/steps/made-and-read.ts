import type { CreatedSheet, RunOptions } from "../actions/contract";
import type { StepTools } from "./step";

/** Makes or refreshes a sheet, and reads what it says when all is calculated. */
export async function madeAndRead<T>(
  tools: StepTools,
  make: (options: RunOptions) => Promise<CreatedSheet>,
  read: (sheetName: string) => Promise<T>,
): Promise<{ readonly made: CreatedSheet; readonly says: T }> {
  const made = await make({ pause: tools.whenCalculated });
  tools.lastMade = [made];
  await tools.whenCalculated();
  return { made, says: await read(made.sheetName) };
}

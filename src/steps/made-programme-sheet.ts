import { createProgrammeSheet, type ProgrammeSheetKind } from "../actions/create-programme-sheet";
import { readProgrammeSheet } from "../actions/read-programme-sheet";
import type { StepTools } from "./step";

/** Makes or refreshes a sheet of the programme, and reads what it says when all is calculated. */
export async function madeProgrammeSheet(kind: ProgrammeSheetKind, tools: StepTools) {
  const made = await createProgrammeSheet(kind, { pause: tools.whenCalculated });
  tools.lastMade = [made];
  await tools.whenCalculated();
  return { made, says: await readProgrammeSheet(kind, made.sheetName) };
}

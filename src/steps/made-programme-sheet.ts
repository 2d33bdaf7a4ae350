import { createProgrammeSheet, type ProgrammeSheetKind } from "../actions/create-programme-sheet";
import { readProgrammeSheet } from "../actions/read-programme-sheet";
import { madeAndRead } from "./made-and-read";
import type { StepTools } from "./step";

/** Makes or refreshes a sheet of the programme, and reads what it says when all is calculated. */
export function madeProgrammeSheet(
  kind: ProgrammeSheetKind,
  tools: StepTools,
  snapshot: string | null = null,
) {
  return madeAndRead(
    tools,
    (options) => createProgrammeSheet(kind, { ...options, snapshot }),
    (sheetName) => readProgrammeSheet(kind, sheetName),
  );
}

import type { ClosedCells } from "../sheets/closed-cells";
import { programmeSheet, type ProgrammeSheetKind } from "../sheets/programme/programme-sheets";
import { readMadeSheet } from "./read-made-sheet";

/** What a sheet of the programme says now, by section and field, wherever its cells stand. */
export function readProgrammeSheet(
  kind: ProgrammeSheetKind,
  sheetName: string,
): Promise<ClosedCells> {
  return readMadeSheet(programmeSheet(kind).template, sheetName);
}

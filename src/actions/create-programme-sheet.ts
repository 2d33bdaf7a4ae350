import type { ProgrammeFacts } from "../domain/programme/programme-facts";
import type { OwnSheetNow } from "../excel/again/read-own-sheet";
import type { ClosedCells } from "../sheets/closed-cells";
import { maturityOverTime } from "../sheets/programme/maturity";
import {
  programmeSheet,
  type ProgrammeSheet,
  type ProgrammeSheetKind,
} from "../sheets/programme/programme-sheets";
import { backTestFacts } from "./back-test-facts";
import type { CreatedSheet, RunOptions } from "./contract";
import { makeOwnSheet } from "./make-own-sheet";
import { cellsOfSheet } from "./read-made-sheet";
import { today } from "./today";
import { loadUnderstanding, understandIn } from "./understand-workbook";
import type { UnderstoodWorkbook } from "./understood-workbook";

export type { ProgrammeSheetKind } from "../sheets/programme/programme-sheets";

export interface ProgrammeOptions extends RunOptions {
  /** The name, day or id of the snapshot that a back-test begins with; what the sheet has, else the oldest, without. */
  readonly snapshot?: string | null;
}

function numberOn(cells: ClosedCells, field: string): number | null {
  const value = cells.fields[field];
  return typeof value === "number" ? value : null;
}

/** What the lists say, and for two of the sheets what was kept of them. */
async function factsFor(
  context: Excel.RequestContext,
  understood: UnderstoodWorkbook,
  { kind, template }: ProgrammeSheet,
  standing: OwnSheetNow | null,
  { snapshot = null }: ProgrammeOptions,
): Promise<ProgrammeFacts> {
  const { programmeFacts } = await loadUnderstanding();
  const facts = programmeFacts(understood.model, understood.settings);
  const said = standing === null ? null : cellsOfSheet(template, standing);
  if (kind === "backTest") {
    const which = { wanted: snapshot, standing: said && numberOn(said, "figures.keptAt") };
    return { ...facts, backTest: await backTestFacts(context, understood, which) };
  }
  return kind === "maturity" && said !== null
    ? { ...facts, maturity: maturityOverTime(said, today()) }
    : facts;
}

/** Makes one of the programme's own sheets from the lists, or brings the one there is up to date. */
export function createProgrammeSheet(
  kind: ProgrammeSheetKind,
  options: ProgrammeOptions = {},
): Promise<CreatedSheet> {
  const sheet = programmeSheet(kind);
  const { title, template, contentOf } = sheet;
  return makeOwnSheet(
    {
      title,
      template,
      gather: async (context, survey, standing) => {
        const understood = await understandIn(context, survey);
        const facts = await factsFor(context, understood, sheet, standing, options);
        return {
          understood,
          content: contentOf(facts),
          refreshed: facts.asOf,
          sentence: `${title}, from the lists of this workbook.`,
        };
      },
    },
    options,
  );
}

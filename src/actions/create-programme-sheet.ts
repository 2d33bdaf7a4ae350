import type { ProgrammeFacts } from "../domain/programme/programme-facts";
import type { OwnSheetNow } from "../excel/again/read-own-sheet";
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

/** What the lists say, and for two of the sheets what was kept of them. */
async function factsFor(
  context: Excel.RequestContext,
  understood: UnderstoodWorkbook,
  { kind, template }: ProgrammeSheet,
  standing: OwnSheetNow | null,
): Promise<ProgrammeFacts> {
  const { programmeFacts } = await loadUnderstanding();
  const facts = programmeFacts(understood.model, understood.settings);
  if (kind === "backTest") {
    return { ...facts, backTest: await backTestFacts(context, understood) };
  }
  if (kind !== "maturity" || standing === null) return facts;
  return { ...facts, maturity: maturityOverTime(cellsOfSheet(template, standing), today()) };
}

/** Makes one of the programme's own sheets from the lists, or brings the one there is up to date. */
export function createProgrammeSheet(
  kind: ProgrammeSheetKind,
  options: RunOptions = {},
): Promise<CreatedSheet> {
  const sheet = programmeSheet(kind);
  const { title, template, contentOf } = sheet;
  return makeOwnSheet(
    {
      title,
      template,
      gather: async (context, survey, standing) => {
        const understood = await understandIn(context, survey);
        const facts = await factsFor(context, understood, sheet, standing);
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

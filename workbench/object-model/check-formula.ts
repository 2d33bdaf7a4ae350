import {
  FormulaSyntaxError,
  measureFormula,
  type FormulaMeasure,
} from "../formulas/formula-syntax";
import { formulaTokens, type FormulaToken } from "../formulas/formula-tokens";
import { structuredRange } from "../formulas/structured-reference";
import { RichApiError } from "../protocol/rich-api-error";
import { formulaContexts } from "../xlsx/formula-contexts";
import { liveNaming } from "../xlsx/live-naming";
import { excelLimits } from "./excel-limits";
import { sheetIdOfName } from "./range-place";
import type { WorkbookSession } from "./workbook-session";

/** Where a formula is to stand. */
interface FormulaPlace {
  readonly sheetId: string;
  readonly row: number;
  readonly col: number;
}

/** Refuses a formula (with its "=") that Excel does not take into a cell. */
export function checkCellFormula(
  session: WorkbookSession,
  place: FormulaPlace,
  formula: string,
  contexts = formulaContexts(liveNaming(session.model)),
): void {
  const tokens = checkFormula(session, formula);
  if (!tokens.some(({ kind }) => kind === "structured")) return;
  const sheetName = session.getters.getSheetName(place.sheetId);
  const context = contexts(sheetName, place.row, place.col, false);
  for (const { kind, text } of tokens) {
    if (kind !== "structured" || text.includes("!")) continue;
    const table = text.slice(0, text.indexOf("["));
    const found = table === "" ? context.tableAround() : context.findTable(table);
    if (!found) refuse(formula, `${text} names no table of this workbook`);
    // In another row than one of the table's, "this row" is an error in the cell and no refusal.
    if (!/@|#this row|#totals|#headers/i.test(text) && structuredRange(text, context) === null) {
      refuse(formula, `${text} names no column of its table`);
    }
  }
}

/** What holds for formulas wherever they stand; answers the tokens after the "=". */
export function checkFormula(session: WorkbookSession, formula: string): readonly FormulaToken[] {
  if (formula.length > excelLimits.formulaCharacters) {
    throw new RichApiError(
      "FormulaLengthExceedsLimit",
      `The formula has ${formula.length} characters; Excel takes at most ${excelLimits.formulaCharacters}.`,
    );
  }
  const body = formula.replace(/^=/, "");
  const { levels, mostArguments, longestText } = measured(formula, body);
  if (levels > excelLimits.formulaLevels) {
    refuse(formula, `it nests ${levels} levels; Excel takes at most ${excelLimits.formulaLevels}`);
  }
  if (mostArguments > excelLimits.functionArguments) {
    refuse(
      formula,
      `a function has ${mostArguments} arguments; Excel takes at most ${excelLimits.functionArguments}`,
    );
  }
  if (longestText > excelLimits.formulaTextCharacters) {
    refuse(
      formula,
      `a text in it has ${longestText} characters; Excel takes at most ${excelLimits.formulaTextCharacters}`,
    );
  }
  const tokens = formulaTokens(body);
  for (const { kind, text } of tokens) {
    if (kind === "reference" || kind === "name") checkReference(session, formula, text);
  }
  return tokens;
}

function measured(formula: string, body: string): FormulaMeasure {
  try {
    return measureFormula(body);
  } catch (error) {
    if (error instanceof FormulaSyntaxError) refuse(formula, error.message);
    throw error;
  }
}

function checkReference(session: WorkbookSession, formula: string, text: string): void {
  const split = text.lastIndexOf("!");
  if (split < 0) return;
  const prefix = text.slice(0, split);
  if (/[[\]]|^#REF/i.test(prefix)) return;
  const name = prefix.startsWith("'") ? prefix.slice(1, -1).replaceAll("''", "'") : prefix;
  const [first = "", last = first] = prefix.startsWith("'") ? [name] : name.split(":");
  for (const sheet of [first, last]) {
    if (sheetIdOfName(session, sheet) === undefined) {
      refuse(formula, `there is no sheet "${sheet}"`);
    }
  }
}

function refuse(formula: string, why: string): never {
  const shown = formula.length > 60 ? `${formula.slice(0, 60)}...` : formula;
  throw new RichApiError("InvalidArgument", `The formula ${shown} cannot be entered: ${why}.`);
}

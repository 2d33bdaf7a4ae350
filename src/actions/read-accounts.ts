import { parseAddress } from "../excel/cells/address";
import { sameNameKey } from "../excel/cells/cell-value";
import type { WorkbookSurvey } from "../excel/lists/survey-workbook";
import { runInExcel } from "../excel/run-in-excel";
import { Refusal } from "../excel/refusal";
import { readMatrixInputs, type MatrixInputs } from "../excel/store/matrix-inputs";
import { queueReadingMatrices, type KnownMatrix } from "../excel/store/matrix-store";
import type { AccountList, Criterion, ScoringSetup } from "../domain/scoring/scoring-setup";
import { findAccountLists, selectedArea, type AccountLists } from "./account-lists";
import { answer } from "./answer";
import { ActionError, type AccountSource, type Notice, type ReadAccounts } from "./contract";
import { noticesAboutDates } from "./notices-about-dates";
import {
  fittingMatrices,
  matricesOfRenamedLists,
  rememberedMatrix,
  setupNow,
} from "./remembered-setup";
import { scoredSource, type ScoredSource } from "./scored-source";
import { today } from "./today";
import { loadUnderstanding } from "./understand-workbook";

const fewestCriteria = 3;

function aboutCriteria(count: number): readonly Notice[] {
  return count >= fewestCriteria
    ? []
    : [
        {
          severity: "info",
          sentence:
            `Only ${count} of the number columns ${count === 1 ? "looks" : "look"} like criteria: ` +
            `3 to 5 are recommended; add columns such as potential, product fit or days to pay.`,
          cell: null,
        },
      ];
}

/** Criteria from the list's own columns where these are enough, else with what other lists tell. */
async function proposeSetup(scored: ScoredSource, asOf: number): Promise<ScoringSetup> {
  const { proposeSetup: propose } = await loadUnderstanding();
  const { accounts, columns, accountColumn, derived, measured } = scored;
  const own = columns.filter(({ heading }) => heading !== accountColumn && !derived.has(heading));
  const proposal = propose(accounts.length, own, asOf);
  if (proposal.criteria.length >= fewestCriteria || measured.length === 0) return proposal;
  const all = [...own, ...measured.map(({ column }) => column)];
  return propose(accounts.length, all, asOf);
}

/** What is to be known of the lists that the proposed measures are computed from. */
function noticesAboutMeasures(
  { measured }: ScoredSource,
  { criteria }: ScoringSetup,
  { understood: { model } }: AccountLists,
): readonly Notice[] {
  const chosen = new Set(criteria.map(({ sourceColumn }) => sourceColumn));
  const names = new Set(
    measured.filter(({ column }) => chosen.has(column.heading)).map(({ measure }) => measure.of),
  );
  const sheets = new Set(
    model.lists
      .filter(({ name }) => names.has(name))
      .flatMap(({ sheet, parts }) => [sheet, ...parts.map((part) => part.sheet)]),
  );
  const sheetOf = (cell: string | null): string => (cell && parseAddress(cell)?.sheetName) ?? "";
  return model.remarks.filter(
    ({ severity, cell }) => severity === "warning" && sheets.has(sheetOf(cell)),
  );
}

function refuseWithoutNumbers({ label }: AccountSource, list: AccountList, named: string): void {
  if (list.columns.some(({ kind, heading }) => kind === "number" && heading !== named)) return;
  throw new ActionError(
    "badInput",
    `${label} has no column of numbers to rate the accounts by: add columns such as ` +
      `revenue, potential or product fit (1 to 10), then read it again.`,
  );
}

/** Whether most of the accounts that a matrix scores stand in a list. */
function areMostlyIn({ accounts }: AccountList, scored: MatrixInputs["accounts"]): boolean {
  const known = new Set(accounts.map(sameNameKey));
  return [...scored.keys()].filter((account) => known.has(account)).length * 2 > scored.size;
}

/** The matrix of a list whose sheet or table was renamed: most of its accounts stand in this one. */
async function matrixOfRenamedList(
  context: Excel.RequestContext,
  known: readonly KnownMatrix[],
  list: AccountList,
  { tables, sheets }: WorkbookSurvey,
): Promise<KnownMatrix | null> {
  const named = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name);
  const names = { tables: named(tables), sheets: named(sheets) };
  for (const one of matricesOfRenamedLists(known, list, names)) {
    const inputs = one.sheet && (await readMatrixInputs(context, one.sheet.id));
    if (inputs && areMostlyIn(list, inputs.accounts)) return one;
  }
  return null;
}

function namesOf(criteria: readonly Partial<Criterion>[]): string {
  return JSON.stringify(criteria.map(({ name }) => name));
}

/**
 * A matrix that was made in another session: Excel may number sheets anew when a file is opened, so its
 * sheet is one that no other matrix has, scores the accounts of the list and has its criteria.
 */
async function matrixOfAnotherSession(
  context: Excel.RequestContext,
  known: readonly KnownMatrix[],
  list: AccountList,
  { sheets }: WorkbookSurvey,
): Promise<KnownMatrix | null> {
  const lost = fittingMatrices(known, list).filter(({ sheet }) => sheet === null);
  if (lost.length === 0) return null;
  const taken = new Set(known.map(({ sheet }) => sheet?.id));
  for (const { id, name, ownKind } of [...sheets].reverse()) {
    if (ownKind !== "matrix" || taken.has(id)) continue;
    const { accounts, criteria } = await readMatrixInputs(context, id);
    if (!areMostlyIn(list, accounts)) continue;
    const same = lost.find(({ setup }) => namesOf(setup.criteria) === namesOf(criteria));
    const matrix = same ?? rememberedMatrix(lost, list);
    if (matrix) return { ...matrix, sheet: { id, name } };
  }
  return null;
}

/** Reads a list and proposes how to score it; a list without numbers to score by is refused. */
export function readAccounts(source: AccountSource, accountColumn?: string): Promise<ReadAccounts> {
  return answer(async () => {
    const { lists, scored, list, matrix, inputs } = await runInExcel(async (context) => {
      const storedMatrices = queueReadingMatrices(context);
      const lists = await findAccountLists(context, selectedArea(source));
      const scored = await scoredSource(lists, source, accountColumn);
      if ("unfit" in scored) throw new Refusal("badInput", scored.unfit, scored.cell);
      const list: AccountList = {
        label: scored.label,
        accounts: scored.accounts,
        // What other lists tell of these accounts can be scored as their own columns can.
        columns: [...scored.columns, ...scored.measured.map(({ column }) => column)],
      };
      const known = storedMatrices();
      const newest = rememberedMatrix(known, list);
      const remembered = newest?.sheet
        ? newest
        : ((await matrixOfAnotherSession(context, known, list, lists.survey)) ??
          newest ??
          (await matrixOfRenamedList(context, known, list, lists.survey)));
      const sheet = remembered?.sheet ?? null;
      return {
        lists,
        scored,
        list,
        matrix: remembered,
        // Weights may have been changed on the sheet since: it is what the user sees.
        inputs: sheet && (await readMatrixInputs(context, sheet.id)),
      };
    });
    refuseWithoutNumbers(source, list, scored.accountColumn);
    const { settings, listed, settingsSheet, aboutSettings } = lists.understood;
    const { asOf } = settings;
    const proposal =
      (matrix && setupNow(matrix, inputs, asOf)) ?? (await proposeSetup(scored, asOf));
    const concern: readonly Notice[] =
      scored.concern === null
        ? []
        : [{ severity: "warning", sentence: scored.concern, cell: null }];
    return {
      source,
      list,
      accountColumn: scored.accountColumn,
      accountColumnChoices: scored.accountColumnChoices,
      proposal,
      measured: {
        measures: scored.measured.length,
        lists: [...new Set(scored.measured.map(({ measure }) => measure.of))],
      },
      notices: [
        ...concern,
        ...aboutCriteria(proposal.criteria.length),
        ...scored.remarks,
        ...noticesAboutMeasures(scored, proposal, lists),
        ...aboutSettings,
        ...noticesAboutDates(scored.columns, today()),
      ],
      settings,
      listed,
      settingsSheet,
      ownHeadings: scored.columns.map(({ heading }) => heading),
      constantMeasures: scored.constant,
      existing: matrix?.sheet ? { sheetId: matrix.sheet.id, sheetName: matrix.sheet.name } : null,
    };
  });
}

import type { AccountList } from "../domain/scoring/scoring-setup";
import { sameNameKey } from "../excel/cells/cell-value";
import { readList } from "../excel/lists/read-list";
import { surveyWorkbook, type WorkbookSurvey } from "../excel/lists/survey-workbook";
import { runInExcel } from "../excel/run-in-excel";
import { readMatrixInputs } from "../excel/store/matrix-inputs";
import { queueReadingMatrices, type KnownMatrix } from "../excel/store/matrix-store";
import { constantMeasures, measureColumns, ownColumns } from "./account-measures";
import { answer } from "./answer";
import { ActionError, type AccountSource, type Notice, type ReadAccounts } from "./contract";
import { noticesAboutDates } from "./notices-about-dates";
import { proposeUnderstood } from "./propose-understood";
import { matricesOfRenamedLists, rememberedMatrix, setupNow } from "./remembered-setup";
import { today } from "./today";
import { understandIn } from "./understand-workbook";

function aboutCriteria(count: number): readonly Notice[] {
  return count >= 3
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

/** The matrix of a list whose sheet or table was renamed: most of its accounts stand in this one. */
async function matrixOfRenamedList(
  context: Excel.RequestContext,
  known: readonly KnownMatrix[],
  list: AccountList,
  { tables, sheets }: WorkbookSurvey,
): Promise<KnownMatrix | null> {
  const accounts = new Set(list.accounts.map(sameNameKey));
  const named = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name);
  const names = { tables: named(tables), sheets: named(sheets) };
  for (const one of matricesOfRenamedLists(known, list, names)) {
    const inputs = one.sheet && (await readMatrixInputs(context, one.sheet.id));
    const scored = [...(inputs?.accounts.keys() ?? [])];
    if (scored.filter((account) => accounts.has(account)).length * 2 > scored.length) return one;
  }
  return null;
}

/** Reads a list and proposes how to score it; a list without numbers to score by is refused. */
export function readAccounts(source: AccountSource, accountColumn?: string): Promise<ReadAccounts> {
  return answer(async () => {
    const {
      read,
      understood,
      constantMeasures: constant,
      matrix,
      inputs,
    } = await runInExcel(async (context) => {
      const storedMatrices = queueReadingMatrices(context);
      const list = await readList(context, source, accountColumn);
      const survey = await surveyWorkbook(context);
      const understood = await understandIn(context, survey);
      // What other lists tell of these accounts can be scored as their own columns can.
      const measured = {
        ...list.list,
        columns: [
          ...ownColumns(list.list, understood, source.sheetName),
          ...measureColumns(list.list, understood),
        ],
      };
      const known = storedMatrices();
      const remembered =
        rememberedMatrix(known, measured) ??
        (await matrixOfRenamedList(context, known, measured, survey));
      const sheet = remembered?.sheet ?? null;
      return {
        read: { ...list, list: measured, ownColumns: list.list.columns },
        constantMeasures: constantMeasures(list.list, understood),
        understood,
        matrix: remembered,
        // Weights may have been changed on the sheet since: it is what the user sees.
        inputs: sheet && (await readMatrixInputs(context, sheet.id)),
      };
    });
    const { columns, accounts } = read.list;
    if (!columns.some(({ kind, heading }) => kind === "number" && heading !== read.accountColumn)) {
      throw new ActionError(
        "badInput",
        `${source.label} has no column of numbers to rate the accounts by: add columns such as ` +
          `revenue, potential or product fit (1 to 10), then read it again.`,
      );
    }
    const { settings, listed, settingsSheet, aboutSettings } = understood;
    const { asOf } = settings;
    const proposal =
      (matrix && setupNow(matrix, inputs, asOf)) ??
      (await proposeUnderstood(
        { ...read, columns, accounts: accounts.length, asOf, sheetName: source.sheetName },
        understood,
      ));
    const concern: readonly Notice[] =
      read.concern === null ? [] : [{ severity: "warning", sentence: read.concern, cell: null }];
    return {
      source,
      list: read.list,
      accountColumn: read.accountColumn,
      accountColumnChoices: read.accountColumnChoices,
      proposal,
      notices: [
        ...concern,
        ...aboutCriteria(proposal.criteria.length),
        ...read.notices,
        ...aboutSettings,
        ...noticesAboutDates(columns, today()),
      ],
      settings,
      listed,
      settingsSheet,
      ownHeadings: read.ownColumns.map(({ heading }) => heading),
      constantMeasures: constant,
      existing: matrix?.sheet ? { sheetId: matrix.sheet.id, sheetName: matrix.sheet.name } : null,
    };
  });
}

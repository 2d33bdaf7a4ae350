import { parseAddress } from "../excel/cells/address";
import { readKnownMatrices } from "../excel/facts/known-matrices";
import { runInExcel } from "../excel/run-in-excel";
import { Refusal } from "../excel/refusal";
import { HAND_RATED, handRatedColumn } from "../domain/scoring/hand-rated";
import type { AccountColumn, AccountList, ScoringSetup } from "../domain/scoring/scoring-setup";
import { findAccountLists, selectedArea, type AccountLists } from "./account-lists";
import { answer } from "./answer";
import { ActionError, type AccountSource, type Notice, type ReadAccounts } from "./contract";
import { noticesAboutDates } from "./notices-about-dates";
import { matrixOfList, setupOf } from "./matrix-of-list";
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
  const { proposeSetup: propose, setupOfOwnMatrix } = await loadUnderstanding();
  if (scored.ownMatrix) return setupOfOwnMatrix(scored.ownMatrix, asOf);
  const { accounts, columns, accountColumn, derived, measured } = scored;
  const own = columns.filter(({ heading }) => heading !== accountColumn && !derived.has(heading));
  const proposal = propose(accounts.length, own, asOf);
  if (proposal.criteria.length >= fewestCriteria || measured.length === 0) return proposal;
  const all = [...own, ...measured.map(({ column }) => column)];
  return propose(accounts.length, all, asOf);
}

interface Proposal {
  readonly setup: ScoringSetup;
  readonly notices: readonly Notice[];
}

/** What is proposed, with the weights that a sheet of criteria and weights alone holds for this list. */
async function proposal(
  scored: ScoredSource,
  { found, understood }: AccountLists,
): Promise<Proposal> {
  const { placeOfOwnMatrix, withWeightsAlone } = await loadUnderstanding();
  const setup = await proposeSetup(scored, understood.settings.asOf);
  const columns = [...scored.columns, ...scored.measured.map(({ column }) => column)];
  for (const { ownMatrix } of scored.ownMatrix ? [] : found) {
    if (ownMatrix === undefined || ownMatrix.accounts.length > 0) continue;
    const weighted = withWeightsAlone(setup, columns, ownMatrix);
    if (weighted === null) continue;
    const sentence = `${weighted.criteria.length} of the ${ownMatrix.criteria.length} criteria on sheet ${ownMatrix.sheet} are columns of this list: their weights are taken.`;
    return {
      setup: weighted,
      notices: [{ severity: "info", sentence, cell: placeOfOwnMatrix(ownMatrix) }],
    };
  }
  return { setup, notices: [] };
}

/** The first thing to read of a matrix that somebody made. */
async function aboutOwn({ ownMatrix }: ScoredSource): Promise<readonly Notice[]> {
  if (ownMatrix === undefined) return [];
  const { aboutOwnMatrix, placeOfOwnMatrix } = await loadUnderstanding();
  const isReproduced = ownMatrix.score?.isReproduced ?? true;
  return [
    {
      severity: isReproduced ? "info" : "warning",
      sentence: aboutOwnMatrix(ownMatrix),
      cell: placeOfOwnMatrix(ownMatrix),
    },
  ];
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
  const isTold = ({ kind, heading }: AccountColumn): boolean =>
    kind === "number" && heading !== named && heading !== HAND_RATED;
  if (list.columns.some(isTold)) return;
  throw new ActionError(
    "badInput",
    `${label} has no column of numbers to rate the accounts by: add columns such as ` +
      `revenue, potential or product fit (1 to 10), then read it again.`,
  );
}

/** A list as it stands now, with all that can be scored of its accounts. */
export interface ListNow {
  readonly lists: AccountLists;
  readonly scored: ScoredSource;
  readonly list: AccountList;
}

/** Reads a list of accounts anew. */
export async function readListNow(
  context: Excel.RequestContext,
  source: AccountSource,
  accountColumn?: string,
): Promise<ListNow> {
  const lists = await findAccountLists(context, selectedArea(source));
  const scored = await scoredSource(lists, source, accountColumn);
  if ("unfit" in scored) throw new Refusal("badInput", scored.unfit, scored.cell);
  // What other lists tell of these accounts can be scored as their own columns can.
  const told = [...scored.columns, ...scored.measured.map(({ column }) => column)];
  const list: AccountList = {
    label: scored.label,
    accounts: scored.accounts,
    ...(scored.ids === undefined ? {} : { ids: scored.ids }),
    columns: told.some(({ heading }) => heading === HAND_RATED)
      ? told
      : [...told, handRatedColumn(scored.accounts.length)],
  };
  return { lists, scored, list };
}

/** Reads a list and proposes how to score it; a list without numbers to score by is refused. */
export function readAccounts(source: AccountSource, accountColumn?: string): Promise<ReadAccounts> {
  return answer(async () => {
    const { lists, scored, list, matrix } = await runInExcel(async (context) => {
      const now = await readListNow(context, source, accountColumn);
      const known = await readKnownMatrices(context, now.lists.survey.sheets);
      return { ...now, matrix: matrixOfList(known, now.list) };
    });
    refuseWithoutNumbers(source, list, scored.accountColumn);
    const { settings, listed, settingsSheet, aboutSettings } = lists.understood;
    const { setup: proposed, notices: aboutProposal } =
      matrix === null
        ? await proposal(scored, lists)
        : { setup: setupOf(matrix, settings.asOf), notices: [] };
    const concern: readonly Notice[] =
      scored.concern === null
        ? []
        : [{ severity: "warning", sentence: scored.concern, cell: null }];
    return {
      source,
      list,
      accountColumn: scored.accountColumn,
      accountColumnChoices: scored.accountColumnChoices,
      proposal: proposed,
      measured: {
        measures: scored.measured.length,
        lists: [...new Set(scored.measured.map(({ measure }) => measure.of))],
      },
      notices: [
        ...(await aboutOwn(scored)),
        ...aboutProposal,
        ...concern,
        ...aboutCriteria(proposed.criteria.length),
        ...scored.remarks,
        ...noticesAboutMeasures(scored, proposed, lists),
        ...aboutSettings,
        ...noticesAboutDates(scored.columns, today()),
      ],
      settings,
      listed,
      settingsSheet,
      ownHeadings: scored.columns.map(({ heading }) => heading),
      constantMeasures: scored.constant,
      library: (await loadUnderstanding()).criteriaForList(
        list.columns.filter(({ heading }) => heading !== scored.accountColumn),
      ),
      existing: matrix && { sheetId: matrix.sheet.id, sheetName: matrix.sheet.name },
    };
  });
}

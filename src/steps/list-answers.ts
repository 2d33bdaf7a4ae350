import type { TiedList, UnderstoodWorkbook } from "../actions/understand-workbook";
import { isoDay } from "../understanding/measures/days";
import type { StepResult } from "./step";

export const listAnswers =
  '{"lists": [{"name", "sheet", "kind", "rows", "columns": [{"heading", "field": string or null}], "account": {"by": "name", "id" or "through", "heading", "through": [names of lists], "matched", "unmatched", "blank", "examples"} or null}], "accounts": {"list", "name": heading or null, "id": heading or null, "count"} or null, "asOf", "questions": [{"list", "sentence", "choices"}]}; unmatched rows have a key that leads to no account, blank ones have none';

/** The accounts list is tied to itself: every row is an account. */
function accountOf(list: TiedList, { model: { accounts } }: UnderstoodWorkbook): object | null {
  if (accounts !== null && accounts.list.name === list.name) {
    const column = accounts.nameColumn ?? accounts.idColumn;
    return {
      by: accounts.nameColumn ? "name" : "id",
      heading: column?.heading ?? "",
      through: [],
      matched: list.rows,
      unmatched: 0,
      blank: 0,
      examples: [],
    };
  }
  if (list.account === null) return null;
  const { by, heading, through, matched, unmatched, blank, examples } = list.account;
  return { by, heading, through, matched, unmatched, blank, examples };
}

export function listResult(understood: UnderstoodWorkbook): StepResult {
  const { accounts, lists, questions, remarks } = understood.model;
  return {
    result: {
      lists: lists.map((list) => ({
        name: list.name,
        sheet: list.sheet,
        kind: list.kind,
        rows: list.rows,
        columns: list.columns.map(({ heading, field }) => ({ heading, field })),
        account: accountOf(list, understood),
      })),
      accounts: accounts && {
        list: accounts.list.name,
        name: accounts.nameColumn?.heading ?? null,
        id: accounts.idColumn?.heading ?? null,
        count: accounts.names.length,
      },
      asOf: isoDay(understood.asOf),
      questions: questions.map(({ list, sentence, choices }) => ({
        list,
        sentence,
        choices: choices.map(({ label }) => label),
      })),
    },
    notices: [...understood.aboutSettings, ...remarks],
  };
}

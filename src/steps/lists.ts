import { describeLists } from "../actions/describe-lists";
import { defineStep } from "./step";

/** Fields as steps and answers call them, where the reader of lists has another word. */
const fieldNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  accounts: {
    account: "name",
    accountManager: "owner",
    executiveSponsor: "sponsor",
    annualRevenue: "revenue",
    potentialRevenue: "potential",
  },
  opportunities: { key: "id", value: "amount", opened: "created" },
  revenue: { revenue: "amount", label: "period" },
  tickets: { ticket: "id" },
};

export const lists = defineStep({
  name: "lists",
  summary:
    "What was understood of the workbook: each list, what it was taken for, and how it is tied to the accounts.",
  fields: {},
  answers:
    '{"lists": [{"name", "sheet", "kind", "rows", "columns": [{"heading", "field": string or null}], "account": {"by", "heading", "through": [], "matched", "unmatched"} or null}]}',
  example: { do: "lists" },
  run: async () => ({
    result: {
      lists: (await describeLists()).map(({ account, columns, ...list }) => ({
        ...list,
        columns: columns.map(({ heading, field }) => ({
          heading,
          field: field && (fieldNames[list.kind]?.[field] ?? field),
        })),
        account: account && { ...account, through: [] },
      })),
    },
  }),
});

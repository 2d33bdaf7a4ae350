import * as z from "zod/mini";
import { ActionError } from "../actions/contract";
import { correctList, understandWorkbook, type Correction } from "../actions/understand-workbook";
import { kinds, type ListKind } from "../understanding/vocabulary/kinds";
import { listAnswers, listResult } from "./list-answers";
import { nearest } from "./nearest";
import { defineStep, described, text } from "./step";

const kindNames = [...kinds.map(({ kind }) => kind), "other"] as const;

function fieldsOf(kind: ListKind): readonly string[] {
  const own = kinds.filter((one) => one.kind === kind).flatMap(({ fields }) => fields);
  const sales = ["orders", "orderLines"];
  const others = sales.includes(kind) ? kinds.filter((one) => sales.includes(one.kind)) : [];
  return [
    ...new Set([...own, ...others.flatMap(({ fields }) => fields)].map(({ field }) => field)),
  ];
}

export const map = defineStep({
  name: "map",
  summary:
    "Corrects what a list was taken for. It is remembered in the workbook, and holds when the list is pasted anew under the same name.",
  fields: {
    list: described(text, "the name of the list, as `lists` says it"),
    kind: described(
      z.optional(z.enum(kindNames as unknown as [ListKind])),
      `one of ${kindNames.join(", ")}`,
    ),
    columns: described(
      z.optional(z.record(z.string(), z.nullable(z.string()))),
      'by heading: the field it is, or null for none, such as {"Betrag": "amount"}',
    ),
    account: described(
      z.optional(z.strictObject({ heading: text })),
      "by which of its columns the list is tied to the accounts",
    ),
    dateOrder: described(
      z.optional(z.record(z.string(), z.enum(["day first", "month first"]))),
      'by heading: how dates such as 03/04/2026 are read, "day first" or "month first"',
    ),
  },
  answers: `as lists: ${listAnswers.split(";")[0]}`,
  example: { do: "map", list: "Export", kind: "orders", columns: { Betrag: "amount" } },
  run: async ({ list, kind, columns, account, dateOrder }) => {
    const { model } = await understandWorkbook();
    const found = model.lists.find(({ name }) => name.toLowerCase() === list.toLowerCase());
    if (!found) {
      const names = model.lists.map(({ name }) => name);
      throw new ActionError(
        "badInput",
        `There is no list '${list}' in this workbook.${nearest(list, names)}`,
      );
    }
    const headings = found.columns.map(({ heading }) => heading);
    const wanted = [...Object.keys(columns ?? {}), ...Object.keys(dateOrder ?? {})];
    const missing = [...wanted, ...(account ? [account.heading] : [])].find(
      (heading) => !headings.includes(heading),
    );
    if (missing !== undefined) {
      throw new ActionError(
        "badInput",
        `${found.name} has no column '${missing}'.${nearest(missing, headings)}`,
      );
    }
    const known = fieldsOf(kind ?? found.kind);
    const unknown = Object.values(columns ?? {}).find(
      (field) => field !== null && !known.includes(field),
    );
    if (unknown !== undefined && unknown !== null) {
      throw new ActionError(
        "badInput",
        `A list of kind ${kind ?? found.kind} has no field '${unknown}'.${nearest(unknown, known)}`,
      );
    }
    const correction: Correction = {
      list: found.name,
      ...(kind ? { kind } : {}),
      ...(columns ? { columns } : {}),
      ...(account ? { account } : {}),
      ...(dateOrder ? { dateOrder } : {}),
    };
    await correctList(correction);
    return listResult(await understandWorkbook());
  },
});

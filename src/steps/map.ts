import * as z from "zod/mini";
import { ActionError } from "../actions/contract";
import {
  correctList,
  understandWorkbook,
  type Choice,
  type Correction,
  type Question,
  type TiedList,
  type WorkbookModel,
} from "../actions/understand-workbook";
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

/** Refuses the first of some names that is not known, with the nearest that is. */
function refuseUnknown(
  wanted: readonly (string | null)[],
  known: readonly string[],
  sentence: (name: string) => string,
): void {
  const small = new Set(known.map((one) => one.toLowerCase()));
  const unknown = wanted.find((one) => one !== null && !small.has(one.toLowerCase()));
  if (unknown === undefined || unknown === null) return;
  throw new ActionError("badInput", `${sentence(unknown)}${nearest(unknown, known)}`);
}

function refuseUnfit({ kind, columns, account, ...said }: Correction, found: TiedList): void {
  const headings = found.columns.map(({ heading }) => heading);
  const wanted = [
    ...Object.keys(columns ?? {}),
    ...Object.keys(said.dateOrder ?? {}),
    ...(account ? [account.heading] : []),
    ...(said.namedBy === undefined ? [] : [said.namedBy]),
  ];
  const missing = wanted.find((heading) => !headings.includes(heading));
  if (missing !== undefined) {
    throw new ActionError(
      "badInput",
      `${found.name} has no column '${missing}'.${nearest(missing, headings)}`,
    );
  }
  refuseUnknown(
    Object.values(columns ?? {}),
    fieldsOf(kind ?? found.kind),
    (field) => `A list of kind ${kind ?? found.kind} has no field '${field}'.`,
  );
  const states = found.columns.filter(({ field }) => field === "stage" || field === "status");
  refuseUnknown(
    Object.keys(said.states ?? {}),
    [...new Set(states.flatMap(({ cells }) => cells.map((cell) => String(cell).trim())))],
    (state) => `No stage or status of ${found.name} is '${state}'.`,
  );
}

/** The answer of that label to a question about the list; `about` tells questions apart. */
function choiceOf(
  { questions }: WorkbookModel,
  list: string,
  answer: string,
  about: string | undefined,
): Choice {
  const isAbout = (question: Question): boolean =>
    question.list.toLowerCase() === list.toLowerCase();
  const open = questions.filter(isAbout);
  if (open.length === 0) {
    throw new ActionError("badInput", `There is no open question about ${list}.`);
  }
  const meant = open.filter(({ sentence }) => about === undefined || sentence.includes(about));
  const [only] = meant;
  if (!only) {
    throw new ActionError(
      "badInput",
      `No question about ${list} says '${about ?? ""}': ${open.map(({ sentence }) => sentence).join(" ")}`,
    );
  }
  const isLabel = ({ label }: Choice): boolean => label.toLowerCase() === answer.toLowerCase();
  const answered = meant.filter(({ choices }) => choices.some(isLabel));
  if (answered.length > 1) {
    throw new ActionError(
      "badInput",
      `${answered.length} questions about ${list} have the answer '${answer}': say with about which is meant, by words of it that the others do not have. ${answered.map(({ sentence }) => sentence).join(" ")}`,
    );
  }
  const choice = answered[0]?.choices.find(isLabel);
  if (!choice) {
    const labels = [...new Set(meant.flatMap(({ choices }) => choices.map(({ label }) => label)))];
    throw new ActionError(
      "badInput",
      `'${answer}' is no answer to a question about ${list}.${nearest(answer, labels)}`,
    );
  }
  return choice;
}

export const map = defineStep({
  name: "map",
  summary:
    "Corrects what a list was taken for, or answers a question about it. It is remembered in the workbook, and holds when the list is pasted anew under the same name.",
  fields: {
    list: described(text, "the name of the list, as `lists` says it"),
    answer: described(
      z.optional(text),
      "the label of a choice of the question about this list, as `lists` says it",
    ),
    about: described(
      z.optional(text),
      "words of the question that is answered, where several about this list have the same choice",
    ),
    kind: described(
      z.optional(z.enum(kindNames as unknown as [ListKind])),
      `one of ${kindNames.join(", ")}`,
    ),
    columns: described(
      z.optional(z.record(z.string(), z.nullable(z.string()))),
      'by heading: the field it is, or null for none, such as {"Betrag": "amount"}',
    ),
    account: described(
      z.optional(z.nullable(z.strictObject({ heading: text, through: z.optional(z.array(text)) }))),
      'by which of its columns the list is tied to the accounts, such as {"heading": "Order ID", "through": ["Orders"]} with the lists on the way; null for not at all',
    ),
    names: described(
      z.optional(z.record(z.string(), z.nullable(z.string()))),
      'by name or id as the list writes it: the account it is, or null for none, such as {"Alder Wod": "Alder Wood"}',
    ),
    namedBy: described(
      z.optional(text),
      "the heading of the column that names the accounts, of the list that holds them",
    ),
    states: described(
      z.optional(z.record(z.string(), z.enum(["won", "lost", "open", "none"]))),
      'by stage or status of a deal: what it counts as, "won", "lost", "open" or "none"',
    ),
    apart: described(
      z.optional(z.boolean()),
      "whether it is a list of its own beside others of the same headings",
    ),
    dateOrder: described(
      z.optional(z.record(z.string(), z.enum(["day first", "month first"]))),
      'by heading: how dates such as 03/04/2026 are read, "day first" or "month first"',
    ),
  },
  answers: `as lists: ${listAnswers.split(";")[0]}`,
  example: { do: "map", list: "Export", kind: "orders", columns: { Betrag: "amount" } },
  run: async ({ list, answer, about, apart, account, ...said }) => {
    const { model } = await understandWorkbook();
    const names = model.lists.map(({ name }) => name);
    const found = model.lists.find(({ name }) => name.toLowerCase() === list.toLowerCase());
    if (!found) {
      throw new ActionError(
        "badInput",
        `There is no list '${list}' in this workbook.${nearest(list, names)}`,
      );
    }
    const { through } = account ?? {};
    refuseUnknown(through ?? [], names, (one) => `There is no list '${one}' in this workbook.`);
    refuseUnknown(
      Object.values(said.names ?? {}),
      [
        ...(model.accounts?.names ?? []),
        ...(model.accounts?.idColumn?.cells ?? []).map((cell) => String(cell).trim()),
      ],
      (one) => `There is no account '${one}'.`,
    );
    const given = Object.fromEntries(
      Object.entries(said).filter(([, value]) => value !== undefined),
    ) as Omit<Correction, "list">;
    const correction: Correction = {
      list: found.name,
      ...given,
      ...(apart === undefined ? {} : { isApart: apart }),
      ...(account === undefined
        ? {}
        : {
            account: account && { heading: account.heading, ...(through ? { through } : {}) },
          }),
    };
    refuseUnfit(correction, found);
    const choice = answer === undefined ? null : choiceOf(model, found.name, answer, about);
    if (Object.keys(correction).length > 1) await correctList(correction);
    if (choice) await correctList(choice.correction);
    return listResult(await understandWorkbook());
  },
});

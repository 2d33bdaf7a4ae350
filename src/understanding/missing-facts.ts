import type { AccountFacts } from "../domain/plan/account-facts";
import { accountNamed, rowsOf } from "./facts/rows-of-account";
import { servedNeeds, type Need, type NearestList, type ServedNeed } from "./missing";
import type { Remark } from "./sheet-grid";
import type { TiedList, WorkbookModel } from "./workbook-model";

const words: Readonly<Record<Need, string>> = {
  contacts: "contacts",
  opportunities: "opportunities",
  revenue: "revenue by period",
  tickets: "tickets",
  surveys: "survey answers",
};

/** Without these a plan is thin; the others are told only where something was nearly understood. */
const alwaysTold: ReadonlySet<Need> = new Set(["contacts", "opportunities", "revenue"]);

/** A notice names three lists at most; a workbook may have thirty. */
const mostNamed = 3;

function inWords(parts: readonly string[], last: "and" | "or"): string {
  return parts.length < 2
    ? (parts[0] ?? "")
    : `${parts.slice(0, -1).join(", ")} ${last} ${parts.at(-1) ?? ""}`;
}

function rowsInWords(count: number): string {
  return count === 1 ? "1 row" : `${count.toLocaleString("en")} rows`;
}

/** Rows of a list that belong to no account may be this one's, written otherwise. */
function astray(list: TiedList): string {
  const { unmatched = 0, examples = [] } = list.account ?? {};
  if (unmatched === 0) return "";
  const such = examples[0] === undefined ? "" : `, such as '${examples[0]}'`;
  return `; ${rowsInWords(unmatched)} of ${list.name} ${unmatched === 1 ? "leads" : "lead"} to no account${such}`;
}

/** What a notice calls those it is about: an account by its name, or several by how many they are. */
interface Called {
  readonly name: string;
  readonly isMany: boolean;
}

/** Stands for the name until it is known how many accounts a sentence is about. */
const somebody = "\u0000";

/** The lists are there: they hold nothing of this account, or nothing that can be used. */
function aboutServed(
  { need, servedBy }: ServedNeed,
  model: WorkbookModel,
  account: number,
  { name, isMany }: Called,
): string {
  const lists = servedBy.flatMap((one) => model.lists.find((list) => list.name === one.name) ?? []);
  const isAccounts = (list: TiedList): boolean => list.name === model.accounts?.list.name;
  const withRows = lists
    .map((list) => ({ list, rows: isAccounts(list) ? 1 : rowsOf(list, account).length }))
    .find(({ rows }) => rows > 0);
  if (withRows) {
    return `${withRows.list.name} has ${isMany ? "rows" : rowsInWords(withRows.rows)} of ${name}, but none from which ${words[need]} can be read: see on the page Data what its columns are taken for.`;
  }
  const named = inWords(
    lists.slice(0, mostNamed).map((list) => list.name),
    "and",
  );
  return `No ${words[need]} of ${name}: ${named} ${lists.length === 1 ? "has" : "have"} no row of ${isMany ? "them" : "it"}${lists.slice(0, 1).map(astray).join("")}. Type them on the sheet, or add them to the list.`;
}

function aboutNearest(need: Need, name: string, nearest: NearestList): string {
  const has = nearest.has.map((heading) => `'${heading}'`);
  const near = `${nearest.name} comes nearest${has.length > 0 ? ` with ${inWords(has, "and")}` : ""}`;
  const way = nearest.correction
    ? `: say on the page Data that it holds ${words[need]}.`
    : `, but lacks ${inWords(nearest.lacks, "and")}: say on the page Data what its columns are.`;
  return `No ${words[need]} of ${name} were understood: ${near}${way}`;
}

function isEmpty(facts: Omit<AccountFacts, "standing">, need: Need): boolean {
  return facts[need].length === 0;
}

function remarksOn(
  model: WorkbookModel,
  facts: Omit<AccountFacts, "standing">,
  called: Called,
): readonly Remark[] {
  const { name, isMany } = called;
  const missing = servedNeeds(model).filter(({ need }) => isEmpty(facts, need));
  if (missing.length === 0) return [];
  const told = (sentence: string, cell: string | null = null): Remark => ({
    severity: "info",
    sentence,
    cell,
  });
  const account = accountNamed(model, facts.account);
  const { accounts } = model;
  if (account < 0) {
    return [
      told(
        accounts === null
          ? `No list of this workbook is taken for accounts, so none tells of ${name}: choose on the page Data which list holds them.`
          : `${name} ${isMany ? "are no accounts" : "is no account"} of ${accounts.list.name}, to which the other lists are tied, so none tells of ${isMany ? "them" : "it"}: see on the page Data which list holds the accounts.`,
      ),
    ];
  }
  const unknown = missing.filter(
    ({ need, servedBy, nearest }) =>
      alwaysTold.has(need) && servedBy.length === 0 && nearest === null,
  );
  return [
    ...missing
      .filter(({ need, servedBy }) => alwaysTold.has(need) && servedBy.length > 0)
      .map((served) => told(aboutServed(served, model, account, called))),
    ...missing.flatMap(({ need, nearest }) =>
      nearest === null ? [] : [told(aboutNearest(need, name, nearest), nearest.cell)],
    ),
    ...(unknown.length === 0
      ? []
      : [
          told(
            `No list of this workbook was understood as ${inWords(
              unknown.map(({ need }) => words[need]),
              "or",
            )}: type them on the ${isMany ? "sheets" : "sheet"}, add such a list, or say on the page Data which list it is.`,
          ),
        ]),
  ];
}

/**
 * Which facts of an account are missing, and why: its lists have no row of it, or which list came
 * nearest and what it lacks. Never that something is not there, where it was only not understood.
 */
export function missingFacts(
  model: WorkbookModel,
  facts: Omit<AccountFacts, "standing">,
): readonly Remark[] {
  return remarksOn(model, facts, { name: facts.account, isMany: false });
}

/** The same of several accounts: what is alike is said once, of how many and of whom. */
export function missingFactsOfAll(
  model: WorkbookModel,
  all: readonly Omit<AccountFacts, "standing">[],
): readonly Remark[] {
  const [first] = all;
  if (all.length <= 1) return first === undefined ? [] : missingFacts(model, first);
  const alike = new Map<string, { readonly remark: Remark; readonly accounts: string[] }>();
  for (const facts of all) {
    for (const remark of remarksOn(model, facts, { name: somebody, isMany: true })) {
      const known = alike.get(remark.sentence) ?? { remark, accounts: [] };
      known.accounts.push(facts.account);
      alike.set(remark.sentence, known);
    }
  }
  return [...alike.values()].map(({ remark, accounts }) => {
    const named = inWords(accounts.slice(0, mostNamed), "and");
    const such = accounts.length > mostNamed ? `, such as ${named}` : `, ${named}`;
    const called = `${accounts.length} of ${all.length} accounts${such}`;
    return { ...remark, sentence: remark.sentence.replaceAll(somebody, () => called) };
  });
}

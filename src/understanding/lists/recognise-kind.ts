import { isKeyStatus } from "../../domain/selection/key-status";
import { accountHeadingStrength } from "../vocabulary/account-words";
import { dealState } from "../vocabulary/deal-states";
import { kinds, type ListKind, type ValueShape } from "../vocabulary/kinds";
import { matchHeading, type HeadingMatch } from "../vocabulary/match-heading";
import { matchListName } from "../vocabulary/match-list-name";
import { yesNoWord } from "../values/yes-no-words";
import { isKeyColumn, keyText, type ListColumn } from "./understood-list";

/** How a list looks as one kind: which column is which field, and how well that fits. */
export interface KindFit {
  readonly kind: ListKind;
  readonly score: number;
  /** By the index of the column. */
  readonly fields: ReadonlyMap<number, string>;
}

const looksLikeEmail = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;
const sampleSize = 200;

function shareOf(column: ListColumn, test: (text: string) => boolean): number {
  const filled: string[] = [];
  for (const cell of column.cells) {
    const text = keyText(cell);
    if (text !== "") filled.push(text);
    if (filled.length >= sampleSize) break;
  }
  return filled.length === 0 ? 0 : filled.filter(test).length / filled.length;
}

/** Values decide against a heading: a column of words called Revenue is no revenue. */
export function fitsShape(column: ListColumn, shape: ValueShape): boolean {
  const { kind, isDateOrderOpen, values } = column.reading;
  switch (shape) {
    case "money":
    case "number":
    case "share":
      return kind === "number";
    case "score10":
      return (
        kind === "number" &&
        values.every((value) => value === null || (Number(value) >= -100 && Number(value) <= 100))
      );
    case "date":
      return kind === "date" || isDateOrderOpen;
    case "email":
      return kind === "text" && shareOf(column, (text) => looksLikeEmail.test(text)) > 0.5;
    case "yesNo":
      return kind === "yesNo" || (kind !== "empty" && column.distinct <= 3);
    case "id":
      return kind === "text" || kind === "number";
    case "name":
      return kind === "text" && !isCategory(column);
    case "text":
      return kind === "text" || kind === "yesNo" || kind === "number";
  }
}

/** Periods are told by words and by their first days alike. */
function isPeriod({ reading }: ListColumn, field: string): boolean {
  return field === "period" && reading.kind === "date";
}

/** A column of answers, yes and no among them, holds no names. */
function isCategory(column: ListColumn): boolean {
  return column.distinct <= 5 && shareOf(column, (text) => yesNoWord(text) !== null) > 0;
}

type Fields = ReadonlyMap<string, ListColumn>;

/** The share of a column's stages that say won or lost: what makes deals of rows. */
export function decidedShare(column: ListColumn | undefined): number {
  return column === undefined
    ? 0
    : shareOf(column, (text) => ["won", "lost"].includes(dealState(text)));
}

/** Whether a heading names tickets or cases, and nothing else as well. */
function isTicketNumber(column: ListColumn | undefined): boolean {
  const ids = matchHeading(column?.heading ?? "").filter(({ field }) => field === "id");
  const best = Math.max(0, ...ids.map(({ strength }) => strength));
  return best > 0 && ids.every(({ kind, strength }) => kind === "tickets" || strength < best);
}

/** What a list has to hold to be of a kind, whatever its headings sound like. */
const evidence: Readonly<
  Record<Exclude<ListKind, "other">, (fields: Fields, isNamed: boolean) => boolean>
> = {
  accounts: (fields) => {
    const [name, id] = [fields.get("name"), fields.get("id")];
    // Two accounts may have one name: told apart or said, and still accounts.
    const areNames =
      name !== undefined &&
      name.reading.filled >= 0.8 * name.cells.length &&
      name.distinct >= 0.75 * (name.reading.filled - name.repeated);
    return areNames || (id !== undefined && isKeyColumn(id));
  },
  contacts: (fields) =>
    (fields.has("name") || fields.has("lastName") || fields.has("email")) &&
    (fields.has("account") || fields.has("title") || fields.has("role") || fields.has("email")),
  opportunities: (fields) =>
    (fields.has("stage") || decidedShare(fields.get("status")) > 0) &&
    (fields.has("amount") ||
      fields.has("closed") ||
      fields.has("expectedClose") ||
      fields.has("probability")),
  orders: (fields) =>
    fields.has("date") &&
    (fields.has("amount") ||
      fields.has("quantity") ||
      fields.has("price") ||
      (fields.has("id") && fields.has("account"))),
  orderLines: (fields) =>
    (fields.has("order") || fields.has("product")) &&
    (fields.has("quantity") || fields.has("price") || fields.has("amount")),
  revenue: (fields) => fields.has("amount") && (fields.has("period") || fields.has("start")),
  // An opening and a closing day have deals, projects and campaigns too.
  tickets: (fields, isNamed) =>
    fields.has("opened") &&
    (fields.has("priority") ||
      fields.has("hours") ||
      fields.has("satisfaction") ||
      (fields.has("closed") && (isNamed || isTicketNumber(fields.get("id"))))),
  surveys: (fields) =>
    fields.has("recommend") || (fields.has("satisfaction") && fields.has("date")),
  // Use week by week has a plan and a start too, and is no contract.
  subscriptions: (fields, isNamed) =>
    fields.has("mrr") ||
    (fields.has("start") && fields.has("end") && (fields.has("plan") || isNamed)) ||
    (fields.has("start") && fields.has("plan") && isNamed),
  churn: (fields) => fields.has("date") && fields.has("reason"),
  // What is sold stands there once: its use month by month names it again and again.
  products: (fields) => {
    const [id, name] = [fields.get("id"), fields.get("name")];
    const key = id ?? name;
    const isNamedOnce = name === undefined || name.distinct >= 0.75 * name.reading.filled;
    return (
      key !== undefined &&
      isKeyColumn(key) &&
      isNamedOnce &&
      (fields.has("price") || fields.has("line"))
    );
  },
  people: (fields, isNamed) => {
    const [id, name] = [fields.get("id"), fields.get("name")];
    const key = id ?? name;
    const tellsMore = fields.has("manager") || fields.has("region");
    return key !== undefined && isKeyColumn(key) && (tellsMore || (isNamed && name !== undefined));
  },
};

interface Candidate extends HeadingMatch {
  readonly column: ListColumn;
}

/** 2024 in "Revenue 2024"; 0 without a year. */
function yearIn(heading: string): number {
  return Number(/(?:^|\D)((?:19|20)\d\d)(?!\d)/u.exec(heading)?.[1] ?? 0);
}

/** Of several columns that tell an account's status, the one with key accounts in it is asked for them. */
function tellsKeyAccounts({ kind, field, column }: Candidate): boolean {
  return (
    kind === "accounts" &&
    field === "status" &&
    column.cells.some((cell) => isKeyStatus(keyText(cell)))
  );
}

/**
 * Each field goes to the column that says it best; a filled column comes before an emptier one, the
 * latest year before the earlier ones, and the status that tells key accounts before all others.
 */
function assign(candidates: readonly Candidate[]): Map<string, Candidate> {
  const rank = (one: Candidate): number =>
    one.strength +
    (0.1 * one.column.reading.filled) / Math.max(1, one.column.cells.length) +
    yearIn(one.column.heading) / 1e6 +
    (tellsKeyAccounts(one) ? 1 : 0);
  const fields = new Map<string, Candidate>();
  const taken = new Set<number>();
  const ranked = candidates.map((one) => ({ one, rank: rank(one) }));
  for (const { one } of ranked.sort((a, b) => b.rank - a.rank)) {
    if (fields.has(one.field) || taken.has(one.column.index)) continue;
    fields.set(one.field, one);
    taken.add(one.column.index);
  }
  return fields;
}

/**
 * Sales lists hold orders and their lines on one row: the fields of both serve both. What an invoice
 * is described as is no product, though a line's description is.
 */
function belongsTo(kind: ListKind, match: HeadingMatch): boolean {
  if (match.kind === kind) return true;
  const isVagueProduct = match.field === "product" && match.strength < 0.7;
  return (
    (kind === "orders" &&
      match.kind === "orderLines" &&
      match.field !== "order" &&
      !isVagueProduct) ||
    (kind === "orderLines" && match.kind === "orders" && match.field !== "id")
  );
}

/** A column that names the company names no person, product or deal. */
function isNameOfAccount(kind: ListKind, { field, column }: Candidate): boolean {
  return (
    kind !== "accounts" &&
    ["name", "firstName", "lastName"].includes(field) &&
    accountHeadingStrength(column.heading) >= 3
  );
}

/** "70001" or "K-12": what numbers and codes look like, and names do not. */
const looksLikeCode = /^\S*\d\S*$/u;

/** A list that names its accounts in one column may number them in another that is called the same. */
function ownNumber(fields: Fields, columns: readonly ListColumn[]): ListColumn | undefined {
  if (!fields.has("name") || fields.has("id")) return undefined;
  const taken = new Set(fields.values());
  return columns.find(
    (column) =>
      !taken.has(column) &&
      accountHeadingStrength(column.heading) >= 3 &&
      isKeyColumn(column) &&
      shareOf(column, (text) => looksLikeCode.test(text)) === 1,
  );
}

/** An amount by product and period is revenue: lines of orders tell an order, pieces or a price. */
function withoutPeriodsAsLines(fits: readonly KindFit[]): readonly KindFit[] {
  const told = (kind: ListKind) => new Set(fits.find((fit) => fit.kind === kind)?.fields.values());
  const lines = told("orderLines");
  const isLine = ["order", "quantity", "price"].some((field) => lines.has(field));
  return isLine || !told("revenue").has("period")
    ? fits
    : fits.filter(({ kind }) => kind !== "orderLines");
}

/** How a list looks as each kind that its contents allow, the best first. */
export function kindFits(name: string, columns: readonly ListColumn[]): readonly KindFit[] {
  const named = new Map(matchListName(name).map(({ kind, strength }) => [kind, strength]));
  const filled = columns.filter(({ reading }) => reading.kind !== "empty");
  const matches = filled.flatMap((column) =>
    matchHeading(column.heading)
      .filter(({ shape, field }) => fitsShape(column, shape) || isPeriod(column, field))
      .map((match): Candidate => ({ ...match, column })),
  );
  const fits = kinds.flatMap(({ kind }): readonly KindFit[] => {
    const fields = assign(
      matches.filter((match) => belongsTo(kind, match) && !isNameOfAccount(kind, match)),
    );
    const byField = new Map([...fields].map(([field, { column }]) => [field, column] as const));
    const number = kind === "accounts" ? ownNumber(byField, filled) : undefined;
    if (number) byField.set("id", number);
    if (!evidence[kind](byField, (named.get(kind) ?? 0) > 0.5)) return [];
    const strengths = [...fields.values()].reduce((sum, { strength }) => sum + strength, 0);
    return [
      {
        kind,
        score: strengths / Math.sqrt(Math.max(1, filled.length)) + 1.5 * (named.get(kind) ?? 0),
        fields: new Map([...byField].map(([field, { index }]) => [index, field])),
      },
    ];
  });
  return [...withoutPeriodsAsLines(fits)].sort((a, b) => b.score - a.score);
}

import { cellPlace } from "../cell-place";
import type { Choice } from "../correction";
import type { Question, Remark } from "../sheet-grid";
import type { CellValue } from "../values/cell-value";
import { periodStart } from "../values/period-start";
import type { ListKind } from "../vocabulary/kinds";
import { scenarioOf } from "../vocabulary/scenario-words";
import type { ListPart, RawList } from "./raw-list";
import { isKeyColumn, keyText, type ListColumn } from "./understood-list";

/** A list that may be a part of a larger one. */
export interface PossiblePart {
  readonly raw: RawList;
  readonly columns: readonly ListColumn[];
  readonly kind: ListKind;
  /** The field of each column, by its index, as the kind reads it. */
  readonly fields: ReadonlyMap<number, string>;
  /** Whether the user has said that it is a list of its own; null for nothing said. */
  readonly isApart: boolean | null;
}

export interface JoinedLists {
  /** The lists in their order; those put together stand where their first part stood. */
  readonly lists: readonly RawList[];
  readonly remarks: readonly Remark[];
  readonly questions: readonly Question[];
}

/** The heading of the column that tells the parts apart. */
export const partHeading = "Part";

const masterKinds: ReadonlySet<ListKind> = new Set(["accounts", "contacts", "products", "people"]);
const monthWord =
  /^(?:jan|feb|f[eé]v|m[aä]r|mrz|apr|avr|abr|ma[iyjg]|jun|juin|giu|jul|juil|lug|aug|ao[uû]|ago|sep|set|oct|okt|out|ott|nov|dec|dez|d[eé]c|dic)\p{L}*$/iu;

function headingsKey({ headings }: RawList): string {
  return headings
    .map((heading) => heading.trim().toLowerCase())
    .filter((heading) => heading !== "")
    .sort()
    .join("\t");
}

/** Whether a part is called by its period alone: "Jan", "2025", "Q1 2026", "Januar 2026". */
function isPeriodName(name: string): boolean {
  const words = name.split(/[\s_.-]+/u).filter((word) => word !== "");
  return (
    periodStart(name) !== null ||
    (words.length > 0 &&
      words.every(
        (word) => monthWord.test(word) || /^(?:\d{1,2}|(?:19|20)\d\d|q[1-4]|h[12])$/iu.test(word),
      ))
  );
}

/** For each column of the first list, the column of another one with the same heading. */
function columnsAs(first: RawList, other: RawList): readonly number[] {
  const at = new Map(other.headings.map((heading, index) => [heading.trim().toLowerCase(), index]));
  return first.headings.map((heading) => at.get(heading.trim().toLowerCase()) ?? -1);
}

function rowTexts(first: RawList, list: RawList): readonly string[] {
  const columns = columnsAs(first, list).map((index) => list.columns[index] ?? []);
  return list.sheetRows.map((_, row) => columns.map((cells) => keyText(cells[row])).join("\t"));
}

/** The share of the shorter list's rows that the other has word for word. */
function sharedRows(one: PossiblePart, other: PossiblePart): number {
  const rows = new Set(rowTexts(one.raw, one.raw));
  const others = rowTexts(one.raw, other.raw);
  const found = others.filter((row) => rows.has(row)).length;
  return found / Math.max(1, Math.min(one.raw.sheetRows.length, others.length));
}

/** The share of the shorter list's keys that the other has too; 0 where neither has a key. */
function sharedKeys(one: PossiblePart, other: PossiblePart): number {
  const ownId = [...one.fields].find(([, field]) => field === "id")?.[0];
  const key =
    one.columns.find((column) => column.index === ownId && isKeyColumn(column)) ??
    one.columns.find(isKeyColumn);
  if (!key) return 0;
  const twin = other.columns[columnsAs(one.raw, other.raw)[key.index] ?? -1];
  if (!twin) return 0;
  const keys = new Set(key.cells.map((cell) => keyText(cell)));
  const found = twin.cells.filter((cell) => keyText(cell) !== "" && keys.has(keyText(cell))).length;
  return found / Math.max(1, Math.min(key.reading.filled, twin.reading.filled));
}

type Relation = "same" | "states" | "parts";

/** Whether two lists of equal headings are one list, two states of one, or parts of a larger one. */
function relate(one: PossiblePart, other: PossiblePart): Relation {
  if (one.isApart === false || other.isApart === false) return "parts";
  const keys = sharedKeys(one, other);
  const hasKey = keys > 0 || one.columns.some(isKeyColumn);
  if (hasKey && keys === 0) return "parts";
  const rows = sharedRows(one, other);
  if (rows === 1 && one.raw.sheetRows.length === other.raw.sheetRows.length) return "same";
  if (rows >= 0.3) return "states";
  const areByPeriod = [one, other].every(({ raw }) => isPeriodName(raw.name));
  if (areByPeriod) return "parts";
  const hasOwnId = [...one.fields.values()].includes("id");
  return keys >= 0.1 && (masterKinds.has(one.kind) || hasOwnId) ? "states" : "parts";
}

/** "Orders" of Orders Jan and Orders Feb; "Jan to Mar" of months. */
function commonName(names: readonly string[]): string {
  const [first = "", ...others] = names;
  const words = first.split(/(?<=[\s_.-])/u);
  const same = words.filter((_, count) => {
    const start = words.slice(0, count + 1).join("");
    return others.every((name) => name.startsWith(start));
  });
  const common = same.join("").replace(/[\s_.\-(]+$/u, "");
  if (common !== "" && !isPeriodName(common)) return common;
  return `${first} to ${names.at(-1) ?? ""}`;
}

function join(parts: readonly PossiblePart[]): RawList {
  const [first] = parts;
  if (!first) throw new Error("a list is put together of at least one");
  const { raw } = first;
  const places: ListPart[] = [];
  let from = 0;
  for (const part of parts) {
    const { name, sheet, table, firstColumn, headingRow, sheetRows } = part.raw;
    const columns = columnsAs(raw, part.raw);
    places.push({
      name,
      sheet,
      table,
      firstColumn,
      headingRow,
      from,
      rows: sheetRows.length,
      columns,
    });
    from += sheetRows.length;
  }
  const cellsOf = (column: number): CellValue[] =>
    parts.flatMap((part, index) => [
      ...(part.raw.columns[places[index]?.columns[column] ?? -1] ?? []),
    ]);
  const isTaken = raw.headings.some(
    (heading) => heading.toLowerCase() === partHeading.toLowerCase(),
  );
  return {
    ...raw,
    name: commonName(parts.map((part) => part.raw.name)),
    headings: [...raw.headings, isTaken ? `${partHeading} (2)` : partHeading],
    columns: [
      ...raw.headings.map((_, column) => cellsOf(column)),
      parts.flatMap((part) => part.raw.sheetRows.map(() => part.raw.name)),
    ],
    isShownAsDate: [
      ...raw.headings.map((_, column) =>
        parts.some((part, index) => part.raw.isShownAsDate[places[index]?.columns[column] ?? -1]),
      ),
      false,
    ],
    sheetRows: parts.flatMap((part) => part.raw.sheetRows),
    parts: places,
    remarks: parts.flatMap((part) => part.raw.remarks),
  };
}

function byScenario(parts: readonly PossiblePart[]): readonly (readonly PossiblePart[])[] {
  const groups = new Map<string, PossiblePart[]>();
  for (const part of parts) {
    const scenario = scenarioOf(part.raw.name);
    groups.set(scenario, [...(groups.get(scenario) ?? []), part]);
  }
  const [first, ...others] = [...groups.values()];
  const isSaid = (group: readonly PossiblePart[]): boolean =>
    group.some(({ isApart }) => isApart === false);
  return first === undefined
    ? []
    : [[...first, ...others.filter(isSaid).flat()], ...others.filter((group) => !isSaid(group))];
}

/** Said to be a list of its own; a budget is one beside actuals, and whole for all its months. */
function isAlone({ isApart, raw }: PossiblePart, group: readonly PossiblePart[]): boolean {
  const scenario = scenarioOf(raw.name);
  return isApart === true && !group.some((other) => scenarioOf(other.raw.name) !== scenario);
}

function apartOrTogether(list: string): readonly Choice[] {
  return [
    { label: "lists of their own", correction: { list, isApart: true } },
    { label: "parts of one list", correction: { list, isApart: false } },
  ];
}

function named(parts: readonly PossiblePart[]): string {
  const names = parts.slice(0, 3).map(({ raw }) => raw.name);
  return parts.length > 3
    ? `${names.join(", ")} and ${parts.length - 3} more`
    : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
}

function headingPlace({ raw }: PossiblePart): string {
  return cellPlace(raw.sheet, raw.headingRow, raw.firstColumn);
}

/**
 * One list that stands there in parts, a sheet a month or a region: put together, with the part's
 * name as a column. The same rows on two sheets count once, and what may be a budget beside actuals
 * or two states of one list stays apart and is told.
 */
export function joinParts(all: readonly PossiblePart[]): JoinedLists {
  const groups = new Map<string, PossiblePart[]>();
  for (const part of all) {
    const key = headingsKey(part.raw);
    const group = groups.get(key);
    if (group) group.push(part);
    else groups.set(key, [part]);
  }
  const lists = new Map<PossiblePart, RawList | null>();
  const remarks: Remark[] = [];
  const questions: Question[] = [];
  for (const group of groups.values()) {
    const isWide = (group[0]?.raw.headings.filter((heading) => heading !== "").length ?? 0) > 1;
    const open = isWide ? group.filter((part) => !isAlone(part, group)) : [];
    const kept: PossiblePart[] = [];
    for (const part of open) {
      const relations = kept
        .filter((other) => other.isApart !== true && part.isApart !== true)
        .map((other) => [other, relate(other, part)] as const);
      const twin = relations.find(([, relation]) => relation === "same")?.[0];
      const state = relations.find(([, relation]) => relation === "states")?.[0];
      if (twin) {
        lists.set(part, null);
        remarks.push({
          severity: "warning",
          sentence: `${part.raw.name} holds the same rows as ${twin.raw.name}: they count once; delete one of the two.`,
          cell: headingPlace(part),
        });
      } else if (state) {
        questions.push({
          list: part.raw.name,
          sentence: `${part.raw.name} has the headings of ${state.raw.name} and many of its rows (${headingPlace(part)}): they may be two states of one list, so nothing is added up over both; delete the older one.`,
          choices: apartOrTogether(part.raw.name),
        });
      } else kept.push(part);
    }
    const scenarios = byScenario(kept);
    for (const parts of scenarios) {
      const [first] = parts;
      if (!first || parts.length < 2) continue;
      const whole = join(parts);
      parts.forEach((part, index) => lists.set(part, index === 0 ? whole : null));
      remarks.push({
        severity: "info",
        sentence: `${named(parts)} have the same headings and are read as one list, ${whole.name}, of ${whole.sheetRows.length.toLocaleString("en")} rows; '${partHeading}' tells them apart.`,
        cell: headingPlace(first),
      });
    }
    const [one, other] = scenarios
      .filter((parts, index) => index === 0 || !parts.some(({ isApart }) => isApart === true))
      .map(([first]) => first);
    if (one && other) {
      questions.push({
        list: other.raw.name,
        sentence: `${other.raw.name} has the headings of ${one.raw.name} and a name that says it is something else (${headingPlace(other)}): they are lists of their own, and nothing is added up over both.`,
        choices: apartOrTogether(other.raw.name),
      });
    }
  }
  return {
    lists: all.flatMap((part) => {
      const put = lists.get(part);
      return put === undefined ? [part.raw] : put === null ? [] : [put];
    }),
    remarks,
    questions,
  };
}

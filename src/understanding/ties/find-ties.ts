import {
  isKeyColumn,
  keyText,
  type ListColumn,
  type UnderstoodList,
} from "../lists/understood-list";
import { headingWords } from "../vocabulary/heading-words";
import { matchListName } from "../vocabulary/match-list-name";
import { keyRows, type KeyRows, type KeyTie } from "./key-tie";

/** So many different values decide whether a column can refer to a key at all. */
const sampleSize = 500;
const leastInclusion = 0.5;

/** Fields of keys that other lists refer to. */
const keyFields: readonly (string | null)[] = ["id", "name", null];

interface Key {
  readonly list: UnderstoodList;
  readonly column: ListColumn;
  readonly rows: KeyRows;
}

/** A column that may refer to keys, with some of its values. */
interface Reference {
  readonly from: UnderstoodList;
  readonly column: ListColumn;
  readonly values: readonly string[];
}

/** Two accounts may have one name: that is told apart, or asked, where the accounts are understood. */
function namesAccounts({ kind }: UnderstoodList, { field, distinct, reading }: ListColumn) {
  return kind === "accounts" && field === "name" && distinct * 2 >= reading.filled;
}

function canBeKey(list: UnderstoodList, column: ListColumn): boolean {
  const { kind } = column.reading;
  const isWhole =
    kind !== "number" ||
    column.reading.values.every((value) => value === null || Number.isInteger(value));
  return (
    (kind === "text" || kind === "number") &&
    isWhole &&
    (isKeyColumn(column) || namesAccounts(list, column))
  );
}

function keysOf(list: UnderstoodList): readonly Key[] {
  return list.columns
    .filter((column) => keyFields.includes(column.field) && canBeKey(list, column))
    .filter(({ field, reading }) => field !== null || reading.kind === "text")
    .map((column) => ({ list, column, rows: keyRows(column) }));
}

function sample(column: ListColumn): readonly string[] {
  const found = new Set<string>();
  const wanted = Math.min(sampleSize, column.distinct);
  for (const cell of column.cells) {
    const key = keyText(cell).toLowerCase();
    if (key !== "") found.add(key);
    if (found.size >= wanted) break;
  }
  return [...found];
}

/** Numbers that count from 1 stand in every list: that they are included proves nothing. */
function proveThemselves(values: readonly string[]): boolean {
  const small = values.filter((value) => /^\d{1,5}$/u.test(value)).length;
  return small * 2 < values.length;
}

const idWords = new Set([
  "id",
  "ids",
  "no",
  "nr",
  "number",
  "code",
  "key",
  "ref",
  "nummer",
  "numero",
]);

function namingWords(heading: string): readonly string[] {
  return headingWords(heading).filter((word) => !idWords.has(word));
}

/** What the rows of a list are, in words: the kinds its name and its kind stand for. */
function isAboutKind(words: readonly string[], list: UnderstoodList): boolean {
  const phrase = words.join(" ");
  return (
    phrase !== "" &&
    matchListName(phrase).some(({ kind, strength }) => kind === list.kind && strength > 0.4)
  );
}

/** How far a heading names the key that it would refer to: 1 the same words, 0 nothing in common. */
function headingAffinity(column: ListColumn, key: Key): number {
  const [own, wanted] = [headingWords(column.heading), headingWords(key.column.heading)];
  if (own.join(" ") === wanted.join(" ")) return namingWords(column.heading).length > 0 ? 1 : 0.3;
  const naming = namingWords(column.heading);
  if (isAboutKind(naming, key.list)) return 0.9;
  const named = headingWords(key.list.name);
  const shares = (words: readonly string[]): boolean =>
    naming.some((word) => words.some((other) => stem(word) === stem(other)));
  return shares(named) || shares(namingWords(key.column.heading)) ? 0.7 : 0;
}

/** "clientes" and "cliente" are one word; so are "accounts" and "account". */
function stem(word: string): string {
  return word.length > 4 ? word.replace(/(?:es|en|s|e|n)$/u, "") : word;
}

function tieTo(key: Key, { from, column, values }: Reference): KeyTie | null {
  if (values.length === 0 || (column.distinct < 2 && from.rows > 20)) return null;
  const found = values.filter((value) => key.rows.has(value)).length;
  const inclusion = found / values.length;
  const affinity = headingAffinity(column, key);
  // Names that are written a little otherwise are folded later: the heading has to speak for them.
  if (inclusion < leastInclusion && !(affinity >= 0.7 && inclusion >= 0.2)) return null;
  const proof = proveThemselves(values) && values.length >= 3 ? 0.6 : 0;
  const strength = inclusion * Math.min(1, proof + affinity * (proof > 0 ? 0.4 : 0.9));
  return strength < 0.35
    ? null
    : { from, column, to: key.list, key: key.column, inclusion, strength };
}

/** Every column that refers to a key of another list, the best proven of each pair of lists first. */
export function findTies(lists: readonly UnderstoodList[]): readonly KeyTie[] {
  const keys = lists.flatMap(keysOf);
  return lists
    .flatMap((from) =>
      from.columns
        .filter(({ reading }) => reading.kind === "text" || reading.kind === "number")
        .flatMap((column) => {
          const reference = { from, column, values: sample(column) };
          const ties = keys
            .filter(({ list }) => list !== from)
            .flatMap((key) => tieTo(key, reference) ?? []);
          // A column refers to one key of a list: the one that is proven best.
          const best = new Map<UnderstoodList, KeyTie>();
          for (const tie of ties) {
            const other = best.get(tie.to);
            if (!other || tie.strength > other.strength) best.set(tie.to, tie);
          }
          return [...best.values()];
        }),
    )
    .sort((a, b) => b.strength - a.strength);
}

import type { Remark, TiedList } from "../../actions/understand-workbook";

interface Place {
  readonly sheet: string;
  readonly row: number;
}

/** `'Sales data'!B5` as the sheet and its row from 0; null for anything else. */
function placeOf(cell: string): Place | null {
  const parts = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?[A-Z]+\$?(\d+)/u.exec(cell);
  const sheet = parts?.[1]?.replaceAll("''", "'") ?? parts?.[2];
  return sheet === undefined ? null : { sheet, row: Number(parts?.[3]) - 1 };
}

function standsAt(list: TiedList, { sheet, row }: Place): boolean {
  if (list.parts.length > 0) return list.parts.some((part) => part.sheet === sheet);
  const last = list.sheetRows.at(-1) ?? list.headingRow;
  return list.sheet === sheet && row >= list.headingRow && row <= last;
}

function isNamed({ name }: TiedList, sentence: string): boolean {
  return sentence.includes(` ${name} `) || sentence.startsWith(`${name} `);
}

/** The list that a remark is about: where its cell stands, and of several there the one it names. */
function listOf(remark: Remark, lists: readonly TiedList[]): TiedList | null {
  const place = remark.cell === null ? null : placeOf(remark.cell);
  const there = place ? lists.filter((list) => standsAt(list, place)) : lists;
  const named = there.find((list) => isNamed(list, remark.sentence));
  return named ?? (place ? (there[0] ?? null) : null);
}

export interface RemarksByList {
  readonly of: ReadonlyMap<TiedList, readonly Remark[]>;
  /** About no list in particular. */
  readonly others: readonly Remark[];
}

/** Every remark beside the list it is about, warnings first. */
export function remarksByList(
  remarks: readonly Remark[],
  lists: readonly TiedList[],
): RemarksByList {
  const of = new Map<TiedList, Remark[]>();
  const others: Remark[] = [];
  const weighed = [...remarks].sort(
    (a, b) => Number(b.severity === "warning") - Number(a.severity === "warning"),
  );
  for (const remark of weighed) {
    const list = listOf(remark, lists);
    if (!list) others.push(remark);
    else of.set(list, [...(of.get(list) ?? []), remark]);
  }
  return { of, others };
}

import * as z from "zod/mini";
import {
  baseCell,
  meantPrint,
  readPrint,
  type BaseCell,
  type BaseList,
  type BaseRow,
} from "../../sheets/merge/merge-base";

/** What the cell says and we wrote is what most cells of its column say. */
const usual = 0;
/** Nothing stands there, and we wrote nothing. */
const nothing = 1;

const base = z.union([z.string(), z.tuple([z.string(), z.string()])]);
/** As it is kept: one of the two numbers, a print that we wrote, or what it says and what we wrote. */
const cell = z.union([
  z.literal(usual),
  z.literal(nothing),
  z.string(),
  z.tuple([z.string(), z.nullable(base)]),
]);

export const keptList = z.object({
  columns: z.array(z.tuple([z.string(), z.string()])),
  /** All keys that rows have cells of, in the order of their cells. */
  keys: z.array(z.string()),
  usual: z.array(z.nullable(base)),
  /** What the row is known by, its cells, and 1 where people took it out. */
  rows: z.array(z.tuple([z.nullable(z.string()), z.array(cell), z.number()])),
});

export type KeptList = z.infer<typeof keptList>;
type KeptCell = z.infer<typeof cell>;

function isSame(one: BaseCell | null | undefined, other: BaseCell | null | undefined): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** What we wrote into most cells of a column. */
function usualOf(rows: readonly BaseRow[], key: string): BaseCell | null {
  const counted = new Map<string, number>();
  let most: BaseCell | null = null;
  let count = 0;
  for (const { ours } of rows) {
    const one = ours[key];
    if (one === undefined) continue;
    const text = JSON.stringify(one);
    const number = (counted.get(text) ?? 0) + 1;
    counted.set(text, number);
    if (number > count) [most, count] = [one, number];
  }
  return most;
}

function keptCell({ seen, ours }: BaseRow, key: string, most: BaseCell | null): KeptCell {
  const [says, wrote] = [seen[key] ?? "", ours[key]];
  if (says === "" && wrote === undefined) return nothing;
  if (wrote !== undefined && isSame(wrote, most) && says === readPrint(wrote)) return usual;
  if (typeof wrote === "string" && wrote === says) return wrote;
  return [
    says,
    wrote === undefined ? null : baseCell(readPrint(wrote), meantPrint(wrote)),
  ] as KeptCell;
}

/** Long lists take little room: what all rows say alike in a column stands once. */
export function keepList({ columns, rows }: BaseList): KeptList {
  const keys = [
    ...new Set(rows.flatMap(({ seen, ours }) => [...Object.keys(seen), ...Object.keys(ours)])),
  ];
  const most = keys.map((key) => usualOf(rows, key));
  return {
    columns: columns.map(([key, heading]) => [key, heading]),
    keys,
    usual: most as KeptList["usual"],
    rows: rows.map((row) => [
      row.key,
      keys.map((key, at) => keptCell(row, key, most[at] ?? null)),
      row.isTakenOut === true ? 1 : 0,
    ]),
  };
}

function openCell(kept: KeptCell, most: BaseCell | null) {
  if (kept === nothing) return { says: "", wrote: undefined };
  if (kept === usual)
    return { says: most === null ? "" : readPrint(most), wrote: most ?? undefined };
  if (typeof kept === "string") return { says: kept, wrote: kept };
  return { says: kept[0], wrote: (kept[1] as BaseCell | null) ?? undefined };
}

export function openList({ columns, keys, usual: most, rows }: KeptList): BaseList {
  return {
    columns,
    rows: rows.map(([key, cells, out]): BaseRow => {
      const opened = cells.map((kept, at) => ({
        key: keys[at] ?? "",
        ...openCell(kept, (most[at] as BaseCell | null) ?? null),
      }));
      return {
        key,
        seen: Object.fromEntries(
          opened.filter(({ says }) => says !== "").map(({ key: at, says }) => [at, says]),
        ),
        ours: Object.fromEntries(
          opened.flatMap(({ key: at, wrote }) => (wrote === undefined ? [] : [[at, wrote]])),
        ),
        ...(out === 1 ? { isTakenOut: true } : {}),
      };
    }),
  };
}

import type { RawList } from "./lists/raw-list";
import type { Remark } from "./sheet-grid";
import type { Correction } from "./correction";
import { cellPlace } from "./cell-place";

/** What was said of a list is found again by its name, or by the name of one of its parts. */
export function correctionOf(
  { name, parts }: Pick<RawList, "name" | "parts">,
  corrections: readonly Correction[],
): Correction | undefined {
  const small = name.toLowerCase();
  const partNames = new Set(parts.map((part) => part.name.toLowerCase()));
  const [first] = partNames;
  return (
    corrections.find(({ list }) => list.toLowerCase() === small) ??
    corrections.find(
      ({ list }) =>
        partNames.has(list.toLowerCase()) ||
        // A further month changes the name of the whole: "Jan to Feb" becomes "Jan to Mar".
        (first !== undefined && list.toLowerCase().startsWith(`${first} to `)),
    )
  );
}

function headingsSaid(correction: Correction): readonly string[] {
  return [
    ...Object.keys(correction.columns ?? {}),
    ...(correction.account ? [correction.account.heading] : []),
    ...Object.keys(correction.dateOrder ?? {}),
    ...(correction.namedBy === undefined ? [] : [correction.namedBy]),
  ];
}

/** What the user said of lists and headings that are no longer there: told, and without effect. */
export function aboutCorrections(
  corrections: readonly Correction[],
  lists: readonly RawList[],
): readonly Remark[] {
  return corrections.flatMap((correction): readonly Remark[] => {
    const list = lists.find((one) => correctionOf(one, [correction]) !== undefined);
    if (!list) {
      return [
        {
          severity: "info",
          sentence: `What you said of ${correction.list} has no effect: there is no such list any more. If it was renamed, say it again on the page Data.`,
          cell: null,
        },
      ];
    }
    const there = new Set(list.headings);
    const gone = [...new Set(headingsSaid(correction))].filter((heading) => !there.has(heading));
    if (gone.length === 0) return [];
    const headings = gone.map((heading) => `'${heading}'`).join(", ");
    return [
      {
        severity: "warning",
        sentence: `${list.name} has no ${headings} any more, of which you said what ${gone.length === 1 ? "it is" : "they are"}: ${gone.length === 1 ? "the heading was" : "the headings were"} changed or deleted, so the list is understood without it; say it again on the page Data.`,
        cell: cellPlace(list.sheet, list.headingRow, list.firstColumn),
      },
    ];
  });
}

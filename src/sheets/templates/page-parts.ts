import type { NumberFormatName } from "../look";
import type { Field, ListColumn, ListSection } from "../template/template";

/** A number that answers first; a dash where the sheet that the page is made from says none. */
export function shownFigure(
  key: string,
  label: string,
  format: NumberFormatName,
  shows: string,
): Field {
  return { key, label, format, start: "–", shows };
}

/** A column of the list that is shown, to read and not to type in. */
export function shownColumn(
  key: string,
  label: string,
  look: Pick<ListColumn, "format" | "runsOn"> = {},
): ListColumn {
  return { key, label, isPlain: true, shows: key, ...look };
}

/** Rows of a list of the sheet that the page is made from. */
export function shownList(
  list: Pick<ListSection, "key" | "heading" | "name" | "columns"> &
    Required<Pick<ListSection, "rowsOf">>,
): ListSection {
  return { kind: "list", spareRows: 0, minimumRows: 1, headingPoints: 18, ...list };
}

export const shownRisks: ListSection = shownList({
  key: "risks",
  heading: "Risks",
  name: "Risks",
  rowsOf: { list: "risks", most: 4 },
  columns: [
    shownColumn("risk", "Risk"),
    shownColumn("level", "Level"),
    shownColumn("owner", "Owner"),
    shownColumn("mitigation", "Mitigation", { runsOn: true }),
  ],
});

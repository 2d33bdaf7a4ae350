import { matchHeading } from "../../../src/understanding/vocabulary/match-heading";
import { exportHeadings } from "./export-headings";

/** Strong enough to be taken for the field where the kind of the list is known. */
const enough = 0.5;

interface Row {
  readonly heading: string;
  readonly wanted: string;
}

function rowsOf(table: string): readonly Row[] {
  return table
    .split(";")
    .map((row) => row.trim())
    .filter((row) => row !== "")
    .map((row) => {
      const at = row.lastIndexOf(": ");
      return { heading: row.slice(0, at), wanted: row.slice(at + 2) };
    });
}

/** What a heading means within the kind that is wanted, or all it surely means. */
function answerFor({ heading, wanted }: Row): string {
  const matches = matchHeading(heading).filter(({ strength }) => strength >= enough);
  if (wanted === "-") {
    return matches.map(({ kind, field }) => `${kind}.${field}`).join(", ") || "-";
  }
  const ofKind = matches.filter(({ kind }) => kind === wanted.split(".")[0]);
  const best = ofKind.filter(({ strength }) => strength === ofKind[0]?.strength);
  const found = best.find(({ field }) => field === wanted.split(".")[1]) ?? best[0];
  return found ? `${found.kind}.${found.field}` : "none";
}

describe("headings of exports", () => {
  test.each(Object.entries(exportHeadings))(
    "none of the %s headings is taken for another field",
    (_language, table) => {
      const rows = rowsOf(table);
      expect(rows.length).toBeGreaterThanOrEqual(30);
      const answers = rows.map((row) => `${row.heading}: ${answerFor(row)}`);
      expect(answers).toEqual(rows.map(({ heading, wanted }) => `${heading}: ${wanted}`));
    },
  );
});

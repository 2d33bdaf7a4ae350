import { correctionOf } from "../correction-remarks";
import type { ListKind } from "../vocabulary/kinds";
import type { Correction } from "../correction";
import { furtherKinds } from "./further-kinds";
import { partHeading } from "./join-parts";
import type { RawList } from "./raw-list";
import { columnRemarks, readColumns } from "./read-columns";
import { kindFits, type KindFit } from "./recognise-kind";
import { aboutRepeatedRows } from "./repeated-rows";
import type { ListColumn, UnderstoodList } from "./understood-list";

/** A list whose columns are read, with the kinds it may be. */
export interface ListCandidate {
  readonly raw: RawList;
  readonly columns: readonly ListColumn[];
  readonly fits: readonly KindFit[];
  readonly correction: Correction | undefined;
}

const leastScore = 0.5;

/** Parts that are called by their months tell the period of their rows, where no column does. */
function asPeriod({ parts }: RawList): (column: ListColumn) => ListColumn {
  return (column) =>
    parts.length > 0 && column.heading === partHeading ? { ...column, heading: "Period" } : column;
}

/** Reads the columns of a list, and what kinds they may be. */
export function readCandidate(raw: RawList, corrections: readonly Correction[]): ListCandidate {
  const correction = correctionOf(raw, corrections);
  const columns = readColumns(raw, (heading) => {
    const dateOrder = correction?.dateOrder?.[heading];
    return dateOrder === undefined ? {} : { dateOrder };
  });
  return {
    raw,
    columns,
    fits: kindFits(
      `${raw.name} ${raw.table === null ? "" : raw.sheet}`,
      columns.map(asPeriod(raw)),
    ),
    correction,
  };
}

/** The list as one of the kinds, with the fields it has as that kind. */
export function asKind(
  { raw, columns, fits, correction }: ListCandidate,
  kind: ListKind,
  fit: KindFit | undefined,
): UnderstoodList {
  const namedBy = kind === "accounts" ? correction?.namedBy : undefined;
  const said: Correction["columns"] = {
    ...correction?.columns,
    ...(namedBy === undefined ? {} : { [namedBy]: "name" }),
  };
  // A field has one column: the one that the user says.
  const headings = new Set(columns.map(({ heading }) => heading));
  const taken = new Set(
    Object.entries(said).flatMap(([heading, field]) => (headings.has(heading) ? [field] : [])),
  );
  const fieldOf = ({ heading, index }: ListColumn): string | null => {
    const own = said[heading];
    if (own !== undefined) return own;
    const field = fit?.fields.get(index) ?? null;
    return taken.has(field) ? null : field;
  };
  const withFields = columns.map((column) => ({ ...column, field: fieldOf(column) }));
  return {
    name: raw.name,
    correctedAs: raw.name,
    said: correction ?? null,
    sheet: raw.sheet,
    table: raw.table,
    kind,
    rows: raw.sheetRows.length,
    columns: withFields,
    firstColumn: raw.firstColumn,
    headingRow: raw.headingRow,
    sheetRows: raw.sheetRows,
    parts: raw.parts,
    also: furtherKinds(kind, withFields, fits),
    remarks: [
      ...raw.remarks,
      ...aboutRepeatedRows(raw, withFields),
      ...columnRemarks(raw, withFields),
    ],
  };
}

/** The kind a list looks most like, unless the user has said another. */
export function provisional(candidate: ListCandidate): UnderstoodList {
  const said = candidate.correction?.kind;
  const best =
    said === undefined
      ? candidate.fits.find(({ score }) => score >= leastScore)
      : candidate.fits.find(({ kind }) => kind === said);
  return asKind(candidate, said ?? best?.kind ?? "other", best);
}

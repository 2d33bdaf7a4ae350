import { cellAddress, rangeAddress } from "../address";
import { previewOf, type SheetPreview } from "../sheet-preview";
import type { CellContent, RangeFormat, SheetCopy, SheetPlan } from "../sheet-plan";
import type { TemplateSheet } from "./own-template";

/** Rows of a copy that are looked at, and in characters how wide a column is that is not told. */
const [mostRows, usualWidth] = [80, 9];

interface Repeats {
  readonly repeats: SheetCopy["repeats"];
}

/** By the row of a copy, the row of the template that it is a copy of. */
function rowsOfTemplate(rows: number, { repeats }: Repeats): readonly number[] {
  // Each begins where it stands in the end, so that those before it are repeated already.
  return repeats.reduce<readonly number[]>(
    (all, { row, lines, records }) => {
      const item = all.slice(row, row + lines);
      const more = Array.from({ length: records - 1 }, () => item).flat();
      return [...all.slice(0, row + lines), ...more, ...all.slice(row + lines)];
    },
    Array.from({ length: rows }, (_, row) => row),
  );
}

/** A copy of a template as it will look, what is filled in another colour than what stands there. */
export function previewOfCopy(
  plan: SheetPlan,
  sheet: TemplateSheet,
  widths: readonly number[],
): SheetPreview {
  const { repeats, hides } = plan.copyOf ?? { repeats: [], hides: [] };
  const from = rowsOfTemplate(sheet.cells.length, { repeats });
  const columns = Math.max(1, widths.length, ...sheet.cells.map((row) => row.length));
  const cells = from.map((row) =>
    Array.from({ length: columns }, (_, column): CellContent => sheet.cells[row]?.[column] ?? null),
  );
  const formats: RangeFormat[] = from
    .slice(0, mostRows)
    .flatMap((row, at) =>
      (sheet.numberFormats[row] ?? []).flatMap((numberFormat, column) =>
        numberFormat === "General" ? [] : [{ range: cellAddress(at, column), numberFormat }],
      ),
    );
  const filled: RangeFormat[] = [];
  for (const block of plan.blocks) {
    block.cells.forEach((contents, down) => {
      contents.forEach((content, across) => {
        const line = cells[block.row + down];
        if (line) line[block.column + across] = content;
        const range = cellAddress(block.row + down, block.column + across);
        if (content !== null && block.row + down < mostRows) filled.push({ range, style: "Note" });
      });
    });
  }
  const merged = sheet.merges.flatMap((area): readonly RangeFormat[] =>
    from.flatMap((row, at) =>
      row === area.row ? [{ range: rangeAddress({ ...area, row: at }), merge: true }] : [],
    ),
  );
  const isHidden = (row: number): boolean =>
    hides.some((rows) => row >= rows.row && row < rows.row + rows.count);
  const preview = previewOf(
    {
      ...plan,
      columnWidths: Array.from({ length: columns }, (_, column) => ({
        column,
        characters: widths[column] ?? usualWidth,
      })),
      blocks: [{ row: 0, column: 0, cells }],
      formats: [...formats, ...merged, ...filled, ...plan.formats],
    },
    mostRows,
  );
  return { ...preview, rows: preview.rows.filter(({ row }) => !isHidden(row)) };
}

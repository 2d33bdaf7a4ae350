import { rangeAddress } from "../address";
import { joinParts } from "../sheet-part";
import type { RangeFormat, SheetPlan } from "../sheet-plan";
import type { SheetContent } from "./content";
import { paperOf } from "./paper";
import { findPlaces, rowsOf, type Places } from "./places";
import { renderSection } from "./render-section";
import type { SheetTemplate } from "./template";

/** The lines under headings come last: cells below that have lines of their own would hide them. */
function headingLines(formats: readonly RangeFormat[]): readonly RangeFormat[] {
  return formats.flatMap(({ range, style, borderBottom }) =>
    style?.startsWith("Heading") === true && borderBottom !== undefined
      ? [{ range, borderBottom }]
      : [],
  );
}

/** From A1 to the last row of any section that begins in the columns that are printed. */
function printedArea(
  template: SheetTemplate,
  content: SheetContent,
  { firstRow, firstColumn }: Places,
  columns: number,
): string {
  const lastRows = template.sections
    .filter(({ key }) => (firstColumn[key] ?? 0) < columns)
    .map((section) => (firstRow[section.key] ?? 0) + rowsOf(section, content));
  return rangeAddress({ row: 0, column: 0, rows: Math.max(...lastRows), columns });
}

/** Template and content become the plan of a sheet: first where everything stands, then what. */
export function layOutSheet(template: SheetTemplate, content: SheetContent): SheetPlan {
  const places = findPlaces(template, content);
  const parts = joinParts(
    template.sections.map((section) => renderSection(section, template, content, places)),
  );
  const columnWidths = template.columnWidths.map((characters, column) => ({ column, characters }));
  return {
    ...parts,
    formats: [...parts.formats, ...headingLines(parts.formats)],
    sheetName: content.sheetName,
    tabColor: template.tabColor,
    showGridlines: false,
    columnWidths,
    frozen: { rows: template.frozenRows, columns: template.frozenColumns ?? 0 },
    print: {
      orientation: template.orientation,
      ...(template.isPaged === true ? paperOf(template, { ...parts, columnWidths }, places) : {}),
      ...(template.isOnePage === true ? { isOnePage: true } : { titleRows: "1:2" }),
      ...(template.printedColumns === undefined
        ? {}
        : { area: printedArea(template, content, places, template.printedColumns) }),
    },
    firstCell: "A1",
  };
}

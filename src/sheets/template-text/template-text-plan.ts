import { parseRange } from "../address";
import { charactersFromPoints } from "../column-points";
import type {
  CellContent,
  ConditionalFormatPlan,
  PrintPlan,
  RangeFormat,
  SheetPlan,
} from "../sheet-plan";
import type { TemplateText, TextLook, TextRule } from "./template-text-schema";

/** A sheet as its text says. */
export function templateTextPlan(template: TemplateText): SheetPlan {
  const rows = Math.max(1, ...template.cells.map(({ row }) => row + 1));
  const columns = Math.max(1, ...template.cells.map(({ column }) => column + 1));
  const cells = Array.from({ length: rows }, () =>
    Array.from({ length: columns }, (): CellContent => null),
  );
  for (const { row, column, content } of template.cells) {
    const line = cells[row];
    if (line) line[column] = content;
  }
  return {
    sheetName: template.name,
    showGridlines: template.showGridlines,
    columnWidths: template.columnWidths.map((points, column) => ({
      column,
      characters: charactersFromPoints(points),
    })),
    rowHeights: template.rowHeights.map((points, row) => ({ row, points })),
    blocks: [{ row: 0, column: 0, cells }],
    formats: [
      ...template.merges.map((range) => ({ range, merge: true })),
      ...template.looks.flatMap(formatsOf),
    ],
    tables: [],
    names: [],
    validations: template.validations.flatMap(({ ranges, rule, prompt, alert }) =>
      ranges.map((range) => ({
        range,
        rule: { kind: "given" as const, rule },
        ...(prompt === undefined ? {} : { prompt }),
        ...(alert === undefined ? {} : { alert }),
      })),
    ),
    conditionalFormats: template.conditionalFormats.map(ruleOf),
    charts: [],
    links: [],
    frozen: template.frozen,
    print: printOf(template),
    firstCell: "A1",
  };
}

function ruleOf(told: TextRule): ConditionalFormatPlan {
  if (told.kind === "dataBar" || told.kind === "colorScale") {
    const { range, ...rule } = told;
    return { range, rule };
  }
  const { range, fill, color, bold, italic, ...rule } = told;
  return {
    range,
    rule: rule.kind === "custom" ? { kind: "formula", formula: rule.formula } : rule,
    ...(fill === undefined ? {} : { fill }),
    ...(color === undefined ? {} : { fontColor: color }),
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
  };
}

function printOf({ page }: TemplateText): PrintPlan {
  if (page === undefined) return { orientation: "Portrait" };
  const { orientation, titleRows, ...given } = page;
  return { orientation, page: given, ...(titleRows === undefined ? {} : { titleRows }) };
}

function formatsOf({ ranges, font, size, color, ...look }: TextLook): readonly RangeFormat[] {
  return ranges.map((range) => ({
    range,
    ...look,
    ...(font === undefined ? {} : { fontName: font }),
    ...(size === undefined ? {} : { fontSize: size }),
    ...(color === undefined ? {} : { fontColor: color }),
    lines: linesOf(range, look),
  }));
}

/** Of cells that look alike each has its lines: those between them are told by one of the two. */
function linesOf(
  range: string,
  { top, bottom, left, right }: Omit<TextLook, "ranges">,
): NonNullable<RangeFormat["lines"]> {
  const { rows, columns } = parseRange(range);
  const [across, down] = [bottom ?? top, right ?? left];
  return {
    ...(top === undefined ? {} : { EdgeTop: top }),
    ...(bottom === undefined ? {} : { EdgeBottom: bottom }),
    ...(left === undefined ? {} : { EdgeLeft: left }),
    ...(right === undefined ? {} : { EdgeRight: right }),
    ...(rows === 1 || across === undefined ? {} : { InsideHorizontal: across }),
    ...(columns === 1 || down === undefined ? {} : { InsideVertical: down }),
  };
}

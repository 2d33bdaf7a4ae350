import { cellAddress, rangeAddress } from "../address";
import { look } from "../look";
import { joinParts, type SheetPart } from "../sheet-part";
import { quotedText } from "../formula-text";
import type { CellContent, RangeFormat } from "../sheet-plan";
import { attentionRules } from "./attention-rules";
import type { SheetContent } from "./content";
import { listColumns } from "./list-rows";
import { drawingName, placeName } from "./hidden-name";
import { drawingRows, headingRows, spillOffsets, type Places } from "./places";
import { renderCards, renderFields } from "./render-fields";
import { renderHeading } from "./render-heading";
import { renderList } from "./render-list";
import { renderSpills } from "./render-spills";
import { resolveFormula } from "./resolve-formula";
import type {
  ChartSection,
  DrawingSection,
  LinesSection,
  ListSection,
  Section,
  SheetTemplate,
  SpillsSection,
  TitleSection,
} from "./template";

/** A title is larger than the letters by which columns are measured. */
const titleLetters = 0.6;

/** What overflows a frozen column is cut off: there a long title takes several lines. */
function titleLook(
  { frozenColumns = 0, columnWidths }: SheetTemplate,
  title: string,
): { readonly format: Partial<RangeFormat>; readonly points: number } {
  const letters = Math.floor((columnWidths[0] ?? 0) * titleLetters);
  if (frozenColumns !== 1 || title.length <= letters) return { format: {}, points: 28 };
  const lines = Math.ceil(title.length / Math.max(1, letters));
  return { format: { wrap: true, vertical: "Top" }, points: 4 + 24 * lines };
}

/** The words with what the settings add to them; alone in a workbook whose settings are gone. */
function marked(subtitle: string): CellContent {
  const alone = quotedText(subtitle);
  return {
    formula: `=IFERROR(IF(LEN(KAM_Line)=0,${alone},${quotedText(`${subtitle} · `)}&KAM_Line),${alone})`,
  };
}

function renderTitle(
  section: TitleSection,
  template: SheetTemplate,
  content: SheetContent,
  places: Places,
): SheetPart {
  const row = places.firstRow[section.key] ?? 0;
  const column = places.firstColumn[section.key] ?? 0;
  const subtitle =
    content.subtitle === "" ? section.subtitle : `${section.subtitle} · ${content.subtitle}`;
  const { format, points } = titleLook(template, content.title);
  return {
    blocks: [
      {
        row,
        column,
        cells: [[content.title], [section.showsSettings === true ? marked(subtitle) : subtitle]],
      },
    ],
    formats: [
      { range: cellAddress(row, column), style: "Title", fontColor: look.accent, ...format },
      { range: cellAddress(row + 1, column), fontColor: look.quiet },
    ],
    names: [
      section.name === undefined
        ? { name: "Account", range: cellAddress(row, column), comment: "The account's name" }
        : { name: section.name, range: cellAddress(row, column), comment: section.subtitle },
    ],
    rowHeights: [{ row, points }],
  };
}

function renderLines(section: LinesSection, prefix: string, places: Places): SheetPart {
  const row = places.firstRow[section.key] ?? 0;
  const left = places.firstColumn[section.key] ?? 0;
  const column = left + (section.indent ?? 0);
  const body = row + headingRows(section);
  const range = rangeAddress({ row: body, column, rows: section.lines.length, columns: 1 });
  return joinParts([
    renderHeading(
      row,
      section.heading,
      undefined,
      places.columnsOf[section.key] ?? places.columns,
      left,
    ),
    {
      blocks: [
        {
          row: body,
          column,
          cells: section.lines.map((line) => [{ formula: resolveFormula(line, places.addresses) }]),
        },
      ],
      formats: [{ range, horizontal: "Left" }],
      names: [
        placeName(
          section.key,
          range,
          section.heading ?? section.key,
          section.name === undefined ? undefined : prefix + section.name,
        ),
      ],
      conditionalFormats: attentionRules(range, cellAddress(body, column)),
    },
  ]);
}

/** The chart of the rows that the facts fill; none where there are none. */
function renderChart(
  section: ChartSection,
  list: ListSection | SpillsSection,
  content: SheetContent,
  places: Places,
): SheetPart {
  const ownRows = list.kind === "list" ? list.startRows?.length : undefined;
  const rows = section.shownRows ?? content.lists[section.list]?.length ?? ownRows ?? 0;
  if (rows === 0) {
    return {};
  }
  const header = (places.firstRow[section.list] ?? 0) + headingRows(list);
  const first = places.firstColumn[section.list] ?? 0;
  const columnOf = (key: string): number =>
    first +
    (list.kind === "spills"
      ? (spillOffsets(list)[key] ?? 0)
      : listColumns(list, content).findIndex((column) => column.key === key));
  const valuesOf = (key: string): string =>
    rangeAddress({ row: header + 1, column: columnOf(key), rows, columns: 1 });
  const top = places.firstRow[section.key] ?? 0;
  return {
    charts: [
      {
        name: section.key,
        kind: section.chart,
        title: section.title,
        categories: valuesOf(section.category),
        series: section.series.map((key) => ({
          nameCell: cellAddress(header, columnOf(key)),
          values: valuesOf(key),
        })),
        from: cellAddress(top, places.firstColumn[section.key] ?? 0),
        to: cellAddress(top + section.rows - 1, section.lastColumn),
        ...(section.valueAxisTitle === undefined ? {} : { valueAxisTitle: section.valueAxisTitle }),
        ...(section.valueAxis === undefined ? {} : { valueAxis: section.valueAxis }),
        ...(section.sizes === undefined
          ? {}
          : {
              bubbles: {
                sizes: valuesOf(section.sizes),
                labels: content.pointLabels?.[section.key] ?? [],
                ...(section.categoryAxisTitle === undefined
                  ? {}
                  : { categoryAxisTitle: section.categoryAxisTitle }),
                ...(section.reach === undefined ? {} : { reach: section.reach }),
              },
            }),
        ...(section.fontSize === undefined ? {} : { fontSize: section.fontSize }),
        ...(section.isInReverse === true ? { categoriesInReverse: true } : {}),
      },
    ],
  };
}

/** The rows that the drawing stands over, under a name that moves with them. */
function renderDrawing(section: DrawingSection, content: SheetContent, places: Places): SheetPart {
  const row = places.firstRow[section.key] ?? 0;
  const { heading, note, key } = section;
  const rows = drawingRows(section, content);
  const body = row + headingRows(section);
  const range = rangeAddress({ row: body, column: 0, rows, columns: places.columns });
  const { drawing } = content;
  return joinParts([
    renderHeading(row, heading, note, places.columnsOf[key] ?? places.columns, 0),
    {
      names: [{ name: drawingName, range, comment: "", isHidden: true }],
      ...(drawing === undefined
        ? {}
        : {
            drawing: { ...drawing, range },
            rowHeights: Array.from({ length: rows }, (_, index) => ({
              row: body + index,
              points: drawing.height / rows,
            })),
          }),
    },
  ]);
}

function listNamed(template: SheetTemplate, key: string): ListSection | SpillsSection {
  const list = template.sections.find((section) => section.key === key);
  if (list?.kind !== "list" && list?.kind !== "spills") {
    throw new Error(`Template: a chart shows the list ${key}, which is not there`);
  }
  return list;
}

export function renderSection(
  section: Section,
  template: SheetTemplate,
  content: SheetContent,
  places: Places,
): SheetPart {
  switch (section.kind) {
    case "title":
      return renderTitle(section, template, content, places);
    case "cards":
      return renderCards(section, content, places);
    case "fields":
      return renderFields(section, content, places);
    case "list":
      return renderList(section, template, content, places);
    case "lines":
      return renderLines(section, template.prefix, places);
    case "spills":
      return renderSpills(section, places);
    case "chart":
      return renderChart(section, listNamed(template, section.list), content, places);
    case "drawing":
      return renderDrawing(section, content, places);
  }
}

import { cellAddress, rangeAddress } from "../address";
import { look, numberFormats } from "../look";
import { joinParts, type SheetPart } from "../sheet-part";
import type { RangeFormat } from "../sheet-plan";
import { hiddenName } from "./hidden-name";
import { headingRows, spillOffsets, type Places } from "./places";
import { headingHeight, renderHeading } from "./render-heading";
import { resolveFormula } from "./resolve-formula";
import type { SpillsSection } from "./template";

/** Words stand left, numbers right; the indent keeps a word off the number before it. */
function alignmentOf(
  { alignment, format }: SpillsSection["columns"][number],
  at: number,
): Pick<RangeFormat, "horizontal" | "indent"> {
  if (alignment !== undefined) return { horizontal: alignment };
  return format === undefined
    ? { horizontal: "Left", indent: at === 0 ? 0 : 1 }
    : { horizontal: "Right" };
}

/** Formulas side by side under their headings, with room for what each fills below it. */
export function renderSpills(section: SpillsSection, places: Places): SheetPart {
  const first = places.firstRow[section.key] ?? 0;
  const left = places.firstColumn[section.key] ?? 0;
  const header = first + headingRows(section);
  const offsets = spillOffsets(section);
  const width = section.columns.reduce((sum, { columns = 1 }) => sum + columns, 0);
  const isWorking = section.isWorking === true;
  const heading = renderHeading(
    first,
    section.heading,
    section.note,
    places.columnsOf[section.key] ?? width,
    left,
  );
  const live = section.liveHeading;
  return joinParts([
    live === undefined
      ? heading
      : {
          ...heading,
          blocks: [
            {
              row: first,
              column: left,
              cells: [[{ formula: resolveFormula(live, places.addresses) }]],
            },
          ],
          names: [
            {
              name: hiddenName(`${section.key}.heading`),
              range: cellAddress(first, left),
              comment: "",
              isHidden: true,
            },
          ],
          rowHeights: [headingHeight(first, "Heading 2")],
        },
    {
      blocks: section.columns.map(({ key, label, formula }) => ({
        row: header,
        column: left + (offsets[key] ?? 0),
        cells: [[label], [{ formula: resolveFormula(formula, places.addresses) }]],
      })),
      formats: [
        {
          range: rangeAddress({ row: header, column: left, rows: 1, columns: width }),
          ...(isWorking
            ? { fontColor: look.quiet, wrap: true }
            : { bold: true, wrap: true, fontColor: look.accent, borderBottom: look.accent }),
          vertical: "Bottom",
        },
        ...section.columns.flatMap((column) => {
          const at = left + (offsets[column.key] ?? 0);
          const range = rangeAddress({
            row: header + 1,
            column: at,
            rows: section.rows,
            columns: column.columns ?? 1,
          });
          return [
            ...(isWorking
              ? []
              : [{ range: cellAddress(header, at), ...alignmentOf(column, at - left) }]),
            {
              range,
              ...(isWorking
                ? { fontColor: look.quiet }
                : { ...alignmentOf(column, at - left), vertical: "Top" as const }),
              ...(column.isBold === true ? { bold: true } : {}),
              ...(column.wraps === true ? { wrap: true } : {}),
              ...(column.format === undefined
                ? {}
                : { numberFormat: numberFormats[column.format] }),
            },
          ];
        }),
      ],
      rowHeights: isWorking
        ? []
        : Array.from({ length: 1 + (section.tallRows ?? 0) }, (_, index) => ({
            row: header + index,
            points: 32,
          })),
      names: section.columns.map(({ key }) => ({
        name: hiddenName(`${section.key}.${key}`),
        range: cellAddress(header + 1, left + (offsets[key] ?? 0)),
        comment: "",
        isHidden: true,
      })),
      conditionalFormats: section.columns.flatMap(({ key, hasBar }) =>
        hasBar === true
          ? [
              {
                range: rangeAddress({
                  row: header + 1,
                  column: left + (offsets[key] ?? 0),
                  rows: section.rows,
                  columns: 1,
                }),
                rule: { kind: "dataBar" as const, color: look.bar },
              },
            ]
          : [],
      ),
    },
  ]);
}

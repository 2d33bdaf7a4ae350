import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { SheetPreview as Preview } from "../../actions/contract";

const useStyles = makeStyles({
  frame: {
    maxHeight: "360px",
    overflow: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  sheet: {
    borderCollapse: "collapse",
    tableLayout: "fixed",
    fontSize: "10px",
    lineHeight: "14px",
    color: tokens.colorNeutralForeground1,
  },
  cell: {
    padding: "1px 4px",
    verticalAlign: "top",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  title: { fontSize: "15px", lineHeight: "20px", fontWeight: tokens.fontWeightSemibold },
  heading: {
    fontSize: "12px",
    lineHeight: "18px",
    paddingTop: "8px",
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
    overflow: "visible",
  },
  columnHeading: {
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  input: {
    backgroundColor: tokens.colorPaletteYellowBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  copied: {
    backgroundColor: tokens.colorPaletteBlueBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  computed: {
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground3,
  },
  plain: { overflow: "visible" },
  more: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});

/** So many pixels take a character of the drawing. */
const pixelsPerCharacter = 5;

/** A sheet that is not there yet, as it will look; where a formula will give a number, a dot stands. */
export function SheetPreview({
  preview,
  of: kind = "ours",
}: {
  readonly preview: Preview;
  readonly of?: "ours" | "own";
}): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const { columnWidths, rows, moreRows, sheetName } = preview;
  return (
    <>
      <div
        className={styles.frame}
        role="region"
        // It is scrolled by the arrow keys.
        tabIndex={0}
        aria-label={t("plans.preview.title", { sheet: sheetName })}
      >
        <table className={styles.sheet}>
          <colgroup>
            {columnWidths.map((characters, column) => (
              <col key={column} style={{ width: `${characters * pixelsPerCharacter}px` }} />
            ))}
          </colgroup>
          <tbody>
            {rows.map(({ row, cells }) => (
              <tr key={row}>
                {withGaps(cells, columnWidths.length).map(({ column, columns, cell }) => (
                  <td
                    key={column}
                    colSpan={columns}
                    className={mergeClasses(styles.cell, cell ? styles[cell.look] : undefined)}
                    title={cell?.text ?? undefined}
                  >
                    {cell === null ? null : (cell.text ?? "·")}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.more}>
        {t(`plans.preview.legend.${kind}`)}
        {moreRows > 0 ? ` ${t("plans.preview.more", { count: moreRows })}` : ""}
      </p>
    </>
  );
}

interface Placed {
  readonly column: number;
  readonly columns: number;
  readonly cell: Preview["rows"][number]["cells"][number] | null;
}

/** The cells of a row with what lies blank between them; words alone run on over what is blank. */
function withGaps(cells: Preview["rows"][number]["cells"], width: number): readonly Placed[] {
  const placed: Placed[] = [];
  let next = 0;
  cells.forEach((cell, index) => {
    if (cell.column < next) return;
    if (cell.column > next) placed.push({ column: next, columns: cell.column - next, cell: null });
    const free = (cells[index + 1]?.column ?? width) - cell.column;
    const runsOn = cell.look === "title" || cell.look === "heading" || cell.look === "plain";
    const columns = Math.min(
      width - cell.column,
      runsOn ? Math.max(cell.columns, free) : cell.columns,
    );
    placed.push({ column: cell.column, columns, cell });
    next = cell.column + columns;
  });
  return placed;
}

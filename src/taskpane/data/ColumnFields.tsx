import { makeStyles, Select, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Correction, TiedList } from "../../actions/understand-workbook";
import { ShowMore } from "../frame/ShowMore";
import type { Corrections } from "./use-corrections";
import { useDataWords } from "./use-data-words";

/** A list of forty columns shows what it was understood by, and the rest on request. */
const COLUMNS_AT_FIRST = 10;

const useStyles = makeStyles({
  title: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  rows: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
  },
  heading: { overflowWrap: "anywhere" },
  sample: {
    display: "block",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflow: "hidden",
    whiteSpace: "nowrap",
    textOverflow: "ellipsis",
  },
  nothing: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** No field is called so. */
const NOTHING = "";

interface ColumnFieldsProps {
  readonly list: TiedList;
  /** The fields that a list of this kind has. */
  readonly fields: readonly string[];
  readonly pending: Omit<Correction, "list">;
  readonly corrections: Corrections;
}

/** What each column of a list was taken for, with the choice of something else. */
export function ColumnFields(props: ColumnFieldsProps): ReactNode {
  const { list, fields, pending, corrections } = props;
  const styles = useStyles();
  const { t } = useTranslation();
  const words = useDataWords();
  const id = useId();
  // What has a meaning comes first; a column keeps its place while it is being changed.
  const columns = [...list.columns].sort(
    (a, b) => Number(a.reading.kind === "empty") - Number(b.reading.kind === "empty"),
  );

  function fieldOf(column: TiedList["columns"][number]): string {
    const said = pending.columns?.[column.heading];
    return (said === undefined ? column.field : said) ?? NOTHING;
  }

  return (
    <div>
      <h3 id={id} className={styles.title}>
        {t("data.columns.title")}
      </h3>
      {fields.length === 0 ? (
        <p className={styles.nothing}>{t("data.columns.sayKindFirst")}</p>
      ) : (
        <ShowMore
          items={columns}
          first={COLUMNS_AT_FIRST}
          draw={(shown) => (
            <ul className={styles.rows} aria-labelledby={id}>
              {shown.map((column) => (
                <li key={column.index} className={styles.row}>
                  <span className={styles.heading} id={`${id}-${column.index}`}>
                    {column.heading || t("data.columns.unnamed")}
                    <span className={styles.sample}>{sampleOf(column)}</span>
                  </span>
                  <Select
                    size="small"
                    value={fieldOf(column)}
                    style={{ minWidth: 0 }}
                    select={{
                      "aria-label": t("data.columns.field", { heading: column.heading }),
                      style: { minWidth: 0, textOverflow: "ellipsis" },
                    }}
                    onChange={(_, { value }) =>
                      corrections.correct({
                        list: list.correctedAs,
                        columns: { [column.heading]: value === NOTHING ? null : value },
                      })
                    }
                  >
                    <option value={NOTHING}>{t("data.nothing")}</option>
                    {choicesFor(column.field).map((field) => (
                      <option key={field} value={field}>
                        {words.field(field)}
                      </option>
                    ))}
                  </Select>
                </li>
              ))}
            </ul>
          )}
        />
      )}
    </div>
  );

  /** A field of a kind that was said before is still what the column is. */
  function choicesFor(field: string | null): readonly string[] {
    return field === null || fields.includes(field) ? fields : [field, ...fields];
  }

  /** The first value that is filled in, to tell the column by. */
  function sampleOf({ cells, reading }: TiedList["columns"][number]): string {
    if (reading.kind === "empty") return t("data.columns.empty");
    const value = cells.find((cell) => String(cell).trim() !== "");
    return t("data.columns.sample", { value: String(value ?? "") });
  }
}

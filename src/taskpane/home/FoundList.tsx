import { makeStyles, tokens } from "@fluentui/react-components";
import { SelectObjectRegular } from "@fluentui/react-icons/svg/select-object";
import { DocumentTableRegular } from "@fluentui/react-icons/svg/document-table";
import { TableRegular } from "@fluentui/react-icons/svg/table";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { AccountSource } from "../../actions/contract";
import { useFormats } from "../formats/FormatsContext";
import { QuietButton } from "../frame/QuietButton";
import { framedList } from "../theme/framed-list";

/** A workbook with forty sheets must not push everything else out of the pane. */
const SHOWN_AT_FIRST = 6;

const useStyles = makeStyles({
  list: framedList,
  item: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  icon: { fontSize: "20px", color: tokens.colorBrandForeground1 },
  label: { overflowWrap: "anywhere" },
  rows: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  concern: {
    gridColumn: "2 / -1",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

const ICONS = {
  table: TableRegular,
  selection: SelectObjectRegular,
  sheet: DocumentTableRegular,
} as const;

/** The lists in this workbook with their sizes, the likeliest first. */
export function FoundList({ sources }: { readonly sources: readonly AccountSource[] }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const formats = useFormats();
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? sources : sources.slice(0, SHOWN_AT_FIRST);
  const hidden = sources.length - shown.length;
  // Beside a list that fits, what is wrong with the others is told when one of them is chosen.
  const explains = sources.every((source) => source.concern !== null);
  return (
    <>
      <ul className={styles.list}>
        {shown.map((source) => {
          const Icon = ICONS[source.kind];
          return (
            <li key={source.id} className={styles.item}>
              <Icon className={styles.icon} aria-hidden />
              <span className={styles.label}>{source.label}</span>
              <span className={styles.rows}>
                {t("home.rows", {
                  count: source.rowCount,
                  number: formats.integer(source.rowCount),
                })}
              </span>
              {explains ? <span className={styles.concern}>{source.concern}</span> : null}
            </li>
          );
        })}
      </ul>
      {hidden > 0 ? (
        <div>
          <QuietButton onClick={() => setShowsAll(true)}>
            {t("home.showMore", { count: hidden, number: formats.integer(hidden) })}
          </QuietButton>
        </div>
      ) : null}
    </>
  );
}

import { makeStyles, tokens } from "@fluentui/react-components";
import { memo, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ScorePreview } from "../../actions/preview-scores";
import { useFormats } from "../formats/FormatsContext";
import { QuietButton } from "../frame/QuietButton";
import { SeriesSwatch } from "./SeriesSwatch";
import { TopTen } from "./TopTen";
import { TopTenTable } from "./TopTenTable";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  heading: { display: "flex", alignItems: "baseline", justifyContent: "space-between" },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  legend: {
    listStyleType: "none",
    display: "flex",
    flexWrap: "wrap",
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
    padding: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    "& > li": { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
});

interface PreviewPanelProps {
  readonly preview: ScorePreview;
  readonly slots: number;
  /** Not needed while the weights above bear the same marks. */
  readonly hasLegend: boolean;
}

/**
 * What the matrix will say, before anything is written: the finding, the first ten, a table.
 * Drawn again only for another ranking, so that a slider does not wait for ten bars.
 */
export const PreviewPanel = memo(function PreviewPanel(props: PreviewPanelProps): ReactNode {
  const { preview, slots, hasLegend } = props;
  const styles = useStyles();
  const { t } = useTranslation();
  const formats = useFormats();
  const [isTable, setIsTable] = useState(false);
  const first = preview.top[0];
  if (first === undefined) {
    return <p className={styles.note}>{t("preview.nothing")}</p>;
  }
  return (
    <section className={styles.panel} aria-label={t("preview.title")}>
      <div className={styles.heading}>
        <h2 className={styles.title}>
          {t("preview.finding", { account: first.account, score: formats.score(first.score) })}
        </h2>
        <QuietButton onClick={() => setIsTable((is) => !is)}>
          {isTable ? t("preview.showBars") : t("preview.showTable")}
        </QuietButton>
      </div>
      {isTable ? (
        <TopTenTable top={preview.top} />
      ) : (
        <>
          {hasLegend ? (
            <ul className={styles.legend} aria-label={t("preview.legend")}>
              {first.parts.map((part, index) => (
                <li key={part.criterion}>
                  <SeriesSwatch index={index} />
                  {part.criterion}
                </li>
              ))}
            </ul>
          ) : null}
          <TopTen preview={preview} slots={slots} />
        </>
      )}
      {preview.unscoredCount > 0 ? (
        <p className={styles.note}>
          {t("preview.unscored", {
            count: preview.unscoredCount,
            number: formats.integer(preview.unscoredCount),
          })}
        </p>
      ) : null}
    </section>
  );
});

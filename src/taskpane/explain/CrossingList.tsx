import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ExplainedCriterion, ExplainedScore } from "../../actions/explain-score";
import { useFormats } from "../formats/FormatsContext";

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  impossible: { color: tokens.colorNeutralForeground3 },
  note: { margin: 0 },
});

/** Of large values nobody reads the digits after the point. */
function told(value: number): number {
  return Math.abs(value) >= 1_000 ? Math.round(value) : value;
}

/** For each criterion alone: the rating or value at which the account would cross the cut. */
export function CrossingList({ explained }: { readonly explained: ExplainedScore }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const formats = useFormats();
  const id = useId();
  const { wanted, isIn, parts } = explained;
  if (wanted === null) {
    return <p className={styles.note}>{t("explain.noCut")}</p>;
  }

  function words(one: ExplainedCriterion): string {
    const { criterion, rating, crossingRating, crossingValue, isPossible } = one;
    if (crossingRating === null) return t("explain.cannot", { criterion });
    if (!isPossible) {
      const isAbove = crossingRating > 10;
      return t(isAbove ? "explain.tooHigh" : "explain.tooLow", { criterion });
    }
    const change = {
      criterion,
      from: rating === null ? t("explain.blank") : formats.value(rating),
      to: formats.value(crossingRating),
    };
    return crossingValue === null
      ? t("explain.rating", change)
      : t("explain.value", { ...change, value: formats.value(told(crossingValue)) });
  }

  return (
    <>
      <h3 id={id} className={styles.heading}>
        {t(isIn ? "explain.toFall" : "explain.toRise", { score: formats.value(wanted.score) })}
      </h3>
      <ul className={styles.list} aria-labelledby={id}>
        {parts.map((one) => (
          <li key={one.criterion} className={one.isPossible ? "" : styles.impossible}>
            {words(one)}
          </li>
        ))}
      </ul>
      <p className={styles.note}>{t("explain.alone")}</p>
    </>
  );
}

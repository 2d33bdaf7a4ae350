import { useMemo, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Comparison } from "../../domain/weighting/weighing";
import { useFormats } from "../formats/FormatsContext";
import { useQuestionStyles } from "./question-styles";
import { ACCEPTED_RATIO, ratioSoFar } from "./ratio-so-far";

interface ConsistencyWordsProps {
  /** How many criteria are compared. */
  readonly count: number;
  readonly comparisons: readonly Comparison[];
}

/** How consistent the comparisons are so far; nothing before three criteria are compared. */
export function ConsistencyWords({ count, comparisons }: ConsistencyWordsProps): ReactNode {
  const styles = useQuestionStyles();
  const { t } = useTranslation();
  const formats = useFormats();
  const ratio = useMemo(() => ratioSoFar(count, comparisons), [count, comparisons]);
  if (ratio === null) return null;
  const isAccepted = ratio <= ACCEPTED_RATIO;
  return (
    <p className={styles.quiet}>
      {t(isAccepted ? "weighing.pairwise.consistent" : "weighing.pairwise.contradicts", {
        ratio: formats.value(ratio),
      })}
    </p>
  );
}

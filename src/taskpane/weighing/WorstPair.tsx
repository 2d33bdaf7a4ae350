import { Button } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { completePairwiseMatrix } from "../../domain/weighting/pairwise-matrix";
import type { Comparison } from "../../domain/weighting/weighing";
import { worstComparison } from "../../domain/weighting/worst-comparison";
import { useFormats } from "../formats/FormatsContext";
import { Notice } from "../notices/Notice";
import { ACCEPTED_RATIO, ratioSoFar } from "./ratio-so-far";
import { squareOf } from "./square-of";
import { useTimesWords } from "./use-times-words";

interface WorstPairProps {
  readonly criteria: readonly { readonly name: string }[];
  readonly comparisons: readonly Comparison[];
  readonly onComparisons: (comparisons: readonly Comparison[]) => void;
}

/** The comparison that contradicts the others most, with a better value to take; nothing where they hold. */
export function WorstPair({ criteria, comparisons, onComparisons }: WorstPairProps): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const words = useTimesWords();
  const worst = useMemo(() => {
    const ratio = ratioSoFar(criteria.length, comparisons);
    return ratio === null || ratio <= ACCEPTED_RATIO
      ? null
      : worstComparison(completePairwiseMatrix(squareOf(criteria.length, comparisons)));
  }, [criteria.length, comparisons]);
  if (worst === null) return null;
  const [first, second] = [criteria[worst.row]?.name ?? "", criteria[worst.column]?.name ?? ""];
  return (
    <Notice
      intent="warning"
      isLive
      actions={
        <Button
          size="small"
          onClick={() =>
            onComparisons(
              comparisons.map((one) =>
                one.criterion === worst.row && one.than === worst.column
                  ? { ...one, times: worst.better }
                  : one,
              ),
            )
          }
        >
          {t("weighing.pairwise.take", { words: words(worst.better, first, second) })}
        </Button>
      }
    >
      {t("weighing.pairwise.worst", {
        first,
        second,
        given: words(worst.given, first, second),
        better: words(worst.better, first, second),
        ratio: formats.value(worst.ratioThen),
      })}
    </Notice>
  );
}

import { Button } from "@fluentui/react-components";
import type { Dispatch, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { RatingAdvice } from "../../actions/rating-advice";
import type { Criterion } from "../../domain/scoring/scoring-setup";
import { useFormats } from "../formats/FormatsContext";
import { Notice } from "../notices/Notice";
import type { SetupEdit } from "./edit-setup";

interface RatingAdviceNoticeProps {
  readonly criterion: Criterion;
  readonly advice: RatingAdvice;
  readonly dispatch: Dispatch<SetupEdit>;
}

/** What advice is known by, whatever the criterion is called. */
export function adviceKey({ kind }: RatingAdvice, { sourceColumn }: Criterion): string {
  return JSON.stringify([kind, sourceColumn]);
}

/** Values that make poor ratings, with the reason and the click that mends it. */
export function RatingAdviceNotice(props: RatingAdviceNoticeProps): ReactNode {
  const { criterion, advice, dispatch } = props;
  const { t } = useTranslation();
  const formats = useFormats();
  const { index } = advice;
  const at = (): number => Date.now();
  const mend =
    advice.kind === "blank" ? (
      <Button size="small" onClick={() => dispatch({ kind: "leaveOut", index, at: at() })}>
        {t("score.advice.leaveOut")}
      </Button>
    ) : (
      <Button
        size="small"
        onClick={() => dispatch({ kind: "criterion", index, change: { scale: "log" }, at: at() })}
      >
        {t("score.advice.log")}
      </Button>
    );
  return (
    <Notice
      intent="info"
      isCompact
      dismissal={{
        label: t("score.advice.keep"),
        onDismiss: () => dispatch({ kind: "keep", advice: adviceKey(advice, criterion) }),
      }}
      actions={mend}
    >
      {advice.kind === "blank"
        ? t("score.advice.blank", {
            criterion: criterion.name,
            percent: formats.percent(100 * advice.share),
          })
        : t("score.advice.skewed", {
            criterion: criterion.name,
            times: formats.integer(Math.round(advice.times)),
          })}
    </Notice>
  );
}

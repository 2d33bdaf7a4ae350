import { useEffect, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ReadAccounts } from "../../actions/contract";
import type { RaterAnswers } from "../../domain/weighting/weighing";
import { useFormats } from "../formats/FormatsContext";
import type { SetupEdits } from "../score/edit-setup";
import { TradeOffQuestions } from "./TradeOffQuestions";
import { useTradeOffs } from "./use-trade-offs";
import type { WeighingDraft } from "./weighing-draft";

interface TradeOffScreenProps {
  readonly read: ReadAccounts;
  readonly edits: SetupEdits;
  readonly draft: WeighingDraft;
  readonly onDraft: (draft: WeighingDraft) => void;
  readonly onWeights: (shares: Float64Array) => void;
  readonly keep: (answers: Omit<RaterAnswers, "rater"> | null) => ReactNode;
}

/** The trade-off questions with what they are about; weights follow from the first answer on. */
export function TradeOffScreen(props: TradeOffScreenProps): ReactNode {
  const { read, edits, draft, onDraft, onWeights, keep } = props;
  const { t } = useTranslation();
  const formats = useFormats();
  const { criteria, slots } = edits.setup;
  const { standing, accounts, accountOf } = useTradeOffs(read, criteria, slots, draft.tradeOffs, {
    value: formats.value,
    day: formats.day,
    blank: t("weighing.tradeOffs.blank"),
  });
  const { answers, weights } = standing;
  useEffect(() => {
    if (answers.length > 0) onWeights(weights);
    // Each answer is told once; the way of telling it is another at every drawing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [answers.length, weights]);
  const kept: Omit<RaterAnswers, "rater"> | null =
    answers.length === 0
      ? null
      : {
          method: "trade-offs",
          answers: Array.from(weights, (weight) => Math.round(1e6 * weight) / 1e4),
          comparisons: [],
          tradeOffs: answers.map(({ first, second, answer }) => {
            const [one, other] = [accountOf(first).name, accountOf(second).name];
            return {
              first: one,
              second: other,
              rather: answer === "same" ? null : answer === "first" ? one : other,
            };
          }),
          answeredOn: null,
        };
  return (
    <>
      <TradeOffQuestions
        criteria={criteria}
        standing={standing}
        accounts={accounts}
        accountOf={accountOf}
        onAnswer={(answer) => {
          const { next } = standing;
          if (next !== null) onDraft({ ...draft, tradeOffs: [...answers, { ...next, answer }] });
        }}
        onBack={
          answers.length === 0 ? null : () => onDraft({ ...draft, tradeOffs: answers.slice(0, -1) })
        }
      />
      {keep(kept)}
    </>
  );
}

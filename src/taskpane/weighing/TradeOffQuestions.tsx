import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { TradeOffAnswer } from "../../domain/weighting/weight-belief";
import type { TradeOffStanding } from "../../domain/weighting/trade-off-questions";
import { useFormats } from "../formats/FormatsContext";
import { Notice } from "../notices/Notice";
import { QuestionProgress } from "./QuestionProgress";
import { useQuestionStyles } from "./question-styles";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  head: {
    textAlign: "end",
    verticalAlign: "bottom",
    overflowWrap: "anywhere",
    padding: "2px 0 2px 8px",
  },
  name: {
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: "anywhere",
    padding: "2px 0",
  },
  cell: {
    textAlign: "end",
    fontVariantNumeric: "tabular-nums",
    padding: "2px 0 2px 8px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  better: { fontWeight: tokens.fontWeightSemibold },
});

/** An account as it is shown in a question: what it is worth by each criterion, in words and rated. */
export interface AskedAccount {
  readonly name: string;
  readonly values: readonly { readonly shown: string; readonly rating: number }[];
}

interface TradeOffQuestionsProps {
  readonly criteria: readonly { readonly name: string }[];
  readonly standing: TradeOffStanding;
  readonly accountOf: (place: number) => AskedAccount;
  readonly accounts: number;
  readonly onAnswer: (answer: TradeOffAnswer) => void;
  readonly onBack: (() => void) | null;
}

/** Which of two real accounts near the cut somebody would rather keep, until the slots are settled. */
export function TradeOffQuestions(props: TradeOffQuestionsProps): ReactNode {
  const { criteria, standing, accountOf, accounts, onAnswer, onBack } = props;
  const styles = useQuestionStyles();
  const own = useStyles();
  const { t } = useTranslation();
  const formats = useFormats();
  const { next, undecided, answers, asksAgain, doubtful } = standing;
  const words =
    next === null
      ? undecided === 0
        ? t("weighing.tradeOffs.settled", { count: answers.length })
        : t("weighing.tradeOffs.unsettled", { count: undecided })
      : t("weighing.tradeOffs.progress", {
          number: formats.integer(answers.length + 1),
          count: undecided,
        });
  const progress = (
    <QuestionProgress
      share={next === null ? 1 : 1 - undecided / Math.max(accounts, 1)}
      words={words}
      onBack={onBack}
    />
  );
  if (next === null) {
    return (
      <div className={styles.question}>
        {progress}
        {doubtful.length > 0 ? (
          <Notice intent="warning" isCompact isLive>
            {t("weighing.tradeOffs.doubtful", { count: doubtful.length })}
          </Notice>
        ) : null}
      </div>
    );
  }
  const [first, second] = [accountOf(next.first), accountOf(next.second)];
  return (
    <div className={styles.question}>
      {progress}
      <p className={styles.words}>{t("weighing.tradeOffs.question")}</p>
      {asksAgain ? <p className={styles.quiet}>{t("weighing.tradeOffs.again")}</p> : null}
      <table className={own.table}>
        <thead>
          <tr>
            <td />
            <th className={own.head} scope="col">
              {first.name}
            </th>
            <th className={own.head} scope="col">
              {second.name}
            </th>
          </tr>
        </thead>
        <tbody>
          {criteria.map(({ name }, place) => {
            const [one, other] = [first.values[place], second.values[place]];
            const better = (one?.rating ?? 0) - (other?.rating ?? 0);
            return (
              <tr key={place}>
                <th className={own.name} scope="row">
                  {name}
                </th>
                <td className={own.cell}>
                  <span className={better > 0 ? own.better : undefined}>{one?.shown}</span>
                </td>
                <td className={own.cell}>
                  <span className={better < 0 ? own.better : undefined}>{other?.shown}</span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <div className={styles.choices}>
        <Button className={styles.choice} onClick={() => onAnswer("first")}>
          {t("weighing.tradeOffs.rather", { account: first.name })}
        </Button>
        <Button className={styles.choice} onClick={() => onAnswer("second")}>
          {t("weighing.tradeOffs.rather", { account: second.name })}
        </Button>
        <Button className={styles.choice} appearance="transparent" onClick={() => onAnswer("same")}>
          {t("weighing.tradeOffs.same")}
        </Button>
      </div>
    </div>
  );
}

import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { WorkbookOverview } from "../../actions/overview-workbook";
import type { Choice, Question } from "../../actions/understand-workbook";
import { Notice } from "../notices/Notice";
import { saidOfList } from "./said-of-list";
import type { Corrections } from "./use-corrections";

/** As many as one answers before looking at what came of it. */
const SHOWN_AT_ONCE = 3;

const useStyles = makeStyles({
  questions: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    outline: "none",
  },
  question: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorBrandStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  sentence: { margin: `0 0 ${tokens.spacingVerticalS}`, overflowWrap: "anywhere" },
  choices: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  choice: { maxWidth: "100%", overflowWrap: "anywhere" },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    outline: "none",
  },
});

interface Answered {
  readonly question: Question;
  readonly choice: Choice;
}

interface QuestionsProps {
  readonly overview: WorkbookOverview;
  readonly corrections: Corrections;
}

/** What only the user can say, one button a choice; the answer last given can be taken back. */
export function Questions({ overview, corrections }: QuestionsProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const { questions } = overview.model;
  const place = useRef<HTMLDivElement>(null);
  const [answered, setAnswered] = useState<Answered | null>(null);
  /** The overview in which the last answer was given: the next one has other questions. */
  const [answeredIn, setAnsweredIn] = useState<WorkbookOverview | null>(null);

  // The button that was pressed is gone with its question: the focus goes where the next ones are.
  useEffect(() => {
    if (answeredIn !== null) {
      place.current?.focus();
    }
  }, [answered, answeredIn]);

  function give(question: Question, choice: Choice): void {
    setAnswered({ question, choice });
    setAnsweredIn(overview);
    corrections.correct(choice.correction);
  }

  function takeBack({ choice }: Answered): void {
    setAnswered(null);
    setAnsweredIn(overview);
    corrections.drop(saidOfList(choice.correction).map(({ drop }) => drop));
  }

  const isAnswered = (question: Question): boolean =>
    answeredIn === overview && question === answered?.question;
  const open = questions.filter((question) => !isAnswered(question));
  const waits = answeredIn === overview;
  if (open.length === 0 && answered === null && !waits) {
    return null;
  }
  return (
    <div ref={place} tabIndex={-1} className={styles.questions} role="group" aria-label={title()}>
      {answered ? (
        <Notice
          intent="success"
          isLive
          actions={
            <Button size="small" onClick={() => takeBack(answered)}>
              {t("running.takeBack")}
            </Button>
          }
        >
          {t("data.questions.answered", {
            answer: answered.choice.label,
            list: answered.choice.correction.list,
          })}
        </Notice>
      ) : null}
      {open.length > 0 ? <h3 className={styles.title}>{title()}</h3> : null}
      {open.slice(0, SHOWN_AT_ONCE).map((question) => (
        <div key={question.sentence} className={styles.question}>
          <p className={styles.sentence}>{question.sentence}</p>
          <div className={styles.choices}>
            {question.choices.map((choice) => (
              <Button
                key={choice.label}
                size="small"
                className={styles.choice}
                onClick={() => give(question, choice)}
              >
                {choice.label}
              </Button>
            ))}
          </div>
        </div>
      ))}
    </div>
  );

  function title(): string {
    return t("data.questions.title", { count: open.length });
  }
}

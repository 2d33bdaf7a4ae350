import { Button, Slider } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { LARGEST_SWING } from "../../domain/weighting/swing-weights";
import { useFormats } from "../formats/FormatsContext";
import { NumberField } from "../formats/NumberField";
import type { AskedCriterion } from "./asked-criteria";
import { QuestionProgress } from "./QuestionProgress";
import { useQuestionStyles } from "./question-styles";

const USUAL = 50;

interface SwingQuestionsProps {
  readonly criteria: readonly AskedCriterion[];
  /** A number for each criterion that was judged; null for those still to come. */
  readonly swings: readonly (number | null)[];
  readonly onSwings: (swings: readonly (number | null)[]) => void;
}

/** Which swing from worst to best matters most, then how much the others do, one at a time. */
export function SwingQuestions({ criteria, swings, onSwings }: SwingQuestionsProps): ReactNode {
  const styles = useQuestionStyles();
  const { t } = useTranslation();
  const formats = useFormats();
  const first = swings.indexOf(LARGEST_SWING);
  const judged = swings.filter((swing) => swing !== null).length;
  const place = swings.indexOf(null);
  const share = judged / criteria.length;
  const words = t("weighing.progress", {
    number: formats.integer(Math.min(judged + 1, criteria.length)),
    count: formats.integer(criteria.length),
  });
  const swing = (criterion: AskedCriterion): string =>
    t("weighing.swing.range", { worst: criterion.worst, best: criterion.best });

  if (first < 0) {
    return (
      <div className={styles.question}>
        <QuestionProgress share={share} words={words} onBack={null} />
        <p className={styles.words}>{t("weighing.swing.first")}</p>
        <p className={styles.quiet}>{t("weighing.swing.how")}</p>
        <div className={styles.choices}>
          {criteria.map((criterion, index) => (
            <Button
              key={index}
              className={styles.choice}
              onClick={() => onSwings(swings.map((_, at) => (at === index ? LARGEST_SWING : null)))}
            >
              {`${criterion.name}: ${swing(criterion)}`}
            </Button>
          ))}
        </div>
      </div>
    );
  }
  const asked = criteria[place];
  const most = criteria[first];
  // Judged is what was answered last, so that back undoes it.
  const last = swings
    .map((one, at) => (one === null || at === first ? -1 : at))
    .reduce((a, b) => Math.max(a, b), -1);
  const back = (): void =>
    onSwings(swings.map((one, at) => (last < 0 || at === last ? null : one)));
  if (asked === undefined || most === undefined) {
    return <QuestionProgress share={1} words={t("weighing.allAnswered")} onBack={back} />;
  }
  return (
    <SwingQuestion
      key={place}
      asked={asked}
      most={most}
      progress={<QuestionProgress share={share} words={words} onBack={back} />}
      onAnswer={(value) => onSwings(swings.map((one, at) => (at === place ? value : one)))}
    />
  );
}

interface SwingQuestionProps {
  readonly asked: AskedCriterion;
  readonly most: AskedCriterion;
  readonly progress: ReactNode;
  readonly onAnswer: (value: number) => void;
}

function SwingQuestion({ asked, most, progress, onAnswer }: SwingQuestionProps): ReactNode {
  const styles = useQuestionStyles();
  const { t } = useTranslation();
  const [value, setValue] = useState(USUAL);
  const label = t("weighing.swing.worth", { criterion: asked.name });
  return (
    <div className={styles.question}>
      {progress}
      <p className={styles.words}>
        {t("weighing.swing.question", {
          criterion: asked.name,
          worst: asked.worst,
          best: asked.best,
          most: most.name,
        })}
      </p>
      <p className={styles.quiet}>
        {t("weighing.swing.against", { most: most.name, worst: most.worst, best: most.best })}
      </p>
      <Slider
        min={0}
        max={LARGEST_SWING}
        value={value}
        aria-label={label}
        onChange={(_, data) => setValue(data.value)}
      />
      <div className={styles.row}>
        <NumberField
          label={label}
          isLabelHidden
          isRequired
          value={value}
          limits={{ least: 0, most: LARGEST_SWING }}
          onChange={(typed) => typed !== null && setValue(typed)}
        />
        <Button appearance="primary" onClick={() => onAnswer(value)}>
          {t("weighing.next")}
        </Button>
      </div>
    </div>
  );
}

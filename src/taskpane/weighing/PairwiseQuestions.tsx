import { Button, Slider } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Comparison } from "../../domain/weighting/weighing";
import { useFormats } from "../formats/FormatsContext";
import type { AskedCriterion } from "./asked-criteria";
import { ConsistencyWords } from "./ConsistencyWords";
import { QuestionProgress } from "./QuestionProgress";
import { useQuestionStyles } from "./question-styles";
import { useTimesWords } from "./use-times-words";
import { WorstPair } from "./WorstPair";

const MOST_TIMES = 9;

interface PairwiseQuestionsProps {
  readonly criteria: readonly AskedCriterion[];
  /** In the order in which they were answered. */
  readonly comparisons: readonly Comparison[];
  readonly onComparisons: (comparisons: readonly Comparison[]) => void;
}

type Pair = readonly [number, number];

function pairsOf(count: number): readonly Pair[] {
  return Array.from({ length: count }, (_, one) =>
    Array.from({ length: count - one - 1 }, (__, more): Pair => [one, one + 1 + more]),
  ).flat();
}

/** From -8 (the second 9 times) over 0 (alike) to 8 (the first 9 times). */
function timesAt(position: number): number {
  return position >= 0 ? 1 + position : 1 / (1 - position);
}

/** Each pair once, those of the first criteria first; then the answer that contradicts the others most. */
export function PairwiseQuestions(props: PairwiseQuestionsProps): ReactNode {
  const { criteria, comparisons, onComparisons } = props;
  const styles = useQuestionStyles();
  const { t } = useTranslation();
  const formats = useFormats();
  const pairs = useMemo(
    () => [...pairsOf(criteria.length)].sort((a, b) => a[1] - b[1] || a[0] - b[0]),
    [criteria.length],
  );
  const next = pairs.find(
    ([one, other]) =>
      !comparisons.some(({ criterion, than }) => criterion === one && than === other),
  );
  const progress = (
    <>
      <QuestionProgress
        share={comparisons.length / pairs.length}
        words={
          next === undefined
            ? t("weighing.allAnswered")
            : t("weighing.progress", {
                number: formats.integer(comparisons.length + 1),
                count: formats.integer(pairs.length),
              })
        }
        onBack={comparisons.length === 0 ? null : () => onComparisons(comparisons.slice(0, -1))}
      />
      <ConsistencyWords count={criteria.length} comparisons={comparisons} />
    </>
  );
  if (next === undefined) {
    return (
      <div className={styles.question}>
        {progress}
        <WorstPair {...props} />
      </div>
    );
  }
  const [one, other] = next;
  return (
    <PairQuestion
      key={`${one} ${other}`}
      first={criteria[one]?.name ?? ""}
      second={criteria[other]?.name ?? ""}
      progress={progress}
      onAnswer={(times) => onComparisons([...comparisons, { criterion: one, than: other, times }])}
    />
  );
}

interface PairQuestionProps {
  readonly first: string;
  readonly second: string;
  readonly progress: ReactNode;
  readonly onAnswer: (times: number) => void;
}

function PairQuestion({ first, second, progress, onAnswer }: PairQuestionProps): ReactNode {
  const styles = useQuestionStyles();
  const { t } = useTranslation();
  const words = useTimesWords();
  const [position, setPosition] = useState(0);
  const said = words(timesAt(position), first, second);
  return (
    <div className={styles.question}>
      {progress}
      <p className={styles.words}>{t("weighing.pairwise.question", { first, second })}</p>
      <div className={styles.ends}>
        <span className={styles.end}>{first}</span>
        <span className={styles.endRight}>{second}</span>
      </div>
      <Slider
        // To the left the left one counts more.
        min={1 - MOST_TIMES}
        max={MOST_TIMES - 1}
        value={-position}
        aria-label={t("weighing.pairwise.question", { first, second })}
        aria-valuetext={said}
        onChange={(_, data) => setPosition(data.value === 0 ? 0 : -data.value)}
      />
      <p className={styles.quiet} role="status">
        {said}
      </p>
      <div className={styles.row}>
        <Button appearance="primary" onClick={() => onAnswer(timesAt(position))}>
          {t("weighing.next")}
        </Button>
      </div>
    </div>
  );
}

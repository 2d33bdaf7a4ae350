import { Button, Slider } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { consistencyRatio } from "../../domain/weighting/consistency-ratio";
import { completePairwiseMatrix } from "../../domain/weighting/pairwise-matrix";
import type { Comparison } from "../../domain/weighting/weighing";
import { worstComparison } from "../../domain/weighting/worst-comparison";
import { useFormats } from "../formats/FormatsContext";
import { Notice } from "../notices/Notice";
import type { AskedCriterion } from "./asked-criteria";
import { QuestionProgress } from "./QuestionProgress";
import { useQuestionStyles } from "./question-styles";
import { squareOf } from "./square-of";

const MOST_TIMES = 9;
const ACCEPTED_RATIO = 0.1;

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

/** Between all of the first so many criteria everything is compared: so far it can be consistent. */
function ratioSoFar(count: number, comparisons: readonly Comparison[]): number | null {
  for (let size = Math.min(count, 10); size >= 3; size--) {
    const inside = comparisons.filter(({ criterion, than }) => criterion < size && than < size);
    if (inside.length === (size * (size - 1)) / 2) {
      return consistencyRatio(completePairwiseMatrix(squareOf(size, inside)), "saaty");
    }
  }
  return null;
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
  const ratio = useMemo(
    () => ratioSoFar(criteria.length, comparisons),
    [criteria.length, comparisons],
  );
  const next = pairs.find(
    ([one, other]) =>
      !comparisons.some(({ criterion, than }) => criterion === one && than === other),
  );
  const consistency =
    ratio === null
      ? null
      : t(
          ratio <= ACCEPTED_RATIO
            ? "weighing.pairwise.consistent"
            : "weighing.pairwise.contradicts",
          {
            ratio: formats.value(ratio),
          },
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
      {consistency === null ? null : <p className={styles.quiet}>{consistency}</p>}
    </>
  );
  if (next === undefined) {
    return (
      <div className={styles.question}>
        {progress}
        <WorstPair {...props} ratio={ratio} />
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

/** "3 times" for a third as well: which of the two it is about is said beside it. */
function useTimesWords(): (times: number, first: string, second: string) => string {
  const { t } = useTranslation();
  const formats = useFormats();
  return (times, first, second) =>
    times === 1
      ? t("weighing.pairwise.alike")
      : t("weighing.pairwise.times", {
          criterion: times > 1 ? first : second,
          number: formats.value(Math.max(times, 1 / times)),
        });
}

function WorstPair({
  criteria,
  comparisons,
  onComparisons,
  ratio,
}: PairwiseQuestionsProps & { readonly ratio: number | null }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const words = useTimesWords();
  const worst = useMemo(
    () =>
      ratio === null || ratio <= ACCEPTED_RATIO
        ? null
        : worstComparison(completePairwiseMatrix(squareOf(criteria.length, comparisons))),
    [criteria.length, comparisons, ratio],
  );
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

import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState, type Dispatch, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ReadAccounts } from "../../actions/contract";
import { useFormats } from "../formats/FormatsContext";
import { QuietButton } from "../frame/QuietButton";
import { Step } from "../steps/Step";
import { ConcernNotices } from "./ConcernNotices";
import type { SetupEdit, SetupEdits } from "./edit-setup";
import type { SetupConcern } from "./setup-concerns";
import { arePercents, percentsOf } from "./share-weights";
import { WeightRow } from "./WeightRow";

// For those who ask for more than sliders; the others never load it.
const WeighingPanel = lazy(async () => ({
  default: (await import("../weighing/WeighingPanel")).WeighingPanel,
}));

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  foot: { display: "flex", alignItems: "center", justifyContent: "space-between" },
  total: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
  },
});

interface WeightsStepProps {
  readonly read: ReadAccounts;
  readonly edits: SetupEdits;
  readonly dispatch: Dispatch<SetupEdit>;
  readonly concerns: readonly SetupConcern[];
  /** What each criterion makes of the differences between ratings, 0..1. */
  readonly spreads: readonly number[];
  /** About criteria that say the same and so weigh double. */
  readonly advice: ReactNode;
  readonly needsAdvice: boolean;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** How much each criterion counts; together always 100 %. */
export function WeightsStep(props: WeightsStepProps): ReactNode {
  const { read, edits, dispatch, concerns, spreads, advice, needsAdvice, isOpen, onToggle } = props;
  const styles = useStyles();
  const { t } = useTranslation();
  const formats = useFormats();
  const { criteria, weightsFrom } = edits.setup;
  const [wishesToAsk, setWishesToAsk] = useState(false);
  const isAsking = criteria.length > 1 && (wishesToAsk || weightsFrom !== undefined);
  const points = criteria.map((criterion) => criterion.weight);
  const total = points.reduce((sum, one) => sum + one, 0);
  const percents = percentsOf(points);
  const areShares = arePercents(points);
  const spread = Math.max(...percents) - Math.min(...percents);
  const most = percents.indexOf(Math.max(...percents));
  const heaviest = criteria[most];
  const answer =
    heaviest === undefined || spread <= 1
      ? t(spread > 0 ? "score.weights.aboutEqual" : "score.weights.equal")
      : t("score.weights.answer", {
          criterion: heaviest.name,
          percent: formats.percent(percents[most] ?? 0),
        });
  const sliders = (
    <>
      <ul className={styles.list}>
        {criteria.map((criterion, index) => (
          <WeightRow
            key={index}
            index={index}
            name={criterion.name}
            points={criterion.weight}
            percent={percents[index] ?? 0}
            isShare={areShares}
            spread={spreads[index] ?? null}
            isLocked={edits.locked[index] ?? false}
            onWeight={(percent) => dispatch({ kind: "weight", index, percent, at: Date.now() })}
            onPoints={(given) => dispatch({ kind: "points", index, points: given, at: Date.now() })}
            onLock={() => dispatch({ kind: "lock", index })}
          />
        ))}
      </ul>
      <div className={styles.foot}>
        <span className={styles.total}>
          {areShares
            ? t("score.weights.total", { percent: formats.percent(100) })
            : t("score.weights.totalPoints", { points: formats.value(total) })}
        </span>
        {isAsking || criteria.length < 2 ? null : (
          <QuietButton onClick={() => setWishesToAsk(true)}>{t("weighing.open")}</QuietButton>
        )}
        <QuietButton onClick={() => dispatch({ kind: "equalWeights", at: Date.now() })}>
          {t("score.weights.makeEqual")}
        </QuietButton>
      </div>
    </>
  );
  return (
    <Step
      title={t("score.weights.title")}
      answer={answer}
      isOpen={isOpen}
      onToggle={onToggle}
      isMarked={concerns.length > 0 || needsAdvice}
    >
      {advice}
      {isAsking ? (
        <Suspense fallback={sliders}>
          <WeighingPanel read={read} edits={edits} dispatch={dispatch} sliders={sliders} />
        </Suspense>
      ) : (
        sliders
      )}
      <ConcernNotices concerns={concerns} />
    </Step>
  );
}

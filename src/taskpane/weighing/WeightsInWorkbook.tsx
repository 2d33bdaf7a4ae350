import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { FoundWeights } from "../../actions/find-weights";
import type { RaterAnswers } from "../../domain/weighting/weighing";
import { useActions } from "../frame/ActionsContext";
import { QuietButton } from "../frame/QuietButton";
import { useLoaded } from "../frame/use-loaded";
import { framedList } from "../theme/framed-list";
import { ConsistencyWords } from "./ConsistencyWords";
import { WorstPair } from "./WorstPair";

const useStyles = makeStyles({
  list: framedList,
  item: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalXS,
    overflowWrap: "anywhere",
  },
  words: { flex: "1 1 160px", minWidth: 0 },
  quiet: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface WeightsInWorkbookProps {
  readonly criteria: readonly string[];
  readonly accounts: readonly string[];
  readonly onTake: (answers: RaterAnswers) => void;
  readonly onCriteria: (names: readonly string[], weights: readonly number[]) => void;
}

/** Weights and comparisons that stand on the user's own sheets, to be taken as somebody's answers. */
export function WeightsInWorkbook(props: WeightsInWorkbookProps): ReactNode {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return isOpen ? (
    <FoundList {...props} />
  ) : (
    <div>
      <QuietButton onClick={() => setOpen(true)}>{t("weighing.found.look")}</QuietButton>
    </div>
  );
}

function FoundList({ criteria, accounts, onTake, onCriteria }: WeightsInWorkbookProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const actions = useActions();
  const key = criteria.join("\n");
  const found = useLoaded(
    useCallback(() => actions.findWeights(key.split("\n"), accounts), [actions, key, accounts]),
  );
  if (found.value === null) return null;
  if (found.value.length === 0) {
    return <p className={styles.quiet}>{t("weighing.found.none")}</p>;
  }
  function take(one: FoundWeights, comparisons = one.comparisons): void {
    const { rater, method, answers } = one;
    onTake({ rater, method, answers, comparisons, tradeOffs: [], answeredOn: null });
  }
  return (
    <ul className={styles.list}>
      {found.value.map((one, index) => (
        <li key={index} className={styles.item}>
          <span className={styles.words}>
            {t(`weighing.found.${one.method}`, { rater: one.rater, cell: one.cell })}
            {one.otherCriteria === null ? null : (
              <p className={styles.quiet}>
                {t("weighing.found.other", { criteria: one.otherCriteria.join(", ") })}
              </p>
            )}
            {[one.fault, one.remark].map((words) =>
              words === null ? null : (
                <p key={words} className={styles.quiet}>
                  {words}
                </p>
              ),
            )}
            {one.comparisons.length === 0 ? null : (
              <>
                <ConsistencyWords count={criteria.length} comparisons={one.comparisons} />
                <WorstPair
                  criteria={criteria.map((name) => ({ name }))}
                  comparisons={one.comparisons}
                  onComparisons={(better) => take(one, better)}
                />
              </>
            )}
          </span>
          {one.fault !== null ? null : one.otherCriteria === null ? (
            <Button size="small" onClick={() => take(one)}>
              {t("weighing.found.take")}
            </Button>
          ) : one.otherWeights === null ? null : (
            <Button
              size="small"
              onClick={() => onCriteria(one.otherCriteria ?? [], one.otherWeights ?? [])}
            >
              {t("weighing.found.criteria")}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

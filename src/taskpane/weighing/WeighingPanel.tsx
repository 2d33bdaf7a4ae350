import { Button, Input, Field, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useState, type Dispatch, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { KeptWeights } from "../../actions/keep-weights";
import type { ReadAccounts } from "../../actions/contract";
import { handRatedCriterion } from "../../domain/scoring/hand-rated";
import type { MergeRule } from "../../domain/weighting/merge-raters";
import {
  weighingMethods,
  type RaterAnswers,
  type WeighingMethod,
} from "../../domain/weighting/weighing";
import { draftStorage } from "../draft/draft-storage";
import { ChoiceField } from "../formats/ChoiceField";
import { useFormats } from "../formats/FormatsContext";
import { useActions } from "../frame/ActionsContext";
import { storagePartition, workbookAddress } from "../frame/office-facts";
import { QuietButton } from "../frame/QuietButton";
import { useLoaded } from "../frame/use-loaded";
import { useWorkbookRevision } from "../frame/WorkbookRevision";
import { FailureNotice } from "../notices/FailureNotice";
import { Notice } from "../notices/Notice";
import { useRun } from "../running/use-run";
import type { SetupEdit, SetupEdits } from "../score/edit-setup";
import { askedCriteria } from "./asked-criteria";
import { PairwiseQuestions } from "./PairwiseQuestions";
import { RankingQuestion } from "./RankingQuestion";
import { RatersNow } from "./RatersNow";
import { SecondOpinion } from "./SecondOpinion";
import { sharesOfRater } from "./shares-of-rater";
import { SwingQuestions } from "./SwingQuestions";
import { TradeOffScreen } from "./TradeOffScreen";
import { WeightsInWorkbook } from "./WeightsInWorkbook";
import { startWeighing, weighingFrom, type WeighingDraft } from "./weighing-draft";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  keep: {
    display: "flex",
    alignItems: "flex-end",
    gap: tokens.spacingHorizontalS,
    flexWrap: "wrap",
  },
  name: { flex: "1 1 120px", minWidth: 0 },
});

interface WeighingPanelProps {
  readonly read: ReadAccounts;
  readonly edits: SetupEdits;
  readonly dispatch: Dispatch<SetupEdit>;
  /** The sliders, which are a way of weighing too. */
  readonly sliders: ReactNode;
}

/** How the criteria are weighed: by sliders, in an order, by swings, by trade-offs or in pairs; by whom. */
export function WeighingPanel({ read, edits, dispatch, sliders }: WeighingPanelProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const formats = useFormats();
  const actions = useActions();
  const { advance } = useWorkbookRevision();
  const { criteria, weightsFrom } = edits.setup;
  const about = criteria.map(({ name }) => name).join("\n");
  const storage = useMemo(
    () => draftStorage(storagePartition(), workbookAddress(), "weighing"),
    [],
  );
  const [stored, setStored] = useState<WeighingDraft>(() =>
    weighingFrom(storage.read(), about, criteria.length),
  );
  const draft = stored.about === about ? stored : startWeighing(about, criteria.length);
  const [rater, setRater] = useState("");
  const { run, start, dismiss } = useRun<KeptWeights>();
  const weighing = useLoaded(
    useCallback(
      () => actions.readWeights(about.split("\n").map((name) => ({ name }))),
      [actions, about],
    ),
  );
  useEffect(() => storage.write(stored), [storage, stored]);

  const asked = useMemo(
    () => askedCriteria(criteria, read.list, formats),
    [criteria, read.list, formats],
  );
  const isTrading = draft.method === "trade-offs";
  const now = weighing.value;

  function change(part: Partial<WeighingDraft>): void {
    if (run.state !== "running") dismiss();
    const next = { ...draft, ...part };
    setStored(next);
    // Another way of weighing says nothing yet.
    if (part.method !== undefined) return;
    const shares = sharesOf(next, null);
    if (shares !== null) weigh(shares);
  }

  const weigh = (shares: Float64Array, from?: string): void =>
    dispatch({
      kind: "weigh",
      shares: [...shares],
      ...(from === undefined ? {} : { weightsFrom: from }),
      at: Date.now(),
    });

  function keep(answers: RaterAnswers | null, mergedBy?: MergeRule): void {
    start(async (options) => {
      const kept = await actions.keepWeights(
        read,
        edits.setup,
        { answers, ...(mergedBy === undefined ? {} : { mergedBy }) },
        options,
      );
      advance();
      const { weights, sheetName } = kept.weighing;
      if (weights !== null) weigh(Float64Array.from(weights), sheetName);
      if (answers !== null) {
        // The next one to answer is somebody else.
        setStored(startWeighing(about, criteria.length));
        setRater("");
      }
      return kept;
    });
  }

  return (
    <div className={styles.panel}>
      <ChoiceField<WeighingMethod>
        label={t("weighing.how")}
        hint={t(`weighing.hints.${draft.method}`)}
        value={draft.method}
        choices={weighingMethods.map((value) => ({ value, text: t(`weighing.methods.${value}`) }))}
        onChoose={(method) => change({ method, order: byWeight(criteria) })}
      />
      {weightsFrom === undefined ? null : (
        <Notice intent="info" isCompact>
          {t("weighing.follows", { sheet: weightsFrom })}
        </Notice>
      )}
      {question()}
      {isTrading ? (
        <TradeOffScreen
          key={about}
          read={read}
          edits={edits}
          draft={draft}
          onDraft={setStored}
          onWeights={weigh}
          keep={(answers) => keepRow(answers)}
        />
      ) : (
        keepRow(answersNow())
      )}
      <WeightsInWorkbook
        criteria={criteria.map(({ name }) => name)}
        accounts={read.list.accounts}
        onTake={(answers) => keep(answers)}
        onCriteria={(names, weights) =>
          dispatch({
            kind: "criteria",
            criteria: names.map((name, place) => ({
              ...handRatedCriterion(name),
              weight: weights[place] ?? 0,
            })),
            at: Date.now(),
          })
        }
      />
      <SecondOpinion read={read} setup={edits.setup} />
      {run.state === "failed" ? <FailureNotice failure={run.failure} /> : null}
      {run.state === "done" ? (
        <Notice intent="success" isCompact isLive>
          {run.result.sentence}
        </Notice>
      ) : null}
      {now === null ? null : (
        <>
          <RatersNow criteria={criteria} weighing={now} onMergeRule={(rule) => keep(null, rule)} />
          {now.weights === null || weightsFrom !== undefined ? null : (
            <div>
              <QuietButton
                onClick={() => weigh(Float64Array.from(now.weights ?? []), now.sheetName)}
              >
                {t("weighing.use", { sheet: now.sheetName })}
              </QuietButton>
            </div>
          )}
        </>
      )}
    </div>
  );

  function question(): ReactNode {
    switch (draft.method) {
      case "points":
        return sliders;
      case "ranking":
        return (
          <RankingQuestion
            criteria={asked}
            order={draft.order}
            onOrder={(order) => change({ order })}
          />
        );
      case "swing":
        return (
          <SwingQuestions
            criteria={asked}
            swings={draft.swings}
            onSwings={(swings) => change({ swings })}
          />
        );
      case "pairwise":
        return (
          <PairwiseQuestions
            criteria={asked}
            comparisons={draft.comparisons}
            onComparisons={(comparisons) => change({ comparisons })}
          />
        );
      case "trade-offs":
        return null;
    }
  }

  /** What could be kept now; null while answers are missing. */
  function answersNow(): RaterAnswers | null {
    if (draft.method === "points") {
      return answersOf(
        draft,
        criteria.map(({ weight }) => weight),
      );
    }
    return sharesOf(draft, null) === null ? null : answersOf(draft, null);
  }

  function answersOf(
    { method, order, swings, comparisons }: WeighingDraft,
    points: readonly number[] | null,
  ): RaterAnswers {
    const blank = criteria.map(() => null);
    return {
      rater: rater.trim(),
      method,
      answers:
        points ??
        (method === "ranking"
          ? criteria.map((_, place) => order.indexOf(place) + 1)
          : method === "swing"
            ? swings
            : blank),
      comparisons: method === "pairwise" ? comparisons : [],
      tradeOffs: [],
      answeredOn: null,
    };
  }

  function sharesOf(next: WeighingDraft, points: readonly number[] | null): Float64Array | null {
    return next.method === "points" || next.method === "trade-offs"
      ? null
      : sharesOfRater(answersOf(next, points));
  }

  function keepRow(answers: Omit<RaterAnswers, "rater"> | null): ReactNode {
    if (answers === null) return null;
    const isRunning = run.state === "running";
    return (
      <div className={styles.keep}>
        <Field className={styles.name} label={t("weighing.whose")}>
          <Input value={rater} maxLength={80} onChange={(_, data) => setRater(data.value)} />
        </Field>
        <Button
          disabled={rater.trim() === "" || isRunning}
          onClick={() => keep({ ...answers, rater: rater.trim() })}
        >
          {t("weighing.keep")}
        </Button>
      </div>
    );
  }
}

/** Places of the criteria, the heaviest first: an order to begin with. */
function byWeight(criteria: readonly { readonly weight: number }[]): readonly number[] {
  return criteria
    .map((_, place) => place)
    .sort((a, b) => (criteria[b]?.weight ?? 0) - (criteria[a]?.weight ?? 0) || a - b);
}

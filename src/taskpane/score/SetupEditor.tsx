import { Button } from "@fluentui/react-components";
import { lazy, Suspense, useDeferredValue, useMemo, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CreatedSheet, ExistingMatrix, ReadAccounts } from "../../actions/contract";
import type { ScoringSetup } from "../../domain/scoring/scoring-setup";
import { previewScores } from "../../actions/preview-scores";
import type { DraftStorage } from "../draft/draft-storage";
import { useFormats } from "../formats/FormatsContext";
import { useActions } from "../frame/ActionsContext";
import { Page } from "../frame/Page";
import { QuietButton } from "../frame/QuietButton";
import { useWorkbookRevision } from "../frame/WorkbookRevision";
import { PreviewPanel } from "../preview/PreviewPanel";
import { RunFooter } from "../running/RunFooter";
import { RunOutcome } from "../running/RunOutcome";
import { useRun } from "../running/use-run";
import { AlikeAdvice } from "./AlikeAdvice";
import { ChangesStep } from "./ChangesStep";
import { useConcernSentence } from "./ConcernNotices";
import { CriteriaStep } from "./CriteriaStep";
import type { SetupEdit } from "./edit-setup";
import { MoveOnNotice } from "./MoveOnNotice";
import { withShownWeights } from "./score-draft";
import { RatingAdviceNotice } from "./RatingAdviceNotice";
import type { ScoreStep } from "./score-step";
import { SelectionStep } from "./SelectionStep";
import { setupConcerns, type SetupConcern } from "./setup-concerns";
import { SetupLayout } from "./SetupLayout";
import { SheetStep } from "./SheetStep";
import { useAlikePair } from "./use-alike-pair";
import { useRatingAdvice } from "./use-rating-advice";
import { useSetupEdits } from "./use-setup-edits";
import { WeightsStep } from "./WeightsStep";

// For those who have a warehouse; the others never load it.
const WarehousePanel = lazy(async () => ({
  default: (await import("../warehouse/WarehousePanel")).WarehousePanel,
}));

interface SetupEditorProps {
  readonly read: ReadAccounts;
  readonly storage: DraftStorage;
  readonly header: ReactNode;
  readonly opened: ScoreStep | null;
  readonly onOpen: (step: ScoreStep | null) => void;
  readonly onNewPlan: (account: string | null) => void;
}

/** The setup of one list under the user's hands, what it leads to, and the button that makes it. */
export function SetupEditor(props: SetupEditorProps): ReactNode {
  const { read, storage, header, opened, onOpen, onNewPlan } = props;
  const { t } = useTranslation();
  const formats = useFormats();
  const actions = useActions();
  const { advance } = useWorkbookRevision();
  const { run, start, cancel, dismiss } = useRun<CreatedSheet>();
  const [edits, edit] = useSetupEdits(read, storage);
  const { setup, before } = edits;

  // A slider must not wait for the ranking of a hundred thousand accounts.
  const shown = useDeferredValue(useMemo(() => ({ setup, before }), [setup, before]));
  const preview = useMemo(() => previewOf(read, shown.setup, shown.before), [read, shown]);
  const concerns = useMemo(() => setupConcerns(setup, read.list), [setup, read.list]);
  const sentence = useConcernSentence();
  const obstacle = concerns.find((concern) => concern.blocks);
  const pair = useAlikePair(read.list, edits, obstacle === undefined);
  const rating = useRatingAdvice(read.list, edits);
  const [wished, setWished] = useState<readonly string[]>([]);
  const [opensPlanFor, setOpensPlanFor] = useState<string | null>(null);

  function dispatch(change: SetupEdit): void {
    // What was said about the last run is no longer about what stands here.
    if (run.state !== "running") {
      dismiss();
    }
    edit(change);
  }

  const { existing } = read;
  const matrix = run.state === "done" ? run.result.sheetName : (existing?.sheetName ?? null);

  function create(updated: ExistingMatrix | null): void {
    setOpensPlanFor(preview.top[0]?.account ?? null);
    start(async (options) => {
      const created = await (updated === null
        ? actions.createWeighedMatrix(read, setup, options)
        : actions.updateScoringMatrix(read, asked(read, setup), updated, {
            ...options,
            takeOurs: { [updated.sheetName]: wished },
          }));
      setWished([]);
      advance();
      // From here on the workbook itself proposes this setup.
      edit({ kind: "kept" });
      return created;
    });
  }

  const count = read.list.accounts.length;
  const steps = { edits, dispatch };
  const advised = rating === null ? undefined : setup.criteria[rating.index];
  const alike = {
    advice: (
      <>
        <AlikeAdvice {...steps} pair={pair} />
        {rating === null || advised === undefined || pair !== null ? null : (
          <RatingAdviceNotice criterion={advised} advice={rating} dispatch={dispatch} />
        )}
      </>
    ),
    needsAdvice: pair !== null || rating !== null,
  };
  return (
    <Page
      footer={
        <RunFooter
          run={run}
          label={t(existing === null ? "score.create" : "score.update", {
            title: existing?.sheetName ?? setup.title,
            count,
            number: formats.integer(count),
          })}
          other={existing && { label: t("score.createAnother"), onStart: () => create(null) }}
          obstacle={obstacle ? sentence(obstacle) : titleObstacle()}
          onStart={() => create(existing)}
          onCancel={cancel}
        />
      }
    >
      <SetupLayout
        judging={
          <>
            <RunOutcome
              run={run}
              next={
                <Button size="small" onClick={() => onNewPlan(opensPlanFor)}>
                  {t("score.newPlan")}
                </Button>
              }
            />
            {header}
            <MoveOnNotice read={read} onMoved={(asOf) => dispatch({ kind: "movedOn", asOf })} />
            <CriteriaStep
              {...steps}
              {...fold("criteria")}
              {...alike}
              columns={read.list.columns}
              library={read.library}
              tellsWeights={opened !== "weights"}
              concerns={concerns.filter((concern) => !isAboutWeights(concern))}
            />
            {setup.criteria.length > 0 ? (
              <WeightsStep
                {...steps}
                {...fold("weights")}
                {...alike}
                read={read}
                spreads={preview.spreads}
                concerns={concerns.filter(isAboutWeights)}
              />
            ) : null}
          </>
        }
        preview={
          <PreviewPanel
            preview={preview}
            slots={shown.setup.slots}
            hasLegend={opened !== "weights"}
          />
        }
        peeks={opened === "weights"}
        rest={
          <>
            <SelectionStep {...steps} {...fold("selection")} accountCount={count} />
            <SheetStep {...steps} {...fold("sheet")} />
            {existing === null ? null : (
              <ChangesStep
                {...fold("changes")}
                read={read}
                existing={existing}
                wished={wished}
                onWish={(id, isWished) =>
                  setWished((all) => [
                    ...all.filter((one) => one !== id),
                    ...(isWished ? [id] : []),
                  ])
                }
              />
            )}
            {matrix === null ? null : (
              <Suspense fallback={null}>
                <WarehousePanel matrix={matrix} />
              </Suspense>
            )}
            <div>
              <QuietButton
                onClick={() =>
                  dispatch({ kind: "restart", setup: withShownWeights(read.proposal) })
                }
              >
                {t("score.startOver")}
              </QuietButton>
            </div>
          </>
        }
      />
    </Page>
  );

  function fold(step: ScoreStep): { isOpen: boolean; onToggle: () => void } {
    return {
      isOpen: opened === step,
      onToggle: () => onOpen(opened === step ? null : step),
    };
  }

  function titleObstacle(): string | null {
    return setup.title.trim() === "" ? t("score.sheet.noName") : null;
  }
}

/** Weights that nobody moved are those of the sheet, to their last digit. */
function asked({ proposal }: ReadAccounts, setup: ScoringSetup): ScoringSetup {
  const shown = withShownWeights(proposal).criteria;
  const isMoved = setup.criteria.some(
    ({ sourceColumn, name, weight }, index) =>
      shown[index]?.sourceColumn !== sourceColumn ||
      shown[index]?.name !== name ||
      shown[index]?.weight !== weight,
  );
  return isMoved || setup.criteria.length !== shown.length
    ? setup
    : {
        ...setup,
        criteria: setup.criteria.map((criterion, index) => ({
          ...criterion,
          weight: proposal.criteria[index]?.weight ?? criterion.weight,
        })),
      };
}

function isAboutWeights(concern: SetupConcern): boolean {
  return concern.kind === "heavy" || concern.kind === "noWeight";
}

/** Ends that cross cannot be rated; until they are mended there is nothing to show. */
function previewOf(
  ...[read, setup, before]: Parameters<typeof previewScores>
): ReturnType<typeof previewScores> {
  const isBroken = setupConcerns(setup, read.list).some((concern) => concern.blocks);
  return isBroken
    ? { top: [], scoredCount: 0, unscoredCount: 0, spreads: [], cut: null }
    : previewScores(read, setup, before);
}

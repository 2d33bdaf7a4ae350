import { Button } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { draftStorage } from "../draft/draft-storage";
import { storagePartition, workbookAddress } from "../frame/office-facts";
import { BackButton } from "../frame/BackButton";
import { Page } from "../frame/Page";
import { useReturn } from "../frame/use-return";
import { LoadingSkeleton } from "../frame/LoadingSkeleton";
import { FailureNotice } from "../notices/FailureNotice";
import { EmptyWorkbook } from "../home/EmptyWorkbook";
import { DataStep } from "./DataStep";
import { parseScoreDraft } from "./score-draft";
import type { ScoreStep } from "./score-step";
import { SetupEditor } from "./SetupEditor";
import { useScoreSource } from "./use-score-source";

interface ScorePageProps {
  readonly onBack: () => void;
  /** Where a made matrix leads. */
  readonly onNewPlan: (account: string | null) => void;
  /** To the page that says what was understood of the lists. */
  readonly onData: () => void;
}

/** Score accounts: data, criteria, weights, selection, sheet; and the first ten as they change. */
export function ScorePage({ onBack, onNewPlan, onData }: ScorePageProps): ReactNode {
  const { t } = useTranslation();
  const storage = useMemo(() => draftStorage(storagePartition(), workbookAddress(), "score"), []);
  const [draft] = useState(() => parseScoreDraft(storage.read()));
  const flow = useScoreSource(draft);
  const [opened, setOpened] = useState<ScoreStep | null>("weights");
  useReturn(flow.sources.reload);

  const read = flow.read.value;
  const back = <BackButton onBack={onBack} label={t("score.back")} />;
  if (flow.sources.failure !== null) {
    return (
      <Page>
        {back}
        <FailureNotice failure={flow.sources.failure} onRetry={flow.sources.reload} />
      </Page>
    );
  }
  if (flow.sources.value?.length === 0) {
    return (
      <Page>
        {back}
        <EmptyWorkbook />
        <div>
          <Button onClick={flow.lookAgain}>{t("score.data.lookAgain")}</Button>
        </div>
      </Page>
    );
  }

  const dataStep = (
    <DataStep
      flow={flow}
      onData={onData}
      isOpen={opened === "data"}
      onToggle={() => setOpened((now) => (now === "data" ? null : "data"))}
    />
  );
  if (read === null || flow.source === null) {
    return (
      <Page>
        {back}
        {flow.sources.isLoading ? null : dataStep}
        {flow.sources.isLoading || flow.read.isLoading ? <LoadingSkeleton rows={4} /> : null}
      </Page>
    );
  }
  return (
    <SetupEditor
      // Another list or another name column is another question with its own answers.
      key={`${flow.source.id}\n${read.accountColumn}`}
      read={read}
      storage={storage}
      header={
        <>
          {back}
          {dataStep}
        </>
      }
      opened={opened}
      onOpen={setOpened}
      onNewPlan={onNewPlan}
    />
  );
}

import { Button } from "@fluentui/react-components";
import { useCallback, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { SharedCopy, ShareProgram } from "../../actions/share-copy";
import { ChoiceField } from "../formats/ChoiceField";
import { useActions } from "../frame/ActionsContext";
import { LoadingSkeleton } from "../frame/LoadingSkeleton";
import { Page } from "../frame/Page";
import { useLoaded } from "../frame/use-loaded";
import { useReturn } from "../frame/use-return";
import { useWorkbookRevision } from "../frame/WorkbookRevision";
import { FailureNotice } from "../notices/FailureNotice";
import { Notice } from "../notices/Notice";
import { FormPanel } from "../plans/FormPanel";
import { RunFooter } from "../running/RunFooter";
import { useRun } from "../running/use-run";
import { FormulaFates } from "./FormulaFates";
import { SavedUnderNewName } from "./SavedUnderNewName";
import { ShareOutcome } from "./ShareOutcome";
import { SheetsToShare } from "./SheetsToShare";

/**
 * Makes this workbook a copy for somebody without the add-in: which sheets go along, under which new
 * name it was saved, what becomes of the formulas, and a last question.
 */
export function SharePage({ header }: { readonly header: ReactNode }): ReactNode {
  const { t } = useTranslation();
  const actions = useActions();
  const { advance } = useWorkbookRevision();
  const { run, start, cancel } = useRun<SharedCopy>();
  const shareable = useLoaded(useCallback(() => actions.listShareable(), [actions]));
  useReturn(shareable.reload);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [program, setProgram] = useState<ShareProgram>("any");
  /** Where Excel does not tell names, who saved it says so. */
  const [isSaidCopy, setIsSaidCopy] = useState(false);
  const [isAsking, setIsAsking] = useState(false);

  if (shareable.failure !== null) {
    return (
      <Page>
        {header}
        <FailureNotice failure={shareable.failure} onRetry={shareable.reload} />
      </Page>
    );
  }
  if (shareable.value === null) {
    return (
      <Page>
        {header}
        <LoadingSkeleton rows={4} />
      </Page>
    );
  }
  const { sheets, workbook, original } = shareable.value;
  const going = sheets.map(({ sheetName }) => sheetName).filter((name) => chosen.includes(name));
  const isCopy = workbook === null ? isSaidCopy : original !== null && original !== workbook;
  const obstacle =
    going.length === 0 ? t("share.obstacle.sheets") : isCopy ? null : t("share.obstacle.name");

  function share(): void {
    setIsAsking(false);
    start(async (options) => {
      const shared = await actions.shareCopy({ sheets: going, program }, options);
      advance();
      return shared;
    });
  }

  if (run.state === "done") {
    return (
      <Page>
        {header}
        <FormPanel id="share-form">
          <ShareOutcome shared={run.result} />
        </FormPanel>
      </Page>
    );
  }
  const question = isAsking && obstacle === null && run.state !== "running";
  return (
    <Page
      footer={
        question ? null : (
          <RunFooter
            run={run}
            label={t("share.start")}
            obstacle={obstacle}
            onStart={() => obstacle === null && setIsAsking(true)}
            onCancel={cancel}
          />
        )
      }
    >
      {header}
      <FormPanel id="share-form">
        {run.state === "failed" ? <FailureNotice failure={run.failure} /> : null}
        {run.state === "cancelled" ? (
          <Notice intent="info" isLive>
            {run.sentence}
          </Notice>
        ) : null}
        {question ? (
          <Notice
            intent="warning"
            isLive
            actions={
              <>
                <Button size="small" appearance="primary" onClick={share}>
                  {t("share.question.yes")}
                </Button>
                <Button size="small" onClick={() => setIsAsking(false)}>
                  {t("share.question.no")}
                </Button>
              </>
            }
          >
            {t(workbook === null ? "share.question.unnamed" : "share.question.named", {
              workbook: workbook ?? "",
              original: original ?? "",
              sheets: going.join(", "),
              count: sheets.length - going.length,
            })}
          </Notice>
        ) : (
          <Notice intent="info">{t("share.what")}</Notice>
        )}
        <SheetsToShare sheets={sheets} chosen={going} onChange={setChosen} />
        <ChoiceField
          label={t("share.program.label")}
          hint={t(`share.program.${program}Hint`)}
          value={program}
          onChoose={setProgram}
          choices={[
            { value: "any", text: t("share.program.any") },
            { value: "dynamic", text: t("share.program.dynamic") },
          ]}
        />
        <SavedUnderNewName
          workbook={workbook}
          original={original}
          isSaidCopy={isSaidCopy}
          onSaid={setIsSaidCopy}
          onChanged={shareable.reload}
        />
        {going.length > 0 && run.state !== "running" ? (
          <FormulaFates sheets={going} program={program} />
        ) : null}
      </FormPanel>
    </Page>
  );
}

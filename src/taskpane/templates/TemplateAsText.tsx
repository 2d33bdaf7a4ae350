import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CreatedSheet, TemplateAsText as Copied } from "../../actions/contract";
import { useActions } from "../frame/ActionsContext";
import { CopyText } from "../frame/CopyText";
import { useWorkbookRevision } from "../frame/WorkbookRevision";
import { FailureNotice } from "../notices/FailureNotice";
import { LedTo } from "../notices/LedTo";
import { Notice } from "../notices/Notice";
import { RunOutcome } from "../running/RunOutcome";
import { useRun } from "../running/use-run";
import { Step } from "../steps/Step";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  text: { minWidth: 0 },
});

interface TemplatesAsTextProps {
  /** Null where the chosen sheet is no template that can be given to others. */
  readonly sheetName: string | null;
}

/** Templates to other workbooks and from them, folded away: few do that often. */
export function TemplatesAsText({ sheetName }: TemplatesAsTextProps): ReactNode {
  const { t } = useTranslation();
  const [open, setOpen] = useState<"to" | "from" | null>(null);
  const toggle = (which: "to" | "from") => setOpen(open === which ? null : which);
  return (
    <>
      {sheetName === null ? null : (
        <Step
          title={t("templates.asText.title")}
          answer={t("templates.asText.answer")}
          isOpen={open === "to"}
          onToggle={() => toggle("to")}
        >
          <CopyTemplate key={sheetName} sheetName={sheetName} />
        </Step>
      )}
      <Step
        title={t("templates.fromText.title")}
        answer={t("templates.fromText.answer")}
        isOpen={open === "from"}
        onToggle={() => toggle("from")}
      >
        <PasteTemplate />
      </Step>
    </>
  );
}

/** The template as a text that goes into another workbook by mail or clipboard. */
function CopyTemplate({ sheetName }: { readonly sheetName: string }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const actions = useActions();
  const [copied, setCopied] = useState<Copied | null>(null);
  const [isByHand, setIsByHand] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  function read(): void {
    setFailure(null);
    actions.copyTemplate(sheetName).then(setCopied, setFailure);
  }

  return (
    <div className={styles.section}>
      {failure === null ? null : (
        <LedTo>
          <FailureNotice failure={failure} />
        </LedTo>
      )}
      {copied === null ? (
        <div>
          <Button size="small" onClick={read}>
            {t("templates.asText.read")}
          </Button>
        </div>
      ) : (
        <>
          {copied.notCarried.map((sentence) => (
            <Notice key={sentence} intent="info">
              {sentence}
            </Notice>
          ))}
          <div>
            <CopyText
              text={copied.text}
              words={{
                no: t("templates.asText.copy"),
                yes: t("templates.asText.copied"),
                blocked: t("templates.asText.blocked"),
              }}
              onBlocked={() => setIsByHand(true)}
            />
          </div>
          {isByHand ? (
            <Field label={t("templates.asText.byHand")}>
              <Textarea
                className={styles.text}
                readOnly
                value={copied.text}
                rows={4}
                onFocus={(event) => event.target.select()}
              />
            </Field>
          ) : null}
        </>
      )}
    </div>
  );
}

/** A template of another workbook, from its text. */
function PasteTemplate(): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const actions = useActions();
  const { advance } = useWorkbookRevision();
  const { run, start } = useRun<CreatedSheet>();
  const [pasted, setPasted] = useState("");

  function make(): void {
    start(async (options) => {
      const made = await actions.pasteTemplate(pasted, options);
      setPasted("");
      advance();
      return made;
    });
  }

  return (
    <div className={styles.section}>
      <RunOutcome run={run} />
      <Field label={t("templates.fromText.pasted")} hint={t("templates.fromText.hint")}>
        <Textarea
          className={styles.text}
          value={pasted}
          rows={2}
          onChange={(_, data) => setPasted(data.value)}
        />
      </Field>
      <div>
        <Button
          size="small"
          disabledFocusable={pasted.trim() === "" || run.state === "running"}
          onClick={make}
        >
          {t("templates.fromText.make")}
        </Button>
      </div>
    </div>
  );
}

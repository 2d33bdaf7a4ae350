import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { AccountChoice, TemplateCheck, TemplateSheetChoice } from "../../actions/contract";
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
import { FieldsToInsert } from "./FieldsToInsert";
import { TemplatePreview } from "./TemplatePreview";
import { TemplatesAsText } from "./TemplateAsText";
import { TemplateFaults } from "./TemplateFaults";

const useStyles = makeStyles({
  explanation: { margin: 0, color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface OwnTemplatesProps {
  readonly header: ReactNode;
  /** Those that a preview can be filled for. */
  readonly accounts: readonly AccountChoice[];
}

/** The user's own sheets as templates: which are, what is wrong with one, and the fields to type. */
export function OwnTemplates({ header, accounts }: OwnTemplatesProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const actions = useActions();
  const sheets = useLoaded(useCallback(() => actions.listTemplateSheets(), [actions]));
  useReturn(sheets.reload);
  const [picked, setPicked] = useState<string | null>(null);
  const all = sheets.value ?? [];
  const chosen =
    all.find(({ sheetName }) => sheetName === picked) ??
    all.find(({ isShown }) => isShown) ??
    all.find(({ isTemplate }) => isTemplate) ??
    all[0];
  return (
    <Page>
      {header}
      <FormPanel id="templates-form">
        <p className={styles.explanation}>
          {t("templates.explanation", { field: "{{account.name}}" })}
        </p>
        {sheets.failure === null ? null : (
          <FailureNotice failure={sheets.failure} onRetry={sheets.reload} />
        )}
        {sheets.isLoading && sheets.value === null ? <LoadingSkeleton rows={2} /> : null}
        {chosen === undefined ? null : (
          <>
            <ChoiceField
              label={t("templates.sheet")}
              value={chosen.sheetName}
              choices={all.map(({ sheetName, isTemplate }) => ({
                value: sheetName,
                text: isTemplate ? t("templates.isTemplate", { sheet: sheetName }) : sheetName,
              }))}
              onChoose={setPicked}
            />
            <CheckedTemplate key={chosen.sheetName} sheet={chosen} accounts={accounts} />
          </>
        )}
        <TemplatesAsText sheetName={chosen?.isTemplate === true ? chosen.sheetName : null} />
        <FieldsToInsert />
      </FormPanel>
    </Page>
  );
}

interface CheckedTemplateProps extends Pick<OwnTemplatesProps, "accounts"> {
  readonly sheet: TemplateSheetChoice;
}

/** What is wrong with a sheet as a template, else the button that makes it one. */
function CheckedTemplate({ sheet, accounts }: CheckedTemplateProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const actions = useActions();
  const { advance } = useWorkbookRevision();
  const { sheetName, isTemplate } = sheet;
  const check = useLoaded(
    useCallback(() => actions.checkTemplate(sheetName), [actions, sheetName]),
  );
  useReturn(check.reload);
  const [failure, setFailure] = useState<unknown>(null);

  function change(work: (name: string) => Promise<void>): void {
    setFailure(null);
    work(sheetName).then(advance, setFailure);
  }

  if (check.failure !== null) {
    return <FailureNotice failure={check.failure} onRetry={check.reload} />;
  }
  if (check.value === null) return <LoadingSkeleton rows={2} />;
  const { faults } = check.value;
  return (
    <>
      <TemplateFaults check={check.value} />
      {failure === null ? null : <FailureNotice failure={failure} />}
      {faults.length > 0 ? null : <Usable check={check.value} />}
      <div className={styles.actions}>
        {isTemplate ? (
          <Button onClick={() => change(actions.stopUsingAsTemplate)}>{t("templates.stop")}</Button>
        ) : (
          <Button
            appearance="primary"
            disabled={faults.length > 0}
            onClick={() => change(actions.useAsTemplate)}
          >
            {t("templates.use")}
          </Button>
        )}
        <Button onClick={check.reload}>{t("templates.check")}</Button>
      </div>
      {faults.length > 0 ? null : <TemplatePreview sheetName={sheetName} accounts={accounts} />}
    </>
  );
}

function Usable({ check }: { readonly check: TemplateCheck }): ReactNode {
  const { t } = useTranslation();
  const { isTemplate, makes, filledCells, repeatedRows } = check;
  return (
    <Notice intent="success">
      {t(isTemplate ? `templates.usedAs.${makes}` : "templates.usable", {
        cells: filledCells,
        rows: repeatedRows,
      })}
    </Notice>
  );
}

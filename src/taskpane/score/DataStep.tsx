import { Button, Field, Select } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons/svg/arrow-clockwise";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../formats/FormatsContext";
import { FailureNotice } from "../notices/FailureNotice";
import { Notice } from "../notices/Notice";
import { NoticeList } from "../notices/NoticeList";
import { Step } from "../steps/Step";
import type { ScoreSource } from "./use-score-source";

interface DataStepProps {
  readonly flow: ScoreSource;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** Which list, and which of its columns names the accounts. */
export function DataStep({ flow, isOpen, onToggle }: DataStepProps): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const { source } = flow;
  const read = flow.read.value;
  const rows = read?.list.accounts.length ?? source?.rowCount ?? 0;
  const answer = source
    ? t("score.data.answer", { label: source.label, count: rows, number: formats.integer(rows) })
    : t("score.data.none");
  const hasTrouble = Boolean(source?.concern) || flow.read.failure !== null;
  return (
    <>
      <Step
        title={t("score.data.title")}
        answer={answer}
        isOpen={isOpen}
        onToggle={onToggle}
        isMarked={hasTrouble || (read?.notices.some(isTrouble) ?? false)}
      >
        <Field label={t("score.data.list")}>
          <Select
            value={source?.id ?? ""}
            onChange={(_, data) => flow.chooseSource(data.value)}
            disabled={(flow.sources.value ?? []).length === 0}
          >
            {(flow.sources.value ?? []).map((one) => (
              <option key={one.id} value={one.id}>
                {t("score.data.option", {
                  label: one.label,
                  count: one.rowCount,
                  number: formats.integer(one.rowCount),
                })}
              </option>
            ))}
          </Select>
        </Field>
        {read ? (
          <Field label={t("score.data.accountColumn")}>
            <Select
              value={read.accountColumn}
              onChange={(_, data) => flow.chooseAccountColumn(data.value)}
            >
              {read.accountColumnChoices.map((heading) => (
                <option key={heading} value={heading}>
                  {heading}
                </option>
              ))}
            </Select>
          </Field>
        ) : null}
        <div>
          <Button size="small" icon={<ArrowClockwiseRegular />} onClick={flow.lookAgain}>
            {t("score.data.lookAgain")}
          </Button>
        </div>
        {source?.concern ? <Notice intent="warning">{source.concern}</Notice> : null}
        {read ? <NoticeList notices={read.notices} /> : null}
      </Step>
      {flow.read.failure !== null ? (
        <FailureNotice failure={flow.read.failure} onRetry={flow.lookAgain} />
      ) : null}
    </>
  );
}

function isTrouble(notice: { readonly severity: string }): boolean {
  return notice.severity !== "info";
}

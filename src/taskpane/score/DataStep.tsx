import { Button, Link } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons/svg/arrow-clockwise";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ChoiceField } from "../formats/ChoiceField";
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
  readonly onData: () => void;
}

/** Which list, and which of its columns names the accounts. */
export function DataStep({ flow, isOpen, onToggle, onData }: DataStepProps): ReactNode {
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
        <ChoiceField
          label={t("score.data.list")}
          value={source?.id ?? ""}
          choices={(flow.sources.value ?? []).map((one) => ({
            value: one.id,
            text: t("score.data.option", {
              label: one.label,
              count: one.rowCount,
              number: formats.integer(one.rowCount),
            }),
          }))}
          onChoose={flow.chooseSource}
        />
        {read ? (
          <ChoiceField
            label={t("score.data.accountColumn")}
            value={read.accountColumn}
            choices={read.accountColumnChoices.map((heading) => ({
              value: heading,
              text: heading,
            }))}
            onChoose={flow.chooseAccountColumn}
          />
        ) : null}
        {read ? (
          <span>
            {read.measured.measures === 0
              ? t("score.data.noMeasures")
              : t("score.data.measures", {
                  count: read.measured.measures,
                  number: formats.integer(read.measured.measures),
                  lists: read.measured.lists.join(", "),
                })}{" "}
            <Link inline as="button" onClick={onData}>
              {t("data.see")}
            </Link>
          </span>
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

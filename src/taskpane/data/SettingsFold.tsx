import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { WorkbookOverview } from "../../actions/overview-workbook";
import type { WorkbookSettings } from "../../actions/workbook-settings";
import { ChoiceField } from "../formats/ChoiceField";
import { DayField } from "../formats/DayField";
import { useFormats } from "../formats/FormatsContext";
import { useActions } from "../frame/ActionsContext";
import { useWorkbookRevision } from "../frame/WorkbookRevision";
import { FailureNotice } from "../notices/FailureNotice";
import { NoticeList } from "../notices/NoticeList";
import { Step } from "../steps/Step";
import { TextField } from "./TextField";

const UNITS = [1, 1000, 1000000] as const;
const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

interface SettingsFoldProps {
  readonly overview: WorkbookOverview;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** The day, currency, fiscal year and unit that every sheet of ours goes by. */
export function SettingsFold({ overview, isOpen, onToggle }: SettingsFoldProps): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const actions = useActions();
  const { advance } = useWorkbookRevision();
  const [changed, setChanged] = useState<WorkbookSettings | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const settings = changed ?? overview.settings;

  function change(changes: Partial<WorkbookSettings>): void {
    setFailure(null);
    setChanged({ ...settings, ...changes });
    actions.changeWorkbookSettings(changes).then(
      () => advance(),
      (reason: unknown) => {
        setChanged(null);
        setFailure(reason);
      },
    );
  }

  const month = (number: number): string => formats.month(number);
  const { asOf, isAsOfChosen, currency, fiscalYearStart, unit } = settings;
  return (
    <Step
      title={t("data.settings.title")}
      answer={t("data.settings.answer", {
        day: formats.day(asOf),
        currency: currency ?? t("data.settings.noCurrency"),
        month: month(fiscalYearStart),
      })}
      isOpen={isOpen}
      onToggle={onToggle}
      isMarked={overview.aboutSettings.some(({ severity }) => severity === "warning")}
    >
      <NoticeList notices={overview.aboutSettings} isCompact />
      <DayField
        label={t("score.sheet.asOf")}
        serial={asOf}
        hint={t(isAsOfChosen ? "data.settings.chosenDay" : "data.settings.lastDay")}
        onChange={(day) => day !== null && change({ asOf: day })}
      />
      {isAsOfChosen ? (
        <div>
          <Button size="small" onClick={() => change({ isAsOfChosen: false })}>
            {t("data.settings.followData")}
          </Button>
        </div>
      ) : null}
      <TextField
        label={t("data.settings.currency")}
        value={currency ?? ""}
        hint={t("data.settings.currencyHint")}
        onChange={(typed) => change({ currency: typed.trim() === "" ? null : typed.trim() })}
      />
      <ChoiceField
        label={t("data.settings.fiscalYear")}
        value={String(fiscalYearStart)}
        choices={MONTHS.map((number) => ({ value: String(number), text: month(number) }))}
        onChoose={(value) => change({ fiscalYearStart: Number(value) })}
      />
      <ChoiceField
        label={t("data.settings.unit")}
        value={String(unit)}
        choices={UNITS.map((one) => ({
          value: String(one),
          text: t(`data.settings.units.${one}`),
        }))}
        onChoose={(value) => change({ unit: UNITS.find((one) => String(one) === value) ?? 1 })}
      />
      {failure !== null ? <FailureNotice failure={failure} /> : null}
    </Step>
  );
}

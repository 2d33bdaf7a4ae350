import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Cadence } from "../../domain/plan/review-period";
import { ChoiceField } from "../formats/ChoiceField";
import { useFormats } from "../formats/FormatsContext";
import { LoadingSkeleton } from "../frame/LoadingSkeleton";
import { FailureNotice } from "../notices/FailureNotice";
import { Notice } from "../notices/Notice";
import type { PlanDraft } from "./plan-draft";
import type { Periods } from "./use-periods";

const useStyles = makeStyles({
  pair: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(140px, 1fr))",
    gap: tokens.spacingHorizontalS,
    alignItems: "start",
  },
});

interface PeriodFieldsProps {
  readonly periods: Periods;
  readonly onChange: (change: Partial<PlanDraft>) => void;
}

/** Which cadence, and which of its periods. */
export function PeriodFields({ periods, onChange }: PeriodFieldsProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const formats = useFormats();
  const { loaded, period, cadences, ofCadence } = periods;
  if (loaded.failure !== null) {
    return <FailureNotice failure={loaded.failure} onRetry={loaded.reload} />;
  }
  if (loaded.isLoading) return <LoadingSkeleton rows={1} />;
  if (period === null) return <Notice intent="info">{t("plans.noPeriods")}</Notice>;
  return (
    <div className={styles.pair}>
      <ChoiceField
        label={t("plans.cadence")}
        value={period.cadence}
        choices={cadences.map((cadence) => ({
          value: cadence,
          text: t(`plans.cadences.${cadence}`),
        }))}
        onChoose={(cadence) => onChange({ cadence: cadence as Cadence, periodLabel: null })}
      />
      <ChoiceField
        label={t("plans.period")}
        hint={t("plans.days", {
          first: formats.day(period.firstDay),
          last: formats.day(period.lastDay),
        })}
        value={period.label}
        choices={ofCadence.map(({ label, isRunning }) => ({
          value: label,
          text: isRunning === true ? t("plans.toDate", { period: label }) : label,
        }))}
        onChoose={(label) => onChange({ periodLabel: label })}
      />
    </div>
  );
}

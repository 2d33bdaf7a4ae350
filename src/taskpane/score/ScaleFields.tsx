import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import {
  criterionScales,
  type AccountColumn,
  type Criterion,
  type CriterionScale,
} from "../../domain/scoring/scoring-setup";
import { ChoiceField } from "../formats/ChoiceField";
import { DayField } from "../formats/DayField";
import { useFormats } from "../formats/FormatsContext";
import { NumberField } from "../formats/NumberField";
import { startOfScale, usualEnds } from "./scale-start";
import { StepsEditor } from "./StepsEditor";

const useStyles = makeStyles({
  pair: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    gap: tokens.spacingHorizontalS,
  },
  note: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface ScaleFieldsProps {
  readonly criterion: Criterion;
  readonly column: AccountColumn | undefined;
  readonly onChange: (change: Partial<Omit<Criterion, "weight">>) => void;
}

const hasEnds: ReadonlySet<CriterionScale> = new Set([
  "line",
  "percentiles",
  "log",
  "rated",
  "three points",
]);

/** How the values of a criterion become ratings, and what that scale needs to be told. */
export function ScaleFields(props: ScaleFieldsProps): ReactNode {
  const { criterion, column, onChange } = props;
  const styles = useStyles();
  const { t } = useTranslation();
  const scale = criterion.scale ?? "line";
  const notes: Readonly<Record<CriterionScale, string>> = {
    line: t(column?.kind === "date" ? "score.criteria.endDays" : "score.criteria.ends"),
    percentiles: t("score.criteria.percentileEnds"),
    log: t("score.criteria.logEnds"),
    rated: t("score.criteria.ratedEnds"),
    "three points": t("score.criteria.ends"),
    steps: t("score.criteria.stepsNote"),
    rank: t("score.criteria.rankNote"),
  };
  return (
    <>
      <ChoiceField
        label={t("score.criteria.scale")}
        value={scale}
        choices={criterionScales.map((one) => ({
          value: one,
          text: t(`score.criteria.scales.${one}`),
        }))}
        onChoose={(wanted) => onChange(startOfScale(wanted, criterion, column))}
      />
      {hasEnds.has(scale) ? (
        <div className={styles.pair}>
          <EndField end="worst" {...props} />
          <EndField end="best" {...props} />
        </div>
      ) : null}
      {scale === "three points" ? (
        <NumberField
          label={t("score.criteria.five")}
          value={criterion.middle ?? null}
          onChange={(middle) => onChange({ middle })}
        />
      ) : null}
      {scale === "steps" ? (
        <StepsEditor steps={criterion.steps ?? []} onChange={(steps) => onChange({ steps })} />
      ) : null}
      <p className={styles.note}>{notes[scale]}</p>
    </>
  );
}

interface EndFieldProps extends ScaleFieldsProps {
  readonly end: "worst" | "best";
}

/** The value rated 1 or the value rated 10; empty means what the scale takes of itself. */
function EndField({ criterion, column, onChange, end }: EndFieldProps): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const ends = usualEnds(criterion.scale ?? "line", column);
  const label = end === "worst" ? t("score.criteria.worst") : t("score.criteria.best");
  const isLowEnd = (end === "worst") === (criterion.direction === "higher");
  const usual = ends && (isLowEnd ? ends.low : ends.high);
  if (column?.kind === "date") {
    // A date field cannot show a placeholder of its own.
    const isOwn = usual !== null && criterion[end] === null;
    return (
      <DayField
        label={label}
        serial={criterion[end]}
        {...(isOwn ? { hint: t("score.criteria.ownEnd", { day: formats.day(usual) }) } : {})}
        onChange={(serial) => onChange({ [end]: serial })}
      />
    );
  }
  return (
    <NumberField
      label={label}
      value={criterion[end]}
      placeholder={usual === null ? "" : formats.value(usual)}
      onChange={(value) => onChange({ [end]: value })}
    />
  );
}

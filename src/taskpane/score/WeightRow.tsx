import { makeStyles, Slider, ToggleButton, tokens } from "@fluentui/react-components";
import { LockClosedRegular } from "@fluentui/react-icons/svg/lock-closed";
import { LockOpenRegular } from "@fluentui/react-icons/svg/lock-open";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../formats/FormatsContext";
import { NumberField } from "../formats/NumberField";
import { SeriesSwatch } from "../preview/SeriesSwatch";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 68px 32px",
    columnGap: tokens.spacingHorizontalXS,
    alignItems: "center",
  },
  name: {
    gridColumn: "1",
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    minWidth: 0,
  },
  nameText: { overflowWrap: "anywhere", lineHeight: tokens.lineHeightBase200 },
  spread: {
    marginInlineStart: "auto",
    flexShrink: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
  },
  slider: { width: "100%", minWidth: 0, minHeight: "24px", gridColumn: "1" },
  box: { gridRow: "1 / span 2", gridColumn: "2" },
  lock: { gridRow: "1 / span 2", gridColumn: "3" },
});

interface WeightRowProps {
  readonly index: number;
  readonly name: string;
  /** As it was typed or proposed, on any scale. */
  readonly points: number;
  /** What it counts of all. */
  readonly percent: number;
  /** Whether the points are percents, since all together are 100. */
  readonly isShare: boolean;
  /** What it makes of the differences between ratings, 0..1; null while nothing can be rated. */
  readonly spread: number | null;
  readonly isLocked: boolean;
  readonly onWeight: (percent: number) => void;
  readonly onPoints: (points: number) => void;
  readonly onLock: () => void;
}

/** As many as the sheet and the steps take. */
const MOST_POINTS = 1_000_000_000;

/** One weight: a slider to feel it, a box to type it, a lock to keep it. */
export function WeightRow(props: WeightRowProps): ReactNode {
  const { index, name, points, percent, isShare, spread, isLocked } = props;
  const { onWeight, onPoints, onLock } = props;
  const styles = useStyles();
  const { t } = useTranslation();
  const formats = useFormats();
  const label = t("score.weights.of", { criterion: name });
  const lockLabel = isLocked
    ? t("score.weights.unlock", { criterion: name })
    : t("score.weights.lock", { criterion: name, percent: formats.percent(percent) });
  return (
    <li className={styles.row}>
      <span className={styles.name} title={name}>
        <SeriesSwatch index={index} />
        <span className={styles.nameText}>{name}</span>
        <span className={styles.spread}>
          {[
            ...(isShare ? [] : [t("score.weights.share", { percent: formats.percent(percent) })]),
            ...(spread === null
              ? []
              : [t("score.weights.spread", { percent: formats.percent(100 * spread) })]),
          ].join(", ")}
        </span>
      </span>
      <Slider
        className={styles.slider}
        min={0}
        max={100}
        value={Math.round(percent)}
        disabled={isLocked}
        aria-label={label}
        aria-valuetext={formats.percent(percent)}
        onChange={(_, data) => onWeight(data.value)}
      />
      <NumberField
        className={styles.box}
        label={label}
        isLabelHidden
        isRequired
        {...(isShare ? { unit: "%" } : {})}
        value={points}
        isDisabled={isLocked}
        limits={{ least: 0, most: MOST_POINTS }}
        onChange={(value) => value !== null && onPoints(value)}
      />
      <ToggleButton
        className={styles.lock}
        appearance="transparent"
        checked={isLocked}
        icon={isLocked ? <LockClosedRegular /> : <LockOpenRegular />}
        aria-label={lockLabel}
        title={lockLabel}
        onClick={onLock}
      />
    </li>
  );
}

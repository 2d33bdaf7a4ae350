import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { CriterionPart } from "../../actions/preview-scores";
import { paletteColor } from "../../actions/series-palette";
import { useThemeName } from "../theme/ThemeContext";
import { patternId } from "./SeriesPatterns";

const HIGHEST_SCORE = 10;
const HEIGHT = 14;

const useStyles = makeStyles({
  bar: { display: "block", width: "100%", height: "14px", overflow: "visible" },
  ground: { fill: tokens.colorNeutralBackground6 },
  edge: { stroke: tokens.colorNeutralBackground1, strokeWidth: "1px" },
  cut: {
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: "1.5px",
    strokeDasharray: "3 2",
  },
});

interface StackedBarProps {
  readonly parts: readonly CriterionPart[];
  readonly cut: number | null;
}

/** A score from 0 to 10 as the points of its criteria, one after the other, and where the cut is. */
export function StackedBar({ parts, cut }: StackedBarProps): ReactNode {
  const styles = useStyles();
  const theme = useThemeName();
  return (
    <svg className={styles.bar} aria-hidden>
      <rect className={styles.ground} width="100%" height={HEIGHT} rx={2} />
      {parts.map((part, index) => {
        const before = parts.slice(0, index).reduce((sum, other) => sum + other.points, 0);
        const place = { x: percent(before), width: percent(part.points), height: HEIGHT };
        return (
          <g key={part.criterion}>
            <rect {...place} fill={paletteColor(theme, index)} />
            <rect {...place} fill={`url(#${patternId(index)})`} className={styles.edge} />
          </g>
        );
      })}
      {cut === null ? null : (
        <line className={styles.cut} x1={percent(cut)} x2={percent(cut)} y1={-7} y2={HEIGHT + 7} />
      )}
    </svg>
  );
}

function percent(points: number): string {
  return `${(points / HIGHEST_SCORE) * 100}%`;
}

import type { ReactNode } from "react";
import { useThemeName } from "../theme/ThemeContext";

const SIZE = 6;

/** Line art of each series, so that criteria can be told apart without colour; the first is plain. */
const MARKS: readonly string[] = [
  "",
  "M0 6 L6 0",
  "M3 3 h0.01",
  "M0 3 H6",
  "M0 6 L6 0 M0 0 L6 6",
  "M3 0 V6",
];

/** The patterns all bars and legends of the pane refer to; drawn once. */
export function SeriesPatterns(): ReactNode {
  const stroke = useThemeName() === "dark" ? "#000000" : "#ffffff";
  return (
    <svg width={0} height={0} aria-hidden style={{ position: "absolute" }}>
      <defs>
        {MARKS.map((mark, index) => (
          <pattern
            key={mark}
            id={patternId(index)}
            width={SIZE}
            height={SIZE}
            patternUnits="userSpaceOnUse"
          >
            <path
              d={mark}
              stroke={stroke}
              strokeOpacity={0.5}
              strokeWidth={index === 2 ? 2.5 : 1.25}
              strokeLinecap="round"
            />
          </pattern>
        ))}
      </defs>
    </svg>
  );
}

/** For `fill="url(#...)"`. */
export function patternId(index: number): string {
  return `kam-series-${index % MARKS.length}`;
}

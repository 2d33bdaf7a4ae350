import type { ReactNode } from "react";
import { paletteColor } from "../../actions/series-palette";
import { useThemeName } from "../theme/ThemeContext";
import { patternId } from "./SeriesPatterns";

/** The small square that says which part of a bar is which criterion. */
export function SeriesSwatch({ index }: { readonly index: number }): ReactNode {
  const theme = useThemeName();
  return (
    <svg width={12} height={12} aria-hidden style={{ flexShrink: 0 }}>
      <rect width={12} height={12} rx={2} fill={paletteColor(theme, index)} />
      <rect width={12} height={12} rx={2} fill={`url(#${patternId(index)})`} />
    </svg>
  );
}

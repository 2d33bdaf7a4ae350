import type { ThemeName } from "./choose-theme";

/**
 * The accents of Office's own theme, so that a bar in the pane has the colour of the same criterion
 * in the chart on the sheet. In the dark they are lightened until they stand 3:1 from the ground.
 */
const LIGHT = ["#156082", "#e97132", "#196b24", "#0f9ed5", "#a02b93", "#4ea72e"] as const;
const DARK = ["#5fb0d3", "#f2a477", "#5fc46d", "#46b9ea", "#d77fcd", "#8ed973"] as const;

export function seriesColor(theme: ThemeName, index: number): string {
  const palette = theme === "dark" ? DARK : LIGHT;
  return palette[index % palette.length] ?? palette[0];
}

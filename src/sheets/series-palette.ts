/**
 * The colours of criteria and other series, the same in the pane and in the charts on sheets. Any
 * two are told apart by eyes without red, green or blue cones too, and all stand 3:1 from the
 * ground; in the dark the hues are lightened. The test measures both.
 */
export const seriesPalette = {
  light: ["#26707f", "#e46f0b", "#6b05b9", "#1e92e3", "#a7450d", "#173834"],
  dark: ["#5bb3c6", "#e2a620", "#855bd9", "#8af5ff", "#c74c3b", "#fff66a"],
} as const;

/** The colour of a series by its place; after the last one they begin anew. */
export function paletteColor(ground: keyof typeof seriesPalette, index: number): string {
  const palette = seriesPalette[ground];
  return palette[index % palette.length] ?? palette[0];
}

/** The colours of criteria, in the pane as in the charts on the sheets. */
export { paletteColor } from "../sheets/series-palette";

/** @jest-environment jsdom */
import { relativeLuminance } from "../../../src/taskpane/theme/choose-theme";
import { paletteColor } from "../../../src/actions/series-palette";
import { fluentTheme } from "../../../src/taskpane/theme/themes";

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [one, other]
    .map((color) => relativeLuminance(color) ?? NaN)
    .sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(["light", "dark"] as const)("%s", (name) => {
  const theme = fluentTheme(name);
  const ground = theme.colorNeutralBackground1;

  test.each([
    "colorNeutralForeground1",
    "colorNeutralForeground3",
    "colorBrandForeground1",
  ] as const)("%s reads on the ground at 4.5:1", (token) => {
    expect(contrast(theme[token], ground)).toBeGreaterThanOrEqual(4.5);
  });

  test("the words of the primary button read on it at 4.5:1", () => {
    expect(
      contrast(theme.colorNeutralForegroundOnBrand, theme.colorBrandBackground),
    ).toBeGreaterThanOrEqual(4.5);
  });

  test.each([0, 1, 2, 3, 4, 5])("bar %d stands out from the ground at 3:1", (index) => {
    expect(contrast(paletteColor(name, index), ground)).toBeGreaterThanOrEqual(3);
  });
});

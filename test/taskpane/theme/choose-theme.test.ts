import { chooseTheme, relativeLuminance } from "../../../src/taskpane/theme/choose-theme";

const silent = { themeId: null, bodyBackgroundColor: null };

test.each([
  ["nothing from Office, a light system", silent, false, "light"],
  ["nothing from Office, a dark system", silent, true, "dark"],
  ["the black theme before a light system", { ...silent, themeId: 3 }, false, "dark"],
  ["the dark grey theme", { ...silent, themeId: 1 }, false, "dark"],
  ["the white theme before a dark system", { ...silent, themeId: 4 }, true, "light"],
  ["only a dark background", { themeId: null, bodyBackgroundColor: "#262626" }, false, "dark"],
  ["only a light background", { themeId: null, bodyBackgroundColor: "#FFFFFF" }, true, "light"],
  ["colorful on a dark ground", { themeId: 0, bodyBackgroundColor: "#212121" }, false, "dark"],
  ["a theme nobody knows", { themeId: 99, bodyBackgroundColor: null }, true, "dark"],
])("%s", (_, theme, systemPrefersDark, expected) => {
  expect(chooseTheme(theme, systemPrefersDark)).toBe(expected);
});

// WCAG 2: white 1, black 0, #808080 0.2159.
test("luminance is WCAG's", () => {
  expect(relativeLuminance("#ffffff")).toBeCloseTo(1, 6);
  expect(relativeLuminance("#000000")).toBe(0);
  expect(relativeLuminance("#808080")).toBeCloseTo(0.2159, 4);
  expect(relativeLuminance("white")).toBeNull();
});

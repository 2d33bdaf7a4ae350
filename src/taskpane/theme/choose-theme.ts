import type { OfficeTheme } from "../frame/office-facts";

export type ThemeName = "light" | "dark";

/** Office.ThemeId: Colorful 0, DarkGray 1, Black 3, White 4. */
const DARK_THEMES = [1, 3];
const LIGHT_THEMES = [0, 4];
/** Below this luminance white text reads better than black (both reach 4.5:1 near it). */
const DARK_LUMINANCE = 0.18;

/** Office's own word first, then the background it paints, then what the system prefers. */
export function chooseTheme(theme: OfficeTheme, systemPrefersDark: boolean): ThemeName {
  const luminance = relativeLuminance(theme.bodyBackgroundColor);
  if (luminance !== null) {
    // Excel on the web reports "Colorful" in its dark mode too; the background tells.
    const darkGround = luminance < DARK_LUMINANCE;
    if (theme.themeId === null || LIGHT_THEMES.includes(theme.themeId)) {
      return darkGround ? "dark" : "light";
    }
  }
  if (theme.themeId !== null && DARK_THEMES.includes(theme.themeId)) {
    return "dark";
  }
  if (theme.themeId !== null && LIGHT_THEMES.includes(theme.themeId)) {
    return "light";
  }
  return systemPrefersDark ? "dark" : "light";
}

/** WCAG's relative luminance of `#rrggbb`; null where the text is no colour. */
export function relativeLuminance(color: string | null): number | null {
  const digits = /^#?([0-9a-f]{6})/i.exec(color ?? "")?.[1];
  if (digits === undefined) {
    return null;
  }
  const channels = [0, 2, 4].map((start) => parseInt(digits.slice(start, start + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((channel) =>
    channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

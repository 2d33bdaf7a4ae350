import type { ColorScheme } from "./mount-spreadsheet";

/**
 * Light or dark, as the system prefers, now and when that changes. Excel on the web tells an add-in
 * no theme, so the pane asks the system as well: page and pane are always of one mind.
 */
export function followSystemTheme(changed: (scheme: ColorScheme) => void): ColorScheme {
  const prefersDark = window.matchMedia("(prefers-color-scheme: dark)");
  const scheme = (): ColorScheme => (prefersDark.matches ? "dark" : "light");
  const apply = (): void => {
    document.documentElement.dataset["theme"] = scheme();
  };
  prefersDark.addEventListener("change", () => {
    apply();
    changed(scheme());
  });
  apply();
  return scheme();
}

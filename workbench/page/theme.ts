import type { ColorScheme } from "./mount-spreadsheet";

const storageKey = "workbench.theme";

/** Light or dark: what the user chose, else what the system prefers. */
export function watchTheme(
  button: HTMLElement,
  changed: (scheme: ColorScheme) => void,
): ColorScheme {
  const preferred = window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  const kept = window.localStorage.getItem(storageKey);
  let scheme: ColorScheme = kept === "dark" || kept === "light" ? kept : preferred;
  const apply = (): void => {
    document.documentElement.dataset["theme"] = scheme;
    button.setAttribute("aria-pressed", String(scheme === "dark"));
    button.textContent = scheme === "dark" ? "Light" : "Dark";
  };
  button.addEventListener("click", () => {
    scheme = scheme === "dark" ? "light" : "dark";
    window.localStorage.setItem(storageKey, scheme);
    apply();
    changed(scheme);
  });
  apply();
  return scheme;
}

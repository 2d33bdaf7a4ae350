import { useSyncExternalStore } from "react";
import { officeTheme } from "../frame/office-facts";
import { chooseTheme, type ThemeName } from "./choose-theme";

const SYSTEM_DARK = "(prefers-color-scheme: dark)";

/** The theme now; read again when the pane becomes visible, since Office does not always say. */
export function useOfficeTheme(): ThemeName {
  return useSyncExternalStore(subscribe, currentTheme);
}

function currentTheme(): ThemeName {
  return chooseTheme(officeTheme(), matchMedia(SYSTEM_DARK).matches);
}

function subscribe(onChange: () => void): () => void {
  const system = matchMedia(SYSTEM_DARK);
  system.addEventListener("change", onChange);
  document.addEventListener("visibilitychange", onChange);
  window.addEventListener("focus", onChange);
  return () => {
    system.removeEventListener("change", onChange);
    document.removeEventListener("visibilitychange", onChange);
    window.removeEventListener("focus", onChange);
  };
}

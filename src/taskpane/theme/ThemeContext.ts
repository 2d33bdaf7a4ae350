import { createContext, useContext } from "react";
import type { ThemeName } from "./choose-theme";

const ThemeNameContext = createContext<ThemeName>("light");

export const ThemeNameProvider = ThemeNameContext.Provider;

export function useThemeName(): ThemeName {
  return useContext(ThemeNameContext);
}

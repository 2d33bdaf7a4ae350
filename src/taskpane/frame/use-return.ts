import { useEffect } from "react";

/** Calls back when the user comes back to the pane: the workbook may have changed meanwhile. */
export function useReturn(onReturn: () => void): void {
  useEffect(() => {
    function returned(): void {
      if (document.visibilityState === "visible") {
        onReturn();
      }
    }
    window.addEventListener("focus", returned);
    document.addEventListener("visibilitychange", returned);
    return () => {
      window.removeEventListener("focus", returned);
      document.removeEventListener("visibilitychange", returned);
    };
  }, [onReturn]);
}

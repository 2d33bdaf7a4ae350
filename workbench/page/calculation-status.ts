import type { Model } from "../engine";

/** What is calculated within a blink is not worth a word. */
const blink = 300;

/** Says in the status bar that functions are being calculated, and until when. */
export function showCalculating(
  model: Model,
  countCalculating: () => number,
  activity: HTMLElement,
): () => void {
  let isShown = false;
  let later: ReturnType<typeof setTimeout> | undefined;
  const draw = (): void => {
    const count = countCalculating();
    if (count === 0) {
      clearTimeout(later);
      later = undefined;
      if (isShown) activity.textContent = "Ready";
      isShown = false;
    } else later ??= setTimeout(say, blink);
  };
  const say = (): void => {
    const count = countCalculating();
    if (count === 0) return;
    isShown = true;
    activity.textContent = `Calculating ${count} ${count === 1 ? "function" : "functions"}`;
  };
  model.on("update", activity, draw);
  return () => {
    clearTimeout(later);
    model.off("update", activity);
  };
}

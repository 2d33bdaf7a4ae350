import type { HeadlessHost } from "../headless/start-headless-host";

const patienceInMilliseconds = 120_000;

/** Presses the pane's one primary button, once it says what it will make. */
export async function pressCreate(host: HeadlessHost, words: RegExp): Promise<string> {
  const button = await until(host, `a button ${String(words)}`, () =>
    visibleButtons(host).find((one) => words.test(one.textContent ?? "") && !one.disabled),
  );
  const said = button.textContent ?? "";
  button.click();
  return said;
}

/** Waits for the pane to say what it made, and answers in its words. */
export async function readOutcome(host: HeadlessHost): Promise<string> {
  const goToSheet = await until(host, "an outcome", () =>
    visibleButtons(host).find((one) => one.textContent === "Go to sheet"),
  );
  // The sentence stands beside its buttons, in the same message.
  const message = goToSheet.parentElement?.parentElement?.textContent ?? "";
  return message.split("Go to sheet")[0] ?? "";
}

function visibleButtons(host: HeadlessHost): readonly HTMLButtonElement[] {
  const buttons = [...host.window.document.querySelectorAll("button")];
  return buttons.filter((button) => button.closest("[hidden]") === null);
}

async function until<T>(
  host: HeadlessHost,
  what: string,
  look: () => T | undefined | null,
): Promise<T> {
  const end = Date.now() + patienceInMilliseconds;
  while (Date.now() < end) {
    const found = look();
    if (found) return found;
    const refusal = host.window.document.querySelector('[role="alert"]')?.textContent;
    if (refusal) throw new Error(refusal);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`The pane did not show ${what}.`);
}

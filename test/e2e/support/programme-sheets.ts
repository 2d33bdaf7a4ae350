import type { OpenWorkbench } from "./open-workbench";

/** Presses the button of one of the programme's sheets, and waits for what it says at the end. */
export async function makeProgrammeSheet(
  { pane }: OpenWorkbench,
  button: string,
  sentence: RegExp,
): Promise<void> {
  await pane.getByRole("button", { name: `Make or refresh ${button}` }).click();
  await pane.getByText(sentence).first().waitFor({ timeout: 100_000 });
}

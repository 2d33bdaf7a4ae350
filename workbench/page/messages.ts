import { place } from "./place";

/** Shows one sentence under the ribbon until it is closed or replaced. */
export function tell(sentence: string): void {
  place("message-text").textContent = sentence;
  place("message").hidden = false;
}

export function hideMessage(): void {
  place("message").hidden = true;
}

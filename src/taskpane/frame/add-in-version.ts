/** The build writes it on the page, so that the bundle need not hold package.json. */
export function addInVersion(): string {
  return document.documentElement.dataset["version"] ?? "unknown";
}

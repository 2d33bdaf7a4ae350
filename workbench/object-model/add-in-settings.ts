import type { Model } from "../engine";
import { listFacts, setFact } from "./facts";

/**
 * `Office.context.document.settings`: an older store beside `workbook.settings`, saved as a whole.
 * Both are in the workbook; a prefix tells them apart.
 */
const prefix = "document:";

export function settingsOfAddIn(model: Model): Readonly<Record<string, string>> {
  return Object.fromEntries(
    listFacts(model, "setting")
      .filter(({ key }) => key.startsWith(prefix))
      .map(({ key, value }) => [key.slice(prefix.length), value.json]),
  );
}

export function saveAddInSettings(model: Model, settings: Readonly<Record<string, string>>): void {
  for (const { key } of listFacts(model, "setting")) {
    if (key.startsWith(prefix) && !(key.slice(prefix.length) in settings)) {
      setFact(model, "setting", key, null);
    }
  }
  for (const [name, json] of Object.entries(settings)) {
    setFact(model, "setting", `${prefix}${name}`, { json });
  }
}

export function isAddInSetting(key: string): boolean {
  return key.startsWith(prefix);
}

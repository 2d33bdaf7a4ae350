import type { OfficeWindow } from "./start-headless-host";

const names = ["Excel", "Office", "OfficeExtension"] as const;

/** Lets modules that name Excel as a global run against the page's; answers how to undo it. */
export function exposeOfficeGlobals(window: OfficeWindow): () => void {
  const globals = globalThis as unknown as Record<string, unknown>;
  const before = names.map((name) => [name, globals[name]] as const);
  for (const name of names) globals[name] = window[name];
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) delete globals[name];
      else globals[name] = value;
    }
  };
}

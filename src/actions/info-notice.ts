import type { Notice } from "./contract";

/** Something good to know, of no cell in particular. */
export function info(sentence: string): Notice {
  return { severity: "info", sentence, cell: null };
}

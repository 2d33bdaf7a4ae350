/** One step of a statement: a name, what it does in words, and its lines. */
export interface NamedQuery {
  readonly name: string;
  readonly why: readonly string[];
  readonly lines: readonly string[];
}

/** Lines one step further in. */
export function indented(lines: readonly string[]): string[] {
  return lines.map((line) => (line === "" ? "" : `  ${line}`));
}

/** Every line but the last with a comma, or another word, at its end. */
export function separated(lines: readonly string[], separator = ","): string[] {
  return lines.map((line, place) => (place < lines.length - 1 ? line + separator : line));
}

/** The steps as a WITH clause, each with its comment, and what is selected from them. */
export function statement(
  heading: readonly string[],
  queries: readonly NamedQuery[],
  selection: readonly string[],
  ending: readonly string[],
): string {
  const steps = queries.flatMap(({ name, why, lines }, place) => [
    `${place === 0 ? "WITH " : ""}${name} AS (`,
    ...indented([...why.map((line) => `-- ${line}`), ...lines]),
    place < queries.length - 1 ? ")," : ")",
  ]);
  return [...heading.map((line) => `-- ${line}`), ...steps, ...selection, ...ending].join("\n");
}

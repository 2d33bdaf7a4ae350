import { registries } from "../engine";
import { formulaTokens } from "./formula-tokens";

/** Whether a formula is well-formed and calls a function that nobody has, such as a misspelt one. */
export function callsUnknownFunction(content: string): boolean {
  const tokens = formulaTokens(content.slice(1));
  const count = (kind: string): number => tokens.filter((token) => token.kind === kind).length;
  const isWellFormed = count("unknown") === 0 && count("open") === count("close");
  return (
    isWellFormed &&
    tokens.some(
      ({ kind, text }) =>
        kind === "function" && !registries.functionRegistry.contains(text.toUpperCase()),
    )
  );
}

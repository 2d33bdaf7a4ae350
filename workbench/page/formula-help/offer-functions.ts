import { registries } from "../../engine";
import { functionCategory } from "../../functions/register-functions";
import { argumentAtCursor } from "./argument-at-cursor";

type Provider = Parameters<typeof registries.autoCompleteProviders.add>[1];
type Token = Parameters<Provider["getProposals"]>[0];

const functions = registries.functionRegistry;

/** As in Excel, the list holds all functions of the add-in once its namespace is typed. */
export function offerFunctions(namespace: string): void {
  registries.autoCompleteProviders.replace(`${namespace}_functions`, {
    sequence: 90,
    autoSelectFirstProposal: true,
    getProposals(token) {
      const typed = token.value.toUpperCase();
      if (token.type !== "SYMBOL" || !typed.startsWith(namespace)) return undefined;
      return namesFor(typed, namespace).map((name) => ({
        // With its parenthesis: the engine shows no list for a text that is complete.
        text: `${name}(`,
        description: functions.get(name).description,
        icon: "o-spreadsheet-Icon.FX_SVG",
        htmlContent: [{ value: name }],
        // The choice is made here already; the engine would add names that share some letters.
        fuzzySearchKey: token.value,
      }));
    },
    selectProposal(token, { text }) {
      const { currentTokens } = this.composer;
      const next = currentTokens[currentTokens.indexOf(token) + 1];
      const end = next?.type === "LEFT_PAREN" ? next.end : token.end;
      this.composer.changeComposerCursorSelection(token.start, end);
      this.composer.replaceComposerCursorSelection(text);
    },
  });
}

/** Fewer letters stand in the middle of many words. */
const shortestWord = 4;

/** Names that begin so first, then names that hold it, then functions whose description does. */
function namesFor(typed: string, namespace: string): readonly string[] {
  const ours = functions
    .getKeys()
    .filter((name) => functions.get(name).category === functionCategory)
    .sort();
  const word = typed.slice(namespace.length + 1);
  const rank = (name: string): number => {
    if (name.startsWith(typed)) return 0;
    if (name.includes(word)) return 1;
    const isWord = word.length >= shortestWord;
    return isWord && functions.get(name).description.toUpperCase().includes(word) ? 2 : 3;
  };
  return ours
    .map((name) => ({ name, rank: rank(name) }))
    .filter((one) => one.rank < 3)
    .sort((first, second) => first.rank - second.rank)
    .map(({ name }) => name);
}

/** The words that an argument takes, as soon as it is being typed. */
export function offerChoices(namespace: string): void {
  registries.autoCompleteProviders.replace(`${namespace}_choices`, {
    sequence: 50,
    autoSelectFirstProposal: true,
    getProposals(token) {
      const { currentTokens } = this.composer;
      const argument = argumentAtCursor(currentTokens.slice(0, currentTokens.indexOf(token) + 1));
      if (!argument || !functions.contains(argument.functionName)) return undefined;
      const described = functions.get(argument.functionName);
      if (described.category !== functionCategory) return undefined;
      return described.args[argument.position]?.proposalValues?.map(({ value, label }) => {
        const text = typeof value === "string" ? `"${value}"` : String(value);
        return {
          text,
          description: label ?? "",
          htmlContent: [{ value: text }],
          fuzzySearchKey: text,
          alwaysExpanded: true,
        };
      });
    },
    selectProposal(token, { text }) {
      const start = beginsArgument(token) ? token.end : token.start;
      this.composer.changeComposerCursorSelection(start, token.end);
      this.composer.replaceComposerCursorSelection(text);
    },
  });
}

function beginsArgument({ type }: Token): boolean {
  return type === "LEFT_PAREN" || type === "ARG_SEPARATOR" || type === "LEFT_BRACE";
}

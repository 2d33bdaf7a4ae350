import { components, stores } from "../../engine";
import { functionCategory } from "../../functions/register-functions";
import { argumentAtCursor, type FormulaToken } from "./argument-at-cursor";
import { ArgumentHelp, openHelpByKey } from "./argument-help";
import { offerChoices, offerFunctions } from "./offer-functions";

/** What the engine keeps to itself of its editor, as far as it is used here. */
interface EditorInside {
  readonly props: {
    readonly composerStore: {
      readonly currentTokens: readonly FormulaToken[];
      readonly tokenAtCursor: FormulaToken | undefined;
    };
  };
  readonly functionDescriptionState: {
    readonly functionDescription: { readonly category?: string };
    argsToFocus: readonly number[];
  };
}

/** Help while a formula with the add-in's functions is typed: names, words, arguments, help pages. */
export function installFormulaHelp(namespace: string): void {
  offerFunctions(namespace);
  offerChoices(namespace);
  components.Composer.components.FunctionDescriptionProvider = ArgumentHelp;
  openHelpByKey();
  followArguments();
  reachWholeList();
}

function followArguments(): void {
  const editor = components.Composer.prototype as unknown as { processTokenAtCursor(): void };
  const original = editor.processTokenAtCursor;
  editor.processTokenAtCursor = function (this: EditorInside): void {
    original.call(this);
    const { currentTokens, tokenAtCursor } = this.props.composerStore;
    const state = this.functionDescriptionState;
    if (!tokenAtCursor || state.functionDescription.category !== functionCategory) return;
    const end = currentTokens.indexOf(tokenAtCursor) + 1;
    const argument = argumentAtCursor(currentTokens.slice(0, end));
    if (argument) state.argsToFocus = [argument.position];
  };
}

/** The engine's mouse reaches the first eleven entries only: its own lists are no longer. */
function reachWholeList(): void {
  const store = stores.CellComposerStore.prototype as unknown as {
    selectAutoCompleteIndex(index: number): void;
  };
  store.selectAutoCompleteIndex = function (
    this: { readonly autoComplete: { selectIndex(index: number): void } },
    index: number,
  ): void {
    this.autoComplete.selectIndex(index);
  };
}

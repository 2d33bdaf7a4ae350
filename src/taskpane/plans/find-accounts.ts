import type { AccountChoice } from "../../actions/contract";

/** The accounts whose name holds what was typed, whatever the case and accents; in their order. */
export function findAccounts<Choice extends Pick<AccountChoice, "account">>(
  choices: readonly Choice[],
  typed: string,
): readonly Choice[] {
  const wanted = plain(typed);
  return wanted === ""
    ? choices
    : choices.filter((choice) => plain(choice.account).includes(wanted));
}

function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .trim()
    .toLocaleLowerCase();
}

import type { FunctionHelp } from "./function-help";

export type LinkMentions = (text: string, link: (id: string) => string) => string;

/** Makes links of the other functions that the texts of a page mention by their name in capitals. */
export function mentionsOnPage(own: string, functions: readonly FunctionHelp[]): LinkMentions {
  // Longest first: CLV.FIT is not CLV with something behind it.
  const others = functions
    .map(({ id }) => id)
    .filter((id) => id !== own)
    .sort((first, second) => second.length - first.length)
    .map((id) => id.replaceAll(".", "\\."));
  const mention = new RegExp(`(?<![\\w.&])(${others.join("|")})(?![\\w]|\\.\\w)`, "g");
  return (text, link) => text.replace(mention, (id) => link(id));
}

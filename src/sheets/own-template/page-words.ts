import { inWords, toldOf } from "./filled-cell";
import type { OwnTemplate, PageWords } from "./own-template";
import type { TemplateSource } from "./field-list";

/** Excel takes 255 characters in a header and in a footer, with what tells their three parts apart. */
const mostCharacters = 255 - 6;

/** In Excel's own words: & begins a code, and a digit behind a size would be one of it. */
function quoted(value: string, before: string): string {
  const space = /^\d/u.test(value) && /&\d*$/u.test(before) ? " " : "";
  return space + value.replaceAll("&", "&&");
}

function filled({ pieces }: PageWords, source: TemplateSource): string {
  return pieces.reduce((text, piece) => {
    if (piece.kind === "text") return text + piece.text;
    if (piece.kind !== "field") return text;
    return text + quoted(inWords(toldOf(piece.field, source, undefined, null)), text);
  }, "");
}

/** Cut where it is too long; a code of its end is not cut in two. */
function cut(text: string, room: number): string {
  return text.length <= room
    ? text
    : `${text.slice(0, Math.max(0, room - 1)).replace(/&+$/u, "")}…`;
}

/** What headers and footers with fields say; too long a text ends before Excel would refuse it. */
export function filledPage(
  { page }: OwnTemplate,
  source: TemplateSource,
): Readonly<Record<string, string>> {
  const texts = page.map((words) => ({ ...words, text: filled(words, source) }));
  return Object.fromEntries(
    texts.map(({ place, others, text }) => {
      const beside = texts.filter(
        (one) => one.place.endsWith("Header") === place.endsWith("Header"),
      );
      const length = beside.reduce((sum, one) => sum + one.text.length, 0);
      const room = Math.max(0, mostCharacters - others);
      return [place, length <= room ? text : cut(text, Math.floor(room / beside.length))];
    }),
  );
}

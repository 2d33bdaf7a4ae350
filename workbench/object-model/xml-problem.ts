import { SaxesParser } from "saxes";

/** Why a text is no well-formed XML document, names and their name spaces included; null when it is. */
export function xmlProblem(xml: string): string | null {
  const parser = new SaxesParser({ xmlns: true });
  let problem: string | null = null;
  parser.on("error", ({ message }) => {
    problem ??= message;
  });
  // After its first complaint the parser reads on in a state that says nothing more about the text.
  parser.write(xml).close();
  return problem;
}

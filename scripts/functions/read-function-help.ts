import { readFileSync } from "node:fs";
import ts from "typescript";
import type { ExampleHelp, FunctionHelp, ParameterHelp, TableFormHelp } from "./function-help";

/** Reads the help of every function with `@customfunction` in a source file; fails loudly. */
export function readFunctionHelp(file: string): FunctionHelp[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, "utf8"),
    ts.ScriptTarget.Latest,
    true,
  );
  return source.statements
    .filter(ts.isFunctionDeclaration)
    .filter((declaration) => tagsOf(declaration, "customfunction").length > 0)
    .map((declaration) => readOne(declaration, source, file));
}

function readOne(
  declaration: ts.FunctionDeclaration,
  source: ts.SourceFile,
  file: string,
): FunctionHelp {
  const name = declaration.name?.text ?? "";
  const complain = (problem: string): never => {
    throw new Error(`${file}, function ${name}: ${problem}`);
  };
  const one = (tag: string): string => {
    const texts = tagsOf(declaration, tag);
    return texts.length === 1 && texts[0] ? texts[0] : complain(`needs one @${tag} with a text`);
  };
  const [id, shownName] = one("customfunction").split(" ");
  if (!id || id !== shownName) return complain("@customfunction must say the same id and name");
  const parameters = declaration.parameters.map((parameter) =>
    readParameter(parameter, declaration, source, complain),
  );
  const examples = tagsOf(declaration, "example", true).map((text) => readExample(text, complain));
  if (examples.length === 0) complain("needs at least one @example");
  const failures = tagsOf(declaration, "failure");
  if (failures.length === 0) complain("needs at least one @failure");
  return {
    id,
    category: one("category"),
    description: descriptionOf(declaration) || complain("needs a description before its tags"),
    question: one("question"),
    words: one("words"),
    signature: `KAM.${id}(${parameters.map(shownParameter).join(", ")})`,
    parameters,
    returns: one("returns"),
    inTable: readTableForm(declaration, source, complain),
    failures,
    examples,
    method: one("method"),
    sources: tagsOf(declaration, "source"),
    differences: tagsOf(declaration, "differences"),
  };
}

function readParameter(
  parameter: ts.ParameterDeclaration,
  declaration: ts.FunctionDeclaration,
  source: ts.SourceFile,
  complain: (problem: string) => never,
): ParameterHelp {
  const name = parameter.name.getText(source);
  const tag = ts
    .getJSDocParameterTags(parameter)
    .find((candidate) => candidate.name.getText(source) === name);
  const description = tag ? oneLine(ts.getTextOfJSDocComment(tag.comment) ?? "") : "";
  if (!tag || description === "") return complain(`needs a @param for ${name}`);
  return {
    name,
    isOptional: tag.isBracketed,
    description,
    options: optionsOf(parameter, declaration.getSourceFile()),
  };
}

function optionsOf(parameter: ts.ParameterDeclaration, source: ts.SourceFile) {
  const typeName = parameter.type?.getText(source).replace(/(\[\])+$/, "");
  const declaration = source.statements
    .filter(ts.isEnumDeclaration)
    .find((candidate) => candidate.name.text === typeName);
  return (declaration?.members ?? ([] as readonly ts.EnumMember[])).map((member) => ({
    word:
      member.initializer && ts.isStringLiteral(member.initializer) ? member.initializer.text : "",
    meaning: descriptionOf(member),
  }));
}

function readExample(text: string, complain: (problem: string) => never): ExampleHelp {
  const [caption = "", formula = "", result = "", ...rest] = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  if (!formula.startsWith("=KAM.") || result === "" || rest.length > 0) {
    return complain("an @example is a caption, a formula and its result, one line each");
  }
  return { caption, formula, result };
}

/** Excel lets no result fill several cells of a table, so whoever may give one says what to write. */
function readTableForm(
  declaration: ts.FunctionDeclaration,
  source: ts.SourceFile,
  complain: (problem: string) => never,
): TableFormHelp | null {
  const mayFillSeveral = /\[\]\[\]/.test(declaration.type?.getText(source) ?? "");
  const [text, ...others] = tagsOf(declaration, "intable", true);
  if (!mayFillSeveral && text === undefined) return null;
  const [caption = "", formula = "", ...rest] = (text ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return formula.startsWith("=") && rest.length === 0 && others.length === 0
    ? { caption, formula }
    : complain("needs one @intable: a caption and a formula for one row, one line each");
}

function shownParameter(parameter: ParameterHelp): string {
  return parameter.isOptional ? `[${parameter.name}]` : parameter.name;
}

function tagsOf(declaration: ts.Node, name: string, keepLines = false): string[] {
  return ts
    .getJSDocTags(declaration)
    .filter((tag) => tag.tagName.text === name)
    .map((tag) => ts.getTextOfJSDocComment(tag.comment) ?? "")
    .map((text) => (keepLines ? text : oneLine(text)));
}

function descriptionOf(declaration: ts.Node): string {
  const [comment] = ts.getJSDocCommentsAndTags(declaration).filter(ts.isJSDoc);
  return oneLine(ts.getTextOfJSDocComment(comment?.comment) ?? "");
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

import { join, relative, sep } from "node:path";
import ts from "typescript";

/** A member of Office's object model that the sources use. */
export interface OfficeMember {
  /** Owner and name, such as `Range.values`; for what stands in no class, `Excel.run`. */
  readonly member: string;
  /** The namespace that its documentation files it under: Excel, Office or OfficeExtension. */
  readonly namespace: string;
  /** The requirement set that its documentation names, such as `ExcelApi 1.2`; "" where it names none. */
  readonly requirementSet: string;
  /** The files that use it, from the project's root. */
  readonly files: readonly string[];
}

const root = join(__dirname, "..");

/** Finds every member of @types/office-js that src names or fills in, by the compiler's own knowledge. */
export function officeMembers(): OfficeMember[] {
  const program = sourcesProgram();
  const checker = program.getTypeChecker();
  const found = new Map<string, Omit<OfficeMember, "files"> & { readonly files: Set<string> }>();

  function note(symbol: ts.Symbol | undefined, file: string): void {
    const declaration = symbol?.declarations?.find((one) =>
      /@types[\\/]office-js[\\/]/.test(one.getSourceFile().fileName),
    );
    if (!symbol || !declaration) return;
    const owners = ownersOf(declaration);
    const member = `${owners[0] ?? ""}.${symbol.getName()}`;
    const known = found.get(member) ?? {
      member,
      namespace: owners.at(-1) ?? "",
      requirementSet: requirementSetOf(declaration),
      files: new Set(),
    };
    known.files.add(relative(root, file).replaceAll(sep, "/"));
    found.set(member, known);
  }

  function visit(node: ts.Node, file: string): void {
    if (ts.isPropertyAccessExpression(node)) note(checker.getSymbolAtLocation(node.name), file);
    if (ts.isObjectLiteralExpression(node)) {
      const type = checker.getContextualType(node);
      for (const { name } of node.properties) {
        if (name && type) note(type.getProperty(name.getText()), file);
      }
    }
    ts.forEachChild(node, (child) => visit(child, file));
  }

  for (const source of program.getSourceFiles()) {
    if (!source.isDeclarationFile) visit(source, source.fileName);
  }
  return [...found.values()]
    .map((one) => ({ ...one, files: [...one.files].sort() }))
    .sort((first, second) => first.member.localeCompare(second.member, "en"));
}

function sourcesProgram(): ts.Program {
  const configFile = join(root, "tsconfig.json");
  const { config } = ts.readConfigFile(configFile, (file) => ts.sys.readFile(file)) as {
    readonly config: unknown;
  };
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const sources = fileNames.filter((file) => file.startsWith(`${root.replaceAll(sep, "/")}/src/`));
  return ts.createProgram(sources, { ...options, noEmit: true });
}

/** The names of what the declaration stands in, from the inside out. */
function ownersOf(declaration: ts.Declaration): string[] {
  const owners: string[] = [];
  for (let node: ts.Node = declaration.parent; !ts.isSourceFile(node); node = node.parent) {
    if (
      ts.isClassDeclaration(node) ||
      ts.isInterfaceDeclaration(node) ||
      ts.isEnumDeclaration(node) ||
      ts.isModuleDeclaration(node)
    ) {
      if (node.name) owners.push(node.name.text);
    }
  }
  return owners;
}

/** The comment is the documentation that the reference on the web is made from. */
function requirementSetOf(declaration: ts.Declaration): string {
  const text = declaration.getFullText().slice(0, declaration.getLeadingTriviaWidth());
  const set = /\[Api set:\s*([A-Za-z]+)\s+(BETA|[\d.]+)/i.exec(text);
  return set ? `${set[1] ?? ""} ${set[2] ?? ""}` : "";
}

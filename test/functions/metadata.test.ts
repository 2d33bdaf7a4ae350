import { readFileSync } from "node:fs";
import * as languages from "hyperformula/i18n/languages";
import { z } from "zod";
import { createMetadata } from "../../scripts/functions/metadata";
import type { Metadata } from "../../scripts/functions/metadata-schema";
import { readFunctionHelp } from "../../scripts/functions/read-function-help";
import { functionSources } from "../../scripts/functions/sources";
import { catalogue } from "../../src/functions/catalogue";
import { describeWithSharedData, sharedData } from "../support/shared-data";
import { installCustomFunctions } from "./support/custom-functions";
import { SIGNATURES } from "./support/signatures";

let metadata: Metadata;

beforeAll(async () => {
  metadata = await createMetadata(functionSources(), "https://localhost:3000/");
});

const ids = Object.keys(catalogue);

test("Excel is told of every function that registers, and of no other", () => {
  expect(metadata.functions.map(({ id }) => id).sort()).toEqual([...ids].sort());
});

test("loading the script registers every function at once", async () => {
  const associated = installCustomFunctions();
  await import("../../src/functions/index");
  expect([...associated.keys()].sort()).toEqual([...ids].sort());
});

test("every function takes its arguments in the order that was shipped", () => {
  const shown = Object.fromEntries(
    metadata.functions.map(({ id, parameters }) => [
      id,
      parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(" "),
    ]),
  );
  expect(shown).toEqual(SIGNATURES);
});

test("a shell receives each argument that Excel was told of", () => {
  for (const { id, parameters } of metadata.functions) {
    expect([id, catalogue[id]?.length]).toEqual([id, parameters.length]);
  }
});

test("a function that spills says so, or Excel would refuse its rows", () => {
  const spilling = functionSources()
    .flatMap(readFunctionHelp)
    .filter(({ examples }) => examples.some(({ result }) => result.startsWith("{")))
    .map(({ id }) => id);
  const matrix = metadata.functions
    .filter(({ result }) => result.dimensionality === "matrix")
    .map(({ id }) => id);
  expect(matrix).toEqual(expect.arrayContaining(spilling));
});

test("errors in ranges reach the functions, and help stands on the add-in's own domain", () => {
  expect(metadata.allowErrorForDataTypeAny).toBe(true);
  for (const { id, helpUrl } of metadata.functions) {
    expect(helpUrl).toBe(`https://localhost:3000/help/${id}.html`);
  }
});

test("every option word that a function knows is offered while typing", () => {
  const offered = new Set((metadata.enums ?? []).map(({ id }) => id));
  const used = metadata.functions.flatMap(({ parameters }) =>
    parameters.flatMap(({ customEnumId }) => customEnumId ?? []),
  );
  expect([...offered].sort()).toEqual([...new Set(used)].sort());
});

const builtIn = new Set(
  Object.values(languages)
    .filter((language) => typeof language === "object" && "functions" in language)
    .flatMap((language) => Object.values(language.functions as Record<string, string>))
    .map((name) => name.toUpperCase())
    .filter((name) => name !== "INTERVAL"), // HyperFormula's own; Excel has none.
);

test("the list of built-in names holds those of other languages", () => {
  expect(builtIn.has("SUMME")).toBe(true);
});

/** Excel 4 macro functions that look like names one would choose. */
const MACRO_FUNCTIONS = [
  "ALERT",
  "APPLY.NAMES",
  "ARGUMENT",
  "BREAK",
  "CALL",
  "CLEAR",
  "CLOSE",
  "COPY",
  "CREATE.OBJECT",
  "CUSTOMIZE.TOOLBAR",
  "DELETE.FORMAT",
  "ECHO",
  "ERROR",
  "EVALUATE",
  "EXEC",
  "EXTEND.POLYGON",
  "FILES",
  "FORMULA",
  "FULL",
  "GOAL.SEEK",
  "GOTO",
  "HALT",
  "HELP",
  "HIDE",
  "INITIATE",
  "INPUT",
  "INSERT",
  "LAST.ERROR",
  "MERGE.STYLES",
  "MESSAGE",
  "MOVE",
  "NAMES",
  "NEW",
  "NEXT",
  "NOTE",
  "OPEN",
  "OPTIONS.VIEW",
  "PASTE",
  "PAUSE",
  "PLACEMENT",
  "POKE",
  "PRECISION",
  "PRINT",
  "PROTECT.DOCUMENT",
  "QUIT",
  "RANK",
  "REFTEXT",
  "REGISTER",
  "REPORT.DEFINE",
  "REQUEST",
  "RESET.TOOLBAR",
  "RESTART",
  "RESULT",
  "RETURN",
  "RUN",
  "SAVE",
  "SCALE",
  "SCENARIO.ADD",
  "SELECT",
  "SEND.KEYS",
  "SERIES",
  "SET.NAME",
  "SIZE",
  "SORT",
  "SPLIT",
  "STEP",
  "STYLE",
  "SUMMARY.INFO",
  "TABLE",
  "TERMINATE",
  "UNDO",
  "UNHIDE",
  "VIEW.DEFINE",
  "VOLATILE",
  "WAIT",
  "WINDOWS",
  "WORKSPACE",
  "ZOOM",
].filter((name) => name !== "SCALE"); // Its id is fixed; behind KAM. it does not meet the macro.

test.each(ids)("%s is a name that Excel takes", (id) => {
  expect(id).toMatch(/^[A-Z][A-Z.]{2,}$/);
  expect(id).not.toMatch(/^[A-Z]{1,3}\d+$|^R\d*C\d*$/);
  expect(builtIn.has(id)).toBe(false);
  expect(MACRO_FUNCTIONS).not.toContain(id);
});

describeWithSharedData("Microsoft's schema of functions.json", () => {
  test("holds, apart from what Excel learnt after it was written", () => {
    const schema = JSON.parse(
      readFileSync(sharedData("office-xsd/json/custom-functions.schema.json"), "utf8"),
    );
    const functions = metadata.functions.map(({ parameters, ...rest }) => ({
      ...rest,
      parameters: parameters.map(({ customEnumId, ...parameter }) => {
        void customEnumId;
        return parameter;
      }),
    }));
    const checked = z.fromJSONSchema(schema).safeParse({ functions });
    expect(checked.error?.issues).toBeUndefined();
  });
});

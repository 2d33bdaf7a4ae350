import { writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";
import { steps } from "../src/steps/catalogue";
import type { Step } from "../src/steps/step";

interface FieldSchema {
  readonly description?: string;
  readonly not?: unknown;
  readonly type?: string;
  readonly items?: FieldSchema;
  readonly properties?: Readonly<Record<string, FieldSchema>>;
  readonly required?: readonly string[];
}

const introduction = `# Runs without a display

One command opens a workbook, carries out the steps of a file through the add-in, prints one line of JSON a step, and writes the workbook. Nobody has to look at a screen: it makes a hundred plans on a server, and it tells a fault so that others see it too ("here is the file, here are the steps").

This page is made from the steps' own schema. Names and answers are a contract: they are added to and never changed.

## The command

\`\`\`
npm run --silent headless -- in.xlsx out.xlsx steps.json
\`\`\`

| argument | what it is |
| --- | --- |
| \`in.xlsx\` | an .xlsx or .csv file; a folder, whose .csv files become the sheets of one workbook, each called as its file; or several .csv files one after the other. It is never changed |
| \`out.xlsx\` | where the workbook is written, whole or not at all; \`-\` writes nothing |
| \`steps.json\` | a list of steps, each an object with \`do\`, the fields that the table of its step names, and \`"expect": "refused"\` where a refusal is what is wanted |

Standard output holds the lines and nothing else. What there is to say of the files themselves (how a .csv was read, say) stands on standard error.

| exit code | when |
| --- | --- |
| 0 | every step was answered as expected; a refusal that was expected is such an answer |
| 1 | a step was refused that was not expected to be, or carried out that was expected to be refused. The others were carried out all the same, and the workbook is written |
| 2 | the file, the steps or the result cannot be read or written, or the program has a fault: one sentence on standard error, and nothing is written |

## From three .csv files to a plan

A folder \`crm\` holds \`accounts.csv\`, \`contacts.csv\` and \`sales_pipeline.csv\`, as a CRM exports them. \`steps.json\`:

\`\`\`json
[
  { "do": "clock", "today": "2026-11-26" },
  { "do": "lists" },
  {
    "do": "score",
    "list": "accounts",
    "criteria": [
      { "column": "revenue", "weight": 60 },
      { "column": "employees", "weight": 40 }
    ],
    "slots": 5
  },
  { "do": "plans", "accounts": "key" },
  { "do": "reviews", "accounts": "key", "period": "2026-Q3" },
  { "do": "cells", "sheet": "Scoring matrix" },
  { "do": "type", "sheet": "Scoring matrix", "cell": "B6", "value": 3 },
  { "do": "read", "sheet": "Scoring matrix", "range": "A9:I16" }
]
\`\`\`

\`\`\`
npm run --silent headless -- crm result.xlsx steps.json
\`\`\`

1. \`clock\` sets what today is, so that the run gives the same next month. Lists that end earlier are computed for the day they end: \`lists\` answers it as \`asOf\`, and each measure has its \`period\`.
2. \`lists\` says what was understood: look at \`kind\` and \`field\` first; a list of kind \`other\`, or a heading whose field is \`null\`, was not taken for anything. A question of \`questions\` is answered with \`map\`: give the column another field, or none.
3. \`score\` makes the sheet "Scoring matrix". \`top\` holds the best accounts: \`score\` 1 to 10, \`rank\`, \`probability\` that the account stays among the best when weights are only roughly known, \`tier\`, and the recommended \`action\`.
4. \`plans\` makes a sheet "Plan <account>" for each account within the slots; \`completeness\` 0.05 means that 5 % of what a plan asks for is known.
5. \`reviews\` makes a sheet such as "Review Acme Q3 2026", its long names cut to the 31 characters of a sheet name, so take the name from \`sheet\`; \`verdict\` is its recommendation and \`reasons\` what speaks for it: ✓ is good, ▲ asks for attention, ○ is not known.
6. \`cells\` finds the cells for typing: \`"slots": "B6"\`.
7. \`type\` types into one of them, as a person does, and \`read\` reads what follows from it.

To have them one below the other, with \`jq\`: \`... steps.json | jq -r 'select(.do == "score").result.top[] | [.rank, .account, .score] | @tsv'\`.

## A line

\`\`\`json
{"step": 3, "do": "score", "ok": true, "result": {...}, "notices": ["..."], "syncs": 9, "milliseconds": 812}
{"step": 4, "do": "plans", "ok": false, "code": "badInput", "sentence": "There is no account 'Acme' in this workbook. ...", "cell": null, "syncs": 4, "milliseconds": 31}
\`\`\`

\`notices\` are what the pane would say beside its success. A \`sentence\` says what was wrong and what to do; \`cell\` names the place ("Accounts!C5") where there is one. \`syncs\` counts round trips to Excel. The same steps on the same file give the same lines, but for \`milliseconds\`, as long as \`clock\` sets the day.

| code | meaning |
| --- | --- |
| \`badInput\` | the step or the workbook is not as it has to be; the sentence says where |
| \`notThere\` | the step or the field is of the contract, and not there yet |
| \`protectedSheet\`, \`cellEditMode\`, \`connectionLost\`, \`cancelled\`, \`notSupported\` | what Excel refused, in words |
| \`unexpected\` | a fault: please report it with the file and the steps |

Dates in steps and results are ISO 8601, money and rates plain numbers. \`type\` and \`read\` speak of cells as Excel holds them: a date is a serial number when read, a blank is \`""\`, an error is its text (\`"#N/A"\`), and what is typed is read as Excel reads it, so that \`=\` begins a formula; in a cell of format Text it is text.

## The steps
`;

function typeWords(schema: FieldSchema): string {
  return schema.description ?? schema.type ?? "";
}

function isNotThere(schema: FieldSchema): boolean {
  return schema.not !== undefined;
}

/** A row a field; those of a list's entries stand below it, behind its name. */
function fieldRows(schema: FieldSchema, before = ""): readonly string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const needed = schema.required?.includes(name) ? "yes" : "";
    const words = isNotThere(field) ? "not there yet" : typeWords(field);
    const row = `| \`${before}${name}\` | ${needed} | ${words} |`;
    return [row, ...(field.items ? fieldRows(field.items, `${before}${name}.`) : [])];
  });
}

function section(step: Step): string {
  const rows = fieldRows(z.toJSONSchema(step.fields) as FieldSchema);
  const table =
    rows.length === 0
      ? "It takes no fields."
      : ["| field | needed | what |", "| --- | --- | --- |", ...rows].join("\n");
  return `### ${step.name}

${step.summary}

${table}

Result: \`${step.answers}\`

\`\`\`json
${JSON.stringify(step.example)}
\`\`\`
`;
}

/** docs/headless.md, from the schema that the steps are checked by. */
export function writeHeadlessDocs(docsFolder: string): void {
  const text = `${introduction}
${steps.map(section).join("\n")}`;
  writeFileSync(join(docsFolder, "headless.md"), text);
}

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runHeadless } from "../headless/run-headless";
import { accountPlanTemplate } from "../src/sheets/templates/account-plan-template";
import { readZip, unpack } from "../workbench/xlsx/zip-read";
import { pack, writeZip } from "../workbench/xlsx/zip-write";

/** In points. */
const smallest = 8;
/** The pages are read so many times as large, since sizes are told in whole points. */
const zoom = 3;

const account = "Aldermoor Foods";

interface Line {
  readonly top: number;
  readonly text: string;
  readonly size: number;
}

/** The pages of a PDF as lines of text, from top to bottom. */
function readPages(pdf: string): readonly (readonly Line[])[] {
  const xml = execFileSync(
    "pdftohtml",
    ["-xml", "-i", "-stdout", "-zoom", String(zoom), "-enc", "UTF-8", pdf],
    { encoding: "utf8", maxBuffer: 100_000_000 },
  );
  const sizes = new Map(
    [...xml.matchAll(/<fontspec id="(\d+)" size="(\d+)"/gu)].map(([, id, size]) => [
      id,
      Number(size) / zoom,
    ]),
  );
  return xml.split("<page ").flatMap((page, index) => {
    if (index === 0) return [];
    const lines = [...page.matchAll(/<text top="(\d+)"[^>]*font="(\d+)">(.*?)<\/text>/gu)];
    return [
      lines
        .map(([, top, font, text = ""]) => ({
          top: Number(top),
          text: text
            .replace(/<[^>]+>/gu, "")
            .replaceAll("&amp;", "&")
            .replaceAll("&#39;", "'")
            .trim(),
          size: sizes.get(font) ?? 0,
        }))
        .filter(({ text }) => text !== "")
        .sort((a, b) => a.top - b.top),
    ];
  });
}

const sectionHeadings = new Set(
  accountPlanTemplate.sections.flatMap((section) =>
    "heading" in section && section.heading !== null ? [section.heading] : [],
  ),
);

/** What is wrong with the pages of a plan: words that are too small, headings at the foot, columns left over. */
function faultsOf(pages: readonly (readonly Line[])[]): readonly string[] {
  const footer = `Plan ${account}`;
  const own = pages.filter((lines) => lines.some(({ text }) => text.startsWith(footer)));
  const faults = own.flatMap((lines, index) => {
    const page = `page ${index + 1} of the plan`;
    // A chart is drawn, and its axes are not the sheet's cells.
    const small = lines.filter(({ size, text }) => size < smallest && /\p{L}{3}/u.test(text));
    const body = lines.filter(({ text }) => !text.startsWith(footer) && !/\d+ \/ \d+$/u.test(text));
    const last = body.at(-1)?.text ?? "";
    return [
      ...small.map(({ text, size }) => `${page}: "${text}" has ${size.toFixed(1)} points`),
      ...(sectionHeadings.has(last) ? [`${page} ends with the heading "${last}"`] : []),
      ...(body[0]?.text === account ? [] : [`${page} has columns that did not fit the one before`]),
    ];
  });
  const said = new Set(own.flat().map(({ text }) => text));
  const missing = [...sectionHeadings].filter(
    (heading) => !said.has(heading.replace(/\s+/gu, " ")) && !said.has(heading),
  );
  console.log(`${own.length} pages of a plan`);
  return [...faults, ...missing.map((heading) => `"${heading}" is on no page`)];
}

/** The programme's own sheets: each on one page, and every word large enough. */
const programmeTitles: readonly string[] = [
  "Readiness and fit",
  "Business case",
  "Maturity of key account management",
  "Skills of account managers",
  "Load and allocation",
  "Pareto and revenue at risk",
  "Back-test of criteria",
];

const chartWords: readonly string[] = ["Low", "Expected", "High", "Money", "Together", "Share"];

function faultsOfProgramme(pages: readonly (readonly Line[])[]): readonly string[] {
  const titles = pages.map(([first]) => first?.text ?? "");
  return programmeTitles.flatMap((title) => {
    const at = titles.indexOf(title);
    if (at < 0) return [`${title} is on no page`];
    // What does not fit its page is printed on the next, which begins without a title.
    const next = titles.findIndex((text, page) => page > at && programmeTitles.includes(text));
    const own = pages.slice(at, next < 0 ? undefined : next);
    const isOne = own.length === 1 ? [] : [`${title} is on ${own.length} pages`];
    const small = own
      .flat()
      // A chart is drawn, and its words are not the sheet's cells.
      .filter(({ text }) => !chartWords.includes(text))
      .filter(({ size, text }) => size < smallest && /\p{L}{3}/u.test(text))
      .map(({ text, size }) => `${title}: "${text}" has ${size.toFixed(1)} points`);
    return [...isOne, ...small];
  });
}

/** The sheets of the month's pack and the map: as their footers call them, or by what stands under their titles. */
const titledPages = [
  "Portfolio review",
  "KPI scorecard",
  "Account review",
  "Stakeholder map",
] as const;

/** What is too small on their pages, and which of them is on none. */
function faultsOfTitled(pages: readonly (readonly Line[])[]): readonly string[] {
  return titledPages.flatMap((title) => {
    const own = pages.filter((lines) =>
      lines.some(
        ({ text }, at) => at > 0 && text.startsWith(title) && (at === 1 || at >= lines.length - 2),
      ),
    );
    console.log(`${own.length} pages of ${title}`);
    if (own.length === 0) return [`${title} is on no page`];
    return own
      .flat()
      .filter(({ size, text }) => size < smallest && /\p{L}{3}/u.test(text))
      .map(({ text, size }) => `${title}: "${text}" has ${size.toFixed(1)} points`);
  });
}

/** Numbers and days that their column has no room for. */
function faultsOfWidth(pages: readonly (readonly Line[])[]): readonly string[] {
  return pages.flatMap((lines) => {
    const unread = lines.filter(({ text }) => /(?:^|\s)##+(?:\s|$)/u.test(text)).length;
    return unread === 0
      ? []
      : [`${lines[0]?.text}: ${unread} cells are too narrow for their number`];
  });
}

/** LibreOffice does not know our functions: the pages are printed from the values that were saved. */
async function keepValuesOnly(book: string): Promise<void> {
  const entries = readZip(readFileSync(book)).map(async (entry) => {
    if (!/^xl\/worksheets\/[^/]+\.xml$/u.test(entry.name)) return entry;
    const xml = new TextDecoder().decode(await unpack(entry));
    const values = xml.replace(/<f\b[^>]*(?:\/>|>[^<]*<\/f>)/gu, "");
    return pack(entry.name, new TextEncoder().encode(values));
  });
  writeFileSync(book, writeZip(await Promise.all(entries)));
}

/** `npm run paper` makes plan, map, index, the month's pack and programme sheets of the sample and looks at their pages, as LibreOffice prints them. */
async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "paper-"));
  try {
    const steps = join(folder, "steps.json");
    const [book, pdf] = [join(folder, "paper.xlsx"), join(folder, "paper.pdf")];
    writeFileSync(
      steps,
      JSON.stringify([
        { do: "plans", accounts: [account] },
        { do: "page", plan: `Plan ${account}`, as: "map" },
        { do: "index" },
        { do: "score", list: "Accounts", slots: 12 },
        { do: "pack", period: "2026-Q3" },
        ...["readiness", "businessCase", "maturity", "load", "pareto", "backTest"].map((step) => ({
          do: step,
        })),
      ]),
    );
    const code = await runHeadless(["assets/sample-workbook.xlsx", book, steps]);
    if (code !== 0) throw new Error("the plan was not made");
    await keepValuesOnly(book);
    execFileSync("soffice", ["--headless", "--convert-to", "pdf", "--outdir", folder, book], {
      stdio: "ignore",
    });
    const kept = process.argv[2];
    if (kept !== undefined) writeFileSync(kept, readFileSync(pdf));
    const pages = readPages(pdf);
    const faults = [
      ...faultsOf(pages),
      ...faultsOfProgramme(pages),
      ...faultsOfTitled(pages),
      ...faultsOfWidth(pages),
    ];
    for (const fault of faults) console.log(fault);
    console.log(`${faults.length} faults on paper`);
    process.exitCode = faults.length === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();

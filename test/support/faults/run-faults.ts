import type { RunOptions } from "../../../src/actions/contract";
import { recover } from "../../../src/actions/recover";
import type { FaultHost, OpenWorkbook } from "./fault-host";
import type { DeedAt, Fault, FaultAt } from "./fault-wire";
import { difference, type SavedParts } from "./saved-parts";
import { deeds, type Deed } from "./deeds";
import type { Scenario } from "./scenarios/scenario";

export const faults: readonly Fault[] = [
  "refused",
  "refused for cell edit",
  "refused until the step has ended",
  "half done and refused",
  "done but answered with an error",
  "request lost",
  "answer lost",
  "connection lost for good",
  "pane gone before it",
  "pane gone after it",
  "cancelled before",
  "cancelled after",
];

/** One trial: what goes wrong at which sync, and perhaps what goes wrong after it. */
export interface Trial {
  readonly sync: number;
  readonly what: Fault | Deed;
  readonly then: { readonly syncsLater: number; readonly fault: Fault } | null;
  readonly part: number;
}

/** A scenario with how it goes when nothing goes wrong. */
export interface Rehearsal {
  readonly scenario: Scenario;
  readonly bytes: Uint8Array;
  readonly syncs: number;
  readonly before: SavedParts;
  readonly complete: SavedParts;
  /** Where it stays when a part is kept; null where all or nothing is done. */
  readonly partly: SavedParts | null;
  /** By the name of what a user does in between. */
  readonly afterDeeds: Map<string, Allowed>;
}

const tenMinutes = 600_000;
const boardKey = Symbol.for("kam.runtimeBoard");

/** What a page forgets when it goes. */
function forgetRuntime(): void {
  delete (globalThis as unknown as Record<symbol, unknown>)[boardKey];
}

async function throughTime<T>({ time }: FaultHost, work: Promise<T>): Promise<T> {
  if (!(await time.passUntilDone(work))) throw new Error("It waits for ever.");
  return work;
}

async function open(host: FaultHost, { bytes, scenario }: Pick<Rehearsal, "bytes" | "scenario">) {
  host.time.forget();
  forgetRuntime();
  const book = await host.open(bytes, scenario.functionsAreLate === true);
  const run = await throughTime(host, scenario.approach());
  await book.settle();
  return { book, run };
}

export async function rehearse(host: FaultHost, scenario: Scenario): Promise<Rehearsal> {
  forgetRuntime();
  const first = await host.open(null);
  await throughTime(host, scenario.prepare());
  await first.settle();
  const bytes = await first.bytes();
  const { book, run } = await open(host, { bytes, scenario });
  const before = await book.parts();
  book.wire.arm([]);
  await throughTime(host, run({}));
  const syncs = book.wire.countSyncs();
  await book.settle();
  const complete = await book.parts();
  const partly = await rehearsePartly(host, scenario, bytes);
  return { scenario, bytes, syncs, before, complete, partly, afterDeeds: new Map() };
}

async function rehearsePartly(
  host: FaultHost,
  scenario: Scenario,
  bytes: Uint8Array,
): Promise<SavedParts | null> {
  if (scenario.partly === undefined) return null;
  const { approach } = scenario.partly;
  const { book, run } = await open(host, { bytes, scenario: { ...scenario, approach } });
  await throughTime(host, run({}));
  await book.settle();
  return book.parts();
}

interface Allowed {
  readonly before: readonly SavedParts[];
  readonly complete: readonly SavedParts[];
  readonly partly: readonly SavedParts[];
}

/** How the workbook may be when a user has done something in between. */
async function allowedAfter(host: FaultHost, rehearsal: Rehearsal, deed: Deed): Promise<Allowed> {
  const known = rehearsal.afterDeeds.get(deed.name);
  if (known) return known;
  const allowed = await tryDeed(host, rehearsal, deed);
  rehearsal.afterDeeds.set(deed.name, allowed);
  return allowed;
}

function partlyOf({ partly }: Rehearsal): readonly SavedParts[] {
  return partly === null ? [] : [partly];
}

async function tryDeed(host: FaultHost, rehearsal: Rehearsal, deed: Deed): Promise<Allowed> {
  const unacted = await open(host, rehearsal);
  deed.do(unacted.book.model);
  await unacted.book.settle();
  const before = [await unacted.book.parts()];
  const acted = await throughTime(host, unacted.run({})).then(
    () => true,
    () => false,
  );
  await unacted.book.settle();
  const complete = acted ? [await unacted.book.parts()] : [];
  const after = await open(host, rehearsal);
  await throughTime(host, after.run({}));
  deed.do(after.book.model);
  await after.book.settle();
  complete.push(await after.book.parts());
  if (deed.name.startsWith("undoes")) complete.push(rehearsal.complete);
  if (deed.name.startsWith("deletes")) {
    before.push(rehearsal.before);
    complete.push(rehearsal.complete);
  }
  return { before, complete, partly: await partlyAfter(host, rehearsal, deed) };
}

/** What a user did in between and a part that is kept, both there. */
async function partlyAfter(
  host: FaultHost,
  { scenario, bytes, partly }: Rehearsal,
  deed: Deed,
): Promise<readonly SavedParts[]> {
  if (scenario.partly === undefined || partly === null) return [];
  const { approach } = scenario.partly;
  const { book, run } = await open(host, { bytes, scenario: { ...scenario, approach } });
  await throughTime(host, run({}));
  deed.do(book.model);
  await book.settle();
  return [partly, await book.parts()];
}

interface Ending {
  readonly kind: "resolved" | "rejected" | "gone";
  readonly sentence: string;
  readonly notices: readonly string[];
}

function sentenceOf(result: unknown): string {
  return String((Object(result) as { sentence?: unknown }).sentence ?? "");
}

function endingOf(work: Promise<unknown>): Promise<Ending> {
  return work.then(
    (result): Ending => {
      const notices = (Object(result) as { notices?: { sentence: string }[] }).notices ?? [];
      return {
        kind: "resolved",
        sentence: sentenceOf(result),
        notices: notices.map(({ sentence }) => sentence),
      };
    },
    (problem: unknown): Ending => ({
      kind: "rejected",
      sentence: problem instanceof Error ? problem.message : String(problem),
      notices: [],
    }),
  );
}

/** Where Excel would not set up the page, what is said of pages may be missing. */
function withoutPages(parts: SavedParts): SavedParts {
  return new Map(
    [...parts]
      .filter(([path]) => path !== "docProps/app.xml")
      .map(([path, text]) => [
        path,
        text
          .replace(/<(?:pageMargins|pageSetup|pageSetUpPr|printOptions|sheetPr)\b[^>]*\/?>/gu, "")
          .replace(/<\/sheetPr>/gu, "")
          .replace(/<(headerFooter|rowBreaks)\b[^]*?<\/\1>/gu, "")
          .replace(/<definedName name="_xlnm[^]*?<\/definedName>/gu, "")
          .replace(/<definedNames><\/definedNames>/gu, ""),
      ]),
  );
}

/** What was typed between reading and writing stands in no snapshot: one may be missing for it. */
function withoutSnapshots(parts: SavedParts): SavedParts {
  const isStored = (path: string) => path.startsWith("customXml/");
  const stored = [...parts]
    .filter(([path, text]) => /customXml\/item\d/u.test(path) && !text.includes(":snapshot"))
    .map(([, text]) => text)
    .sort();
  const others = [...parts]
    .filter(([path]) => !isStored(path))
    .map(([path, text]) => [path, text.replace(/<[^>]*customXml[^>]*>/gu, "")] as const);
  return new Map([...others, ["customXml", stored.join("\n")]]);
}

/** A formula that was entered again may be calculated or not. */
function withoutValues(parts: SavedParts): SavedParts {
  return new Map(
    [...parts].map(([path, text]) => [
      path,
      text.replace(/<v>[^<]*<\/v>/gu, "").replace(/\s(?:t|cm)="\w+"/gu, ""),
    ]),
  );
}

/** Why the workbook is not as the sentence says; null when it is. */
function untruth(
  ending: Ending,
  now: SavedParts,
  allowed: Allowed,
  { partly }: Scenario,
  hasTyped: boolean,
): string | null {
  const nearest = (among: readonly SavedParts[], as = (parts: SavedParts) => parts) => {
    const found = among.map((parts) => difference(as(parts), as(now)));
    return found.length === 0
      ? "there is no such state"
      : found.includes(null)
        ? null
        : found.join(" and not the other: ");
  };
  const { kind, sentence } = ending;
  const told = kind === "resolved" ? [sentence, ...ending.notices].join(" ") : sentence;
  const saysNoPages = told.includes("Page Layout");
  const asToPages = saysNoPages ? withoutPages : undefined;
  if (partly?.when?.test(told) === true) {
    const gap = nearest(allowed.partly, asToPages);
    return gap && `said to be partly done, but ${gap}`;
  }
  if (kind === "resolved" || saysNoPages) {
    if (hasTyped && nearest(allowed.complete, withoutSnapshots) === null) return null;
    const gap = nearest(allowed.complete, asToPages);
    return gap && `said to be done, but ${gap}`;
  }
  if (kind === "rejected" && /Nothing was changed/u.test(sentence)) {
    const gap = nearest(allowed.before);
    return gap && `said to be unchanged, but ${gap}`;
  }
  if (kind === "rejected" && /No formula was changed/u.test(sentence)) {
    const gap = nearest(allowed.before, withoutValues);
    return gap && `said to have the same formulas, but ${gap}`;
  }
  const isOpen = kind === "gone" || /with the next step|Look at|is looked up/u.test(sentence);
  // Who has gone is told nothing of pages that Excel would not set up before.
  const asToOpen = kind === "gone" ? withoutPages : undefined;
  const [back, done] = [nearest(allowed.before), nearest(allowed.complete, asToOpen)];
  const isPartly = isOpen && partly !== undefined && nearest(allowed.partly, asToOpen) === null;
  if (back === null || isPartly || (isOpen && done === null)) return null;
  return `neither as before (${back})${isOpen ? ` nor complete (${String(done)})` : ""}`;
}

function isDeed(what: Fault | Deed): what is Deed {
  return typeof what !== "string";
}

function tellsNoEnd(what: Fault | Deed): boolean {
  return !isDeed(what) && /lost for good|pane gone/u.test(what);
}

function armed(
  trial: Trial,
  book: OpenWorkbook,
  cancel: () => void,
): readonly (FaultAt | DeedAt)[] {
  const { what, sync, part, then } = trial;
  const first = isDeed(what)
    ? { sync, deed: () => what.do(book.model) }
    : { sync, fault: what, part, cancel };
  const second = then && { sync: sync + then.syncsLater, fault: then.fault, part, cancel };
  return second ? [first, second] : [first];
}

export function nameOf({ sync, what, then }: Trial): string {
  const first = `sync ${sync}: ${isDeed(what) ? `the user ${what.name}` : what}`;
  return then ? `${first}, then ${then.fault} ${then.syncsLater} later` : first;
}

/** Carries out one trial; answers what is wrong after it, null when nothing is. */
export async function tryFault(
  host: FaultHost,
  rehearsal: Rehearsal,
  trial: Trial,
  { triesNext }: { readonly triesNext: boolean },
): Promise<string | null> {
  const { scenario } = rehearsal;
  const allowed = isDeed(trial.what)
    ? await allowedAfter(host, rehearsal, trial.what)
    : {
        before: [rehearsal.before],
        complete: [rehearsal.complete],
        partly: partlyOf(rehearsal),
      };
  const { book, run } = await open(host, rehearsal);
  const controller = new AbortController();
  book.wire.arm(armed(trial, book, () => controller.abort()));
  const options: RunOptions = { signal: controller.signal };
  // It may also go when the action has told its end, with what office.js tidies up after it.
  let wentAway = false;
  const gone = book.wire.whenPageGone.then((): Ending => {
    wentAway = true;
    return { kind: "gone", sentence: "", notices: [] };
  });
  const ending = await throughTime(host, Promise.race([endingOf(run(options)), gone]));
  await host.time.rest();
  book.wire.arm([]);
  const isNewPage = wentAway || (tellsNoEnd(trial.what) && trial.sync % 2 === 0);
  if (isNewPage) {
    host.time.forget();
    book.wire.closePage();
    forgetRuntime();
    host.time.advance(tenMinutes);
  }
  book.wire.mend();
  await host.time.rest();
  // Without this the workbook must already be as the sentence says.
  const told = [ending.sentence, ...ending.notices].join(" ");
  if (isNewPage || /with the next step|Look at|is looked up/u.test(told)) {
    const recovered = await throughTime(host, endingOf(recover()));
    if (recovered.kind === "rejected") return `recovery: ${recovered.sentence}`;
  }
  await book.settle();
  const { wayOut } = scenario;
  if (wayOut && ending.notices.some((told) => wayOut.when.test(told))) {
    await throughTime(host, wayOut.take());
    await book.settle();
  }
  const hasTyped = isDeed(trial.what) && trial.what.name.startsWith("types on");
  const wrong = untruth(ending, await book.parts(), allowed, scenario, hasTyped);
  if (wrong !== null) return `${ending.kind} «${ending.sentence}»: ${wrong}`;
  // A matrix does not know its list again once that list's sheet is renamed: another matter.
  const isRenamed = isDeed(trial.what) && trial.what.name.startsWith("renames");
  if (!triesNext || isRenamed) return null;
  const next = await throughTime(host, endingOf(nextOf(scenario)));
  return next.kind === "resolved"
    ? null
    : `${ending.kind} «${ending.sentence}», the next action: ${next.sentence}`;
}

async function nextOf(scenario: Scenario): Promise<unknown> {
  const run = await (scenario.again ?? scenario.approach)();
  return run({});
}

/** Numbers from 0 to 1 that are the same for the same seed. */
export function seededDraw(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

export function chosen<T>(draw: () => number, among: readonly T[]): T {
  return among[Math.floor(draw() * among.length)]!;
}

/** Whether a fault can befall an action at all. */
export function suits({ scenario }: Rehearsal, fault: Fault): boolean {
  return !(scenario.cannotCancel === true && fault.startsWith("cancelled"));
}

/** Each of these faults at each sync. */
export function everySync(
  rehearsal: Rehearsal,
  kinds: readonly Fault[],
  draw: () => number,
): Trial[] {
  return Array.from({ length: rehearsal.syncs }, (_, index) => index + 1).flatMap((sync) =>
    kinds
      .filter((fault) => suits(rehearsal, fault))
      .map((what): Trial => ({ sync, what, then: null, part: 0.2 + 0.7 * draw() })),
  );
}

/** Each deed of a user before each sync. */
export function everyDeed(rehearsal: Rehearsal): Trial[] {
  return Array.from({ length: rehearsal.syncs }, (_, index) => index + 1).flatMap((sync) =>
    deeds
      .filter((deed) => deed.suits(rehearsal.scenario))
      .map((what): Trial => ({ sync, what, then: null, part: 1 })),
  );
}

/** A fault, and another while it is cleaned up. */
export function drawnTwice(rehearsal: Rehearsal, count: number, draw: () => number): Trial[] {
  const first = faults.filter((fault) => suits(rehearsal, fault) && !/gone|for good/u.test(fault));
  const second = faults.filter((fault) => !fault.startsWith("cancelled"));
  return Array.from({ length: count }, () => ({
    sync: 1 + Math.floor(draw() * rehearsal.syncs),
    what: chosen(draw, first),
    then: { syncsLater: 1 + Math.floor(draw() * 4), fault: chosen(draw, second) },
    part: 0.1 + 0.85 * draw(),
  }));
}

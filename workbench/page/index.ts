import "./style.css";
import type { Model } from "../engine";
import { registerFunctions } from "../functions/register-functions";
import { installWorkbench } from "../object-model/install";
import { WorkbookFileError } from "../xlsx/workbook-file-error";
import { installFormulaHelp } from "./formula-help/install";
import { offerInCellMenu } from "./cell-menu";
import { showCalculating } from "./calculation-status";
import { embedAddin, type EmbeddedAddin } from "./embed-add-in";
import {
  chooseFile,
  choosePlace,
  download,
  readChosenFile,
  writeTo,
  type ChosenFile,
  type WritableFile,
} from "./file-choice";
import { offerHostChoice, type HostChoice } from "./host-choice";
import { hideMessage, tell } from "./messages";
import { listenToShortcuts, readShortcuts } from "./shortcuts";
import { mountSpreadsheet, type MountedSpreadsheet } from "./mount-spreadsheet";
import { openWorkbook, type WorkbookOnPage } from "./open-workbook";
import { watchPaneFrame } from "./pane-frame";
import { place } from "./place";
import { readFunctions } from "./read-functions";
import type { RibbonButton } from "../ribbon-tab";
import { readManifest } from "./read-manifest";
import { drawRibbon } from "./ribbon";
import { addRowsByTab } from "./add-rows-by-tab";
import type { ProfileName } from "../profiles/host-profile";
import { installShapeFigures } from "./shapes/shape-figure";
import { showSelection } from "./status-bar";
import { followSystemTheme } from "./theme";

interface StartFacts {
  readonly addinOrigin: string;
  readonly workbookName: string;
  readonly profile: ProfileName;
}

/** Everything that belongs to the workbook now open. */
interface Session {
  readonly workbook: WorkbookOnPage;
  addin: EmbeddedAddin;
  stopStatus: () => void;
  writable: WritableFile | null;
}

async function startWorkbench(): Promise<void> {
  installWorkbench();
  installShapeFigures();
  const facts = (await (await fetch("start.json")).json()) as StartFacts;
  const manifest = readManifest(await (await fetch("manifest.xml")).text(), facts.addinOrigin);
  const functions = await readFunctions(facts.addinOrigin);
  // Before the first file is opened, so that its formulas are known when they are read.
  registerFunctions(manifest.namespace, functions);
  installFormulaHelp(manifest.namespace);
  const pane = watchPaneFrame(place);
  let session: Session | null = null;
  let grid: MountedSpreadsheet | null = null;
  let choice: HostChoice = offerHostChoice(
    place<HTMLSelectElement>("excel-choice"),
    facts.profile,
    (next) => {
      choice = next;
      restartAddin();
    },
  );
  const scheme = followSystemTheme((next) => grid?.paint(next));

  const press = async (button: RibbonButton): Promise<void> => {
    if (button.functionName === null) session?.addin.host.setPaneVisible(true);
    else await session?.addin.host.runCommand(button.functionName, button.id);
  };
  const ribbon = drawRibbon(
    { tabList: place("ribbon-tabs"), panel: place("ribbon-panel") },
    manifest.tabs,
    { id: "home", label: "Home" },
    press,
  );

  function startAddin(workbook: WorkbookOnPage, before: EmbeddedAddin | null): EmbeddedAddin {
    before?.remove();
    ribbon.showContextual([]);
    return embedAddin({
      manifest,
      functions,
      model: workbook.model,
      workbookName: workbook.name,
      choice,
      paneBody: place("pane-body"),
      isPaneVisible: pane.isVisible,
      setPaneVisible: (visible) => (visible ? pane.show() : pane.hide()),
      onContextualTabs: ribbon.showContextual,
      isCellBeingEdited,
      onRefused: (what) =>
        tell(`The add-in asked for something the workbench does not have: ${what}`),
    });
  }

  /** The same workbook in another Excel: the add-in starts anew, as it would there. */
  function restartAddin(): void {
    if (!session) return;
    session.stopStatus();
    session.addin = startAddin(session.workbook, session.addin);
    session.stopStatus = showStatus(session.workbook.model, session.addin);
    session.addin.host.recalculateAll();
  }

  async function show(chosen: ChosenFile): Promise<void> {
    if (session?.workbook.isChanged() && !mayDiscard(session.workbook.name)) return;
    place("status-activity").textContent = `Opening ${chosen.name}`;
    try {
      const workbook = await openWorkbook(chosen.bytes, chosen.name, showState);
      hideMessage();
      session?.stopStatus();
      const before = session?.addin ?? null;
      if (grid) grid.show(workbook.model);
      else grid = await mountSpreadsheet(place("spreadsheet"), workbook.model, scheme, { tell });
      const addin = startAddin(workbook, before);
      session = {
        workbook,
        addin,
        stopStatus: showStatus(workbook.model, addin),
        writable: chosen.writable,
      };
      showState();
      if (workbook.remarks.length > 0) tell(workbook.remarks.join(" "));
      await session.addin.host.whenCommandsReady;
    } catch (error) {
      tell(error instanceof WorkbookFileError ? error.message : `${chosen.name}: ${String(error)}`);
    } finally {
      place("status-activity").textContent = "Ready";
    }
  }

  function showStatus(model: Model, { host }: EmbeddedAddin): () => void {
    const stopSelection = showSelection(model, place);
    const stopCalculating = showCalculating(model, host.countCalculating, place("status-activity"));
    return () => {
      stopSelection();
      stopCalculating();
    };
  }

  function showState(): void {
    if (!session) return;
    const { name } = session.workbook;
    place("file-name").textContent = name;
    place("saved-state").textContent = session.workbook.isChanged() ? "Not saved" : "Saved";
    document.title = `${name} - Workbench`;
  }

  async function save(mayAsk: boolean): Promise<void> {
    if (!session) return;
    const name = session.workbook.name.replace(/\.[^.]*$/, "") + ".xlsx";
    const target = mayAsk || !session.writable ? await choosePlace(name) : session.writable;
    if (target === "given up") return;
    await session.addin.host.whenCalculated();
    const bytes = await session.workbook.toFile();
    if (target) await writeTo(target, bytes);
    else download(name, bytes);
    session.writable = target;
    session.workbook.markSaved();
  }

  const attempt = (action: () => Promise<void>) => (): void => {
    action().catch((error: unknown) =>
      tell(error instanceof Error ? error.message : String(error)),
    );
  };
  const open = attempt(async () => {
    const chosen = await chooseFile(place<HTMLInputElement>("file-choice"));
    if (chosen) await show(chosen);
  });
  place("open-file").addEventListener("click", open);
  place("save-file").addEventListener(
    "click",
    attempt(() => save(false)),
  );
  place("save-file-as").addEventListener(
    "click",
    attempt(() => save(true)),
  );
  place("undo").addEventListener("click", () => session?.workbook.model.dispatch("REQUEST_UNDO"));
  place("redo").addEventListener("click", () => session?.workbook.model.dispatch("REQUEST_REDO"));
  place("message-close").addEventListener("click", hideMessage);
  addRowsByTab(place("spreadsheet"), () => session?.addin.host.session ?? null);
  window.addEventListener("keydown", (event) => {
    const isCommand = event.ctrlKey || event.metaKey;
    if (!isCommand || !["s", "o"].includes(event.key.toLowerCase())) return;
    event.preventDefault();
    if (event.key.toLowerCase() === "s") attempt(() => save(event.shiftKey))();
    else open();
  });
  window.addEventListener("dragover", (event) => event.preventDefault());
  window.addEventListener("drop", (event) => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    attempt(async () => show(await readChosenFile(file)))();
  });
  window.addEventListener("beforeunload", (event) => {
    if (session?.workbook.isChanged()) event.preventDefault();
  });

  place<HTMLImageElement>("brand").src = manifest.icon;
  place<HTMLLinkElement & HTMLElement>("favicon").setAttribute("href", manifest.icon);
  place("pane-title").textContent = manifest.name.replace(" (local)", "");
  offerInCellMenu(manifest.cellMenu, press);
  listenToShortcuts(await readShortcuts(manifest.shortcutsUrl), (action) =>
    session?.addin.host.runAction(action),
  );
  const bytes = new Uint8Array(await (await fetch("workbook")).arrayBuffer());
  await show({ name: facts.workbookName, bytes, writable: null });
  document.body.dataset["ready"] = "true";
  void fetch("usable");
}

/** The browser's own question: the page is not an add-in's frame, where there is none. */
function mayDiscard(name: string): boolean {
  return window.confirm(`${name} has changes that are not saved. Open another file and lose them?`);
}

/** The engine keeps its editor in the page; it is in front, or in the formula bar, while one types. */
function isCellBeingEdited(): boolean {
  if (document.querySelector(".o-topbar-composer-active")) return true;
  const editor = document.querySelector<HTMLElement>(".o-grid-composer");
  return editor !== null && Number(getComputedStyle(editor).zIndex) > 0;
}

startWorkbench().catch((error: unknown) => {
  tell(`The workbench could not start: ${error instanceof Error ? error.message : String(error)}`);
});

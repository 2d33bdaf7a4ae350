import type { Model } from "./engine";
import { createFunctionBridge } from "./functions/function-bridge";
import { customFunctionsObject } from "./functions/custom-functions-service";
import type { FunctionsMetadata } from "./functions/function-metadata";
import {
  connectFunctions,
  registerFunctions,
  type FunctionHost,
} from "./functions/register-functions";
import { functionsComeLate, functionsInTime } from "./functions/late-functions";
import { roomMaker } from "./functions/make-room";
import { recalculateCells } from "./functions/recalculate-cells";
import { settingsOfAddIn, saveAddInSettings } from "./object-model/add-in-settings";
import { contextualTabs, dynamicRibbonObject } from "./object-model/contextual-tabs";
import { watchWorkbook } from "./object-model/events";
import { inOneStep } from "./object-model/one-step-plugin";
import { reenterNamedFormulas } from "./object-model/reenter-formulas";
import { watchTyping } from "./object-model/typing";
import { addInInternalObject, appRuntimeObject } from "./object-model/runtime-services";
import { workbookObject } from "./object-model/workbook-class";
import {
  createWorkbookSession,
  writeGathered,
  type WorkbookSession,
} from "./object-model/workbook-session";
import { profiles, usualProfile, type ProfileName } from "./profiles/host-profile";
import { connectProfile } from "./profiles/missing-functions";
import { undoGroups } from "./profiles/undo-groups";
import { addInContext } from "./protocol/add-in-context";
import { createInterpreter } from "./protocol/interpreter";
import { RichApiError } from "./protocol/rich-api-error";
import type { RichApiRequest, RichApiResponse } from "./protocol/rich-api-request";
import { createXdmHost } from "./protocol/xdm-host";
import type { RibbonTab } from "./ribbon-tab";
import { frameName } from "./protocol/xdm-messages";

export interface EmbeddedHostOptions {
  readonly model: Model;
  /** "Book1.xlsx". */
  readonly workbookName: string;
  /** Of the page that embeds the add-in; office.js trusts it when the host names are the same. */
  readonly hostOrigin: string;
  /** Sends a message into the add-in's frame. */
  readonly post: (text: string) => void;
  readonly namespace: string;
  /** What dist/functions.json says. */
  readonly functions: FunctionsMetadata;
  /** Which Excel the host stands for; the newest when it is left out. */
  readonly profile?: ProfileName;
  /**
   * How long after the add-in has told of its functions Excel knows them: what is calculated until
   * then is #NAME? and stays so until it is entered again. Known at once when it is left out.
   */
  readonly functionsComeAfterMilliseconds?: number;
  /** Requirement sets that this Excel has not, as a build before those of its profile. */
  readonly withoutSets?: readonly string[];
  /** Told of the contextual tabs of the ribbon that are shown, whenever they change. */
  readonly onContextualTabs?: (tabs: readonly RibbonTab[]) => void;
  readonly isPaneVisible?: () => boolean;
  readonly setPaneVisible?: (visible: boolean) => void;
  /** Everything that the add-in asked for and the host does not have. */
  readonly onRefused?: (what: string) => void;
}

export interface EmbeddedHost {
  /** The `name` that the add-in's iframe must have before it loads. */
  readonly frameName: string;
  readonly session: WorkbookSession;
  /** For each message that comes from the add-in's frame. */
  readonly receive: (text: string) => void;
  /** A ribbon button of the type ExecuteFunction; settles when the add-in has completed it. */
  readonly runCommand: (functionName: string, controlId: string) => Promise<void>;
  /** The tabs that the add-in shows beside those of its manifest. */
  readonly contextualTabs: () => readonly RibbonTab[];
  /** What a keyboard shortcut does: the add-in is told of the action and answers nothing. */
  readonly runAction: (actionId: string) => void;
  readonly whenCommandsReady: Promise<void>;
  /** Calls of custom functions that have not been answered yet. */
  readonly countCalculating: () => number;
  /** Settles when every custom function that was asked for has answered. */
  readonly whenCalculated: () => Promise<void>;
  /** Calculates custom functions anew, as Ctrl+Alt+F9 does. */
  readonly recalculateAll: () => void;
  readonly setCellEditing: (isEditing: boolean) => void;
  readonly setPaneVisible: (visible: boolean) => void;
  readonly loseConnection: () => void;
  readonly restoreConnection: () => void;
  /** Requests of the add-in's own code so far: each is one sync. */
  readonly countSyncs: () => number;
  readonly dispose: () => void;
}

const controlId = "key-accounts";

/** How office.js tells the dispatch of an action from other messages. */
const actionMessage = { category: 2, type: 1000 } as const;

/** By which the page's layer (page-layer/mark-undo-groups.js) tells runs with mergeUndoGroup. */
const undoGroupHeader = "Workbench-Undo-Group";

/** Excel for one add-in: the workbook in the engine on one side, office.js in a frame on the other. */
export function createEmbeddedHost(options: EmbeddedHostOptions): EmbeddedHost {
  const session = createWorkbookSession(options.model, options.workbookName);
  const profile = profiles[options.profile ?? usualProfile];
  const requirementSets = Object.fromEntries(
    Object.entries(profile.requirementSets).filter(
      ([name]) => !(options.withoutSets ?? []).includes(name),
    ),
  );
  const conversationId = `conversation-${session.model.uuidGenerator.uuidv4()}`;
  const refused = options.onRefused ?? (() => undefined);
  const commands = new Map<string, () => void>();
  let commandsAreReady: () => void = () => undefined;
  const whenCommandsReady = new Promise<void>((resolve) => {
    commandsAreReady = resolve;
  });
  let isEditing = false;
  let syncs = 0;

  const fireEntries = (entries: readonly unknown[]): void => {
    xdm.fire("richApiMessage", { ArrayData: entries });
  };
  const functionsDelay = options.functionsComeAfterMilliseconds;
  let areFunctionsKnown = functionsDelay === undefined;
  let functionsTimer: ReturnType<typeof setTimeout> | undefined;
  const functionHost: FunctionHost = {
    late: areFunctionsKnown
      ? functionsInTime
      : functionsComeLate(session.model, () => areFunctionsKnown),
    wholeColumnArgument: profile.wholeColumnArgument,
    waitingCells: new Map(),
    filledAreas: new Map(),
    bridge: createFunctionBridge({
      fire: fireEntries,
      onAnswers: () => recalculateCells(session.model, functionHost.waitingCells),
      onReady: () => {
        if (functionsDelay === undefined) return;
        functionsTimer = setTimeout(() => {
          areFunctionsKnown = true;
        }, functionsDelay);
      },
    }),
  };
  registerFunctions(options.namespace, options.functions);
  connectFunctions(session.getters, functionHost);
  connectProfile(session.model, profile);
  recalculateCells(session.model, functionHost.waitingCells);
  const makeRoom = roomMaker(session.model, functionHost.filledAreas);
  session.model.on("update", functionHost, makeRoom);

  function runStep(run: () => void): void {
    inOneStep(session.model, () => {
      try {
        run();
      } finally {
        writeGathered(session);
      }
      reenterNamedFormulas(session);
    });
    if (!session.isRecalculationDue) return;
    session.isRecalculationDue = false;
    session.model.dispatch("EVALUATE_CELLS");
  }

  function setPaneVisible(visible: boolean): void {
    if (!options.setPaneVisible) {
      throw new RichApiError("ApiNotFound", "This host has no task pane to show or hide.");
    }
    options.setPaneVisible(visible);
    const visibility = JSON.stringify({ visibility: visible ? "Visible" : "Hidden" });
    fireEntries([[65536, 65539, "", visibility, 0, false]]);
  }

  const tabs = contextualTabs(() => options.onContextualTabs?.(tabs.shown()));
  const interpreter = createInterpreter({
    root: workbookObject(session),
    services: {
      "Microsoft.ExcelServices.CustomFunctions": customFunctionsObject(functionHost.bridge),
      "Microsoft.InternalService.AddinInternalService": addInInternalObject({
        setReady: () => commandsAreReady(),
      }),
      "Microsoft.AppRuntime.AppRuntimeService": appRuntimeObject({
        isVisible: options.isPaneVisible ?? (() => true),
        setVisible: setPaneVisible,
      }),
      ...("RibbonApi" in requirementSets && {
        "Microsoft.DynamicRibbon.DynamicRibbon": dynamicRibbonObject(tabs),
      }),
    },
    inOneStep: runStep,
    onUnexpected: (error) =>
      refused(
        `unexpected: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      ),
  });

  const undoGroup = undoGroups(profile, options.namespace);

  function executeRichApi(
    request: RichApiRequest,
    headers: Readonly<Record<string, string>>,
  ): RichApiResponse {
    const isAboutTheRuntime = Object.values(request.ObjectPaths).some(
      ({ ObjectPathType }) => ObjectPathType === 2,
    );
    if (!isAboutTheRuntime) {
      syncs += 1;
      if (isEditing) return cellEditRefusal();
    }
    const group = headers[undoGroupHeader] ?? null;
    const response = interpreter.execute(request, undoGroup(group));
    if (response.Error?.Code === "ApiNotFound") refused(response.Error.Message);
    return response;
  }

  const xdm = createXdmHost({
    origin: options.hostOrigin,
    conversationId,
    post: options.post,
    context: () =>
      addInContext({
        controlId,
        documentUrl: `${options.hostOrigin}/${encodeURIComponent(session.workbookName)}`,
        settings: settingsOfAddIn(session.model),
        requirementSets,
      }),
    executeRichApi,
    saveSettings: (settings) => saveAddInSettings(session.model, settings),
    onCommandCompleted: (id) => {
      commands.get(id)?.();
      commands.delete(id);
    },
    onRefused: refused,
  });
  const stopWatching = watchWorkbook(session, { fireEntries, fire: xdm.fire });
  const stopTyping = watchTyping(session);

  return {
    frameName: frameName({ conversationId, controlId, hostOrigin: options.hostOrigin }),
    session,
    receive: xdm.receive,
    whenCommandsReady,
    async runCommand(functionName, control) {
      await whenCommandsReady;
      const id = session.model.uuidGenerator.uuidv4();
      const completed = new Promise<void>((resolve) => commands.set(id, resolve));
      const source = JSON.stringify({ source: { id: control } });
      if (!xdm.fire("appCommandInvoked", { 0: id, 1: functionName, 2: source })) {
        throw new Error("The add-in does not listen to ribbon commands.");
      }
      return completed;
    },
    contextualTabs: tabs.shown,
    runAction: (actionId) => {
      void whenCommandsReady.then(() =>
        fireEntries([
          [actionMessage.category, actionMessage.type, "", JSON.stringify([actionId]), 0, false],
        ]),
      );
    },
    countCalculating: functionHost.bridge.countWaiting,
    async whenCalculated() {
      // An answer can set off further calls, and an edit just made has not asked yet.
      do {
        await nextTurn();
        await functionHost.bridge.whenIdle();
      } while (functionHost.waitingCells.size > 0);
    },
    recalculateAll() {
      functionHost.bridge.forgetResults();
      session.model.dispatch("EVALUATE_CELLS");
    },
    setCellEditing(editing) {
      isEditing = editing;
    },
    setPaneVisible,
    loseConnection: () => xdm.setConnected(false),
    restoreConnection: () => xdm.setConnected(true),
    countSyncs: () => syncs,
    dispose() {
      session.model.off("update", functionHost);
      clearTimeout(functionsTimer);
      functionHost.late.stopWatching();
      stopWatching();
      stopTyping();
    },
  };
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

function cellEditRefusal(): RichApiResponse {
  const refusal = new RichApiError("InvalidOperationInCellEditMode");
  return {
    Results: [],
    TraceIds: [],
    Error: {
      Code: refusal.code,
      Message: refusal.message,
      Location: "",
      HttpStatusCode: refusal.httpStatusCode,
      ActionIndex: 0,
    },
  };
}

import { memberName, missingMember } from "./member-name";
import { projectObject } from "./projection";
import { ReferenceTable } from "./reference-table";
import { resolvePaths, type PathResolver } from "./object-paths";
import { RichApiError } from "./rich-api-error";
import {
  actionType,
  type Json,
  type RequestAction,
  type RichApiRequest,
  type RichApiResponse,
} from "./rich-api-request";
import { isServerObject, type Argument, type MemberUse, type ServerObject } from "./server-class";

export interface InterpreterOptions {
  readonly root: ServerObject;
  /** Objects that the client makes by name, such as the custom functions service. */
  readonly services: Readonly<Record<string, ServerObject>>;
  /** Runs a stretch of actions as one step of the workbook's history. */
  readonly inOneStep: (run: () => void) => void;
  /** For failures that are nobody's refusal; the add-in is told that there was one, not its words. */
  readonly onUnexpected: (error: unknown) => void;
}

export interface Interpreter {
  /** `beforeUse` may refuse members for this one request. */
  readonly execute: (request: RichApiRequest, beforeUse?: MemberUse | null) => RichApiResponse;
}

/** Carries out batches of the client; what exists is said by the class tables alone. */
export function createInterpreter(options: InterpreterOptions): Interpreter {
  const references = new ReferenceTable();
  return {
    execute: (request, beforeUse) =>
      executeRequest(request, options, references, beforeUse ?? (() => undefined)),
  };
}

function executeRequest(
  request: RichApiRequest,
  options: InterpreterOptions,
  references: ReferenceTable,
  beforeUse: MemberUse,
): RichApiResponse {
  const resolver = resolvePaths(request.ObjectPaths, options, references, beforeUse);
  const kept = new Set<ServerObject>();
  const results: { ActionId: number; Value: Json }[] = [];
  const traces: number[] = [];
  let next = 0;
  let failure: RichApiResponse["Error"];

  function runUntilCalculationIsNeeded(): void {
    let hasWritten = false;
    while (next < request.Actions.length && !failure) {
      const action = request.Actions[next]!;
      if (hasWritten && needsCalculation(action, resolver)) return;
      hasWritten ||= isWrite(action);
      try {
        const value = act(action, request, resolver, references, kept, traces, beforeUse);
        results.push({ ActionId: action.Id, Value: value });
      } catch (error) {
        if (!(error instanceof RichApiError)) options.onUnexpected(error);
        failure = describeFailure(error, action, request, next);
      }
      next += 1;
    }
  }

  while (next < request.Actions.length && !failure) {
    options.inOneStep(runUntilCalculationIsNeeded);
  }
  return { Results: results, TraceIds: traces, ...(failure ? { Error: failure } : {}) };
}

function isWrite(action: RequestAction): boolean {
  return (
    action.ActionType === actionType.setProperty ||
    action.ActionType === actionType.update ||
    action.ActionType === actionType.method ||
    action.ActionType === actionType.instantiate
  );
}

function needsCalculation(action: RequestAction, resolver: PathResolver): boolean {
  switch (action.ActionType) {
    case actionType.query:
    case actionType.queryAsJson:
    case actionType.recursiveQuery:
      return true;
    case actionType.method:
      return resolver.callReadsCalculated(action.ObjectPathId, action.Name ?? "");
    case actionType.instantiate:
      return resolver.pathReadsCalculated(action.ObjectPathId);
    default:
      return false;
  }
}

function act(
  action: RequestAction,
  request: RichApiRequest,
  resolver: PathResolver,
  references: ReferenceTable,
  kept: Set<ServerObject>,
  traces: number[],
  beforeUse: MemberUse,
): Json {
  if (action.ActionType === actionType.trace) {
    traces.push(action.Id);
    return null;
  }
  const object = resolver.get(action.ObjectPathId);
  const isKept = (candidate: ServerObject): boolean =>
    candidate.serverClass.keptByReference === true &&
    (kept.has(candidate) || request.AutoKeepReference === true);
  const identify = (candidate: ServerObject): Record<string, Json> => ({
    ...(candidate.serverClass.identity
      ? { Id: candidate.serverClass.identity(candidate.target) }
      : {}),
    ...(candidate === object && isKept(candidate)
      ? { _ReferenceId: references.keep(candidate) }
      : {}),
  });

  switch (action.ActionType) {
    case actionType.instantiate:
      return object ? identify(object) : null;
    case actionType.query:
    case actionType.queryAsJson:
    case actionType.recursiveQuery:
      return object ? projectObject(object, action.QueryInfo ?? {}, identify) : null;
    case actionType.method:
      return callMethod(action, object, resolver, references, kept);
    case actionType.setProperty:
      setMember(
        present(object),
        action.Name ?? "",
        resolver.argumentsOf(action.ArgumentInfo)[0],
        beforeUse,
      );
      return null;
    case actionType.update:
      updateMembers(present(object), action.ObjectState ?? {}, beforeUse);
      return null;
    default:
      throw new RichApiError("ApiNotFound", `Action type ${action.ActionType} is not known here.`);
  }
}

function callMethod(
  action: RequestAction,
  object: ServerObject | null,
  resolver: PathResolver,
  references: ReferenceTable,
  kept: Set<ServerObject>,
): Json {
  const name = action.Name ?? "";
  if (name === "_KeepReference") {
    if (object) kept.add(object);
    return null;
  }
  const values = resolver.argumentsOf(action.ArgumentInfo);
  if (name === "_RemoveReference") {
    references.remove(String(values[0]));
    return null;
  }
  const result = resolver.call(present(object), name, values);
  if (isServerObject(result)) return {};
  return result ?? null;
}

/** Reading a null object answers null; a change to it would be a success that did not happen. */
function present(object: ServerObject | null): ServerObject {
  if (!object) throw new RichApiError("InvalidObjectPath");
  return object;
}

function setMember(
  object: ServerObject,
  wireName: string,
  value: Argument,
  beforeUse: MemberUse,
): void {
  const name = memberName(wireName);
  const member = object.serverClass.scalars[name];
  if (!member) throw missingMember(object, name);
  if (!member.set) {
    throw new RichApiError(
      "InvalidOperation",
      `${object.serverClass.name}.${name} can be read, but not set.`,
    );
  }
  beforeUse(object.serverClass.name, name, [value]);
  member.set(object.target, value);
}

function updateMembers(
  object: ServerObject,
  state: Readonly<Record<string, Json | undefined>>,
  beforeUse: MemberUse,
): void {
  for (const [wireName, value] of Object.entries(state)) {
    const navigation = object.serverClass.navigation[memberName(wireName)];
    if (navigation && typeof value === "object" && value !== null && !Array.isArray(value)) {
      updateMembers(
        present(navigation(object.target)),
        value as Readonly<Record<string, Json | undefined>>,
        beforeUse,
      );
    } else {
      setMember(object, wireName, value, beforeUse);
    }
  }
}

function describeFailure(
  error: unknown,
  action: RequestAction,
  request: RichApiRequest,
  index: number,
): NonNullable<RichApiResponse["Error"]> {
  const path = request.ObjectPaths[String(action.ObjectPathId)];
  const refusal = error instanceof RichApiError ? error : new RichApiError("GeneralException");
  return {
    Code: refusal.code,
    Message: refusal.message,
    Location: [path?.Name, action.Name ? memberName(action.Name) : ""].filter(Boolean).join("."),
    HttpStatusCode: refusal.httpStatusCode,
    ActionIndex: index,
  };
}

import type { RichApiRequest, RichApiResponse } from "./rich-api-request";
import {
  dispatchId,
  messageType,
  noHandlerCode,
  operationNotSupported,
  requestKind,
  responseKind,
  type XdmRequest,
} from "./xdm-messages";

const knownEvents: ReadonlySet<string> = new Set([
  "richApiMessage",
  "appCommandInvoked",
  "documentSelectionChanged",
]);

/** Excel on the web refuses larger requests and answers. */
export const largestMessage = 5 * 1024 * 1024;

export interface XdmHostOptions {
  readonly origin: string;
  readonly conversationId: string;
  readonly post: (text: string) => void;
  readonly context: () => Readonly<Record<string, unknown>>;
  readonly executeRichApi: (
    request: RichApiRequest,
    headers: Readonly<Record<string, string>>,
  ) => RichApiResponse;
  readonly saveSettings: (settings: Readonly<Record<string, string>>) => void;
  readonly onCommandCompleted: (commandId: string) => void;
  /** Everything the add-in asked for and did not get. */
  readonly onRefused: (what: string) => void;
}

export interface XdmHost {
  readonly receive: (text: string) => void;
  readonly fire: (eventName: string, data: unknown) => boolean;
  /** While cut, messages are lost both ways, as when a network goes away. */
  readonly setConnected: (isConnected: boolean) => void;
}

/** The parent's side of the protocol that the unmodified office.js speaks. */
export function createXdmHost(options: XdmHostOptions): XdmHost {
  const registrations = new Map<string, number>();
  let isConnected = true;

  function send(message: Readonly<Record<string, unknown>>): void {
    if (!isConnected) return;
    options.post(
      JSON.stringify({
        _messageType: messageType.response,
        _conversationId: options.conversationId,
        _origin: options.origin,
        _serializerVersion: 1,
        ...message,
      }),
    );
  }

  function reply(request: XdmRequest, errorCode: number, data: unknown): void {
    send({
      _actionName: request._actionName,
      _correlationId: request._correlationId,
      _data: data ?? null,
      _errorCode: errorCode,
      _responseType: responseKind.call,
    });
  }

  function receive(text: string): void {
    if (!isConnected) return;
    const request = parseRequest(text, options.conversationId);
    if (!request) return;
    try {
      answer(request);
    } catch (error) {
      options.onRefused(`${request._actionName}: ${String(error)}`);
      reply(request, noHandlerCode, String(error));
    }
  }

  function answer(request: XdmRequest): void {
    if (request._actionType === requestKind.register) return register(request);
    if (request._actionType === requestKind.unregister) {
      registrations.delete(request._actionName);
      return reply(request, 0, { Error: 0 });
    }
    switch (request._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        return reply(request, 0, options.context());
      case "ContextActivationManager_notifyHost":
        return reply(request, 0, null);
      case "executeMethod":
        return reply(request, 0, executeMethod(request._data));
      default:
        options.onRefused(`action ${request._actionName}`);
        return reply(request, noHandlerCode, `The workbench has no ${request._actionName}.`);
    }
  }

  /** Listening to something that is never told would be a false success. */
  function register(request: XdmRequest): void {
    if (!knownEvents.has(request._actionName)) {
      options.onRefused(`event ${request._actionName}`);
      return reply(request, 0, { Error: operationNotSupported });
    }
    registrations.set(request._actionName, request._correlationId);
    reply(request, 0, { Error: 0 });
  }

  function executeMethod(data: unknown): unknown {
    const call = data as MethodCall;
    const id = call.DdaMethod?.DispatchId;
    switch (id) {
      case dispatchId.richApi:
        return executeRichApi(call);
      case dispatchId.commandCompleted:
        options.onCommandCompleted(String(call[0]));
        return { Version: 1, Error: 0 };
      case dispatchId.saveSettings:
        options.saveSettings(settingsOf(call));
        return { Version: 1, Error: 0 };
      default:
        options.onRefused(`method with dispatch id ${String(id)}`);
        return { Version: 1, Error: operationNotSupported };
    }
  }

  /** ArrayData: custom data, "POST", "ProcessQuery", headers, body text, permission, flags. */
  function executeRichApi(call: MethodCall): unknown {
    const body = String(call.ArrayData?.[4]);
    if (body.length > largestMessage) {
      return richApiAnswer(sizeRefusal("RequestPayloadSizeLimitExceeded"));
    }
    const request = JSON.parse(body) as RichApiRequest;
    const headers = pairsOf(call.ArrayData?.[3]);
    const answerText = JSON.stringify(options.executeRichApi(request, headers));
    return answerText.length > largestMessage
      ? richApiAnswer(sizeRefusal("ResponsePayloadSizeLimitExceeded"))
      : richApiAnswer(answerText);
  }

  return {
    receive,
    fire(eventName, data) {
      const correlationId = registrations.get(eventName);
      if (correlationId === undefined) return false;
      send({
        _actionName: eventName,
        _correlationId: correlationId,
        _data: data,
        _errorCode: 0,
        _responseType: responseKind.event,
      });
      return true;
    },
    setConnected(connected) {
      isConnected = connected;
    },
  };
}

interface MethodCall {
  readonly DdaMethod?: { readonly DispatchId?: number };
  readonly DdaSettingsMethod?: { readonly Properties?: readonly unknown[] };
  readonly ArrayData?: readonly unknown[];
  readonly [index: number]: unknown;
}

function parseRequest(text: string, conversationId: string): XdmRequest | null {
  let message: XdmRequest;
  try {
    message = JSON.parse(text) as XdmRequest;
  } catch {
    return null;
  }
  return message?._messageType === messageType.request && message._conversationId === conversationId
    ? message
    : null;
}

function richApiAnswer(text: string): unknown {
  return { Version: 1, Error: 0, Data: [200, null, text] };
}

function sizeRefusal(code: string): string {
  return JSON.stringify({
    Results: [],
    TraceIds: [],
    Error: {
      Code: code,
      Message: `Excel on the web takes at most 5 MB in one request and one answer.`,
      Location: "",
      HttpStatusCode: 400,
      ActionIndex: 0,
    },
  });
}

/** Headers come as one list: name, value, name, value. */
function pairsOf(list: unknown): Readonly<Record<string, string>> {
  const flat = Array.isArray(list) ? list.map(String) : [];
  return Object.fromEntries(
    flat.flatMap((name, index) => (index % 2 === 0 ? [[name, flat[index + 1] ?? ""]] : [])),
  ) as Record<string, string>;
}

/** Pairs of a name and the text of a value. */
function settingsOf(call: MethodCall): Readonly<Record<string, string>> {
  const pairs = call.DdaSettingsMethod?.Properties;
  if (!Array.isArray(pairs)) throw new Error("The settings to save are missing.");
  return Object.fromEntries(pairs as readonly (readonly [string, string])[]);
}

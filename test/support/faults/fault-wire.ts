import type { RichApiRequest } from "../../../workbench/protocol/rich-api-request";

/** What happens to one request on its way between office.js and Excel. */
export type Fault =
  | "refused"
  | "refused for cell edit"
  | "refused until the step has ended"
  | "half done and refused"
  | "done but answered with an error"
  | "request lost"
  | "answer lost"
  | "connection lost for good"
  | "pane gone before it"
  | "pane gone after it"
  | "cancelled before"
  | "cancelled after";

export interface FaultAt {
  readonly sync: number;
  readonly fault: Fault;
  /** How much of the request is done where it is half done, 0..1. */
  readonly part: number;
  readonly cancel: () => void;
}

/** Something a user does just before a request arrives. */
export interface DeedAt {
  readonly sync: number;
  readonly deed: () => void;
}

interface Message {
  readonly _correlationId: number;
  readonly _actionName: string;
  readonly _data: { DdaMethod?: { DispatchId?: number }; ArrayData?: unknown[] };
}

export interface Ends {
  /** Into Excel. */
  readonly toHost: (text: string) => void;
  /** Into the page. */
  readonly toPage: (text: string) => void;
  readonly stir: () => void;
}

export interface FaultWire {
  readonly fromPage: (text: string) => void;
  readonly fromHost: (text: string) => void;
  /** Counts syncs from 1 from here on. */
  readonly arm: (what: readonly (FaultAt | DeedAt)[]) => void;
  /** The network is back, the cell is not edited any more. */
  readonly mend: () => void;
  /** From here on nobody hears what the page sent until now. */
  readonly closePage: () => void;
  readonly countSyncs: () => number;
  /** Settles when a fault takes the page away. */
  readonly whenPageGone: Promise<void>;
}

const richApi = 93;

function requestIn(message: Message): RichApiRequest | null {
  if (message._data?.DdaMethod?.DispatchId !== richApi) return null;
  const request = JSON.parse(String(message._data.ArrayData?.[4])) as RichApiRequest;
  const isAboutRuntime = Object.values(request.ObjectPaths).some(
    ({ ObjectPathType }) => ObjectPathType === 2,
  );
  return isAboutRuntime ? null : request;
}

function refusal(message: Message, code: string): string {
  const error = {
    Code: code,
    Message: "Refused on the wire.",
    Location: "",
    HttpStatusCode: 400,
    ActionIndex: 0,
  };
  const text = JSON.stringify({ Results: [], TraceIds: [], Error: error });
  return JSON.stringify({
    _messageType: 1,
    _conversationId: (message as unknown as { _conversationId: string })._conversationId,
    _serializerVersion: 1,
    _actionName: message._actionName,
    _correlationId: message._correlationId,
    _data: { Version: 1, Error: 0, Data: [200, null, text] },
    _errorCode: 0,
    _responseType: 0,
  });
}

function half(message: Message, request: RichApiRequest, part: number): string {
  const count = Math.floor(request.Actions.length * part);
  const array = [...(message._data.ArrayData ?? [])];
  array[4] = JSON.stringify({ ...request, Actions: request.Actions.slice(0, count) });
  return JSON.stringify({ ...message, _data: { ...message._data, ArrayData: array } });
}

/** The wire between office.js and Excel, on which one request or its answer comes to grief. */
export function faultWire({ toHost, toPage, stir }: Ends): FaultWire {
  let syncs = 0;
  let armed: readonly (FaultAt | DeedAt)[] = [];
  let isCut = false;
  let refusesAll = false;
  let isGone = false;
  let pageGone: () => void = () => undefined;
  const whenPageGone = new Promise<void>((resolve) => {
    pageGone = resolve;
  });
  let closed = new Set<number>();
  const open = new Set<number>();
  /** What becomes of the answers to these requests. */
  const answers = new Map<number, (text: string) => string | null>();

  function send(message: Message, text: string): void {
    const request = requestIn(message);
    // What office.js does for functions in cells goes on: only the add-in's own requests suffer.
    if (request === null) return toHost(text);
    open.add(message._correlationId);
    if (isGone || isCut) return;
    syncs += 1;
    if (refusesAll) return toPage(refusal(message, "InvalidOperationInCellEditMode"));
    const now = armed.find(({ sync }) => sync === syncs);
    if (now === undefined) return toHost(text);
    if ("deed" in now) {
      now.deed();
      return toHost(text);
    }
    suffer(now, message, request, text);
  }

  function suffer(at: FaultAt, message: Message, request: RichApiRequest, text: string): void {
    const id = message._correlationId;
    const answerWith = (become: (answer: string) => string | null) => answers.set(id, become);
    switch (at.fault) {
      case "refused":
        return toPage(refusal(message, "GeneralException"));
      case "refused for cell edit":
        return toPage(refusal(message, "InvalidOperationInCellEditMode"));
      case "refused until the step has ended":
        refusesAll = true;
        return toPage(refusal(message, "InvalidOperationInCellEditMode"));
      case "half done and refused":
        answerWith(() => refusal(message, "GeneralException"));
        return toHost(half(message, request, at.part));
      case "done but answered with an error":
        answerWith(() => refusal(message, "GeneralException"));
        return toHost(text);
      case "request lost":
        return;
      case "answer lost":
        answerWith(() => null);
        return toHost(text);
      case "connection lost for good":
        isCut = true;
        return;
      case "pane gone before it":
        isGone = true;
        return pageGone();
      case "pane gone after it":
        isGone = true;
        toHost(text);
        return pageGone();
      case "cancelled before":
        at.cancel();
        return toHost(text);
      case "cancelled after":
        answerWith((answer) => {
          at.cancel();
          return answer;
        });
        return toHost(text);
    }
  }

  return {
    fromPage(text) {
      stir();
      const message = JSON.parse(text) as Message;
      send(message, text);
    },
    fromHost(text) {
      stir();
      const { _correlationId: id, _responseType } = JSON.parse(text) as Message & {
        readonly _responseType: number;
      };
      const isAnswer = _responseType === 0 && open.has(id);
      if (isAnswer && (isGone || isCut || closed.has(id))) return;
      const become = isAnswer ? answers.get(id) : undefined;
      answers.delete(id);
      const answer = become ? become(text) : text;
      if (answer !== null) toPage(answer);
    },
    arm(what) {
      syncs = 0;
      armed = what;
    },
    mend() {
      isCut = false;
      refusesAll = false;
    },
    closePage() {
      closed = new Set(open);
      isGone = false;
      isCut = false;
      refusesAll = false;
    },
    countSyncs: () => syncs,
    whenPageGone,
  };
}

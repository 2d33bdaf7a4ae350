/** The envelope of Office's cross-document messages; the text form goes through postMessage. */
export const messageType = { request: 0, response: 1 } as const;
export const requestKind = { invoke: 0, register: 1, unregister: 2 } as const;
export const responseKind = { call: 0, event: 1 } as const;

export const dispatchId = {
  saveSettings: 76,
  richApi: 93,
  commandCompleted: 94,
} as const;

/** Office.js's code for what a host cannot do. */
export const operationNotSupported = 5001;

/** The envelope's own code for a request that no handler took. */
export const noHandlerCode = -4;

export interface XdmRequest {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

/** What the frame needs to know before its first script runs: it goes into the iframe's name. */
export interface FrameIdentity {
  readonly conversationId: string;
  readonly controlId: string;
  readonly hostOrigin: string;
}

/** 1 shared runtime + 2 custom functions. */
const runtimeFlags = 3;

export function frameName(identity: FrameIdentity): string {
  return JSON.stringify({
    baseFrameName: "key-account-workbench",
    hostInfo: `Excel|Web|16.01|en-US|telemetry||disableLogging|${runtimeFlags}`,
    xdmInfo: [identity.conversationId, identity.controlId, identity.hostOrigin].join("|"),
    serializerVersion: "1",
    flights: "[]",
  });
}

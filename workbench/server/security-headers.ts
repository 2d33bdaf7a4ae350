import { paneHeader } from "../../scripts/content-security-policy.cjs";

export type Headers = Readonly<Record<string, string>>;

const common = { "x-content-type-options": "nosniff", "referrer-policy": "no-referrer" };

/** The add-in is framed by the workbench, and by Office where it is sideloaded. */
export function addinHeaders(workbenchOrigin: string): Headers {
  return { ...common, "content-security-policy": paneHeader([workbenchOrigin]) };
}

/** The workbench holds the open workbook and is framed by nobody. */
export function workbenchHeaders(addinOrigin: string): Headers {
  const policy = [
    "default-src 'self'",
    // The grid's view library compiles its templates to functions.
    "script-src 'self' 'unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob: ${addinOrigin}`,
    "font-src 'self' data:",
    `frame-src ${addinOrigin}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  return { ...common, "content-security-policy": policy.join("; ") };
}

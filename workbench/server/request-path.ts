import { RequestRefusal } from "./request-refusal";

export interface RequestPath {
  /** Decoded, from the root, without a step upwards. */
  readonly path: string;
  readonly query: URLSearchParams;
}

/**
 * What a request asks for. A browser only ever sends well-formed paths; everything else is refused
 * before a file system sees it, which would read a backslash or a NUL byte in its own way.
 */
export function readRequestPath(target: string): RequestPath {
  const [encoded = "", ...rest] = target.split("?");
  if (!encoded.startsWith("/") || encoded.startsWith("//")) {
    throw new RequestRefusal(400, "The address must be a path that starts with one /.");
  }
  const path = decode(encoded);
  if (hasControlCharacter(path) || path.includes("\\")) {
    throw new RequestRefusal(400, "The path has a character that no file here has in its name.");
  }
  if (path.split("/").includes("..")) {
    throw new RequestRefusal(400, "The path leads upwards; give it from the root.");
  }
  return { path, query: new URLSearchParams(rest.join("?")) };
}

function decode(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    throw new RequestRefusal(400, "The path has a % that does not begin a character in UTF-8.");
  }
}

function hasControlCharacter(path: string): boolean {
  return Array.from(path).some((character) => {
    const code = character.charCodeAt(0);
    return code < 0x20 || code === 0x7f;
  });
}

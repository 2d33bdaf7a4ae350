import { TextDecoder, TextEncoder } from "node:util";
import type { DOMWindow } from "jsdom";

/** What every browser has and jsdom has not, as far as an add-in's page needs it to run. */
export function addBrowserParts(
  window: DOMWindow,
  readFile: (address: string) => Buffer | null,
): void {
  Object.assign(window, {
    TextEncoder,
    TextDecoder,
    structuredClone,
    matchMedia: noMatch,
    ResizeObserver: NothingToObserve,
    IntersectionObserver: NothingToObserve,
    fetch: async (address: string | URL) =>
      answer(new URL(address, window.location.href), readFile),
  });
  window.Element.prototype.scrollIntoView = () => undefined;
}

/** A page without a screen: light, of no particular width, with a mouse that nobody moves. */
function noMatch(media: string): object {
  const nothing = (): void => undefined;
  return { media, matches: false, addEventListener: nothing, removeEventListener: nothing };
}

/** Without layout no element ever changes its size or comes into view. */
class NothingToObserve {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

function answer(address: URL, readFile: (address: string) => Buffer | null): object {
  const file = readFile(address.href);
  const text = async (): Promise<string> => (file ?? Buffer.alloc(0)).toString("utf8");
  return {
    ok: file !== null,
    status: file ? 200 : 404,
    text,
    json: async () => JSON.parse(await text()) as unknown,
  };
}

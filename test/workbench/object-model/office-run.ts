import {
  startHeadlessHost,
  type HeadlessHost,
} from "../../../workbench/headless/start-headless-host";

/** One host for the tests of a file. */
export function useHeadlessHost(): { readonly current: () => HeadlessHost } {
  let host: HeadlessHost | undefined;
  beforeAll(async () => {
    host = await startHeadlessHost();
  });
  afterAll(() => host?.close());
  return {
    current() {
      if (!host) throw new Error("The host starts before the first test.");
      return host;
    },
  };
}

/** The code and the message with which a run is refused. */
export async function refusalOf(run: () => Promise<unknown>): Promise<string> {
  try {
    await run();
  } catch (error) {
    const { code, message } = error as { code?: string; message?: string };
    return `${code ?? "none"}: ${message ?? String(error)}`;
  }
  return "not refused";
}

import type { HeadlessHost } from "./start-host";

/** Syncs of a run fail from a number on, before they are sent or when they have been carried out. */
export function failAt(host: HeadlessHost, number: number, when: "before" | "after"): () => number {
  const original = host.Excel.run.bind(host.Excel);
  let syncs = 0;
  const spy = jest.spyOn(host.Excel, "run").mockImplementation(((
    options: Excel.RunOptions,
    work: (context: Excel.RequestContext) => Promise<unknown>,
  ) =>
    original(options, (context: Excel.RequestContext) => {
      const send = context.sync.bind(context);
      context.sync = async <T>(passThrough?: T): Promise<T> => {
        syncs += 1;
        if (syncs === number && when === "before") throw new Error("The network is gone.");
        const result = await send(passThrough);
        if (syncs === number && when === "after") throw new Error("The network is gone.");
        return result;
      };
      return work(context);
    })) as typeof host.Excel.run);
  return () => {
    spy.mockRestore();
    return syncs;
  };
}

import { useCallback, useEffect, useRef, useState } from "react";
import { ActionError, type RunOptions } from "../../actions/contract";

export type Run<T> =
  | { readonly state: "idle" }
  | {
      readonly state: "running";
      readonly steps: readonly string[];
      readonly share: number;
      /** False past the point of no return. */
      readonly canCancel: boolean;
    }
  | { readonly state: "cancelled"; readonly sentence: string }
  | { readonly state: "failed"; readonly failure: unknown }
  | { readonly state: "done"; readonly result: T };

export interface RunControl<T> {
  readonly run: Run<T>;
  readonly start: (task: (options: RunOptions) => Promise<T>) => void;
  readonly cancel: () => void;
  readonly dismiss: () => void;
}

/** One action at a time: its steps as they come, its end, and a way to stop it. */
export function useRun<T>(): RunControl<T> {
  const [run, setRun] = useState<Run<T>>({ state: "idle" });
  const controller = useRef<AbortController | null>(null);

  // A page that goes away must not leave a half-written sheet behind it.
  useEffect(() => () => controller.current?.abort(), []);

  const start = useCallback((task: (options: RunOptions) => Promise<T>) => {
    if (controller.current !== null) {
      return;
    }
    const own = new AbortController();
    controller.current = own;
    setRun({ state: "running", steps: [], share: 0, canCancel: true });
    function finish(end: Run<T>): void {
      controller.current = null;
      setRun(end);
    }
    task({
      signal: own.signal,
      onProgress: ({ share, step, canCancel = true }) =>
        setRun((now) =>
          now.state === "running"
            ? {
                state: "running",
                share,
                canCancel,
                steps: now.steps.at(-1) === step ? now.steps : [...now.steps, step],
              }
            : now,
        ),
    }).then(
      (result) => finish({ state: "done", result }),
      (failure: unknown) =>
        finish(
          failure instanceof ActionError && failure.code === "cancelled"
            ? { state: "cancelled", sentence: failure.message }
            : { state: "failed", failure },
        ),
    );
  }, []);

  const cancel = useCallback(() => controller.current?.abort(), []);
  const dismiss = useCallback(() => setRun({ state: "idle" }), []);
  return { run, start, cancel, dismiss };
}

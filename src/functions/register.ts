import { excelErrorOf } from "./excel-error";
import { excelResult } from "./excel-result";
import { duringCall } from "./present-call";

export type Shell = (...functionArguments: any[]) => any;

/** Hands a shell to Excel under its id, with everything that leaves it made fit for a cell. */
export function register(id: string, shell: Shell): void {
  CustomFunctions.associate(id, guard(id, shell));
}

/** The shell as Excel may call it: no raw exception, NaN, Infinity or negative zero gets out. */
export function guard(id: string, shell: Shell): Shell {
  return function guarded(...given: any[]): any {
    try {
      const result = duringCall(given.find(isInvocation) ?? null, () =>
        shell(...declaredArguments(given, shell.length)),
      );
      return isPromise(result)
        ? result.then(
            (value) => excelResult(id, value),
            (reason) => {
              throw excelErrorOf(id, reason);
            },
          )
        : excelResult(id, result);
    } catch (thrown) {
      throw thrown instanceof CustomFunctions.Error ? thrown : excelErrorOf(id, thrown);
    }
  };
}

/**
 * Excel appends an invocation object to what the user typed, and a host may leave out trailing
 * optional arguments: the shell sees its own arguments only, null where one was omitted.
 */
function declaredArguments(given: readonly any[], count: number): any[] {
  return Array.from({ length: count }, (_, index) => {
    const argument = given[index] ?? null;
    return isInvocation(argument) ? null : argument;
  });
}

function isInvocation(argument: any): boolean {
  return (
    typeof argument === "object" &&
    argument !== null &&
    !Array.isArray(argument) &&
    ("functionName" in argument || "_functionName" in argument)
  );
}

function isPromise(result: any): result is Promise<unknown> {
  return typeof result === "object" && result !== null && typeof result.then === "function";
}

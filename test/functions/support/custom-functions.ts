import { guard, type Shell } from "../../../src/functions/register";

/** CustomFunctions.Error as the runtime in office.js defines it, as far as functions can see it. */
class CustomFunctionsError extends Error {
  readonly code: string;

  constructor(code: string, message?: string) {
    super(message ?? "");
    this.code = code;
  }
}

const associated = new Map<string, Shell>();

/** Puts the part of CustomFunctions that functions use into the global scope. */
export function installCustomFunctions(): ReadonlyMap<string, Shell> {
  Object.assign(globalThis, {
    CustomFunctions: {
      associate: (id: string, shell: Shell) => associated.set(id, shell),
      Error: CustomFunctionsError,
    },
  });
  return associated;
}

/** Calls a shell as Excel would and gives errors, thrown or in cells, as "#N/A sentence". */
export function callShell(id: string, shell: Shell, ...functionArguments: unknown[]): unknown {
  installCustomFunctions();
  try {
    return readable(guard(id, shell)(...functionArguments));
  } catch (thrown) {
    return readable(thrown);
  }
}

/** Errors become texts, so that expectations read like what the user sees. */
export function readable(result: unknown): unknown {
  if (Array.isArray(result)) return result.map(readable);
  return result instanceof CustomFunctionsError ? `${result.code} ${result.message}` : result;
}

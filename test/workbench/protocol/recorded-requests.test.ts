import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { newWorkbook } from "../../../workbench/headless/start-headless-host";
import { inOneStep } from "../../../workbench/object-model/one-step-plugin";
import { workbookObject } from "../../../workbench/object-model/workbook-class";
import { createWorkbookSession } from "../../../workbench/object-model/workbook-session";
import { createInterpreter } from "../../../workbench/protocol/interpreter";
import type {
  Json,
  RichApiRequest,
  RichApiResponse,
} from "../../../workbench/protocol/rich-api-request";

interface Exchange {
  readonly request: RichApiRequest;
  readonly response: RichApiResponse;
}

const file = join(__dirname, "../../../../shared/spikes/office-host/recorded-messages.json");
const recorded = existsSync(file)
  ? (JSON.parse(readFileSync(file, "utf8")) as Record<string, Exchange[]>)
  : null;
if (!recorded) process.stderr.write(`skipped, the recorded messages are absent: ${file}\n`);

/** Steps about the workbook; the others go to services or show what the prototype lacked. */
const steps = Object.keys(recorded ?? {}).filter((step) => !/^(?:CF |ribbon|customXml)/.test(step));

const keysOf = (value: Json | undefined): readonly string[] =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.entries(value).flatMap(([key, held]) => (held === null ? [] : [key]))
    : [];

(recorded ? describe : describe.skip)("requests that office.js really sent", () => {
  const model = newWorkbook();
  const session = createWorkbookSession(model, "Book1.xlsx");
  const interpreter = createInterpreter({
    root: workbookObject(session),
    services: {},
    inOneStep: (run) => inOneStep(model, run),
    onUnexpected: (error) => {
      throw error;
    },
  });
  const references = new Map<string, string>();

  /** The references that this host gave, in the place of those that were recorded. */
  function translated(request: RichApiRequest): RichApiRequest {
    let text = JSON.stringify(request);
    for (const [theirs, ours] of references) text = text.replaceAll(`"${theirs}"`, `"${ours}"`);
    return JSON.parse(text) as RichApiRequest;
  }

  function learn(theirs: RichApiResponse, ours: RichApiResponse): void {
    theirs.Results.forEach(({ Value }, index) => {
      const answered = ours.Results[index]?.Value as Record<string, string> | null;
      const known = Value as Record<string, string> | null;
      if (known?._ReferenceId) references.set(known._ReferenceId, answered?._ReferenceId ?? "");
    });
  }

  it.each(steps)("%s: is answered or refused as the client expects", (step) => {
    for (const { request, response } of recorded?.[step] ?? []) {
      const isForService = Object.values(request.ObjectPaths).some(
        ({ ObjectPathType }) => ObjectPathType === 2,
      );
      if (isForService) continue;
      const answer = interpreter.execute(translated(request));
      learn(response, answer);
      expect(answer.Error?.Code).toBe(response.Error?.Code);
      expect(answer.Error?.ActionIndex).toBe(response.Error?.ActionIndex);
      expect(answer.TraceIds).toEqual(response.TraceIds);
      expect(answer.Results.map(({ ActionId }) => ActionId)).toEqual(
        response.Results.map(({ ActionId }) => ActionId),
      );
      response.Results.forEach(({ Value }, index) => {
        expect(keysOf(answer.Results[index]?.Value)).toEqual(
          expect.arrayContaining([...keysOf(Value)]),
        );
      });
    }
  });
});

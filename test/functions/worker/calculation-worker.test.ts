import { MessageChannel, type MessagePort } from "node:worker_threads";
import type { Endpoint } from "comlink";
import { assessRobustness } from "../../../src/domain/selection/robustness";
import { computations } from "../../../src/functions/computations";
import { answerAsWorker, startWorker } from "../../../src/functions/worker/calculation-worker";
import { resultOf } from "../../../src/functions/worker/outcome";

const question = {
  ratings: [Float64Array.of(10, 1), Float64Array.of(1, 10), Float64Array.of(7, 7)],
  weights: Float64Array.of(0.5, 0.5),
  top: 1,
  concentration: 20,
  ratingDeviation: 0,
  draws: 500,
  seed: 1,
};

const ports: MessagePort[] = [];
let startedWith: string[] = [];

/** A worker whose other side answers at once, across a channel that copies as threads do. */
function workerOnAChannel(url: string): MessagePort & { terminate: () => void } {
  startedWith.push(url);
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  answerAsWorker(computations, port2 as unknown as Endpoint);
  return Object.assign(port1, { terminate: () => port1.close() });
}

beforeEach(() => {
  startedWith = [];
  Object.assign(globalThis, { Worker: workerOnAChannel });
});

afterEach(() => {
  ports.splice(0).forEach((port) => port.close());
  Reflect.deleteProperty(globalThis, "Worker");
});

test("the worker is the script itself and gives what the calculation gives here", async () => {
  const worker = startWorker("https://localhost:3000/functions.js");
  const outcome = await worker?.run("assessRobustness", question);
  expect(startedWith).toEqual(["https://localhost:3000/functions.js"]);
  expect(outcome && resultOf(outcome)).toEqual(assessRobustness(question));
});

test("a refusal keeps its kind and its sentence on the way", async () => {
  const wrong = { ...question, top: 0 };
  const worker = startWorker("functions.js");
  const outcome = await worker?.run("assessRobustness", wrong);
  expect(outcome).toMatchObject({ refusal: { packedFailure: "value" } });
  expect(() => outcome && resultOf(outcome)).toThrow(/^top /);
});

test("where there is no worker, or the script's address is not known, there is none", () => {
  expect(startWorker(null)).toBeNull();
  Reflect.deleteProperty(globalThis, "Worker");
  expect(startWorker("functions.js")).toBeNull();
});

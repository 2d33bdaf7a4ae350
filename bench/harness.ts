import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { Bench } from "tinybench";

/** One measured task. */
export interface Contender {
  readonly name: string;
  readonly run: () => unknown;
}

export interface Measurement {
  readonly name: string;
  readonly medianMilliseconds: number;
}

/** What a bench file hands back: measurements of which the first is the one to compare with. */
export interface BenchTable {
  readonly title: string;
  readonly measurements: readonly Measurement[];
  /** What else was found: slopes, memory, whether a goal is reached. */
  readonly remarks?: readonly string[];
}

/** A bench file `bench/<topic>.bench.ts` exports this as its default. */
export type BenchFile = () => Promise<BenchTable | readonly BenchTable[]>;

/** Medians of tasks run one after the other; quick tasks are run for half a second at least. */
export async function measure(
  contenders: readonly Contender[],
  { iterations = 5, time = 500 }: { readonly iterations?: number; readonly time?: number } = {},
): Promise<Measurement[]> {
  const bench = new Bench({ iterations, time, warmupIterations: 2, warmupTime: 50, throws: true });
  for (const { name, run } of contenders) {
    bench.add(name, () => {
      keep(run());
    });
  }
  await bench.run();
  return bench.tasks.map((task) => {
    const { result } = task;
    if (!("latency" in result)) throw new Error(`${task.name} was not measured`);
    return { name: task.name, medianMilliseconds: result.latency.p50 };
  });
}

/** One after the other with nothing else at hand: a larger table must not slow a smaller one. */
export async function measureGrowth(contenders: readonly Contender[]): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  for (const contender of contenders) {
    measurements.push(...(await measure([contender], { time: 200 })));
  }
  return measurements;
}

const kept: unknown[] = [];

/** A result that nobody holds might not be calculated at all. */
function keep(result: unknown): void {
  kept[0] = result;
}

/** Bytes that a call leaves in use before anything of it is collected: buffers, result and all. */
export function memoryOf(call: () => unknown): number {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const used = () => process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
  collect();
  const before = used();
  keep(call());
  return used() - before;
}

export function ratio(measurements: readonly Measurement[], name: string, to: string): number {
  const median = (wanted: string) =>
    measurements.find((measurement) => measurement.name === wanted)?.medianMilliseconds ?? NaN;
  return median(name) / median(to);
}

/** The exponent by which cost grows with size: 1 is linear. Least squares through the logarithms. */
export function slope(sizes: readonly number[], milliseconds: readonly number[]): number {
  const x = sizes.map(Math.log);
  const y = milliseconds.map(Math.log);
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const [meanX, meanY] = [mean(x), mean(y)];
  const covariance = mean(x.map((value, index) => (value - meanX) * ((y[index] ?? 0) - meanY)));
  return covariance / mean(x.map((value) => (value - meanX) ** 2));
}

export function printTable({ title, measurements, remarks = [] }: BenchTable): void {
  const base = measurements[0]?.medianMilliseconds ?? NaN;
  const rows = measurements.map(({ name, medianMilliseconds }) => [
    name,
    `${shown(medianMilliseconds)} ms`,
    `${shown(medianMilliseconds / base)} x`,
  ]);
  const widths = [0, 1, 2].map((column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  console.log(`\n${title}`);
  for (const [name = "", median = "", times = ""] of rows) {
    console.log(
      `  ${name.padEnd(widths[0] ?? 0)}  ${median.padStart(widths[1] ?? 0)}  ${times.padStart(widths[2] ?? 0)}`,
    );
  }
  for (const remark of remarks) console.log(`  ${remark}`);
}

function shown(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

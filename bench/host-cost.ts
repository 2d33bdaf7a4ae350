import type { HeadlessHost } from "../workbench/headless/start-headless-host";
import type { Measurement } from "./harness";

/** What an action costs in the headless host. */
export interface HostCost {
  /** Milliseconds of processor time, which do not depend on what else the machine does. */
  readonly processor: number;
  /** Milliseconds by the clock. */
  readonly wall: number;
  readonly syncs: number;
}

export async function costOf(host: HeadlessHost, run: () => Promise<unknown>): Promise<HostCost> {
  const [begun, used, syncs] = [performance.now(), process.cpuUsage(), host.countSyncs()];
  await run();
  await host.whenCalculated();
  const { user, system } = process.cpuUsage(used);
  return {
    processor: (user + system) / 1000,
    wall: performance.now() - begun,
    syncs: host.countSyncs() - syncs,
  };
}

export function measurementOf(name: string, { processor }: HostCost): Measurement {
  return { name, medianMilliseconds: processor };
}

export function told(name: string, { processor, wall, syncs }: HostCost): string {
  return `${name}: ${(processor / 1000).toFixed(1)} s of processor time, ${(wall / 1000).toFixed(1)} s by the clock, ${syncs} syncs`;
}

/** The manager who has least, the first of several; there may be more than fit into one call. */
export function leastLoaded(loads: readonly number[]): number {
  return loads.reduce(
    (least, load, manager) => (load < (loads[least] as number) ? manager : least),
    0,
  );
}

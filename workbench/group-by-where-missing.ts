interface ObjectWithGroupBy {
  groupBy?: <T>(items: Iterable<T>, keyOf: (item: T, index: number) => string) => object;
}

/** Defines the standard `Object.groupBy` on a runtime that is older than it. */
export function groupByWhereMissing(): void {
  (Object as ObjectWithGroupBy).groupBy ??= function groupBy<T>(
    items: Iterable<T>,
    keyOf: (item: T, index: number) => string,
  ): object {
    const groups: Record<string, T[]> = Object.create(null) as Record<string, T[]>;
    let index = 0;
    for (const item of items) {
      (groups[keyOf(item, index)] ??= []).push(item);
      index += 1;
    }
    return groups;
  };
}

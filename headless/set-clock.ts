/** An object that has the clock: the page's window, or this program's own globals. */
export interface HasClock {
  Date: DateConstructor;
}

/** Clocks that were set, with the clock each had before. */
const realClocks = new WeakMap<HasClock, DateConstructor>();

/** Stands the clocks at noon of a day, where they stay until they are set again. */
export function setClock(owners: readonly HasClock[], isoDay: string): void {
  for (const owner of owners) {
    const RealDate = realClocks.get(owner) ?? owner.Date;
    realClocks.set(owner, RealDate);
    const noon = new RealDate(`${isoDay}T12:00:00`).getTime();
    owner.Date = class extends RealDate {
      constructor(...given: readonly unknown[]) {
        if (given.length === 0) super(noon);
        else super(...(given as [number]));
      }

      static override now(): number {
        return noon;
      }
    } as DateConstructor;
  }
}

export function restoreClock(owners: readonly HasClock[]): void {
  for (const owner of owners) {
    owner.Date = realClocks.get(owner) ?? owner.Date;
    realClocks.delete(owner);
  }
}

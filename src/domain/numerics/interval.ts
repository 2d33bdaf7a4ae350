/** From where to where something lies with a stated probability. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

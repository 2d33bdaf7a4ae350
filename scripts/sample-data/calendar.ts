const millisecondsPerDay = 86_400_000;
const excelEpoch = Date.UTC(1899, 11, 30);

/** Excel's serial number of a day. */
export function serial(year: number, month: number, day: number): number {
  return (Date.UTC(year, month - 1, day) - excelEpoch) / millisecondsPerDay;
}

/** The day the sample stands for: what happened was before, and what the programme would cost comes after. */
export const asOf = serial(2026, 10, 31);

export interface Quarter {
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

/** The eight complete quarters before `asOf`. */
export const quarters: readonly Quarter[] = Array.from({ length: 8 }, (_, index) => {
  const monthsSince2024Q4 = 9 + index * 3;
  const year = 2024 + Math.floor(monthsSince2024Q4 / 12);
  const month = (monthsSince2024Q4 % 12) + 1;
  return {
    label: `${year} Q${(month + 2) / 3}`,
    start: serial(year, month, 1),
    end: serial(year, month + 3, 1) - 1,
  };
});

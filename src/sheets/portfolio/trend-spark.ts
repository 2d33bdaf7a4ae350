const bars = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"] as const;

/** A trend as bars of text, which every Excel and every printer shows; a dot where nothing is known. */
export function trendSpark(trend: readonly (number | null)[]): string {
  const known = trend.filter((value) => value !== null);
  if (known.length === 0) return "";
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const middle = (bars.length - 1) / 2;
  return trend
    .map((value) => {
      if (value === null) return "·";
      const step = high > low ? ((value - low) / (high - low)) * (bars.length - 1) : middle;
      return bars[Math.round(step)] ?? "·";
    })
    .join("");
}

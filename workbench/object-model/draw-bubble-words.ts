import type { KeptPointLabel } from "../xlsx/kept";

/** A point as Chart.js takes it. */
export interface BubbleData {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly words: KeptPointLabel | null;
}

interface Scale {
  readonly min: number;
  readonly max: number;
  getPixelForValue(value: number): number;
}
interface DrawnChart {
  readonly ctx: CanvasRenderingContext2D;
  readonly chartArea: { left: number; right: number; top: number; bottom: number };
  readonly scales: Readonly<Record<string, Scale>>;
  readonly data: { readonly datasets: readonly { readonly data: readonly BubbleData[] }[] };
}

const gap = 3;
const places: Readonly<
  Record<NonNullable<KeptPointLabel["position"]>, readonly [number, number, CanvasTextAlign]>
> = {
  Center: [0, 0, "center"],
  Right: [1, 0, "left"],
  Left: [-1, 0, "right"],
  Top: [0, -1, "center"],
  Bottom: [0, 1, "center"],
};

/** Draws the words of bubbles, and the axes where they cross, as Excel does. */
export const drawBubbleWords = {
  id: "bubbleWords",
  beforeDatasetsDraw(
    { ctx, chartArea, scales }: DrawnChart,
    _: unknown,
    options: ShownOrNot,
  ): void {
    if (options.isShown !== true) return;
    const { left, right, top, bottom } = chartArea;
    ctx.save();
    ctx.strokeStyle = "#808080";
    ctx.beginPath();
    const [x, y] = [scales["x"], scales["y"]];
    if (x && x.min < 0 && x.max > 0) {
      ctx.moveTo(x.getPixelForValue(0), top);
      ctx.lineTo(x.getPixelForValue(0), bottom);
    }
    if (y && y.min < 0 && y.max > 0) {
      ctx.moveTo(left, y.getPixelForValue(0));
      ctx.lineTo(right, y.getPixelForValue(0));
    }
    ctx.stroke();
    ctx.restore();
  },
  afterDatasetsDraw({ ctx, scales, data }: DrawnChart, _: unknown, options: ShownOrNot): void {
    const [x, y] = [scales["x"], scales["y"]];
    if (options.isShown !== true || !x || !y) return;
    ctx.save();
    ctx.font = "12px sans-serif";
    ctx.fillStyle = "#404040";
    ctx.textBaseline = "middle";
    for (const { words, r, ...point } of data.datasets.flatMap((set) => set.data)) {
      if (words === null) continue;
      const [across, down, align] = places[words.position ?? "Right"];
      ctx.textAlign = align;
      ctx.fillText(
        words.text,
        x.getPixelForValue(point.x) + across * (r + gap),
        y.getPixelForValue(point.y) + down * (r + 2 * gap),
      );
    }
    ctx.restore();
  },
};

interface ShownOrNot {
  readonly isShown?: boolean;
}

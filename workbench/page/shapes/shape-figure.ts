import { Component, xml } from "@odoo/owl";
import { registries, type Model } from "../../engine";
import { exactPixelsOfPoints } from "../../object-model/pixels";
import { isLine, type KeptShape } from "../../shapes/kept-shape";
import { arrowPaths, dashArray, linePath, outlinePath } from "../../shapes/shape-picture";
import { getFact } from "../../xlsx/kept-facts-plugin";

interface FigureProps {
  readonly figureUI: { readonly id: string; readonly width: number; readonly height: number };
}

/** A shape or connector in the grid. Its box, dragging and resizing are the engine's. */
class ShapeFigure extends Component {
  static override template = xml`
    <div t-if="shape and !shape.isHidden" class="shape" t-att-class="{ 'shape-line': isLine }"
      role="img" t-att-aria-label="label" t-att-style="turnStyle">
      <svg class="shape-picture">
        <path t-if="isLine" class="shape-grip" t-att-d="path" fill="none"/>
        <path class="shape-outline" t-att-d="path" t-att="look"/>
        <path t-foreach="arrows" t-as="arrow" t-key="arrow_index" t-att-d="arrow"
          t-att-fill="look.stroke"/>
      </svg>
      <div t-if="!isLine" class="shape-text" t-att-style="textStyle" t-esc="shape.text.text"/>
    </div>
    <div t-else="" class="shape-hidden"/>`;
  static override props = ["*"];
  declare props: FigureProps;
  declare env: { readonly model: Model };

  get shape(): KeptShape | undefined {
    return getFact(this.env.model, "shape", this.props.figureUI.id);
  }

  get isLine(): boolean {
    return this.shape !== undefined && isLine(this.shape);
  }

  get label(): string {
    const { title = "", description = "", name = "" } = this.shape ?? {};
    return description || title || name;
  }

  get path(): string {
    const { shape } = this;
    const { width, height } = this.props.figureUI;
    if (!shape) return "";
    return isLine(shape)
      ? linePath(shape, width, height)
      : outlinePath(shape.preset, width, height);
  }

  get weight(): number {
    return exactPixelsOfPoints(this.shape?.outline?.weight ?? 0);
  }

  get arrows(): readonly string[] {
    const { shape } = this;
    const { width, height } = this.props.figureUI;
    return shape && isLine(shape) ? arrowPaths(shape, width, height, this.weight) : [];
  }

  get look(): Readonly<Record<string, string | number>> {
    const { fill = null, outline = null } = this.shape ?? {};
    return {
      fill: fill?.color ?? "none",
      "fill-opacity": 1 - (fill?.transparency ?? 0),
      stroke: outline?.color ?? "none",
      "stroke-opacity": 1 - (outline?.transparency ?? 0),
      "stroke-width": this.weight,
      ...(outline ? { "stroke-dasharray": dashArray(outline, this.weight) } : {}),
      ...(outline?.dash === "RoundDot" ? { "stroke-linecap": "round" } : {}),
    };
  }

  get turnStyle(): string {
    const { rotation = 0 } = this.shape ?? {};
    return rotation === 0 ? "" : `transform: rotate(${rotation}deg)`;
  }

  get textStyle(): string {
    const { text } = this.shape!;
    const { font, margins, horizontal, vertical } = text;
    const pixels = (points: number): string => `${exactPixelsOfPoints(points)}px`;
    const sides = [margins.top, margins.right, margins.bottom, margins.left].map(pixels);
    const justify = { Top: "start", Middle: "safe center", Bottom: "end" } as const;
    const align = { Left: "left", Center: "center", Right: "right" } as const;
    // No text can leave a declaration: what a file says of a font or a colour is not trusted.
    const styles: Readonly<Record<string, string>> = {
      padding: sides.join(" "),
      "align-content": justify[vertical as keyof typeof justify] ?? "start",
      "text-align": align[horizontal as keyof typeof align] ?? "justify",
      color: font.color ?? "#000000",
      "font-family": `"${(font.name ?? "Calibri").replace(/[^\p{L}\p{N} _-]/gu, "")}", Calibri, Carlito, sans-serif`,
      "font-size": pixels(font.size ?? 11),
      "font-weight": font.bold === true ? "700" : "400",
      "font-style": font.italic === true ? "italic" : "normal",
      "text-decoration":
        font.underline === null || font.underline === "None" ? "none" : "underline",
    };
    return Object.entries(styles)
      .map(([name, value]) => `${name}: ${value}`)
      .join("; ");
  }
}

/** Once, before the first workbook is shown. */
export function installShapeFigures(): void {
  registries.figureRegistry.add("shape", {
    Component: ShapeFigure as never,
    menuBuilder: () => [],
    minFigSize: 8,
    borderWidth: 0,
  });
}

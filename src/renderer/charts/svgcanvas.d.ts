/** As far as it is used here. */
declare module 'svgcanvas' {
  interface ContextOptions {
    readonly width: number;
    readonly height: number;
    /** Measures text. */
    readonly ctx: CanvasRenderingContext2D;
  }
  interface Context extends CanvasRenderingContext2D {
    getSvg(): SVGSVGElement;
  }
  const Context: new (options: ContextOptions) => Context;
}

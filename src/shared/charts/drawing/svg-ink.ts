/**
 * A canvas that writes SVG: as much of one as Chart.js and the layers of charts draw with. Lines and words stay what they are,
 * so that they can be enlarged without end, edited and read.
 */
import { type Html, html } from '../../markup';
import type { Ink } from '../base/ink';
import { fontFrom } from './measure';

/** How far below the middle of its letters, and below their top, a line of text stands, in sizes of its type. */
const BASELINES: Readonly<Record<string, number>> = { middle: 0.36, top: 0.92, hanging: 0.8, bottom: -0.28 };
const ANCHORS: Readonly<Record<string, string>> = { center: 'middle', right: 'end', end: 'end' };

/** What `save` keeps. */
const STYLE = {
  fillStyle: '#000000' as unknown,
  strokeStyle: '#000000' as unknown,
  lineWidth: 1,
  lineJoin: 'miter',
  lineCap: 'butt',
  lineDashOffset: 0,
  font: '10px sans-serif',
  textAlign: 'start',
  textBaseline: 'alphabetic',
  globalAlpha: 1,
};
type Style = typeof STYLE;

interface State extends Style {
  readonly dash: readonly number[];
  readonly clip: string | null;
  readonly shift: readonly [x: number, y: number];
}

/** Hundredths of a pixel are finer than any printer. */
function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}

export interface InkOptions {
  readonly width: number;
  readonly height: number;
  /** Begins the names of what is clipped to, which have to be the only ones in a page. */
  readonly name: string;
  readonly widthOf: (text: string, font: string) => number;
}

interface Piece {
  readonly clip: string | null;
  readonly markup: Html;
}

export class SvgInk implements Ink {
  fillStyle = STYLE.fillStyle;
  strokeStyle = STYLE.strokeStyle;
  lineWidth = STYLE.lineWidth;
  lineJoin = STYLE.lineJoin;
  lineCap = STYLE.lineCap;
  lineDashOffset = STYLE.lineDashOffset;
  font = STYLE.font;
  textAlign = STYLE.textAlign;
  textBaseline = STYLE.textBaseline;
  globalAlpha = STYLE.globalAlpha;
  /** What Chart.js takes for the element that it draws on. */
  readonly canvas: { width: number; height: number; getContext(): SvgInk };

  readonly #options: InkOptions;
  readonly #saved: State[] = [];
  readonly #clips = new Map<string, string>();
  #pieces: Piece[] = [];
  #path = '';
  #dash: readonly number[] = [];
  #clip: string | null = null;
  #shift: readonly [x: number, y: number] = [0, 0];
  /** The edge of words that are written next. */
  #halo: { readonly key: string; readonly colour: string; readonly width: number } | null = null;

  constructor(options: InkOptions) {
    this.#options = options;
    this.canvas = { width: options.width, height: options.height, getContext: () => this };
  }

  /** What has been drawn, and what it is clipped to. */
  contents(): Html {
    const clips = [...this.#clips].map(([d, id]) => html`<clipPath id="${id}"><path d="${d}"/></clipPath>`);
    const groups: { readonly clip: string | null; readonly markup: Html[] }[] = [];
    for (const { clip, markup } of this.#pieces) {
      const last = groups.at(-1);
      if (last && last.clip === clip) last.markup.push(markup);
      else groups.push({ clip, markup: [markup] });
    }
    const drawn = groups.map(({ clip, markup }) =>
      clip === null ? html`${markup}` : html`<g clip-path="url(#${clip})">${markup}</g>`,
    );
    return html`${clips.length > 0 && html`<defs>${clips}</defs>`}${drawn}`;
  }

  save(): void {
    const style = Object.fromEntries(Object.keys(STYLE).map((name) => [name, this[name as keyof Style]]));
    this.#saved.push({ ...(style as unknown as Style), dash: this.#dash, clip: this.#clip, shift: this.#shift });
  }

  restore(): void {
    const state = this.#saved.pop();
    if (!state) return;
    const { dash, clip, shift, ...style } = state;
    Object.assign(this, style);
    this.#dash = dash;
    this.#clip = clip;
    this.#shift = shift;
  }

  setTransform(): void {
    this.#shift = [0, 0];
  }

  resetTransform(): void {
    this.#shift = [0, 0];
  }

  translate(x: number, y: number): void {
    this.#shift = [this.#shift[0] + x, this.#shift[1] + y];
  }

  /** Labels of charts are level: Chart.js turns them by nothing. */
  rotate(): void {}

  /** Everything, which is what Chart.js clears before it draws. */
  clearRect(): void {
    this.#pieces = [];
  }

  setLineDash(dash: readonly number[]): void {
    this.#dash = dash;
  }

  beginPath(): void {
    this.#path = '';
  }

  closePath(): void {
    if (this.#path !== '') this.#path += 'Z';
  }

  moveTo(x: number, y: number): void {
    this.#path += `M${this.#point(x, y)}`;
  }

  lineTo(x: number, y: number): void {
    this.#path += `${this.#path === '' ? 'M' : 'L'}${this.#point(x, y)}`;
  }

  bezierCurveTo(ax: number, ay: number, bx: number, by: number, x: number, y: number): void {
    this.#path += `C${this.#point(ax, ay)} ${this.#point(bx, by)} ${this.#point(x, y)}`;
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.#path += `M${this.#point(x, y)}h${short(width)}v${short(height)}h${short(-width)}Z`;
  }

  arc(x: number, y: number, radius: number, from: number, to: number, isBack = false): void {
    const at = (angle: number) => this.#point(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
    const r = `${short(radius)} ${short(radius)}`;
    this.#path += `${this.#path === '' ? 'M' : 'L'}${at(from)}`;
    const isWhole = Math.abs(to - from) >= 2 * Math.PI - 1e-9;
    // An arc ends elsewhere than it begins: a circle is two of them.
    const ends = isWhole ? [from + Math.PI, from + 2 * Math.PI] : [to];
    const isLong = !isWhole && Math.abs(to - from) > Math.PI;
    for (const end of ends) this.#path += `A${r} 0 ${isLong ? 1 : 0} ${isBack ? 0 : 1} ${at(end)}`;
  }

  clip(): void {
    const known = this.#clips.get(this.#path);
    const id = known ?? `${this.#options.name}-clip${this.#clips.size}`;
    this.#clips.set(this.#path, id);
    this.#clip = id;
  }

  fill(): void {
    if (this.#path !== '')
      this.#draw(html`<path d="${this.#path}" fill="${String(this.fillStyle)}"${this.#opacity()}/>`);
  }

  stroke(): void {
    if (this.#path !== '') this.#draw(html`<path d="${this.#path}" fill="none"${this.#line()}${this.#opacity()}/>`);
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.#draw(html`<rect${this.#box(x, y, width, height)} fill="${String(this.fillStyle)}"${this.#opacity()}/>`);
  }

  strokeRect(x: number, y: number, width: number, height: number): void {
    this.#draw(html`<rect${this.#box(x, y, width, height)} fill="none"${this.#line()}${this.#opacity()}/>`);
  }

  measureText(text: string): { readonly width: number } {
    return { width: this.#options.widthOf(text, this.font) };
  }

  /** An edge around words belongs to the words, which follow: they are in the drawing once. */
  strokeText(text: string, x: number, y: number): void {
    this.#halo = { key: `${text} ${x} ${y}`, colour: String(this.strokeStyle), width: this.lineWidth };
  }

  fillText(text: string, x: number, y: number, most = Number.POSITIVE_INFINITY): void {
    const { size, strong } = fontFrom(this.font);
    const place = html` x="${short(x + this.#shift[0])}" y="${short(y + this.#shift[1] + size * (BASELINES[this.textBaseline] ?? 0))}"`;
    const anchor = ANCHORS[this.textAlign];
    const halo = this.#halo?.key === `${text} ${x} ${y}` ? this.#halo : null;
    const edge =
      halo && html` stroke="${halo.colour}" stroke-width="${halo.width}" stroke-linejoin="round" paint-order="stroke"`;
    const isTooWide = this.measureText(text).width > most;
    const squeezed = isTooWide && html` textLength="${short(most)}" lengthAdjust="spacingAndGlyphs"`;
    const weight = strong && html` font-weight="600"`;
    this.#draw(
      html`<text${place} font-size="${size}px"${weight}${anchor ? html` text-anchor="${anchor}"` : null} fill="${String(this.fillStyle)}"${edge}${squeezed}>${text}</text>`,
    );
    this.#halo = null;
  }

  #draw(markup: Html): void {
    this.#pieces.push({ clip: this.#clip, markup });
  }

  #point(x: number, y: number): string {
    return `${short(x + this.#shift[0])} ${short(y + this.#shift[1])}`;
  }

  #box(x: number, y: number, width: number, height: number): Html {
    const [left, top] = [x + this.#shift[0], y + this.#shift[1]];
    return html` x="${short(left)}" y="${short(top)}" width="${short(width)}" height="${short(height)}"`;
  }

  #line(): Html {
    const dash = this.#dash.length > 0 && html` stroke-dasharray="${this.#dash.map(short).join(' ')}"`;
    const join = this.lineJoin !== 'miter' && html` stroke-linejoin="${this.lineJoin}"`;
    return html` stroke="${String(this.strokeStyle)}" stroke-width="${short(this.lineWidth)}"${dash}${join}`;
  }

  #opacity(): Html | null {
    return this.globalAlpha < 1 ? html` opacity="${short(this.globalAlpha)}"` : null;
  }
}

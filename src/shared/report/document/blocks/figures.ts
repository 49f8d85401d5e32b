import { flowing, type Html, html } from '../../../markup';

/** A figure that is to be seen first, with its sampling error. */
export interface LargeFigure {
  readonly label: string;
  readonly value: string;
  /** "±0.3%", or in words what the value is; empty for none. */
  readonly error: string;
}

export interface FiguresBlock {
  readonly kind: 'figures';
  readonly figures: readonly LargeFigure[];
}

export function figuresHtml({ figures }: FiguresBlock): Html {
  return html`<dl class="figures">${figures.map(
    ({ label, value, error }) =>
      html`<div><dt>${flowing(label)}</dt><dd><b>${flowing(value)}</b> <span>${flowing(error)}</span></dd></div>`,
  )}</dl>`;
}

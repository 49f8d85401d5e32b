import { flowing, type Html, html } from '../../../markup';

/** A heading within a section. */
export interface HeadingBlock {
  readonly kind: 'heading';
  readonly text: string;
}

export function headingHtml({ text }: HeadingBlock): Html {
  return html`<h3 data-keep="next">${flowing(text)}</h3>`;
}

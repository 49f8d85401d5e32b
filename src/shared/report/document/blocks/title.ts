import { flowing, type Html, html } from '../../../markup';

/** The head of the whole report: the answer in a sentence, and what it is about. */
export interface TitleBlock {
  readonly kind: 'title';
  /** A line above it. */
  readonly over: string;
  readonly text: string;
  readonly about: string;
}

export function titleHtml({ over, text, about }: TitleBlock): Html {
  return html`<header class="title"><p class="over">${flowing(over)}</p><h1>${flowing(text)}</h1><p class="about">${flowing(about)}</p></header>`;
}

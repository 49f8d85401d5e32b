import { flowing, type Html, html } from '../html/html';

export interface ListBlock {
  readonly kind: 'list';
  readonly items: readonly string[];
}

export function listHtml({ items }: ListBlock): Html {
  return html`<ul>${items.map((item) => html`<li>${flowing(item)}</li>`)}</ul>`;
}

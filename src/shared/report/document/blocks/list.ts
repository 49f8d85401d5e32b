import { flowing, type Html, html } from '../../../markup';

export interface ListBlock {
  readonly kind: 'list';
  readonly items: readonly string[];
}

export function listHtml({ items }: ListBlock): Html {
  return html`<ul>${items.map((item) => html`<li>${flowing(item)}</li>`)}</ul>`;
}

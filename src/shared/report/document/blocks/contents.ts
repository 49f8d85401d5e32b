import { flowing, type Html, html } from '../../../markup';

/** The sections that follow; on paper each with its page, which whoever cuts the pages fills in. */
export interface ContentsBlock {
  readonly kind: 'contents';
  readonly title: string;
}

/** A section as it is listed. */
export interface Listed {
  readonly id: string;
  readonly title: string;
}

export function contentsHtml({ title }: ContentsBlock, listed: readonly Listed[]): Html {
  return html`<nav data-contents aria-label="${title}"><p class="head">${title}</p>${listed.map(
    (section) => html`<a href="#${section.id}"><span>${flowing(section.title)}</span><span data-page></span></a>`,
  )}</nav>`;
}

import { flowing, type Html, html } from '../../../markup';
import type { SourceKind } from '../../../scenario/source';

/** What marks mean. */
export interface KeyBlock {
  readonly kind: 'key';
  readonly marks: readonly { readonly mark: SourceKind; readonly text: string }[];
}

export function keyHtml({ marks }: KeyBlock): Html {
  return html`<p class="key" data-keep="next">${marks.map(
    ({ mark, text }) => html`<span><i class="mark ${mark}" aria-hidden="true"></i>${flowing(text)}</span>`,
  )}</p>`;
}

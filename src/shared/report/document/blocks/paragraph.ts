import { flowing, type Html, html } from '../../../markup';

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly text: string;
  /** A lead is what a section finds; a note is set smaller; a notice stands in a frame; an intro belongs to what follows. */
  readonly tone: 'body' | 'lead' | 'note' | 'notice' | 'intro';
}

export function paragraph(text: string, tone: ParagraphBlock['tone'] = 'body'): ParagraphBlock {
  return { kind: 'paragraph', text, tone };
}

export function paragraphHtml({ text, tone }: ParagraphBlock): Html {
  // What an author writes may have lines of its own.
  const lines = text.split('\n').map((line, index) => (index === 0 ? flowing(line) : html`<br>${flowing(line)}`));
  return tone === 'intro'
    ? html`<p class="${tone}" data-keep="next">${lines}</p>`
    : html`<p class="${tone}">${lines}</p>`;
}

import { flowing, type Html, html } from '../../../markup';

/** A chart with what it shows in a sentence; `picture` is an `<svg>` that says the same to those who do not see it. */
export interface Plot {
  readonly title: string;
  readonly finding: string;
  /** How it is read. */
  readonly note: string;
  readonly picture: Html;
}

/** One chart as wide as the page, or two beside each other. */
export interface ChartsBlock {
  readonly kind: 'charts';
  readonly plots: readonly [Plot] | readonly [Plot, Plot];
}

export function chartsHtml({ plots }: ChartsBlock): Html {
  return html`<div class="charts">${plots.map(
    ({ title, finding, note, picture }) =>
      html`<figure><figcaption><b>${flowing(title)}</b><span>${flowing(finding)}</span></figcaption>${picture}<p class="note">${flowing(note)}</p></figure>`,
  )}</div>`;
}

import { flowing, type Html, html } from '../../../markup';

export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** Labels with what they stand for: one below the other, or large figures side by side. */
export interface FactsBlock {
  readonly kind: 'facts';
  readonly look: 'list' | 'glossary';
  readonly facts: readonly Fact[];
}

export function factsHtml({ look, facts }: FactsBlock): Html {
  return html`<dl class="${look}">${facts.map(
    ({ label, value }) => html`<div><dt>${flowing(label)}</dt><dd>${flowing(value)}</dd></div>`,
  )}</dl>`;
}

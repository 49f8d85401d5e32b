/** A report as one HTML document that needs nothing but itself: styles, charts and the scenario's file are in it. */

import { withoutIsolation } from '../../../language/isolated';
import { flowing, type Html, html } from '../../../markup';
import { blockHtml } from '../blocks';
import type { DocumentSection, ReportDocument } from '../document';
import { type EmbeddedScenario, embeddedHtml } from './embedded';
import { STYLE } from './style';
import { TYPEFACE } from './typeface';

/** Nothing may be fetched or run, whatever the document says: not even by a fault of ours. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";

function sectionHtml({ id, title, begins, blocks }: DocumentSection, listed: readonly DocumentSection[]): Html {
  const isTitled = blocks.some(({ kind }) => kind === 'title');
  const heading = isTitled ? null : html`<h2 data-keep="next">${flowing(title)}</h2>`;
  return html`<section id="${id}" data-section="${id}"${begins && html` data-break="before"`}>${heading}${blocks.map((block) => blockHtml(block, listed))}</section>
`;
}

function footHtml({ provenance }: ReportDocument): Html {
  return html`<footer data-foot>${provenance.map(
    ({ label, value }) => html`<span>${flowing(label)} ${flowing(value)}</span>`,
  )}</footer>`;
}

/**
 * Self-contained and inert. `<main>` holds the sections, whose children are the blocks; what is marked `data-keep="next"` is
 * not the last on a sheet of paper.
 */
export function reportHtml(document: ReportDocument, embedded: EmbeddedScenario | null): string {
  const listed = document.sections.filter(({ blocks }) => !blocks.some(({ kind }) => kind === 'contents'));
  const markup = html`<!doctype html>
<html lang="${document.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Offing">
<title>${withoutIsolation(document.heading)}</title>
<style>${TYPEFACE}${STYLE}</style>
</head>
<body>
<main>
${document.sections.map((section) => sectionHtml(section, listed))}</main>
${footHtml(document)}
${embedded && embeddedHtml(embedded)}
</body>
</html>
`;
  return markup.toString();
}

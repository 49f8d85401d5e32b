import type { SheetSize } from '@shared/ipc';
import sheetStyle from '../styles/sheet.css?inline';
import { loadTypefaces } from '../ui/typefaces';
import { openReport } from './open-report';
import { paginate } from './paginate';

/** A printer's page is a sheet to its edges; within a part of a document it means nothing. */
function pageStyle({ paper, orientation }: SheetSize): string {
  return `@page { size: ${paper} ${orientation}; margin: 0 }`;
}

function styled(text: string): CSSStyleSheet {
  const style = new CSSStyleSheet();
  style.replaceSync(text);
  return style;
}

/**
 * Puts a report into a document, or a part of one that has its own styles, as the sheets that are printed; what stood in
 * `place` stays until they are ready. Answers with their number, or null where `current` says that nobody waits any more.
 */
export async function showReport(
  root: Document | ShadowRoot,
  place: HTMLElement,
  { html, sheet }: { readonly html: string; readonly sheet: SheetSize },
  current: () => boolean = () => true,
): Promise<number | null> {
  const { language, style, flow, running } = openReport(html);
  await loadTypefaces(language);
  if (!current()) return null;
  // The typefaces of the program go by the language of what is around.
  if (root instanceof ShadowRoot) (root.host as HTMLElement).lang = language;
  place.lang = language;
  root.adoptedStyleSheets = [style, styled(sheetStyle + pageStyle(sheet))];
  const measuring = document.createElement('div');
  measuring.className = 'paper measuring';
  measuring.dataset.paper = '';
  measuring.lang = language;
  place.before(measuring);
  try {
    const sheets = await paginate(flow, measuring, sheet, running);
    if (!current()) return null;
    place.replaceChildren(...sheets);
    return sheets.length;
  } finally {
    measuring.remove();
  }
}

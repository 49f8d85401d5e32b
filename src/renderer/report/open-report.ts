/** A report as it was written, `shared/report/document/html`, taken apart for paper. */
import { createTranslate } from '@shared/language';
import { LANGUAGES, type Language } from '@shared/scenario/text';
import type { Running } from './sheet';

export interface OpenedReport {
  readonly language: Language;
  /** How it looks on paper. */
  readonly style: CSSStyleSheet;
  /** Its sections, in an element of their own: what surrounds them is for screens. */
  readonly flow: HTMLElement;
  readonly running: Running;
}

/** What holds everywhere: what is for screens only stands in media rules, and the typefaces are the program's own. */
function paperStyle(text: string): CSSStyleSheet {
  const style = new CSSStyleSheet();
  style.replaceSync(text);
  for (let index = style.cssRules.length - 1; index >= 0; index--) {
    const rule = style.cssRules[index];
    if (rule instanceof CSSMediaRule || rule instanceof CSSFontFaceRule) style.deleteRule(index);
  }
  return style;
}

function flowOf(parsed: Document): HTMLElement {
  const flow = document.createElement('div');
  flow.append(
    ...[...(parsed.querySelector('main')?.children ?? [])].map((section) => document.importNode(section, true)),
  );
  return flow;
}

/** Styles are taken out as text: the page's policy would refuse them, and complain, where they stand. */
const STYLE = /<style>([\s\S]*?)<\/style>/g;

/** Nothing in it runs: it is parsed in a document of its own, and the page's policy allows no scripts but the program's. */
export function openReport(html: string): OpenedReport {
  const parsed = new DOMParser().parseFromString(html.replace(STYLE, ''), 'text/html');
  const language = LANGUAGES.find((known) => known === parsed.documentElement.lang) ?? 'en';
  const styles = [...html.matchAll(STYLE)].map(([, text]) => text);
  const facts = [...parsed.querySelectorAll('footer[data-foot] > *')].map(({ textContent }) => textContent.trim());
  const t = createTranslate(language);
  return {
    language,
    style: paperStyle(styles.join('\n')),
    flow: flowOf(parsed),
    running: {
      head: parsed.title,
      foot: facts.join(' · '),
      page: (page, pages) => t('report:pageNumber', { page, pages }),
    },
  };
}

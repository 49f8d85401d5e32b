import type { Source } from './source';
import { inLanguage, type Text } from './text';

/** Languages in which a scenario's own words are kept; Simplified Chinese is made from Traditional. */
type Kept = 'en' | 'zh-Hant';

const YOU: Text = { en: 'You', 'zh-Hant': '你' };
/** Keeps the reason within what a scenario's text may hold, however long the source it quotes. */
const LONGEST_QUOTE = 3000;

const PLACED: Record<Kept, Record<Source['kind'], string>> = {
  en: { stated: 'stated', derived: 'derived', assumed: 'assumed' },
  'zh-Hant': { stated: '列明', derived: '推算', assumed: '判斷' },
};

function inPlaceOf(value: string, source: Source, language: Kept): string {
  const { kind, link: _, ...parts } = source;
  const words = Object.values(parts).map((part: Text) => inLanguage(part, language));
  const quote = [PLACED[language][kind], ...words].join(language === 'en' ? ', ' : '，').slice(0, LONGEST_QUOTE);
  return language === 'en' ? `Set by you in place of ${value} (${quote})` : `由你設定，取代${value}（${quote}）`;
}

/** The source of a number that the user has put in the place of another. */
export function sourceInstead(source: Source, value: (language: Kept) => string): Source {
  // What the user put in place of his own number still stands in place of the first.
  if (source.kind === 'assumed' && typeof source.by === 'object' && source.by.en === inLanguage(YOU, 'en'))
    return source;
  const why = (language: Kept) => inPlaceOf(value(language), source, language);
  return { kind: 'assumed', by: YOU, why: { en: why('en'), 'zh-Hant': why('zh-Hant') } };
}

/** The source of a number that stands where there was none. */
export const SET_BY_USER: Source = {
  kind: 'assumed',
  by: YOU,
  why: { en: 'Set by you where nothing was set before', 'zh-Hant': '由你設定，之前沒有設定' },
};

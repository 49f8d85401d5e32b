import type { Source } from './source';
import { inLanguage, LANGUAGES, type Language, type Text } from './text';

const YOU: Text = { en: 'You', 'zh-Hant': '你' };
/** Keeps the reason within what a scenario's text may hold, however long the source it quotes. */
const LONGEST_QUOTE = 3000;

const PLACED: Record<Language, Record<Source['kind'], string>> = {
  en: { stated: 'stated', derived: 'derived', assumed: 'assumed' },
  'zh-Hant': { stated: '列明', derived: '推算', assumed: '判斷' },
};

function inPlaceOf(value: string, source: Source, language: Language): string {
  const { kind, ...parts } = source;
  const words = Object.values(parts).map((part: Text) => inLanguage(part, language));
  const quote = [PLACED[language][kind], ...words].join(language === 'en' ? ', ' : '，').slice(0, LONGEST_QUOTE);
  return language === 'en' ? `Set by you in place of ${value} (${quote})` : `由你設定，取代${value}（${quote}）`;
}

/** The source of a number that the user has put in the place of another. */
export function sourceInstead(source: Source, value: (language: Language) => string): Source {
  // What the user put in place of his own number still stands in place of the first.
  if (source.kind === 'assumed' && typeof source.by === 'object' && source.by.en === inLanguage(YOU, 'en'))
    return source;
  const [en = '', zh = ''] = LANGUAGES.map((language) => inPlaceOf(value(language), source, language));
  return { kind: 'assumed', by: YOU, why: { en, 'zh-Hant': zh } };
}

/** The source of a number that stands where there was none. */
export const SET_BY_USER: Source = {
  kind: 'assumed',
  by: YOU,
  why: { en: 'Set by you where nothing was set before', 'zh-Hant': '由你設定，之前沒有設定' },
};

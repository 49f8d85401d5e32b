import type { Source } from './source';
import { inLanguage, type Text } from './text';

/** Languages in which a scenario's own words are kept; Simplified Chinese is made from Traditional. */
export type KeptLanguage = 'en' | 'zh-Hant';

const YOU: Text = { en: 'You', 'zh-Hant': '你' };
/** Keeps the reason within what a scenario's text may hold, however long the source it quotes. */
const MAX_QUOTE = 3000;

const PLACED: Record<KeptLanguage, Record<Source['kind'], string>> = {
  en: { stated: 'stated', derived: 'derived', assumed: 'assumed' },
  'zh-Hant': { stated: '列明', derived: '推算', assumed: '判斷' },
};

/** A source in a line, for another one that refers to it. */
function quoted(source: Source, language: KeptLanguage): string {
  const { kind, link: _, ...parts } = source;
  const words = Object.values(parts).map((part: Text) => inLanguage(part, language));
  return [PLACED[language][kind], ...words].join(language === 'en' ? ', ' : '，').slice(0, MAX_QUOTE);
}

function inPlaceOf(value: string, source: Source, language: KeptLanguage): string {
  const quote = quoted(source, language);
  return language === 'en' ? `Set by you in place of ${value} (${quote})` : `由你設定，取代${value}（${quote}）`;
}

/** The source of a number that the user has put in the place of another. */
export function sourceInstead(source: Source, value: (language: KeptLanguage) => string): Source {
  // What the user put in place of his own number still stands in place of the first.
  if (source.kind === 'assumed' && typeof source.by === 'object' && source.by.en === inLanguage(YOU, 'en'))
    return source;
  const why = (language: KeptLanguage) => inPlaceOf(value(language), source, language);
  return { kind: 'assumed', by: YOU, why: { en: why('en'), 'zh-Hant': why('zh-Hant') } };
}

export interface Conversion {
  readonly from: string;
  readonly to: string;
  /** What the number was multiplied by. */
  readonly factor: number;
}

/** The source of a number that was converted to another currency: it is derived from what it was, where that came from. */
export function sourceConverted(
  source: Source,
  value: (language: KeptLanguage) => string,
  { from, to, factor }: Conversion,
): Source {
  const times = `× ${Number(factor.toPrecision(6))}`;
  return {
    kind: 'derived',
    from: {
      en: `${value('en')} in ${from} (${quoted(source, 'en')})`,
      'zh-Hant': `以${from}計的${value('zh-Hant')}（${quoted(source, 'zh-Hant')}）`,
    },
    formula: { en: `${times}, from ${from} to ${to}`, 'zh-Hant': `${times}，由${from}換算至${to}` },
    ...(source.link !== undefined && { link: source.link }),
  };
}

/** The source of a number that was worked out from what it was at another date, or over other months. */
export function sourceRolled(
  source: Source,
  value: (language: KeptLanguage) => string,
  at: string,
  formula: Text,
): Source {
  return {
    kind: 'derived',
    from: {
      en: `${value('en')}, ${at} (${quoted(source, 'en')})`,
      'zh-Hant': `${at}：${value('zh-Hant')}（${quoted(source, 'zh-Hant')}）`,
    },
    formula,
    ...(source.link !== undefined && { link: source.link }),
  };
}

/** The source of a number that stands where there was none. */
export const SET_BY_USER: Source = {
  kind: 'assumed',
  by: YOU,
  why: { en: 'Set by you where nothing was set before', 'zh-Hant': '由你設定，之前沒有設定' },
};

import { createI18n, type Translate } from '@shared/language';
import { createFormat, type Format } from '@shared/language/format';
import { isolating } from '@shared/language/isolated';
import { DEFAULT_STYLE, type MoneyUnit, type Negatives, type NumberStyle } from '@shared/language/number-style';
import { pseudo } from '@shared/language/pseudo';
import type { Language, Text } from '@shared/scenario/text';
import { inLanguage } from '@shared/scenario/text';
import type { i18n } from 'i18next';
import { createContext, type ReactNode, useContext, useMemo } from 'react';

/** Everything a component needs to speak the user's language. */
export interface Locale {
  readonly language: Language;
  readonly t: Translate;
  readonly format: Format;
  /** Words of a scenario in the user's language. */
  readonly words: (text: Text) => string;
}

/** For tests alone: `index.html#pseudo` speaks a language that nobody does. */
const IS_PSEUDO = globalThis.location?.hash === '#pseudo';

const LocaleContext = createContext<Locale | null>(null);

function createLocale(language: Language, style: NumberStyle): Locale {
  const instance: i18n = createI18n(language);
  const said = isolating((key, params) => instance.t(key, params ?? {}));
  const say: Translate = (key, params) => {
    const words = said(key, params);
    return IS_PSEUDO ? pseudo(words) : words;
  };
  const plain = new Map<string, string>();
  const t: Translate = (key, params) => {
    if (params) return say(key, params);
    // Without parameters a key always means the same, and looking it up takes a thousand times longer than remembering.
    const known = plain.get(key) ?? say(key);
    plain.set(key, known);
    return known;
  };
  return { language, t, format: createFormat(language, t, style), words: (text) => inLanguage(text, language) };
}

interface LocaleProviderProps {
  readonly language: Language;
  readonly moneyUnit?: MoneyUnit;
  readonly negatives?: Negatives;
  readonly children: ReactNode;
}

export function LocaleProvider({
  language,
  moneyUnit = DEFAULT_STYLE.moneyUnit,
  negatives = DEFAULT_STYLE.negatives,
  children,
}: LocaleProviderProps) {
  const locale = useMemo(() => createLocale(language, { moneyUnit, negatives }), [language, moneyUnit, negatives]);
  return <LocaleContext value={locale}>{children}</LocaleContext>;
}

export function useLocale(): Locale {
  const locale = useContext(LocaleContext);
  if (!locale) throw new Error('useLocale outside LocaleProvider');
  return locale;
}

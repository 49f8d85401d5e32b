/** Words in every language, and numbers as each language writes them. One JSON file per language and namespace. */
import i18next, { type i18n } from 'i18next';
import type { Language } from '../scenario/text';
import { words as en } from './en';
import type { Key } from './keys';
import { words as zhHans } from './zh-Hans';
import { words as zhHant } from './zh-Hant';

export const NAMESPACES = Object.keys(en) as readonly (keyof typeof en)[];

const resources = { en, 'zh-Hant': zhHant, 'zh-Hans': zhHans } satisfies Record<
  Language,
  Record<keyof typeof en, unknown>
>;

/** Each language by its own name, which is what somebody who landed in the wrong one looks for. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  'zh-Hant': '繁體中文',
  'zh-Hans': '简体中文',
};

/** Every Chinese character that the program itself writes in this language, with the punctuation that goes with them. */
export function chineseCharactersOf(language: Language): string {
  return [...new Set(JSON.stringify(resources[language]).match(/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/gu))].join(
    '',
  );
}

export type { Key } from './keys';

/** Looks up `namespace:key` and fills in its placeholders. */
export type Translate = (key: Key, params?: Readonly<Record<string, string | number>>) => string;

/** A translator of its own, so that two windows or two tests can speak different languages at once. */
export function createI18n(language: Language): i18n {
  const instance = i18next.createInstance();
  void instance.init({
    lng: language,
    fallbackLng: 'en',
    ns: [...NAMESPACES],
    defaultNS: 'overview',
    resources,
    initAsync: false,
    // Nothing is ever inserted as HTML; escaping here would print "&amp;" in labels.
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return instance;
}

export function createTranslate(language: Language): Translate {
  const instance = createI18n(language);
  return (key, params) => instance.t(key, params ?? {});
}

/** Tags of places and scripts in which Chinese is written in Simplified characters. */
const SIMPLIFIED = /-hans\b|^zh-(?:cn|sg|my)\b/;

/** The supported language that fits a locale tag such as `zh-HK` best; `zh` alone is the mainland's. */
export function languageForLocale(locale: string): Language {
  // The environment writes `zh_CN.UTF-8`; some systems name the spoken language.
  const tag = locale
    .toLowerCase()
    .replaceAll('_', '-')
    .replace(/^cmn\b/, 'zh')
    .replace(/^yue\b/, 'zh-hk');
  if (!tag.startsWith('zh')) return 'en';
  return tag === 'zh' || SIMPLIFIED.test(tag) ? 'zh-Hans' : 'zh-Hant';
}

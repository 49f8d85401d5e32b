import type { Theme } from '@shared/ipc';
import type { Language } from '@shared/scenario/text';
import { useEffect, useState } from 'react';

/** True while the media query holds. */
export function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const refresh = () => setMatches(list.matches);
    refresh();
    list.addEventListener('change', refresh);
    return () => list.removeEventListener('change', refresh);
  }, [query]);
  return matches;
}

/** Scripts alone leave open whose shapes of characters are meant. */
const TAGS: Readonly<Record<Language, string>> = { en: 'en', 'zh-Hant': 'zh-Hant-HK', 'zh-Hans': 'zh-Hans-CN' };

/** Tells the page itself its language and theme: style sheets, hyphenation and screen readers go by them. */
export function usePage(language: Language, theme: Theme): void {
  const systemIsDark = useMedia('(prefers-color-scheme: dark)');
  useEffect(() => {
    document.documentElement.lang = TAGS[language];
  }, [language]);
  useEffect(() => {
    document.documentElement.dataset.theme = theme === 'system' ? (systemIsDark ? 'dark' : 'light') : theme;
  }, [theme, systemIsDark]);
}

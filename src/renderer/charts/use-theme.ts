import type { ChartTheme } from '@shared/charts/base/theme';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { readTheme } from './read-theme';

/** The chart colours and typefaces in force; a new object when they change, or when more of a typeface has come. */
export function useChartTheme(): ChartTheme {
  const [theme, setTheme] = useState(readTheme);
  useEffect(() => {
    const refresh = () => setTheme(readTheme());
    const attributes = new MutationObserver(refresh);
    attributes.observe(document.documentElement, {
      attributes: true,
      attributeFilter: ['data-theme', 'class', 'lang'],
    });
    const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) => matchMedia(query));
    for (const query of queries) query.addEventListener('change', refresh);
    // At once: a page that is to be printed goes on when its typefaces have come.
    const redraw = () => flushSync(refresh);
    document.fonts.addEventListener('loadingdone', redraw);
    // Style sheets may still have been on their way when the first colours were read.
    refresh();
    return () => {
      attributes.disconnect();
      document.fonts.removeEventListener('loadingdone', redraw);
      for (const query of queries) query.removeEventListener('change', refresh);
    };
  }, []);
  return theme;
}

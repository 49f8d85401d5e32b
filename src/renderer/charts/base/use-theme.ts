import { useEffect, useState } from 'react';
import { type ChartTheme, readTheme } from './theme';

/** The chart colours in force; a new object when the theme of the page, the system or its contrast changes. */
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
    // Style sheets may still have been on their way when the first colours were read.
    refresh();
    return () => {
      attributes.disconnect();
      for (const query of queries) query.removeEventListener('change', refresh);
    };
  }, []);
  return theme;
}

/** The bundled typefaces of a page: which of their files its words need, and when they have come. */
import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource-variable/noto-sans-hk/wght.css';
import '@fontsource-variable/noto-sans-sc/wght.css';
import '../styles/typefaces.css';
import { chineseCharactersOf } from '@shared/language';
import type { Language } from '@shared/scenario/text';

const CHINESE: Readonly<Record<Language, string | null>> = {
  en: null,
  'zh-Hant': 'Noto Sans HK',
  'zh-Hans': 'Noto Sans SC',
};

/**
 * Settles when the typefaces are there for everything that the program says in this language: what is measured and drawn
 * after that is not drawn twice. Words of the user's own may need more of their files, which come when they are shown.
 */
export async function loadTypefaces(language: Language): Promise<void> {
  const chinese = CHINESE[language];
  const loading = [document.fonts.load('12px "Source Sans 3"')];
  if (chinese) loading.push(document.fonts.load(`12px "${chinese}"`, chineseCharactersOf(language)));
  // One that cannot be read leaves the page with the system's.
  await Promise.allSettled(loading);
}

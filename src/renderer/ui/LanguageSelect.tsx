import { LANGUAGE_NAMES } from '@shared/language';
import { LANGUAGES, type Language } from '@shared/scenario/text';
import { useLocale } from './locale';

export function LanguageSelect({ onLanguage }: { readonly onLanguage: (language: Language) => void }) {
  const { t, language } = useLocale();
  return (
    <select
      className="language"
      aria-label={t('panel:app.language')}
      value={language}
      onChange={(event) => {
        const chosen = LANGUAGES.find((known) => known === event.target.value);
        if (chosen) onLanguage(chosen);
      }}
    >
      {LANGUAGES.map((known) => (
        <option key={known} value={known} lang={known}>
          {LANGUAGE_NAMES[known]}
        </option>
      ))}
    </select>
  );
}

import { z } from 'zod';
import { simplified } from './simplified';

/** Languages the program speaks. The first is the fallback. */
export const LANGUAGES = ['en', 'zh-Hant', 'zh-Hans'] as const;
export type Language = (typeof LANGUAGES)[number];

const plain = z.string().max(4000);

/**
 * Words in a scenario: either as the user typed them, or, as in the built-in starting points, in several languages.
 * Always text: nothing in it is ever followed, run or rendered as markup.
 */
export const textSchema = z.union([plain, z.strictObject({ en: plain, 'zh-Hant': plain.optional() })]);
export type Text = z.infer<typeof textSchema>;

/** The words in `language`: Simplified Chinese is made from Traditional, and English stands in for what is missing. */
export function inLanguage(text: Text, language: Language): string {
  if (typeof text === 'string') return text;
  if (language === 'zh-Hans') return text['zh-Hant'] === undefined ? text.en : simplified(text['zh-Hant']);
  return text[language] ?? text.en;
}

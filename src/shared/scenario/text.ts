import { z } from 'zod';

/** Languages the program speaks. The first is the fallback. */
export const LANGUAGES = ['en', 'zh-Hant'] as const;
export type Language = (typeof LANGUAGES)[number];

const plain = z.string().max(4000);

/**
 * Words in a scenario: either as the user typed them, or, as in the built-in starting points, in several languages.
 * Always text: nothing in it is ever followed, run or rendered as markup.
 */
export const textSchema = z.union([plain, z.strictObject({ en: plain, 'zh-Hant': plain.optional() })]);
export type Text = z.infer<typeof textSchema>;

/** The words in `language`, or in English where a translation is missing. */
export function inLanguage(text: Text, language: Language): string {
  return typeof text === 'string' ? text : (text[language] ?? text.en);
}

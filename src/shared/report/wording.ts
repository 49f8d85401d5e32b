import { threeFigures } from '../language/digits';
import { createFormat, type Format } from '../language/format';
import { createTranslate, type Translate } from '../language/index';
import type { NumberStyle } from '../language/number-style';
import { inLanguage, type Language, type Text } from '../scenario/text';
import { moneyWithin } from './precision';

/** What it takes to say something in one language; the renderer's own locale has the same shape. */
export interface Wording {
  readonly language: Language;
  readonly t: Translate;
  readonly format: Format;
  /** Words of a scenario in that language. */
  readonly words: (text: Text) => string;
}

export function createWording(language: Language, style?: NumberStyle): Wording {
  const t = createTranslate(language);
  return { language, t, format: createFormat(language, t, style), words: (text) => inLanguage(text, language) };
}

/**
 * An amount within a sentence whose surroundings name the currency: English sets the code before it, Chinese leaves it
 * out.
 */
export function spokenMoney(millions: number, currency: string, { language, format }: Wording): string {
  return format.money(millions, language === 'en' ? { currency } : {});
}

/** The same with the digits that its standard error allows. */
export function spokenWithin(millions: number, error: number | null, currency: string, wording: Wording): string {
  return moneyWithin(millions, error, wording.format, wording.language === 'en' ? { currency } : {});
}

/** An amount with only the digits that it has: `7bn` and not `7.00bn`. */
export function shortMoney(millions: number, { format }: Wording): string {
  const { divisor, word } = format.moneyScale(millions);
  const value = Number((millions / divisor).toFixed(Math.max(2, threeFigures(millions / divisor))));
  return format.number(value, String(value).split('.')[1]?.length ?? 0) + word;
}

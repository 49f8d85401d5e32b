/** Digits of numbers, without a word or a sign. */

/** The sign of a negative number; a hyphen is too short. */
export const MINUS = '\u2212';

/** A few thousands, told in billions. */
const MAX_DECIMALS = 6;

const formatters = new Map<string, Intl.NumberFormat>();

/** One for each pair of limits: making it takes far longer than using it. */
function decimals(least: number, most: number): Intl.NumberFormat {
  const key = `${least},${most}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat('en', { minimumFractionDigits: least, maximumFractionDigits: most });
  formatters.set(key, made);
  return made;
}

/** A fixed number of decimals, thousands apart. */
export function grouped(value: number, digits: number): string {
  return decimals(digits, digits).format(value);
}

/** Three significant figures: 1.47, 26.3, 263; below one, where only a unit that was chosen leads, two: 0.36, 0.057. */
export function threeFigures(value: number): number {
  const magnitude = Math.abs(value);
  if (magnitude >= 99.95) return 0;
  if (magnitude >= 9.995) return 1;
  return magnitude >= 0.0995 || magnitude === 0 ? 2 : Math.min(MAX_DECIMALS, 1 - Math.floor(Math.log10(magnitude)));
}

/** As many decimals as the number has, up to `most`. */
export function trimmed(value: number, most: number): string {
  return decimals(0, most).format(value);
}

/** What has been rounded to nothing is on neither side of it. */
export function isBelowZero(value: number, text: string): boolean {
  return value < 0 && /[1-9]/.test(text);
}

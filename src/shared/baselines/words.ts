/** Words of the built-in starting points: every one in both languages, figures written once for both. */

export interface Words {
  readonly en: string;
  readonly 'zh-Hant': string;
}

export function words(en: string, traditional: string): Words {
  return { en, 'zh-Hant': traditional };
}

/** A number with thousands separators and at most `digits` decimals, the same on every machine. */
export function num(value: number, digits = 3): string {
  const [whole = '0', decimals = ''] = Math.abs(value).toFixed(digits).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const rest = decimals.replace(/0+$/, '');
  return `${value < 0 ? '-' : ''}${grouped}${rest && `.${rest}`}`;
}

/** A share or a growth rate as a percentage. */
export function pct(value: number, digits = 1): string {
  return `${num(value * 100, digits)}%`;
}

/** Millions, in the units in which each language counts money. */
function money(millions: number, english: string, chinese: string): Words {
  const large = Math.abs(millions) >= 100;
  const count = large ? `${num(millions / 100, 5)}億` : `${num(millions * 100, 1)}萬`;
  return words(`${english} ${num(millions)}m`, `${count}${chinese}`);
}

export const cny = (millions: number): Words => money(millions, 'CNY', '元人民幣');
export const hkd = (millions: number): Words => money(millions, 'HKD', '港元');
export const usd = (millions: number): Words => money(millions, 'USD', '美元');
export const percent = (value: number): Words => words(pct(value), pct(value));

import type { InputEffect } from '@shared/analysis/sensitivity/matters';
import type { Locale } from '../../ui/locale';

export type NameOf = (id: string) => string;

/** Names that are listed before the rest is counted. */
const NAMED = 2;

/** "A", "A and B", "A, B and 3 others". */
export function listNames(ids: readonly string[], nameOf: NameOf, { t }: Pick<Locale, 't'>): string {
  const names = ids.map(nameOf);
  const rest = names.length - NAMED;
  if (rest > 1) {
    return t('analysis:matters.names.more', { names: names.slice(0, NAMED).join(t('report:listComma')), count: rest });
  }
  const last = names.at(-1) ?? '';
  if (names.length < 2) return last;
  return t('analysis:matters.names.last', { names: names.slice(0, -1).join(t('report:listComma')), last });
}

/** Says that the share of a correlated input is not its own alone. */
export function partnerWords({ partners }: Pick<InputEffect, 'partners'>, nameOf: NameOf, locale: Locale): string {
  if (partners.length === 0) return '';
  return locale.t('analysis:matters.includes', { names: listNames(partners, nameOf, locale) });
}

import { formatNumber } from './parsing/parse-quantity';
import { SET_BY_USER, sourceInstead } from './replaced-source';
import type { Source } from './source';

/** Where a reported amount, in millions, comes from that is put down without a source; `before` is what stood in its place. */
export function sourceOfFigure(
  value: number,
  before: { readonly value: number; readonly source: Source } | undefined,
): Source {
  if (!before) return SET_BY_USER;
  if (before.value === value) return before.source;
  return sourceInstead(before.source, (language) => formatNumber(before.value, 'money', language));
}

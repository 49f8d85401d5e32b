/** The words of a headline figure, which stand under its id in `figures.json`. */
import type { FigureAt } from '../figures/address';
import { SOLE } from '../figures/figure';
import type { FigureAddress } from '../figures/index';
import type { Key } from '../language/index';
import type { Wording } from './wording';

type KeyOf<Address extends FigureAddress> = Address extends `${infer Id}.${infer Level}`
  ? `figures:${Id}.name.${Level}`
  : `figures:${Address}.name`;

/** Of every figure at every level; one without words does not compile. */
const nameKey = ({ figure, level }: FigureAt): Key =>
  `figures:${figure.id}.name${level === SOLE ? '' : `.${level}`}` as KeyOf<FigureAddress>;

export function figureName(at: FigureAt, { t }: Pick<Wording, 't'>): string {
  return t(nameKey(at));
}

/** At some levels: the name within a sentence, what a reader needs to check the figure, what stands under it in a tile. */
export function figureWords(
  { figure, level }: FigureAt,
  part: 'short' | 'definition' | 'underneath',
  { t }: Pick<Wording, 't'>,
  params: Readonly<Record<string, string>> = {},
): string {
  // Which levels have such words is a matter of the figure; a test looks at all of them.
  return t(`figures:${figure.id}.${part}${level === SOLE ? '' : `.${level}`}` as Key, params);
}

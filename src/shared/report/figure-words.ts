/** The words of a headline figure, which stand under its id in `figures.json`. */
import type { FigureAt } from '../figures/address';
import { SOLE } from '../figures/figure';
import type { FigureWordPaths } from '../figures/index';
import type { Wording } from './wording';

type Part = keyof FigureWordPaths;

export function figureWords(
  { figure, level }: FigureAt,
  part: Part,
  { t }: Pick<Wording, 't'>,
  params: Readonly<Record<string, string>> = {},
): string {
  const path = `${figure.id}.${part}${level === SOLE ? '' : `.${level}`}` as FigureWordPaths[Part];
  return t(`figures:${path}`, params);
}

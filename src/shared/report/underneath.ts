/** What stands under a headline figure in its tile. */
import type { SimulationResult } from '../engine/results';
import { addressOf, type FigureAt, readFigure } from '../figures/address';
import { figureWords } from './figure-words';
import { isSameOnAll } from './findings';
import type { Wording } from './wording';

/** How far months spread: between the 5% of the paths that end first and the 5% that last longest. */
function monthsSpread({ figure }: FigureAt, result: SimulationResult, { t, format }: Wording): string {
  const at = (level: string) => readFigure(result.headline, addressOf(figure, level));
  const [p5, p50, p95] = [at('p5'), at('p50'), at('p95')];
  if (p50 === null && p5 === null) return t('overview:tile.spreadNone');
  if (p5 === null) return '';
  if (p50 !== null && isSameOnAll(result, p50)) return t('overview:tile.spreadCertain');
  if (p5 === p95) return t('overview:tile.spreadSame');
  if (p95 === null) return t('overview:tile.spreadOpen', { low: format.number(p5) });
  return t('overview:tile.spread', { low: format.number(p5), high: format.number(p95) });
}

export function underneath(at: FigureAt, result: SimulationResult, wording: Wording): string {
  return at.figure.underneath === 'spread' ? monthsSpread(at, result, wording) : figureWords(at, 'underneath', wording);
}

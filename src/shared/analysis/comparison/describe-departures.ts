import type { Wording } from '../../report/wording';
import { type Departure, departuresOf } from './departures';
import type { RanSide } from './side';

function inWords({ kind, sides }: Departure, all: readonly RanSide[], wording: Wording): string {
  const { t, format } = wording;
  const first = all[0] as RanSide;
  const others = sides.map((side) => all[side] as RanSide);
  const listed = (words: readonly string[]) => words.join(t('report:listComma'));
  /** The first, and those that are otherwise. */
  const told = (key: 'balanceDate' | 'currency') =>
    listed([first, ...others].map(({ name, given }) => t('compare:departure.of', { name, value: given[key] })));
  const names = listed(others.map(({ name }) => name));
  switch (kind) {
    case 'simulation':
      return t('compare:departure.simulation', { names });
    case 'horizon':
      return t('compare:departure.horizon', { names, months: format.months(first.scenario.horizon) });
    case 'balanceDate':
      return t('compare:departure.balanceDate', { dates: told('balanceDate') });
    case 'currency':
      return t('compare:departure.currency', { currencies: told('currency') });
  }
}

/** On which draws they were run, then a sentence for each thing besides assumptions in which they differ. */
export function termsInWords(all: readonly RanSide[], wording: Wording): readonly string[] {
  const first = all[0];
  if (!first) return [];
  const { paths, seed, sampling } = first.result;
  const draws = { paths: wording.format.number(paths), seed, method: wording.t(`report:sampling.${sampling}`) };
  return [
    wording.t('compare:draws', draws),
    ...departuresOf(all.map(({ given }) => given)).map((departure) => inWords(departure, all, wording)),
  ];
}

import type { Mark } from '../../../../shared/analysis/stress/mark';
import type { Reversed } from '../../../../shared/analysis/stress/reverse-all';
import { reachedInWords, reverseInWords, sumInWords } from '../../../../shared/analysis/stress/reverse-words';
import { shockWords } from '../../../../shared/analysis/stress/shock';
import type { Console } from '../../command';
import { table } from '../../table';
import { skippedLine, type Told } from './text';

export interface ReverseTold extends Told {
  readonly mark: Mark;
  readonly reversed: Reversed;
}

/** How far each shock has to go, for a reader at a terminal. */
export function reversedAsText({ scenario, laid, mark, reversed }: ReverseTold, console: Console): string {
  const { t } = console;
  const rows = laid.shocks.map((shock, index) => {
    const [strength, effect] = reachedInWords(laid, index, reversed, mark, scenario, console);
    return [shockWords(shock, console).name, strength, effect];
  });
  return [
    ...reverseInWords(laid, mark, reversed, scenario, console),
    '',
    table([t('stress:column.shock'), t('stress:column.strength'), t('stress:column.effect')], rows, [
      'left',
      'right',
      'left',
    ]),
    ...sumInWords(laid, mark, reversed, console),
    ...skippedLine(laid, console),
  ].join('\n');
}

import { figureAt } from '../../figures/address';
import type { FigureAddress } from '../../figures/index';
import { figureText } from '../../report/figure-text';
import { figureWords } from '../../report/figure-words';
import type { Wording } from '../../report/wording';
import type { Scenario } from '../../scenario/schema';
import type { Stressed, StressTable } from './measure';
import { rowName } from './words';

/** What the sentence is about: whether there is money a year on. */
const TOLD: FigureAddress = 'cashLasts.12';
/** A change that is so many errors large is one. */
const CLEAR = 2;

function isClear({ figures }: Stressed): boolean {
  const { change, error } = figures[TOLD];
  return change !== null && change < 0 && (error === null || -change > CLEAR * error);
}

const chanceOf = ({ figures }: Stressed) => figures[TOLD].after ?? 1;
/** Decides between shocks that leave no path standing. */
const needOf = ({ figures }: Stressed) => figures['fundingNeed.p80'].after ?? 0;

/** "The hardest single blow is ...": of the shocks that are laid alone. */
export function stressInWords({ rows }: StressTable, scenario: Scenario, wording: Wording): string {
  const at = figureAt(TOLD);
  const figure = figureWords(at, 'short', wording);
  const hard = rows.filter((row) => row.laid.shocks.length === 1 && isClear(row));
  const [worst] = hard.sort((a, b) => chanceOf(a) - chanceOf(b) || needOf(b) - needOf(a));
  if (!worst) return wording.t('stress:nothingLowers', { figure });
  const { before, after, errorAfter } = worst.figures[TOLD];
  const say = (value: number | null, error: number | null) => figureText(at, { value, error }, scenario, wording)[0];
  return wording.t('stress:worst', {
    name: rowName(worst, wording),
    figure,
    before: say(before, errorAfter),
    after: say(after, errorAfter),
  });
}

/** Reverse stress in words. */
import { figureAt } from '../../figures/address';
import { figureWithError, plusMinus } from '../../report/figure-text';
import type { Wording } from '../../report/wording';
import type { Scenario } from '../../scenario/schema';
import type { Solved } from '../solve/solve';
import type { LaidAll } from './lay-all';
import type { Mark } from './mark';
import type { Reversed } from './reverse-all';
import { shockWords } from './shock';
import { MOST_STRENGTH } from './strength';
import { shockInWords, strengthInWords } from './words';

function monthsOf({ figure }: Mark): string {
  return figureAt(figure).level;
}

function chanceInWords(value: number, { format }: Wording): string {
  return format.percent(Number(value.toPrecision(3)), Number.isInteger(Number((value * 100).toFixed(6))) ? 0 : 1);
}

/** The strength at which a shock reaches the mark, and what that comes to; or that it never does. */
export function reachedInWords(
  { asked }: LaidAll,
  index: number,
  { alone }: Reversed,
  mark: Mark,
  scenario: Scenario,
  wording: Wording,
): readonly [strength: string, effect: string] {
  const { answer } = alone[index] as Solved;
  const laid = asked[index]?.laid;
  if (answer.kind === 'met' && laid) {
    const { x, error } = answer;
    const strength = strengthInWords(x, error, wording);
    const plus = error === null ? '' : plusMinus(strengthInWords(error, error, wording));
    return [plus === '' ? strength : `${strength} ${plus}`, shockInWords(laid, 0, x, wording)];
  }
  const reached = answer.kind === 'unmet' ? answer.best : answer.kind === 'always' ? answer.present : answer.reached;
  const chance = figureWithError(figureAt(mark.figure), reached, scenario, wording);
  const strength = strengthInWords(MOST_STRENGTH, null, wording);
  return [wording.t('stress:reverse.never'), wording.t('stress:reverse.beyond', { strength, chance })];
}

/** The shock that has the least far to go, as a share of how it is told; null where none gets there. */
function nearest({ shocks }: LaidAll, { alone }: Reversed) {
  const reached = shocks.flatMap((shock, index) => {
    const answer = alone[index]?.answer;
    return answer?.kind === 'met' ? [{ shock, answer }] : [];
  });
  return reached.sort((a, b) => a.answer.x - b.answer.x)[0] ?? null;
}

/** What is asked, how things stand, and which shock is the nearest. */
export function reverseInWords(
  laid: LaidAll,
  mark: Mark,
  reversed: Reversed,
  scenario: Scenario,
  wording: Wording,
): string[] {
  const { t } = wording;
  const chance = chanceInWords(mark.chance, wording);
  const first = nearest(laid, reversed);
  return [
    t('stress:reverse.lead', { months: monthsOf(mark), chance }),
    t('stress:reverse.now', { chance: figureWithError(figureAt(mark.figure), reversed.present, scenario, wording) }),
    first
      ? t('stress:reverse.nearest', {
          name: shockWords(first.shock, wording).name,
          strength: strengthInWords(first.answer.x, first.answer.error, wording),
        })
      : t('stress:reverse.none', { chance }),
  ];
}

/** A part of less is not worth naming. */
const NAMED = 0.005;

/** The strengths with the least sum; nothing where only one shock was laid. */
export function sumInWords({ shocks }: LaidAll, mark: Mark, { sum }: Reversed, wording: Wording): string[] {
  const { t } = wording;
  if (sum === null) return [];
  if (sum.kind === 'noMix') return [t('stress:reverse.sumNone', { chance: chanceInWords(mark.chance, wording) })];
  const parts = shocks.flatMap((shock, index) => {
    const strength = sum.xs[index] ?? 0;
    if (strength < NAMED) return [];
    const { name } = shockWords(shock, wording);
    return [t('stress:reverse.sumPart', { name, strength: strengthInWords(strength, sum.error, wording) })];
  });
  return [
    t('stress:reverse.sum', {
      mix: parts.join(t('report:listComma')),
      sum: strengthInWords(sum.cost, sum.error, wording),
    }),
  ];
}

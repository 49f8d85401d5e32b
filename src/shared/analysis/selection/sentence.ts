/** "Cash lasts 24 months on 0.46% of the paths: Compute: demand growth now below 60% on nine in ten of them." */

import { unitContext } from '../../report/in-words';
import { inputNames } from '../../report/inputs';
import { chanceWithin, shareError } from '../../report/precision';
import type { Wording } from '../../report/wording';
import { findAssumption } from '../../scenario/edit';
import type { Scenario } from '../../scenario/schema';
import { type Condition, testsIn } from './condition';
import type { Explanation } from './explain';
import type { InputInside, Inside } from './inside';
import type { Selection } from './selection';
import { conditionInWords } from './words';

/** Of so many things that differ is told. */
const TOLD = 2;
/** A relative error beyond which a share is told with it. */
const TELLING = 0.05;
/** Bounds are read off the selected paths: of fewer of them they have two figures, of more three. */
const MANY = 1000;

/** Rounded outwards, so that nine in ten still lie on this side of what is said. */
function bound(value: number, isUpper: boolean, effective: number): number {
  if (value === 0) return 0;
  const step = 10 ** (Math.floor(Math.log10(Math.abs(value))) + 1 - (effective < MANY ? 2 : 3));
  const steps = isUpper ? Math.ceil(value / step) : Math.floor(value / step);
  return Number((steps * step).toPrecision(3));
}

/** Where nine in ten of the selected paths have an input, on the side where they lie. */
function inputInWords(input: InputInside, effective: number, scenario: Scenario, wording: Wording): string {
  const { t, format } = wording;
  const { id, inside, difference } = input;
  const name = inputNames(scenario.assumptions, wording)(id);
  const isLower = difference > 0;
  const end = isLower ? 2 : 0;
  const listed = findAssumption(scenario, id);
  if (!inside.values || !listed) {
    const level = inside.levels[end];
    const share = format.percent(isLower ? level : 1 - level);
    return t(`analysis:selection.level.${isLower ? 'low' : 'high'}`, { name, share });
  }
  const { unit } = listed.field;
  const put = (value: number) => format.withUnit(value, unit, unitContext(scenario, listed));
  const at = inside.values[end];
  if (unit === 'monthIndex')
    return t(`analysis:selection.month.${isLower ? 'earlier' : 'later'}`, { name, month: put(at) });
  const value = put(bound(at, isLower, effective));
  return t(`analysis:selection.value.${isLower ? 'below' : 'above'}`, { name, value });
}

function eventInWords({ id, inside, all }: Inside['events'][number], scenario: Scenario, wording: Wording): string {
  const { t, format, words } = wording;
  const event = scenario.assumptions.events.find((one) => one.id === id);
  return t('analysis:selection.event', {
    name: event ? words(event.name) : id,
    inside: chanceWithin(inside.share, inside.error, 1, format),
    all: chanceWithin(all.share, all.error, 1, format),
  });
}

/** Whether something happens is no number of which a bound could be told. */
function isChance(kind: InputInside['kind']): boolean {
  return kind === 'redemption' || kind === 'change';
}

/** What the condition does not say itself, and is no noise, the furthest apart first. */
function differing({ inputs, events }: Inside, condition: Condition, scenario: Scenario) {
  // An event that is asked for by its month says by itself which month is drawn.
  const named = new Set(testsIn(condition).flatMap(({ address }) => [address, `${address}.month`]));
  const told = [
    ...inputs
      .filter(({ id, kind, mayBeNoise }) => !mayBeNoise && !isChance(kind) && !named.has(id))
      .map((input) => ({
        difference: input.difference,
        words: (effective: number, wording: Wording) => inputInWords(input, effective, scenario, wording),
      })),
    ...events
      .filter(({ id, mayBeNoise }) => !mayBeNoise && !named.has(`events.${id}`))
      .map((event) => ({
        difference: event.difference,
        words: (_: number, wording: Wording) => eventInWords(event, scenario, wording),
      })),
  ];
  return told.sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference)).slice(0, TOLD);
}

/** A share of the paths, with its error where that is a good part of it. */
export function shareOfPaths({ share, error }: Pick<Selection, 'share' | 'error'>, { t, format }: Wording): string {
  const text = chanceWithin(share, error, 2, format);
  if (error < TELLING * share) return text;
  return t('analysis:selection.withError', { value: text, error: shareError(error, format) ?? '' });
}

/** On how many paths a condition is met, and the one or two things in which these differ most from the others. */
export function explanationInWords(
  explanation: Explanation,
  condition: Condition,
  scenario: Scenario,
  wording: Wording,
): string {
  const { t, format } = wording;
  const { selection, isRough } = explanation;
  const told = differing(explanation, condition, scenario).map(({ words }) => words(selection.effective, wording));
  const sentence = t('analysis:selection.sentence', {
    condition: conditionInWords(condition, scenario, wording),
    share: shareOfPaths(selection, wording),
    what: told.length > 0 ? told.join(t('analysis:selection.join')) : t('analysis:selection.nothing'),
  });
  if (!isRough) return sentence;
  return sentence + t('analysis:selection.rough', { count: format.number(selection.count) });
}

/** Dated changes in words, in every language: "Compute: +50% from Jul 2026, chance 40%". */
import { pointEstimate, type Quantity, support } from '../quantity/quantity';
import { findAssumption } from '../scenario/edit';
import { FOR_GOOD, type GROUPS } from '../scenario/fields';
import type { DatedChange, Scenario } from '../scenario/schema';
import { lineNames, valueInWords } from './in-words';
import type { Wording } from './wording';

type Field = keyof typeof GROUPS.changes;

/** The words for a number of a change; what is more for certain has its sign, where that is asked for. */
function wordsOf({ id }: DatedChange, field: Field, scenario: Scenario, { format }: Wording, isSigned = false): string {
  const listed = findAssumption(scenario, `changes.${id}.${field}`);
  if (!listed) return '';
  const isMore = isSigned && support(listed.assumption.quantity)[0] > 0;
  return (isMore ? '+' : '') + valueInWords(listed, scenario, format);
}

/** By how much: "+50%", "margin −10%", "CNY 300m". */
export function effectInWords(change: DatedChange, scenario: Scenario, wording: Wording): string {
  const { t } = wording;
  const signed = (field: Field) => wordsOf(change, field, scenario, wording, true);
  switch (change.effect) {
    case 'factor':
      return signed('by');
    case 'amount':
      return signed('amount');
    case 'margin': {
      // A margin of 40% that falls by 10% may be 30% or 36%: by 10 points it is 30%.
      const value = signed('points').replaceAll('%', '');
      const unit = t('report:figure.points');
      return t('fields:change.margin', { what: t('report:figure.withUnit', { value, unit }) });
    }
    case 'payment':
      return wordsOf(change, 'payment', scenario, wording);
    case 'span':
      return t('fields:change.onlyThen');
  }
}

/** Adds how likely it is, unless it is certain. */
export function withChance(what: string, change: DatedChange, scenario: Scenario, wording: Wording): string {
  if (pointEstimate(change.probability.quantity) === 1) return what;
  return wording.t('fields:change.withChance', { what, chance: wordsOf(change, 'probability', scenario, wording) });
}

/** For a change that waits until cash is short. */
export function whenShortInWords(what: string, change: DatedChange, scenario: Scenario, wording: Wording): string {
  return wording.t('fields:change.whenShort', { what, months: wordsOf(change, 'belowMonths', scenario, wording) });
}

function begun(change: DatedChange, scenario: Scenario, wording: Wording): string {
  const { t } = wording;
  const of = (field: Field) => wordsOf(change, field, scenario, wording);
  if (change.effect === 'span') return t('fields:change.only', { first: of('firstMonth'), last: of('lastMonth') });
  const what = effectInWords(change, scenario, wording);
  if (change.begins === 'cash')
    return t('fields:change.afterShort', { what, months: of('belowMonths'), delay: of('delay') });
  return t(change.effect === 'payment' ? 'fields:change.in' : 'fields:change.from', { what, month: of('month') });
}

const isSure = (quantity: Quantity, value: number) => support(quantity).every((end) => end === value);

/** Which lines are other than they would have been, by how much, from when on, for how long, and how likely that is. */
export function changeInWords(change: DatedChange, scenario: Scenario, wording: Wording): string {
  const { t } = wording;
  let told = begun(change, scenario, wording);
  if ('months' in change) {
    const { months, payment } = change;
    const of = (field: Field) => wordsOf(change, field, scenario, wording);
    if (!isSure(months.quantity, FOR_GOOD)) told = t('fields:change.lasting', { what: told, months: of('months') });
    if (!isSure(payment.quantity, 0)) told = t('fields:change.costs', { what: told, amount: of('payment') });
  }
  told = withChance(told, change, scenario, wording);
  if (change.targets.length === 0) return told;
  return t('fields:named', { group: lineNames(change.targets, scenario, wording), name: told });
}

/** A condition in the user's words: "Cash lasts 24 months and no IPO". */
import type { UnitContext } from '../../language/number-style';
import { unitContext } from '../../report/in-words';
import { continued, qualifiedName } from '../../report/inputs';
import type { Wording } from '../../report/wording';
import { monthLabel } from '../../scenario/calendar';
import type { Scenario } from '../../scenario/schema';
import { outcomeName } from '../outcome/name';
import type { Condition, Range, Test } from './condition';
import { type Measure, measureAt } from './measure';

/** How a range is put. */
type Put = 'below' | 'atMost' | 'above' | 'atLeast' | 'between' | 'equal';

function putOf({ min, max }: Range): Put {
  if (min && max) return min.value === max.value ? 'equal' : 'between';
  if (min) return min.isIncluded ? 'atLeast' : 'above';
  return max?.isIncluded ? 'atMost' : 'below';
}

function lastsInWords({ min, max }: Range, { t, format }: Wording): string {
  const months = (value: number) => format.months(value);
  if (min && max) {
    if (min.value === max.value) return t('analysis:condition.lasts.exactly', { value: months(min.value) });
    return t('analysis:condition.lasts.between', { min: format.number(min.value), max: months(max.value) });
  }
  if (min) return t('analysis:condition.lasts.atLeast', { value: months(min.value) });
  return t('analysis:condition.lasts.lessThan', { value: months((max?.value ?? 0) + 1) });
}

/** Something that happens in a month, or never. */
function monthInWords(name: string, last: number, { min, max }: Range, about: MonthWords): string {
  const { isEvent, month, wording } = about;
  const { t } = wording;
  if (min && min.value > last) return t(`analysis:condition.${isEvent ? 'event' : 'month'}.never`, { name });
  if (!min && max?.value === last) return t(`analysis:condition.${isEvent ? 'event' : 'month'}.within`, { name });
  if (min && max && max.value <= last) {
    if (min.value === max.value) return t('analysis:condition.month.in', { name, month: month(min.value) });
    return t('analysis:condition.month.between', { name, min: month(min.value), max: month(max.value) });
  }
  if (min) return t('analysis:condition.month.from', { name, month: month(min.value) });
  return t('analysis:condition.month.by', { name, month: month(max?.value ?? 0) });
}

interface MonthWords {
  readonly isEvent: boolean;
  readonly month: (index: number) => string;
  readonly wording: Wording;
}

/** What is compared, by its name. */
function nameOf({ address, subject, listed }: Measure, scenario: Scenario, wording: Wording): string {
  if (listed) return qualifiedName(listed, wording);
  return subject.kind === 'value' ? outcomeName({ address, value: subject.value }, scenario, wording) : address;
}

/** What the numbers of a measure are told with. */
function contextOf({ listed }: Pick<Measure, 'listed'>, scenario: Scenario): UnitContext {
  if (listed) return unitContext(scenario, listed);
  return { currency: scenario.currency, monthLabel: (index) => monthLabel(scenario.balanceDate, index) };
}

function testInWords({ address, range }: Test, scenario: Scenario, wording: Wording): string {
  const found = measureAt(scenario, address);
  if (!found.ok) return address;
  const measure = found.value;
  const { subject, months, unit } = measure;
  if (subject.kind === 'lasts') return lastsInWords(range, wording);
  const name = nameOf(measure, scenario, wording);
  const { format, t } = wording;
  if (months) {
    const isEvent = subject.kind === 'value' && subject.value.kind === 'event';
    const month = (index: number) => format.month(monthLabel(scenario.balanceDate, index));
    return monthInWords(name, months.last, range, { isEvent, month, wording });
  }
  const value = (bound: Range['min']) =>
    bound ? format.withUnit(bound.value, unit, contextOf(measure, scenario)) : '';
  const [min, max] = [value(range.min), value(range.max)];
  return t(`analysis:condition.number.${putOf(range)}`, { name, value: min || max, min, max });
}

/** Whether the words begin with one of the program's own, and not with a name that somebody has given. */
function beginsPlainly(condition: Condition): boolean {
  if (condition.kind === 'and' || condition.kind === 'or') return condition.parts.slice(0, 1).every(beginsPlainly);
  if (condition.kind !== 'test' || condition.subject.kind === 'lasts') return true;
  if (condition.subject.kind === 'input') return false;
  const { value } = condition.subject;
  if (value.kind === 'series') return !value.at.series.includes('.');
  // "No Hong Kong IPO" begins with a word of ours, "Hong Kong IPO in Mar 2026" does not.
  return value.kind !== 'event' || condition.range.min?.value === condition.range.max?.value;
}

/** What a path has to meet. */
export function conditionInWords(condition: Condition, scenario: Scenario, wording: Wording): string {
  const { t, format } = wording;
  const within = (part: Condition) => {
    const text = conditionInWords(part, scenario, wording);
    return beginsPlainly(part) ? continued(text, wording) : text;
  };
  switch (condition.kind) {
    case 'test':
      return testInWords(condition, scenario, wording);
    case 'worst':
      return t('analysis:condition.worst', {
        share: format.withUnit(condition.share, 'fraction', contextOf({ listed: null }, scenario)),
      });
    case 'not':
      return t('analysis:condition.not', { part: within(condition.part) });
    case 'and':
    case 'or': {
      const parts = condition.parts.map((part, index) => {
        const text = index === 0 ? conditionInWords(part, scenario, wording) : within(part);
        return part.kind === 'and' || part.kind === 'or' ? t('analysis:condition.bracketed', { part: text }) : text;
      });
      return parts.join(t(`analysis:condition.${condition.kind}`));
    }
  }
}

import { formatNumber } from '../../scenario/parsing/format-quantity';
import type { Scenario } from '../../scenario/schema';
import type { Condition, Test } from './condition';
import { measureAt } from './measure';
import { rangeText } from './range';

/** A comparison as it is read back. */
export function formatTest(scenario: Scenario, { address, range }: Pick<Test, 'address' | 'range'>): string {
  const measure = measureAt(scenario, address);
  return measure.ok ? `${address} ${rangeText(measure.value, range)}` : address;
}

/** A condition as `parseCondition` reads it back, to the last digit. */
export function formatCondition(scenario: Scenario, condition: Condition): string {
  const write = (part: Condition) => formatCondition(scenario, part);
  switch (condition.kind) {
    case 'test':
      return formatTest(scenario, condition);
    case 'worst':
      return `worst ${formatNumber(condition.share, 'fraction', 'en')}`;
    case 'not':
      return `not (${write(condition.part)})`;
    case 'and':
    case 'or':
      return condition.parts
        .map((part) => (part.kind === 'and' || part.kind === 'or' ? `(${write(part)})` : write(part)))
        .join(` ${condition.kind} `);
  }
}

import { handyX, targetInWords, xErrorInWords, xInWords } from '@shared/analysis/solve/in-words';
import { type Lever, parseLever } from '@shared/analysis/solve/lever';
import type { Met } from '@shared/analysis/solve/solve';
import { parseTarget } from '@shared/analysis/solve/target';
import { createBaseline } from '@shared/baselines';
import { createWording } from '@shared/report/wording';
import { describe, expect, it } from 'vitest';

const zhipu = createBaseline('zhipu', { uuid: '00000000-0000-4000-8000-000000000001' });
const english = createWording('en');

function lever(text: string): Lever {
  const read = parseLever(zhipu, text);
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

function target(text: string) {
  const read = parseTarget(zhipu, text);
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

describe('an x in words', () => {
  it.each([
    ['events.ipo.amount', 6797.1295, 7.005, 'HKD 6.797bn', 'HKD 7m'],
    ['compute.priceDecline:shift', 0.12233, 0.0007, '+12.23%', '0.07%'],
    ['compute.priceDecline:shift', -0.12233, 0.02, '−12%', '2%'],
    ['compute.start:scale', 0.85344, 0.0123, '85%', '1%'],
    ['events.ipo.month', 8, 0.4, 'Feb 2026', '0.4 months'],
    ['events.ipo.month:shift', 6, 1.2, '+6 months', '1 month'],
    ['compute.start', 212.34, null, 'CNY 212.34m a month', null],
  ])('%s at %d ±%d is %s', (text, x, error, expected, expectedError) => {
    expect(xInWords(lever(text), x, error, zhipu, english)).toBe(expected);
    expect(xErrorInWords(lever(text), error, zhipu, english)).toBe(expectedError);
  });
});

describe('an x to be typed', () => {
  const met = (x: number, error: number | null, slope: number | null) => ({ x, error, slope }) as Met;

  it('is a round number on the side on which the target is met, off by a tenth of the error at most', () => {
    const amount = lever('events.ipo.amount');
    expect(handyX(amount, met(6797.1295, 7.005, 0.0003), target('cashLasts.24=0.5'))).toBe(6797.2);
    expect(handyX(amount, met(6797.1295, 7.005, -2), target('cashLasts.24=0.5'))).toBe(6797.1);
    expect(handyX(amount, met(6797.1295, 7.005, -2), target('fundingNeed.p80=5bn'))).toBe(6797.2);
  });

  it('is as it is where nothing says how it may be rounded', () => {
    expect(handyX(lever('events.ipo.month'), met(8, 0.4, 1), target('cashLasts.24=0.5'))).toBe(8);
    expect(handyX(lever('opening.cash'), met(8.123, null, 1), target('cashLasts.24=0.5'))).toBe(8.123);
    // Up there is no more room.
    expect(handyX(lever('events.ipo.probability=0% to 99.95%'), met(0.999, 0.5, 1), target('cashLasts.24=0.5'))).toBe(
      0.999,
    );
  });
});

it('a target in words', () => {
  expect(targetInWords(target('cashLasts.24>=90%'), zhipu, english)).toBe('Cash lasts 24 months: 90% or more');
  expect(targetInWords(target('runwayMonths.p50=30'), zhipu, english)).toBe('Runway, median: 30 months');
  expect(targetInWords(target('fundingNeed.p80<=5bn'), zhipu, english)).toBe(
    'Funding need, enough in 80% of paths: CNY 5bn or less',
  );
});

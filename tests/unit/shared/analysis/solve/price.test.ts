import { parsePriced } from '@shared/analysis/solve/price';
import { createBaseline } from '@shared/baselines';
import { describe, expect, it } from 'vitest';

const zhipu = createBaseline('zhipu', { uuid: '00000000-0000-4000-8000-000000000001' });

describe('a price', () => {
  it.each([
    ['events.ipo.amount@0.07', 0.07],
    ['events.ipo.amount=0 to 10bn@1m', 1],
    ['costs.admin.start:scale@20m', 2000],
    ['events.ipo.probability@CNY 1bn', 100_000],
    ['events.ipo.month:shift@50m', 50],
  ])('of %s is for a unit of x: a million, a month, or the hundred points of a whole', (text, price) => {
    expect(parsePriced(zhipu, text)).toMatchObject({ ok: true, value: { priced: { price } } });
  });

  it('need not be there', () => {
    expect(parsePriced(zhipu, 'events.ipo.amount')).toMatchObject({ value: { priced: null } });
  });

  it.each([
    ['events.ipo.amount@0', 'lever.price'],
    ['events.ipo.amount@-1m', 'lever.price'],
    ['events.ipo.amount@', 'quantity.syntax'],
    ['events.ipo.amount@USD 1m', 'quantity.unclear'],
    ['events.ipo.amuont@1m', 'set.unknownPath'],
  ])('%s is refused', (text, code) => {
    expect(parsePriced(zhipu, text)).toMatchObject({ error: { code } });
  });
});

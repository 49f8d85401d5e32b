import { windowFrom } from '@shared/analysis/book/dates';
import { describe, expect, it } from 'vitest';

const projection = { balanceDate: '2025-06-30', horizon: 36 };

describe('a window', () => {
  it.each([
    [undefined, 0, 12, '2026-06-30'],
    ['2025-07-31', 1, 13, '2026-07-31'],
    ['2025-09-15', 2.5, 14.5, '2026-09-15'],
    ['2026-01-08', 6 + 8 / 31, 18 + 8 / 31, '2027-01-08'],
  ])('of twelve months from %s lies between months of the projection', (date, from, to, last) => {
    const window = windowFrom(projection, date, 12);
    expect(window).toMatchObject({ ok: true, value: { first: date ?? '2025-06-30', last } });
    if (!window.ok) return;
    expect(window.value.from).toBeCloseTo(from, 12);
    expect(window.value.to).toBeCloseTo(to, 12);
  });

  it('ends on the last day of a shorter month', () => {
    expect(windowFrom({ balanceDate: '2024-01-31', horizon: 36 }, '2024-02-29', 12)).toMatchObject({
      value: { last: '2025-02-28', from: 1, to: 13 },
    });
  });

  it.each([
    ['2025-02-30', 'book.date'],
    ['8 January', 'book.date'],
    ['2025-06-29', 'book.early'],
    ['2027-07-01', 'book.late'],
  ])('from %s is refused', (date, code) => {
    expect(windowFrom(projection, date, 12)).toMatchObject({ ok: false, error: { code } });
  });

  it('may end with the projection', () => {
    expect(windowFrom(projection, '2027-06-30', 12)).toMatchObject({ ok: true, value: { to: 36 } });
  });
});

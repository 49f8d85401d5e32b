import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MM, planSheets } from '../../../../src/renderer/report/paging';

const body = 268 * MM;
const heading = { height: 4 * MM, isHeading: true };
const entry = { height: 5 * MM, isHeading: false };

describe('pages after the first', () => {
  it('takes one for a table and some seventy assumptions', () => {
    const blocks = Array.from({ length: 60 }, (_, index) => (index % 10 === 0 ? heading : entry));
    expect(planSheets({ body, rows: 17, halves: 10, blocks, notes: 12 * MM })).toHaveLength(1);
  });

  it('splits many half-years into tables one below the other', () => {
    const [sheet] = planSheets({ body, rows: 17, halves: 20, blocks: [entry], notes: 0 });
    expect(sheet?.tables).toEqual([
      { first: 0, last: 10, from: 0, to: 17 },
      { first: 10, last: 20, from: 0, to: 17 },
    ]);
  });

  it('places every row and every assumption once and in order, and never ends a column with a heading', () => {
    const block = fc.record({ height: fc.double({ min: 2, max: 120, noNaN: true }), isHeading: fc.boolean() });
    fc.assert(
      fc.property(fc.array(block, { maxLength: 300 }), fc.nat(90), fc.nat(21), (blocks, extraRows, halves) => {
        const rows = extraRows + 1;
        const sheets = planSheets({ body, rows, halves: halves + 1, blocks, notes: 60 });
        const order = sheets.flatMap(({ columns }) => columns.flat());
        expect(order).toEqual(blocks.map((_, index) => index));
        const cells = sheets
          .flatMap(({ tables }) => tables)
          .reduce((sum, { first, last, from, to }) => sum + (last - first) * (to - from), 0);
        expect(cells).toBe(rows * (halves + 1));
        for (const column of sheets.flatMap(({ columns }) => columns)) {
          const last = column[column.length - 1];
          if (last === undefined || last === blocks.length - 1 || column.length === 1) continue;
          expect(blocks[last]?.isHeading && !blocks[last + 1]?.isHeading).toBe(false);
        }
      }),
    );
  });
});

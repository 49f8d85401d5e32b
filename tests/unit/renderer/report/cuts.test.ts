import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Atom, cutSheets } from '../../../../src/renderer/report/cuts';

interface Part {
  readonly height: number;
  readonly gap?: number;
  readonly lead?: number;
  readonly keep?: boolean;
  readonly breaks?: boolean;
}

/** Parts one below the other. */
function flow(parts: readonly Part[]): Atom[] {
  let end = 0;
  return parts.map(({ height, gap = 0, lead = 0, keep = false, breaks = false }) => {
    const top = end + gap;
    end = top + height;
    return { top, bottom: end, lead, keep, breaks };
  });
}

const cuts = (parts: readonly Part[], room: number) => cutSheets(flow(parts), room).map(({ from, to }) => [from, to]);

describe('sheets', () => {
  it('take what fits, to the last pixel, and the gaps in between', () => {
    expect(cuts([{ height: 50 }, { height: 50 }, { height: 1 }], 100)).toEqual([
      [0, 2],
      [2, 3],
    ]);
    expect(cuts([{ height: 50 }, { height: 50, gap: 1 }, { height: 1 }], 100)).toEqual([
      [0, 1],
      [1, 3],
    ]);
    expect(cuts([], 100)).toEqual([]);
  });

  it('begin without the gap that would be above', () => {
    expect(cuts([{ height: 60 }, { height: 100, gap: 30 }], 100)).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });

  it('do not end with a heading, nor with one after the other', () => {
    const heading = { height: 10, keep: true };
    expect(cuts([{ height: 60 }, heading, heading, { height: 40 }, { height: 10 }], 100)).toEqual([
      [0, 1],
      [1, 5],
    ]);
  });

  it('end with a heading only where all that belongs together is higher than a sheet', () => {
    const kept = { height: 40, keep: true };
    expect(cuts([kept, kept, kept, { height: 40 }], 100)).toEqual([
      [0, 2],
      [2, 4],
    ]);
  });

  it('leave room for the head of a table that is repeated', () => {
    const row = { height: 30, lead: 25 };
    expect(cuts([{ height: 55 }, row, row, row, row], 100)).toEqual([
      [0, 2],
      [2, 4],
      [4, 5],
    ]);
  });

  it('begin where a section asks for one', () => {
    expect(cuts([{ height: 10 }, { height: 10, breaks: true }, { height: 10 }], 100)).toEqual([
      [0, 1],
      [1, 3],
    ]);
    // What would belong to it is on the sheet before.
    expect(
      cuts(
        [
          { height: 10, keep: true },
          { height: 10, breaks: true },
        ],
        100,
      ),
    ).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });

  it('hold everything once and in order, no more than fits, and end where they may', () => {
    const part = fc.record({
      height: fc.integer({ min: 1, max: 100 }),
      gap: fc.integer({ min: 0, max: 20 }),
      lead: fc.constantFrom(0, 15),
      keep: fc.boolean(),
      breaks: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 80 }), (parts) => {
        const atoms = flow(parts);
        const sheets = cutSheets(atoms, 120);
        expect(sheets.flatMap(({ from, to }) => atoms.slice(from, to))).toEqual(atoms);
        for (const { from, to } of sheets) {
          const [first, last] = [atoms[from] as Atom, atoms[to - 1] as Atom];
          expect(first.lead + last.bottom - first.top).toBeLessThanOrEqual(120);
          expect(atoms.slice(from + 1, to).some(({ breaks }) => breaks)).toBe(false);
          const next = atoms[to];
          const mayEnd = !last.keep || !next || next.breaks || atoms.slice(from, to).every(({ keep }) => keep);
          expect(mayEnd).toBe(true);
        }
      }),
    );
  });
});

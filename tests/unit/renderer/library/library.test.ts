import { createTranslate } from '@shared/language';
import type { LibraryRow } from '@shared/library';
import { describe, expect, it } from 'vitest';
import { monthsShown, whenChanged } from '../../../../src/renderer/library/dates';
import { changed, listed, ownRows, recentRows, searched, sorted } from '../../../../src/renderer/library/rows';

function row(name: string, changes: Partial<LibraryRow> = {}): LibraryRow {
  return {
    path: `/s/${name}.offing`,
    fileName: `${name}.offing`,
    folder: '',
    modified: 0,
    recent: null,
    content: { kind: 'scenario', title: name, company: 'Acme', currency: 'CNY', runway: null },
    ...changes,
  };
}

const runway = (medianMonths: number | null) =>
  ({ kind: 'scenario', title: 'x', company: '', currency: 'CNY', runway: { medianMonths, lasts12: 1 } }) as const;
const names = (rows: readonly LibraryRow[]) => rows.map(({ fileName }) => fileName.replace('.offing', ''));

describe('the list', () => {
  it('takes in what has changed, and lets go of what is gone', () => {
    const list = listed({ folder: '/s', problem: null, rows: [row('A'), row('B')] });
    const next = changed(list, { rows: [row('B', { modified: 5 }), row('C')], removed: ['/s/A.offing'] });
    expect(names([...next.rows.values()])).toEqual(['B', 'C']);
    expect(next.rows.get('/s/B.offing')?.modified).toBe(5);
    expect(list.rows.size).toBe(2);
  });

  it('has the last used files in the order of their use, and the user’s own without those from elsewhere', () => {
    const rows = [row('A', { recent: 1 }), row('B'), row('C', { recent: 0, folder: null })];
    const list = listed({ folder: '/s', problem: null, rows });
    expect(names(recentRows(list))).toEqual(['C', 'A']);
    expect(names(ownRows(list))).toEqual(['A', 'B']);
  });
});

describe('sorting', () => {
  const rows = [row('10', { modified: 1 }), row('9', { modified: 3 }), row('b', { modified: 2 })];

  it('has what was changed last first, and titles as people count', () => {
    expect(names(sorted(rows, 'changed', 'en'))).toEqual(['9', 'b', '10']);
    expect(names(sorted(rows, 'title', 'en'))).toEqual(['9', '10', 'b']);
  });

  it('has the longest runway first: beyond the horizon is longer than any, none at all comes last', () => {
    const runways = [
      row('none'),
      row('short', { content: runway(3) }),
      row('beyond', { content: runway(null) }),
      row('long', { content: runway(30) }),
    ];
    expect(names(sorted(runways, 'runway', 'en'))).toEqual(['beyond', 'long', 'short', 'none']);
  });
});

describe('searching', () => {
  const rows = [
    row('plan', {
      content: {
        kind: 'scenario',
        title: { en: 'Compute prices', 'zh-Hant': '算力價格' },
        company: 'Ｚｈｉｐｕ',
        currency: 'CNY',
        runway: null,
      },
    }),
    row('other', { folder: 'Board 2026' }),
    row('unread', { content: { kind: 'unread' } }),
  ];

  it.each([
    ['zhipu', ['plan']],
    ['PRICES compute', ['plan']],
    ['算力', ['plan']],
    ['board', ['other']],
    ['unread', ['unread']],
    ['', ['plan', 'other', 'unread']],
    ['nothing', []],
  ])('for %j finds %j', (query, found) => {
    expect(names(searched(rows, query))).toEqual(found);
  });
});

describe('dates', () => {
  const now = new Date(2026, 10, 24, 14, 5).getTime();
  const at = (...time: [number, number, number, number, number]) => new Date(...time).getTime();

  it.each([
    ['en', 'Today 00:01', 'Yesterday', '22 Nov 2026'],
    ['zh-Hant', '今天 00:01', '昨天', '2026年11月22日'],
  ] as const)('are as exact as they need to be in %s', (language, today, yesterday, before) => {
    const t = createTranslate(language);
    const words = (time: number) => whenChanged(time, now, language, t);
    expect(words(at(2026, 10, 24, 0, 1))).toBe(today);
    expect(words(at(2026, 10, 23, 23, 59))).toBe(yesterday);
    expect(words(at(2026, 10, 23, 0, 0))).toBe(yesterday);
    expect(words(at(2026, 10, 22, 23, 59))).toBe(before);
  });

  it('name the months of a picture', () => {
    expect(monthsShown('2025-06-30', 36, 'en')).toEqual(['Jun 2025', 'Jun 2028']);
  });
});

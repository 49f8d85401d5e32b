import type { Table } from '@shared/exchange/export/table';
import { describe, expect, it } from 'vitest';
import { exportJobSchema } from '../../../../src/main/handlers/export-job';

const TABLE: Table = {
  id: 'headline',
  name: 'Headline',
  columns: [
    { name: 'Figure', kind: 'text' },
    { name: 'Value', kind: 'mixed' },
  ],
  rows: [
    ['runway', 18],
    ['none', null],
  ],
};

const isAccepted = (...tables: readonly unknown[]) => exportJobSchema.safeParse({ title: 'Plan', tables }).success;

describe('tables that a page asks to be written', () => {
  it('are accepted as they are', () => {
    expect(exportJobSchema.parse({ title: 'Plan', tables: [TABLE] })).toEqual({ title: 'Plan', tables: [TABLE] });
  });

  it.each([
    ['a name that would be a file elsewhere', { ...TABLE, id: '../headline' }],
    ['a name that no sheet can have', { ...TABLE, name: 'a/b' }],
    ['a kind of column that there is not', { ...TABLE, columns: [{ name: 'Figure', kind: 'formula' }] }],
    ['a row that is too short', { ...TABLE, rows: [['runway']] }],
    ['a cell that is no value', { ...TABLE, rows: [['runway', { formula: '=1' }]] }],
    ['a number that is none', { ...TABLE, rows: [['runway', Number.NaN]] }],
    ['a text without end', { ...TABLE, rows: [['x'.repeat(100_001), 1]] }],
    ['rows without end', { ...TABLE, rows: Array.from({ length: 500_001 }, () => ['x', 1]) }],
    ['more than a table has', { ...TABLE, path: '/etc/passwd' }],
  ])('are refused with %s', (_, table) => {
    expect(isAccepted(table)).toBe(false);
  });

  it('are refused where two would be one file or one sheet', () => {
    expect(isAccepted(TABLE, TABLE)).toBe(false);
    expect(isAccepted(TABLE, { ...TABLE, id: 'method' })).toBe(false);
    expect(isAccepted(TABLE, { ...TABLE, id: 'method', name: 'Method' })).toBe(true);
  });
});

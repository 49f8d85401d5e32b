import { createBaseline } from '@shared/baselines';
import type { Sheet, TableFile } from '@shared/exchange/import';
import { describe, expect, it } from 'vitest';
import {
  chooseAndGuess,
  guess,
  missingRoles,
  roleOf,
  tryImport,
  withRole,
} from '../../../../src/renderer/importing/choices';

const scenario = createBaseline('blank', { uuid: '6f1c1f0e-3d0b-4a53-9a0e-0d5b7a3c9e11' });

describe('what the columns of a table are', () => {
  it('is what their headers say', () => {
    const choices = guess([['Notes'], ['Value', 'Assumption'], ['123', 'compute.start']]);
    expect(choices.mapping).toEqual({ as: 'assumptions', header: 1, columns: { path: 1, value: 0 } });
    expect(tryImport(scenario, choices)).toMatchObject({
      ok: true,
      value: { changes: [{ path: 'compute.start', cell: 'A3' }] },
    });
  });

  it('is for the user to say where nobody knows them, and nothing is imported before', () => {
    const unknown = guess([
      ['this', 'that'],
      ['compute.start', '123'],
    ]);
    expect(missingRoles(unknown)).toEqual(['path', 'value']);
    expect(tryImport(scenario, unknown)).toBeNull();
    const said = withRole(withRole(unknown, 0, 'path'), 1, 'value');
    expect(tryImport(scenario, said)).toMatchObject({ ok: true });
  });

  it('is one thing each: what a column becomes, no other is any more', () => {
    const first = withRole(guess([['a', 'b']]), 0, 'value');
    const second = withRole(first, 1, 'value');
    expect([roleOf(second, 0), roleOf(second, 1)]).toEqual([null, 'value']);
    expect(roleOf(withRole(second, 1, 'path'), 1)).toBe('path');
    expect(missingRoles(withRole(second, 1, null))).toEqual(['path', 'value']);
  });

  it('is reported revenue where there are half-years, in a unit that can be chosen', () => {
    const choices = guess([
      ['Half-year', 'Revenue', 'Source', 'By', 'Why'],
      ['H1 2025', '190.8', 'assumed', 'me', 'test'],
    ]);
    expect(choices.mapping.as).toBe('reported');
    const imported = tryImport(scenario, { ...choices, unit: 'millions' });
    expect(imported).toMatchObject({
      ok: true,
      value: { scenario: { reported: [{ period: '2025H1', revenue: 190.8 }] } },
    });
    expect(tryImport(scenario, { ...choices, unit: 'thousands' })).toMatchObject({
      value: { scenario: { reported: [{ revenue: 0.1908 }] } },
    });
  });

  it('needs a sheet with something in it', () => {
    const file = (name: string, sheet: Sheet): TableFile => ({
      sheets: [{ name, sheet, refused: null, isHidden: false, hiddenRows: [], hiddenColumns: [] }],
      shown: name,
      encoding: null,
    });
    const takesHidden = false;
    expect(chooseAndGuess(file('Empty', []), { takesHidden })).toMatchObject({
      ok: false,
      error: { code: 'import.empty' },
    });
    expect(chooseAndGuess(file('One', [['x']]), { name: 'Two', takesHidden })).toMatchObject({
      ok: false,
      error: { code: 'import.noSheet' },
    });
  });
});

import { readShocks, shocksText } from '@shared/analysis/stress/file';
import { fromEdits } from '@shared/analysis/stress/from-edits';
import { lay, quantitiesAt } from '@shared/analysis/stress/lay';
import type { OwnShock } from '@shared/analysis/stress/shock';
import { createBaseline } from '@shared/baselines';
import { setPath } from '@shared/scenario/edit';
import { describe, expect, it } from 'vitest';
import { unwrap } from '../../engine/support/run';

const zhipu = createBaseline('zhipu', { uuid: '00000000-0000-4000-8000-000000000001' });
const told = { name: '停電 blackout', story: 'The lights go out.', source: 'The grid' };

const blackout: OwnShock = {
  kind: 'own',
  id: 'blackout',
  ...told,
  edits: [
    { does: 'change', lines: ['segments.*'], by: -0.5, month: 4, months: 2, severance: 0 },
    { does: 'pay', amount: 30, month: 4 },
  ],
};

describe('a file of shocks', () => {
  it('gives back what was written', () => {
    expect(unwrap(readShocks(shocksText([blackout])))).toEqual([blackout]);
    expect(unwrap(readShocks(`\ufeff${shocksText([blackout])}`))).toEqual([blackout]);
  });

  it.each([
    ['a scenario', JSON.stringify(zhipu), 'shocks.notShocks'],
    ['no JSON', '{"format": "offing-shocks",', 'file.notJson'],
    ['nothing', '', 'file.notJson'],
    [
      'an edit that nobody knows',
      JSON.stringify({
        ...JSON.parse(shocksText([blackout])),
        shocks: [{ ...blackout, kind: undefined, edits: [{ does: 'explode', at: 'compute.start' }] }],
      }),
      'file.invalidField',
    ],
    [
      'a path that leads elsewhere',
      shocksText([{ ...blackout, edits: [{ does: 'set', at: 'constructor.prototype.x', to: 1 }] }]),
      'file.invalidField',
    ],
    [
      'a member more',
      shocksText([blackout]).replace('"version": 1', '"version": 1, "extra": true'),
      'file.invalidField',
    ],
    [
      'a number beyond all',
      shocksText([{ ...blackout, edits: [{ does: 'pay', amount: 1e13, month: 1 }] }]),
      'file.invalidField',
    ],
    ['a prototype', `{"format":"offing-shocks","version":1,"shocks":[],"__proto__":{"x":1}}`, 'file.invalidField'],
  ])('is refused where it is %s', (_, text, code) => {
    expect(readShocks(text)).toMatchObject({ ok: false, error: { code } });
  });

  it('that strikes nothing says where it looked', () => {
    const [shock] = unwrap(
      readShocks(shocksText([{ ...blackout, edits: [{ does: 'set', at: 'segments.moon.start', to: 1 }] }])),
    );
    expect(lay(zhipu, [shock as OwnShock], () => 'x')).toMatchObject({
      ok: false,
      error: { code: 'stress.strikesNothing', params: { shock: 'blackout', at: 'segments.moon.start' } },
    });
  });
});

describe('a shock made of edits', () => {
  it('puts the same numbers in, and says how many edits are none', () => {
    const one = unwrap(setPath(zhipu, 'compute.priceDecline', '0%'));
    const edited = unwrap(setPath(one, 'events.ipo.enabled', 'false'));
    const { shock, left } = unwrap(fromEdits(zhipu, edited, told, []));
    expect(left).toBe(1);
    expect(shock).toMatchObject({ kind: 'own', id: 'blackout', name: told.name });
    const laid = unwrap(lay(zhipu, [shock], () => 'x'));
    expect(quantitiesAt(laid, [1])).toEqual([['compute.priceDecline', { kind: 'constant', value: 0 }]]);
    expect(unwrap(readShocks(shocksText([shock])))).toEqual([shock]);
  });

  it('has an id of its own, whatever its name', () => {
    const edited = unwrap(setPath(zhipu, 'compute.priceDecline', '0%'));
    const idOf = (name: string, taken: string[]) => unwrap(fromEdits(zhipu, edited, { ...told, name }, taken)).shock.id;
    expect(idOf('停電', [])).toBe('shock');
    expect(idOf('停電', ['shock'])).toBe('shock-2');
    expect(idOf('3 Blackouts!', [])).toBe('blackouts');
  });

  it('needs a number that was changed', () => {
    const edited = unwrap(setPath(zhipu, 'events.ipo.enabled', 'false'));
    expect(fromEdits(zhipu, edited, told, [])).toEqual({ ok: false, error: { code: 'stress.noEdits', params: {} } });
  });
});

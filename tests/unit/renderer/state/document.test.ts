import { createBaseline } from '@shared/baselines';
import { constantOf } from '@shared/quantity/quantity';
import { createWording } from '@shared/report/wording';
import { describe, expect, it } from 'vitest';
import { changedPaths, sameFigures } from '../../../../src/renderer/state/changes';
import { createDocumentStore } from '../../../../src/renderer/state/document';
import { stepsInWords } from '../../../../src/renderer/state/steps';

function opened() {
  const store = createDocumentStore();
  const scenario = createBaseline('zhipu', { uuid: crypto.randomUUID() });
  store.getState().open({ scenario, path: null, fileName: null, unsaved: null });
  const changes = () => {
    const { saved, scenario: now } = store.getState();
    return saved && now ? [...changedPaths(saved, now)] : [];
  };
  return { store, scenario, changes };
}

describe('undo and redo', () => {
  it('goes back and forth over edits, one step each', () => {
    const { store, scenario, changes } = opened();
    store.getState().setAssumption('opening.cash', constantOf(3000));
    store.getState().setPath('horizon', '48');
    expect(changes().sort()).toEqual(['horizon', 'opening.cash']);
    const edited = store.getState().scenario;

    store.getState().undo();
    expect(changes()).toEqual(['opening.cash']);
    store.getState().undo();
    expect(store.getState().scenario).toEqual(scenario);
    store.getState().undo();
    expect(store.getState().scenario).toEqual(scenario);

    store.getState().redo();
    store.getState().redo();
    store.getState().redo();
    expect(store.getState().scenario).toEqual(edited);
  });

  it('forgets what was undone once something else is edited', () => {
    const { store } = opened();
    store.getState().setPath('horizon', '48');
    store.getState().undo();
    store.getState().setPath('horizon', '36');
    expect(store.getState().future).toEqual([]);
    expect(store.getState().past).toHaveLength(1);
  });

  it('has no step for an edit that was refused or changed nothing', () => {
    const { store, scenario } = opened();
    expect(store.getState().setPath('horizon', '7').ok).toBe(false);
    expect(store.getState().setPath('horizon', String(scenario.horizon)).ok).toBe(true);
    expect(store.getState().past).toEqual([]);
    expect(store.getState().scenario).toBe(scenario);
  });

  it('takes everything between the beginning and the end of a gesture as one step', () => {
    const { store, scenario, changes } = opened();
    store.getState().setPath('horizon', '48');
    store.getState().beginGesture();
    for (const cash of [3000, 3100, 3200]) store.getState().setAssumption('opening.cash', constantOf(cash));
    store.getState().endGesture();
    expect(store.getState().past).toHaveLength(2);
    expect(store.getState().scenario?.assumptions.opening.cash.quantity).toEqual(constantOf(3200));
    store.getState().undo();
    expect(changes()).toEqual(['horizon']);
    store.getState().redo();
    store.getState().undo();
    store.getState().undo();
    expect(store.getState().scenario).toEqual(scenario);
  });

  it('has no step for a gesture that was taken back, or that ended where it started', () => {
    const { store, scenario } = opened();
    const cash = scenario.assumptions.opening.cash.quantity;
    store.getState().beginGesture();
    store.getState().setAssumption('opening.cash', constantOf(3000));
    store.getState().setAssumption('opening.cash', cash);
    store.getState().endGesture();
    expect(store.getState().past).toEqual([]);
    store.getState().beginGesture();
    store.getState().setAssumption('opening.cash', constantOf(3000));
    store.getState().cancelGesture();
    expect(store.getState().past).toEqual([]);
    expect(store.getState().scenario).toBe(scenario);
  });

  it('survives saving: what was saved can still be undone', () => {
    const { store, changes } = opened();
    store.getState().setPath('horizon', '48');
    const { scenario } = store.getState();
    if (!scenario) throw new Error('no scenario');
    store.getState().markSaved({ path: '/a/b.offing', fileName: 'b.offing' }, scenario);
    expect(changes()).toEqual([]);
    store.getState().undo();
    expect(changes()).toEqual(['horizon']);
  });

  it('starts anew with another document', () => {
    const { store } = opened();
    store.getState().setPath('horizon', '48');
    store.getState().open({
      scenario: createBaseline('blank', { uuid: crypto.randomUUID() }),
      path: null,
      fileName: null,
      unsaved: null,
    });
    expect(store.getState().past).toEqual([]);
  });
});

describe('another version of the scenario', () => {
  it('takes the place of this one as one edit', () => {
    const { store, scenario, changes } = opened();
    store.getState().setPath('horizon', '48');
    const edited = store.getState().scenario;
    store.getState().replace({ ...scenario, horizon: 36 });
    expect(changes()).toEqual(['horizon']);
    store.getState().undo();
    expect(store.getState().scenario).toEqual(edited);
    store.getState().undo();
    expect(changes()).toEqual([]);
    store.getState().redo();
    store.getState().redo();
    expect(store.getState().scenario?.horizon).toBe(36);
  });

  it('that was not saved when the program crashed is an edit of what was saved', () => {
    const store = createDocumentStore();
    const scenario = createBaseline('zhipu', { uuid: crypto.randomUUID() });
    store.getState().open({ scenario, path: null, fileName: null, unsaved: { ...scenario, horizon: 36 } });
    expect(store.getState().scenario?.horizon).toBe(36);
    store.getState().undo();
    expect(store.getState().scenario).toEqual(scenario);
  });

  it('that another program has written is what changes are counted against', () => {
    const { store, scenario, changes } = opened();
    store.getState().standOn({ ...scenario, horizon: 36 });
    expect(changes()).toEqual(['horizon']);
    // Nothing that can be read: all of it is in the window only.
    store.getState().standOn(null);
    expect(store.getState().detached).toBe(true);
    store.getState().markSaved({ path: '/a/b.offing', fileName: 'b.offing' }, scenario);
    expect(store.getState().detached).toBe(false);
  });

  it('with another title, after a file was renamed, has the same changes and the same way back', () => {
    const { store, changes } = opened();
    store.getState().setPath('horizon', '48');
    store.getState().rename({ path: '/a/c.offing', fileName: 'c.offing' }, 'Renamed');
    expect(changes()).toEqual(['horizon']);
    store.getState().undo();
    expect(changes()).toEqual([]);
    expect(store.getState()).toMatchObject({ fileName: 'c.offing', scenario: { title: 'Renamed' } });
  });
});

describe('steps in words', () => {
  it('name the one thing that a step changes, or how many', () => {
    const { store, scenario } = opened();
    const words = () => stepsInWords(store.getState(), createWording('en'));
    expect(words()).toEqual({ undo: null, redo: null });
    store.getState().setAssumption('compute.start', constantOf(3));
    expect(words().undo).toBe('Compute: compute fees now');
    store.getState().undo();
    expect(words()).toEqual({ undo: null, redo: 'Compute: compute fees now' });
    store.getState().replace({ ...scenario, horizon: 36, title: 'Mine' });
    expect(words().undo).toBe('2 changes');
    expect(stepsInWords(store.getState(), createWording('zh-Hant')).undo).toBe('2 項更改');
  });
});

describe('what counts as a change', () => {
  it('is none once the saved number is typed back, and its source is back too', () => {
    const { store, scenario, changes } = opened();
    store.getState().setAssumption('opening.cash', constantOf(3000));
    store.getState().setAssumption('opening.cash', constantOf(2552));
    expect(changes()).toEqual([]);
    expect(store.getState().scenario).toEqual(scenario);
  });

  it('is none after a reset', () => {
    const { store, changes } = opened();
    store.getState().setPath('segments.cloud.growthInitial', '10%');
    store.getState().restore('segments.cloud.growthInitial');
    expect(changes()).toEqual([]);
  });

  it('tells words from figures', () => {
    const { store, scenario } = opened();
    store.getState().setPath('title', 'Mine');
    const renamed = store.getState().scenario;
    expect(renamed && sameFigures(scenario, renamed)).toBe(true);
    store.getState().setPath('facility.enabled', 'true');
    const switched = store.getState().scenario;
    expect(switched && sameFigures(scenario, switched)).toBe(false);
  });
});

// @vitest-environment jsdom
import '../support/no-layout';
import { createBaseline } from '@shared/baselines';
import { frequencyOf } from '@shared/scenario/correlations';
import { setCorrelation } from '@shared/scenario/edit-correlations';
import type { Scenario } from '@shared/scenario/schema';
import type { Language } from '@shared/scenario/text';
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { createRef } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { pairPoints } from '../../../../src/renderer/correlations/pair-points';
import { EditedAssumption } from '../../../../src/renderer/editor/EditedAssumption';
import { Panel } from '../../../../src/renderer/panel/Panel';
import { useChanges, useDocument } from '../../../../src/renderer/state/stores';
import { mount } from '../support/mount';

afterEach(cleanup);

const DEMAND = 'compute.demandInitial';
const CLOUD = 'segments.cloud.growthInitial';
const PRICE = 'compute.priceDecline';

type Given = readonly (readonly [string, string, number])[];

function correlated(given: Given): Scenario {
  return given.reduce(
    (scenario, [a, b, rank]) => {
      const next = setCorrelation(scenario, [a, b], rank);
      if (!next.ok) throw new Error(next.error.code);
      return next.value;
    },
    createBaseline('zhipu', { uuid: crypto.randomUUID() }) as Scenario,
  );
}

const search = createRef<HTMLInputElement>();

function Mounted() {
  const scenario = useDocument((state) => state.scenario);
  const changes = useChanges();
  return (
    <>
      <EditedAssumption />
      {scenario && <Panel scenario={scenario} searchRef={search} />}
      <output>{changes.size}</output>
    </>
  );
}

function mountPanel(given: Given = [], language: Language = 'en') {
  const { documents, now } = mount(<Mounted />, { scenario: correlated(given), language });
  return { documents, all: () => now().assumptions.correlations };
}

const open = (name: RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const partners = () => screen.getByRole('region', { name: /^Moves together with/ });
const rankField = () => within(partners()).getByRole<HTMLInputElement>('textbox', { name: /^Rank correlation/ });
const changes = () => Number(document.querySelector('output')?.textContent);

function type(input: HTMLInputElement, text: string) {
  act(() => input.focus());
  fireEvent.change(input, { target: { value: text } });
  fireEvent.keyDown(input, { key: 'Enter' });
}

/** What the picker offers; a select has options, too. */
const offered = () => within(screen.getByRole('listbox')).getAllByRole('option');

function add(search: string) {
  fireEvent.click(screen.getByRole('button', { name: 'Add…' }));
  const field = screen.getByRole('combobox', { name: 'Search what it moves with' });
  fireEvent.change(field, { target: { value: search } });
  fireEvent.keyDown(field, { key: 'Enter' });
}

describe('partners of an assumption', () => {
  it('are added by name, changed by typing, and removed, each one step of undo', () => {
    const { documents, all } = mountPanel();
    open(/^Demand growth now/);
    add('cloud growth now');
    expect(all()).toMatchObject([{ between: [DEMAND, CLOUD], rank: 0.5, source: { kind: 'assumed' } }]);
    expect(changes()).toBe(1);
    expect(
      within(partners()).getByText(/^When this is high, Cloud and model service: growth now tends to be high/),
    ).toBeTruthy();

    type(rankField(), '-0.7');
    expect(all()[0]?.rank).toBe(-0.7);
    expect(within(partners()).getByText(/mostly low/)).toBeTruthy();

    fireEvent.click(within(partners()).getByRole('button', { name: /^Remove / }));
    expect(all()).toEqual([]);
    expect(changes()).toBe(0);
    act(() => documents.getState().undo());
    expect(all()[0]?.rank).toBe(-0.7);
    act(() => documents.getState().undo());
    act(() => documents.getState().undo());
    expect(all()).toEqual([]);
  });

  it('keep the last good rank while a wrong one stands in the field', () => {
    const { all } = mountPanel([[DEMAND, CLOUD, 0.4]]);
    open(/^Demand growth now/);
    type(rankField(), '1.2');
    expect(screen.getByRole('alert').textContent).toContain('between −1');
    expect(rankField().value).toBe('1.2');
    expect(rankField().getAttribute('aria-invalid')).toBe('true');
    type(rankField(), 'a lot');
    expect(screen.getByRole('alert').textContent).toContain('Not understood');
    expect(all()[0]?.rank).toBe(0.4);
    type(rankField(), '40%');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(changes()).toBe(0);
  });

  it('move by the slider, one step of undo for each drag', () => {
    const { documents, all } = mountPanel([[DEMAND, CLOUD, 0.4]]);
    open(/^Demand growth now/);
    const slider = within(partners()).getByRole('slider');
    for (const value of ['0.3', '0.1', '-0.2']) fireEvent.change(slider, { target: { value } });
    expect(all()[0]?.rank).toBe(0.4);
    fireEvent.pointerUp(slider);
    expect(all()[0]?.rank).toBe(-0.2);
    expect(documents.getState().past).toHaveLength(1);
  });

  it('are offered only where they are of the same frequency, and not twice', () => {
    const { documents } = mountPanel([[DEMAND, CLOUD, 0.4]]);
    open(/^Demand growth now/);
    fireEvent.click(screen.getByRole('button', { name: 'Add…' }));
    const paths = offered().map(({ id }) => id.slice(id.indexOf('-') + 1));
    const { scenario } = documents.getState();
    if (!scenario) throw new Error('no scenario');
    const frequency = frequencyOf(scenario.assumptions);
    for (const path of paths) expect(frequency(path), path).toBe('path');
    expect(paths).not.toContain(CLOUD);
    expect(paths).not.toContain(DEMAND);
    expect(paths).not.toContain('compute.trainingSize');
    fireEvent.keyDown(screen.getByRole('combobox', { name: 'Search what it moves with' }), { key: 'Escape' });
    expect(screen.queryByRole('listbox')).toBeNull();
    // The editor is still there.
    expect(partners()).toBeTruthy();
  });

  it('have none for the size of a training run, which is no one number of a path', () => {
    mountPanel();
    open(/^Training run, size/);
    expect(screen.queryByRole('region', { name: /^Moves together with/ })).toBeNull();
  });
});

describe('monthly swings', () => {
  it('have a place of their own beside the volatility, with partners among themselves', () => {
    const { all } = mountPanel();
    open(/^Price volatility/);
    const own = screen.getByRole('region', { name: /^Monthly swings move together with/ });
    fireEvent.click(within(own).getByRole('button', { name: 'Add…' }));
    expect(offered().map((option) => option.getAttribute('aria-label'))).toEqual([
      'On-premise deployment: monthly swings of revenue',
      'Cloud and model service: monthly swings of revenue',
    ]);
    fireEvent.keyDown(screen.getByRole('combobox', { name: 'Search what it moves with' }), { key: 'Enter' });
    expect(all()).toMatchObject([{ between: ['compute.priceShock', 'segments.on-premise.shock'], rank: 0.5 }]);
  });
});

describe('the list of all correlations', () => {
  const group = () => screen.getByRole('region', { name: 'Correlations' });

  it('says how to make one where there is none', () => {
    mountPanel();
    open(/^Correlations/);
    expect(within(group()).getByText(/^None yet/)).toBeTruthy();
  });

  it('shows what was changed and what was removed, and puts it back', () => {
    const { all } = mountPanel([
      [DEMAND, CLOUD, 0.4],
      [DEMAND, PRICE, -0.2],
    ]);
    const saved = all();
    open(/^Correlations/);
    fireEvent.click(within(group()).getByRole('button', { name: /^Remove .*price decline/ }));
    expect(all()).toHaveLength(1);
    expect(within(group()).getByText('Removed')).toBeTruthy();
    expect(changes()).toBe(1);
    fireEvent.click(within(group()).getByRole('button', { name: /^Reset .*price decline/ }));
    expect(all()).toEqual(saved);
    expect(changes()).toBe(0);
  });

  it('says when not all can hold, and what is used instead', () => {
    mountPanel([
      [DEMAND, CLOUD, 0.9],
      [DEMAND, PRICE, -0.9],
      [CLOUD, PRICE, 0.9],
    ]);
    open(/^Correlations/);
    const notice = within(group()).getByRole('status');
    expect(notice.textContent).toMatch(/cannot all hold at once.*: −?0\.90 became −?0\.\d\d\.$/);
    expect(within(group()).getAllByText(/asked, −?0\.\d\d used/)).toHaveLength(3);
  });

  it('says that a correlation with a certain input has no effect', () => {
    const { documents } = mountPanel([[DEMAND, CLOUD, 0.9]]);
    act(() => void documents.getState().setPath(CLOUD, '50%'));
    open(/^Correlations/);
    expect(
      within(group()).getByText('0.90, no effect: Cloud and model service: growth now is certain or switched off'),
    ).toBeTruthy();
  });

  it('is found by the search and counted by its source', () => {
    mountPanel([[DEMAND, PRICE, -0.2]]);
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'demand price decline' } });
    expect(within(group()).getByRole('button', { name: /↔.*assumed$/ })).toBeTruthy();
  });

  it('speaks Chinese', () => {
    mountPanel([[DEMAND, CLOUD, 0.4]], 'zh-Hant');
    open(/^相關性/);
    fireEvent.click(screen.getByRole('button', { name: /↔.*判斷$/ }));
    expect(screen.getByText('算力服務費：目前算力需求增長率偏高時，雲端及模型服務：目前增長率傾向偏高。')).toBeTruthy();
  });
});

describe('the picture of a pair', () => {
  it('is drawn from the copula: its ranks have the correlation that was asked for', () => {
    for (const rank of [-0.8, 0, 0.5]) {
      const { assumptions } = correlated([[DEMAND, CLOUD, rank]]);
      const points = pairPoints(assumptions, [DEMAND, CLOUD], 4000);
      const sum = points.reduce((total, { x, y }) => total + (x - 0.5) * (y - 0.5), 0);
      expect((12 * sum) / points.length).toBeCloseTo(rank, 1);
      for (const { x, y } of points) expect(x > 0 && x < 1 && y > 0 && y < 1).toBe(true);
    }
  });
});

// @vitest-environment jsdom
import '../support/no-layout';
import { createBaseline } from '@shared/baselines';
import type { Scenario } from '@shared/scenario/schema';
import { addItem } from '@shared/scenario/structure';
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { EditedPanel } from '../support/edited-panel';
import { mount } from '../support/mount';

beforeAll(() => {
  // jsdom opens no popups, and takes all that is in one for hidden.
  HTMLElement.prototype.showPopover ??= () => {};
});
const HIDDEN = { hidden: true } as const;
afterEach(cleanup);

const zhipu = createBaseline('zhipu', { uuid: '3f1c9c5e-8f0a-4d59-9f53-0d8f1c2b7a10' });

function changed(): Scenario {
  const shape = { list: 'changes', begins: 'month', effect: 'factor', targets: ['compute'] } as const;
  const added = addItem(zhipu, shape, 'Price war');
  if (!added.ok) throw new Error(added.error.code);
  return added.value.scenario;
}

function mountPanel(scenario: Scenario) {
  const mounted = mount(<EditedPanel />, { scenario });
  const group = document.querySelector('[data-nav="changes.change"]');
  if (group) fireEvent.click(group);
  return { ...mounted, changes: () => mounted.now().assumptions.changes };
}

const textField = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'In one line' });
const nextFrame = () => act(() => new Promise((done) => requestAnimationFrame(() => done(null))));

function type(input: HTMLInputElement, text: string) {
  act(() => input.focus());
  fireEvent.change(input, { target: { value: text } });
  fireEvent.keyDown(input, { key: 'Enter' });
}

describe('adding a change', () => {
  it('offers the kinds that there are, and opens what was added', async () => {
    const { changes, documents } = mountPanel(zhipu);
    fireEvent.click(screen.getByRole('button', { name: 'Add a dated change…' }));
    const menu = screen.getByRole('menu', HIDDEN);
    expect(
      within(menu)
        .getAllByRole('menuitem', HIDDEN)
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Change by a percentage',
      'Change by an amount a month',
      'Change of margin',
      'One-off payment',
      'First and last month',
      'Cut when cash is short',
      'Type it in one line…',
    ]);
    fireEvent.click(within(menu).getByRole('menuitem', { name: 'Cut when cash is short', ...HIDDEN }));
    expect(changes()).toMatchObject([{ id: 'change', begins: 'cash', effect: 'factor', targets: ['compute'] }]);
    await nextFrame();
    expect(textField().value).toBe('compute -10% when cash below 9 months of burn, after 3 months');
    act(() => documents.getState().undo());
    expect(changes()).toEqual([]);
  });

  it('takes one in a line, and says what is wrong with it under the field', async () => {
    const { changes } = mountPanel(zhipu);
    fireEvent.click(screen.getByRole('button', { name: 'Add a dated change…' }));
    fireEvent.click(screen.getByRole('menuitem', { name: 'Type it in one line…', ...HIDDEN }));
    await nextFrame();
    type(textField(), 'segments.clod -30% from 2026-07');
    expect(screen.getByRole('alert').textContent).toContain('segments.cloud');
    expect(changes()).toEqual([]);
    type(textField(), 'segments.cloud -30% from 2026-07');
    expect(changes()).toMatchObject([{ effect: 'factor', targets: ['segments.cloud'] }]);
    expect(String(changes()[0]?.name)).toBe('Cloud and model service: change by a percentage');
  });

  it('in a line can be given up', async () => {
    const { changes } = mountPanel(zhipu);
    fireEvent.click(screen.getByRole('button', { name: 'Add a dated change…' }));
    fireEvent.click(screen.getByRole('menuitem', { name: 'Type it in one line…', ...HIDDEN }));
    await nextFrame();
    fireEvent.change(textField(), { target: { value: 'compute +' } });
    fireEvent.keyDown(textField(), { key: 'Escape' });
    expect(screen.queryByRole('textbox', { name: 'In one line' })).toBeNull();
    expect(changes()).toEqual([]);
  });
});

describe('a change in the panel', () => {
  it('has its numbers as rows, and itself in a line that can be typed over', () => {
    const { changes, documents, quantity } = mountPanel(changed());
    expect(screen.getByRole('button', { name: /^Change: −10%; assumed$/ })).toBeTruthy();
    type(textField(), 'costs.admin -20% when cash below 6 months of burn');
    expect(changes()).toMatchObject([{ id: 'change', name: 'Price war', begins: 'cash', targets: ['costs.admin'] }]);
    expect(quantity('changes.change.belowMonths')).toEqual({ kind: 'constant', value: 6 });
    expect(textField().value).toBe('costs.admin -20% when cash below 6 months of burn, after 1 months');
    act(() => documents.getState().undo());
    expect(changes()).toMatchObject([{ begins: 'month', targets: ['compute'] }]);
    type(textField(), 'costs.admin -20%');
    expect(screen.getByRole('alert').textContent).toContain('when it begins');
    expect(textField().value).toBe('costs.admin -20%');
  });

  it('is of the lines that are ticked, one at least', () => {
    const { changes } = mountPanel(changed());
    const button = screen.getByTestId('ticked-changes.change.targets-button');
    expect(button.getAttribute('aria-label')).toBe('Lines: Compute');
    const popup = screen.getByTestId('ticked-changes.change.targets');
    fireEvent(popup, Object.assign(new Event('toggle'), { newState: 'open' }));
    const tick = (name: string) => within(popup).getByRole<HTMLInputElement>('checkbox', { name, ...HIDDEN });
    expect(tick('Compute').disabled).toBe(true);
    fireEvent.click(tick('Cloud and model service'));
    expect(changes()[0]?.targets).toEqual(['segments.cloud', 'compute']);
    fireEvent.click(tick('Compute'));
    expect(changes()[0]?.targets).toEqual(['segments.cloud']);
    expect(tick('Cloud and model service').disabled).toBe(true);
  });

  it('is renamed, switched off, begun the other way, copied and removed by its menu, a step of undo each', () => {
    const { changes, documents } = mountPanel(changed());
    const choose = (name: string) => {
      fireEvent.click(screen.getByRole('button', { name: 'What can be done to Change: Price war' }));
      fireEvent.click(screen.getByRole('menuitem', { name, ...HIDDEN }));
    };
    choose('Begin when cash is short');
    expect(changes()).toMatchObject([{ begins: 'cash' }]);
    choose('Begin in a month');
    expect(changes()).toMatchObject([{ begins: 'month' }]);
    choose('Switch off');
    expect(changes()).toMatchObject([{ enabled: false }]);
    choose('Switch on');
    choose('Duplicate');
    expect(changes().map(({ id }) => id)).toEqual(['change', 'change-2']);
    choose('Move down');
    expect(changes().map(({ id }) => id)).toEqual(['change-2', 'change']);
    choose('Remove');
    expect(changes().map(({ id }) => id)).toEqual(['change-2']);
    for (let step = 0; step < 7; step++) act(() => documents.getState().undo());
    expect(changes()).toMatchObject([{ id: 'change', begins: 'month', enabled: true }]);
  });
});

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

function withEvents(...kinds: ('convertible' | 'termLoan' | 'equity')[]): Scenario {
  return kinds.reduce((scenario, kind) => {
    const added = addItem(scenario, { list: 'events', kind }, kind === 'equity' ? 'Series D' : `A ${kind}`);
    if (!added.ok) throw new Error(added.error.code);
    return added.value.scenario;
  }, zhipu);
}

function mountPanel(scenario: Scenario, open: string) {
  const mounted = mount(<EditedPanel />, { scenario });
  const group = document.querySelector(`[data-nav="${open}"]`);
  if (group) fireEvent.click(group);
  return { ...mounted, events: () => mounted.now().assumptions.events };
}

describe('adding an event', () => {
  it('offers loans that convert and loans that are repaid', () => {
    const { events } = mountPanel(zhipu, '');
    fireEvent.click(screen.getByRole('button', { name: 'Add a funding event…' }));
    const menu = screen.getByRole('menu', HIDDEN);
    const names = within(menu).getAllByRole('menuitem', HIDDEN);
    expect(names.map(({ textContent }) => textContent)).toEqual([
      'IPO',
      'Equity round',
      'Convertible loan',
      'Loan',
      'Loan repaid by schedule',
      'Grant',
      'Other funding',
    ]);
    fireEvent.click(within(menu).getByRole('menuitem', { name: 'Loan repaid by schedule', ...HIDDEN }));
    expect(events().at(-1)).toMatchObject({ id: 'term-loan', kind: 'termLoan', after: null, unless: [] });
  });
});

describe('what an event says of others', () => {
  it('is chosen and ticked, a step of undo each', () => {
    const { events, documents } = mountPanel(withEvents('equity', 'convertible'), 'events.convertible');
    const after = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Only after this' });
    expect([...after.options].map(({ text }) => text)).toEqual(['Nothing', 'Hong Kong IPO', 'Series D']);
    fireEvent.change(after, { target: { value: 'equity' } });
    expect(events().at(-1)).toMatchObject({ id: 'convertible', after: 'equity' });

    const button = screen.getByTestId('ticked-events.convertible.unless-button');
    expect(button.getAttribute('aria-label')).toBe('Unless this happens: Nothing');
    const popup = screen.getByTestId('ticked-events.convertible.unless');
    fireEvent(popup, Object.assign(new Event('toggle'), { newState: 'open' }));
    // What it waits for cannot keep it off.
    expect(within(popup).getAllByRole('checkbox', HIDDEN)).toHaveLength(1);
    const ipo = () => within(popup).getByRole<HTMLInputElement>('checkbox', { name: 'Hong Kong IPO', ...HIDDEN });
    fireEvent.click(ipo());
    expect(events().at(-1)).toMatchObject({ unless: ['ipo'] });
    expect(button.getAttribute('aria-label')).toBe('Unless this happens: Hong Kong IPO');
    expect(ipo().disabled).toBe(false);
    fireEvent.click(ipo());
    expect(events().at(-1)).toMatchObject({ unless: [] });
    for (let step = 0; step < 3; step++) act(() => documents.getState().undo());
    expect(events().at(-1)).toMatchObject({ after: null, unless: [] });
  });

  it('is not asked where there is no other event', () => {
    mountPanel(zhipu, 'events.ipo');
    expect(screen.queryByText('Only after this')).toBeNull();
    expect(screen.queryByTestId('ticked-events.ipo.unless-button')).toBeNull();
  });
});

describe('borrowed money', () => {
  it('has rows for its terms', () => {
    mountPanel(withEvents('convertible'), 'events.convertible');
    for (const name of ['Interest', 'Discount', 'Cap', 'Maturity']) expect(screen.getByText(name)).toBeDefined();
  });
});

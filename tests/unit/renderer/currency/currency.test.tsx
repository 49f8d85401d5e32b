// @vitest-environment jsdom
import '../support/no-layout';
import { findAssumption } from '@shared/scenario/edit';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { createRef } from 'react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CurrencyDialog } from '../../../../src/renderer/currency/CurrencyDialog';
import { Panel } from '../../../../src/renderer/panel/Panel';
import { useDocument, useStores, useWindow } from '../../../../src/renderer/state/stores';
import { mount } from '../support/mount';

beforeAll(() => {
  // jsdom has no modal dialogs.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});
afterEach(cleanup);

const search = createRef<HTMLInputElement>();

function Mounted() {
  const { window } = useStores();
  const scenario = useDocument((state) => state.scenario);
  const dialog = useWindow((state) => state.dialog);
  if (!scenario) return null;
  return (
    <>
      <Panel scenario={scenario} searchRef={search} />
      {dialog?.kind === 'currency' && (
        <CurrencyDialog {...dialog} scenario={scenario} onClose={() => window.setState({ dialog: null })} />
      )}
    </>
  );
}

function mountPanel() {
  const mounted = mount(<Mounted />);
  const group = document.querySelector('[data-nav="scenario"]');
  if (!group) throw new Error('no group of settings');
  fireEvent.click(group);
  return mounted;
}

function type(name: string, text: string): void {
  const field = screen.getByRole('textbox', { name });
  fireEvent.change(field, { target: { value: text } });
  fireEvent.keyDown(field, { key: 'Enter' });
}

const cash = (of: ReturnType<ReturnType<typeof mount>['now']>) =>
  findAssumption(of, 'opening.cash')?.assumption.quantity;

describe('the currency of a scenario', () => {
  it('asks, and converts at the rate that is typed', () => {
    const { documents, now, scenario } = mountPanel();
    type('Currency', 'usd');
    expect(now()).toBe(scenario);
    fireEvent.click(screen.getByRole('button', { name: 'Change' }));
    expect(screen.getByRole('alert').textContent).toContain('a number above zero');
    expect(now()).toBe(scenario);

    fireEvent.change(screen.getByRole('textbox', { name: 'USD for one CNY' }), { target: { value: '0.5' } });
    fireEvent.click(screen.getByRole('button', { name: 'Change' }));
    expect(now().currency).toBe('USD');
    expect(cash(now())).toEqual({ kind: 'constant', value: 2552 / 2 });
    expect(screen.getByText(/converted from CNY to USD/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(now()).toEqual(scenario);
    expect(documents.getState().past).toEqual([]);
  });

  it('knows the rate that the scenario states, and only relabels where that is wanted', () => {
    const { now, scenario } = mountPanel();
    type('Currency', 'HKD');
    const rate = screen.getByRole<HTMLInputElement>('textbox', { name: 'HKD for one CNY' });
    expect(Number(rate.value)).toBeGreaterThan(1);
    fireEvent.click(screen.getByRole('radio', { name: 'Only change the name' }));
    fireEvent.click(screen.getByRole('button', { name: 'Change' }));
    expect(now()).toEqual({ ...scenario, currency: 'HKD' });
  });

  it('changes nothing when the question is cancelled', () => {
    const { now, scenario } = mountPanel();
    type('Currency', 'USD');
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(now()).toBe(scenario);
  });
});

describe('the balance date of a scenario', () => {
  it('says which months stay in their calendar months', () => {
    const { now } = mountPanel();
    type('Balance date', '2025-12-31');
    expect(now().balanceDate).toBe('2025-12-31');
    expect(screen.getByText(/Hong Kong IPO: month, Redemption: deadline/)).toBeTruthy();
  });

  it('names what would lie in the past, and keeps what was typed', () => {
    const { now, scenario } = mountPanel();
    type('Balance date', '2026-02-28');
    expect(screen.getByRole('alert').textContent).toContain('Hong Kong IPO: month');
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Balance date' }).value).toBe('2026-02-28');
    expect(now()).toBe(scenario);
  });
});

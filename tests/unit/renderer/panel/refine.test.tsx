// @vitest-environment jsdom
import { createBaseline } from '@shared/baselines';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { StatusBar } from '../../../../src/renderer/app/StatusBar';
import { RefineRow } from '../../../../src/renderer/panel/RefineRow';
import { createDocumentStore } from '../../../../src/renderer/state/document';
import { createSimulationStore, runSimulations } from '../../../../src/renderer/state/simulation';
import { StoresProvider } from '../../../../src/renderer/state/stores';
import { createWindowStore, untilOf } from '../../../../src/renderer/state/window';
import { LocaleProvider } from '../../../../src/renderer/ui/locale';
import { zhipuExample } from '../../shared/report/example';
import { createFakeRunner } from '../support/fake-runner';

afterEach(cleanup);

function mount() {
  const documents = createDocumentStore();
  const scenario = createBaseline('zhipu', { uuid: crypto.randomUUID() });
  const simulation = createSimulationStore();
  const fake = createFakeRunner();
  const stores = {
    documents,
    simulation,
    simulations: runSimulations(fake.runner, documents, simulation),
    window: createWindowStore({ language: 'en', theme: 'light' }),
    examiner: { worst: async () => null, paths: async () => null, values: async () => null },
  };
  documents.getState().open({ scenario, path: null, fileName: null, unsaved: null });
  render(
    <StoresProvider stores={stores}>
      <LocaleProvider language="en">
        <RefineRow horizon={12} />
        <StatusBar />
      </LocaleProvider>
    </StoresProvider>,
  );
  return { ...stores, ...fake };
}

function type(text: string) {
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'is below' });
  act(() => field.focus());
  fireEvent.change(field, { target: { value: text } });
  fireEvent.keyDown(field, { key: 'Enter' });
}

describe('refining until a figure is known', () => {
  it('is off to begin with, and is a relative error of money but points of a chance', () => {
    const { window } = mount();
    expect(untilOf(window.getState().refinement)).toBeNull();
    fireEvent.click(screen.getByRole('switch', { name: 'Refine until' }));
    expect(untilOf(window.getState().refinement)).toEqual({
      figure: 'fundingNeed.p80',
      below: 0.01,
      relative: true,
      atMost: 1_000_000,
    });
    fireEvent.change(screen.getByRole('combobox'), { target: { value: 'cashLasts.12' } });
    type('0.2');
    expect(untilOf(window.getState().refinement)).toMatchObject({
      figure: 'cashLasts.12',
      below: 0.002,
      relative: false,
    });
    // Nobody knows whether cash lasts 24 months where 12 are projected.
    expect(screen.queryByRole('option', { name: 'chance of 24 months' })).toBeNull();
  });

  it('keeps the last good target while a wrong one stands in the field', () => {
    const { window } = mount();
    fireEvent.click(screen.getByRole('switch', { name: 'Refine until' }));
    for (const wrong of ['0', 'soon', '80']) {
      type(wrong);
      expect(screen.getByRole('alert').textContent).toContain('percentage between');
    }
    expect(window.getState().refinement?.below).toBe(0.01);
  });

  it('is told in the status bar, reached or not', async () => {
    const { simulation } = mount();
    const { result } = await zhipuExample();
    const rule = { figure: 'fundingNeed.p80', below: 0.0001, relative: true } as const;
    act(() => simulation.setState({ phase: 'complete', result: { ...result, stopped: { ...rule, reached: false } } }));
    expect(screen.getByText(/^Not reached: error of funding need, 80% ±[\d.]+%, not below 0\.01%$/)).toBeTruthy();
    act(() => simulation.setState({ result: { ...result, stopped: { ...rule, below: 0.5, reached: true } } }));
    expect(screen.getByText(/^Refined: error of funding need, 80% ±[\d.]+%, below 50%$/)).toBeTruthy();
  });
});

describe('the status bar in a long run', () => {
  it('counts to a million, says how long it will take, and can be left', () => {
    const { simulation, last } = mount();
    act(() =>
      simulation.setState({ phase: 'preview', progress: { done: 512_000, total: 1_000_000 }, remainingMs: 11_400 }),
    );
    expect(screen.getByText('512,000 of 1,000,000 paths, 12 s left')).toBeTruthy();
    act(() => simulation.setState({ progress: { done: 1_000_000, total: 1_000_000 }, remainingMs: 0 }));
    expect(screen.getByText('Summarising')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(last().aborted).toBe(true);
    expect(screen.getByText(/^Stopped/)).toBeTruthy();
  });

  it('shows a long comparison with the saved version', () => {
    const { simulation } = mount();
    act(() => simulation.setState({ phase: 'complete', comparing: { done: 200_000, total: 1_000_000 } }));
    expect(screen.getByText('Comparing with the saved version')).toBeTruthy();
  });
});

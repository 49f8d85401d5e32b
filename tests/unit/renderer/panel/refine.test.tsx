// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { StatusBar } from '../../../../src/renderer/app/StatusBar';
import { RefineRow } from '../../../../src/renderer/panel/RefineRow';
import { untilOf } from '../../../../src/renderer/state/window';
import { zhipuExample } from '../../shared/report/example';
import { mount } from '../support/mount';

afterEach(cleanup);

function mountStatus() {
  return mount(
    <>
      <RefineRow horizon={12} />
      <StatusBar />
    </>,
  );
}

function type(text: string) {
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'is below' });
  act(() => field.focus());
  fireEvent.change(field, { target: { value: text } });
  fireEvent.keyDown(field, { key: 'Enter' });
}

describe('refining until a figure is known', () => {
  it('is off to begin with, and is a relative error of money but points of a chance', () => {
    const { window } = mountStatus();
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
    const { window } = mountStatus();
    fireEvent.click(screen.getByRole('switch', { name: 'Refine until' }));
    for (const wrong of ['0', 'soon', '80']) {
      type(wrong);
      expect(screen.getByRole('alert').textContent).toContain('percentage between');
    }
    expect(window.getState().refinement?.below).toBe(0.01);
  });

  it('is told in the status bar, reached or not', async () => {
    const { simulation } = mountStatus();
    const { result } = await zhipuExample();
    const rule = { figure: 'fundingNeed.p80', below: 0.0001, relative: true } as const;
    act(() => simulation.setState({ phase: 'complete', result: { ...result, stopped: { ...rule, reached: false } } }));
    expect(screen.getByText(/^Not reached: error of funding need at 80% ±[\d.]+%, not below 0\.01%$/)).toBeTruthy();
    act(() => simulation.setState({ result: { ...result, stopped: { ...rule, below: 0.5, reached: true } } }));
    expect(screen.getByText(/^Refined: error of funding need at 80% ±[\d.]+%, below 50%$/)).toBeTruthy();
  });
});

describe('the status bar in a long run', () => {
  it('counts to a million, says how long it will take, and can be left', () => {
    const { simulation, last } = mountStatus();
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
    const { simulation } = mountStatus();
    act(() => simulation.setState({ phase: 'complete', comparing: { done: 200_000, total: 1_000_000 } }));
    expect(screen.getByText('Comparing with the saved version')).toBeTruthy();
  });
});

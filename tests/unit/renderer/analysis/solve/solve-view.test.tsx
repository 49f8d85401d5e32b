// @vitest-environment jsdom
import '../../support/no-layout';
import { createBaseline } from '@shared/baselines';
import { createInProcessRunner } from '@shared/engine/hosts/in-process';
import type { Runner } from '@shared/engine/runner';
import { fail } from '@shared/result';
import type { Scenario } from '@shared/scenario/schema';
import type { Language } from '@shared/scenario/text';
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { SolveView } from '../../../../../src/renderer/analysis/solve/SolveView';
import { useWindow } from '../../../../../src/renderer/state/stores';
import { mount } from '../../support/mount';

/** Enough for a figure with an error, few enough for a map in a second. */
const PATHS = 64;

beforeAll(() => {
  // Pictures are drawn where there is room.
  for (const [side, size] of [
    ['clientWidth', 600],
    ['clientHeight', 300],
  ] as const)
    Object.defineProperty(HTMLElement.prototype, side, { configurable: true, get: () => size });
});
afterEach(cleanup);

/** The pane can be closed and opened again. */
function Pane({ createRunner }: { readonly createRunner: () => Runner }) {
  const isOpen = useWindow((state) => state.analysis === 'solve');
  return isOpen && <SolveView createRunner={createRunner} />;
}

function open({ createRunner = createInProcessRunner, language = 'en' as Language } = {}) {
  const baseline = createBaseline('zhipu', { uuid: crypto.randomUUID() });
  const scenario: Scenario = { ...baseline, simulation: { ...baseline.simulation, paths: PATHS } };
  const mounted = mount(<Pane createRunner={createRunner} />, { scenario, language });
  const show = (isOpen: boolean) => act(() => mounted.window.setState({ analysis: isOpen ? 'solve' : null }));
  show(true);
  return { ...mounted, show };
}

function type(name: RegExp | string, text: string, index = 0) {
  const field = screen.getAllByRole<HTMLInputElement>('textbox', { name })[index] as HTMLInputElement;
  act(() => field.focus());
  fireEvent.change(field, { target: { value: text } });
  fireEvent.keyDown(field, { key: 'Enter' });
  return field;
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const solved = () => waitFor(() => expect(screen.getByTestId('solve-answer')).toBeTruthy(), { timeout: 60_000 });
const idle = () => waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull(), { timeout: 60_000 });

describe('what it would take', () => {
  it('says which value meets the target, and puts it into the scenario as one step of undo', async () => {
    const { documents, quantity } = open();
    type('Value', '50%');
    press('Solve');
    await solved();
    const said = screen.getByRole('status').textContent ?? '';
    expect(said).toMatch(
      /^Hong Kong IPO: amount of HKD [\d.]+bn ±HKD [\d.]+\w+ makes cash last 24 months with a chance of 50%\./,
    );
    const told = Number(/HKD ([\d.]+)bn/.exec(said)?.[1]) * 1000;

    press('Use it');
    const used = quantity('events.ipo.amount');
    expect(used?.kind).toBe('constant');
    expect(Math.abs((used?.kind === 'constant' ? used.value : 0) - told)).toBeLessThan(0.05 * told);
    expect(documents.getState().past).toHaveLength(1);
    expect(screen.getByText('The assumptions have changed since this was asked.')).toBeTruthy();
    act(() => documents.getState().undo());
    expect(quantity('events.ipo.amount')?.kind).not.toBe('constant');
  });

  it('says that no value does, and offers the best', async () => {
    const { quantity } = open();
    type('Value', '95%');
    press('Solve');
    await solved();
    expect(screen.getByRole('status').textContent).toMatch(
      /^No value of Hong Kong IPO: amount meets the target\. The best is \d+% ±\d+%, at HKD [\d.]+bn\.$/,
    );
    press('Use the best');
    expect(quantity('events.ipo.amount')?.kind).toBe('constant');
  });

  it('says under a field what is wrong in it, and asks nothing then', () => {
    const runs: Runner[] = [];
    open({
      createRunner: () => {
        const runner = createInProcessRunner();
        runs.push(runner);
        return runner;
      },
    });
    type('Value', '100%');
    expect(screen.getByRole('alert').textContent).toContain('never that something is certain');
    press('Solve');
    expect(runs).toHaveLength(0);
    type('Value', 'soon');
    expect(screen.getByRole('alert').textContent).toBe('Say what the figure is to be, such as 90%, 5bn or 24.');
    type('Value', '50%');
    type('Range, wider if needed', '3 to');
    expect(screen.getByRole('alert').textContent).toContain('This is not a range');
    type('Range, wider if needed', '5bn to 5bn');
    expect(screen.getByRole('alert').textContent).toContain('more than one value');
    type('Range, wider if needed', '5bn to 6bn');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByLabelText('Range')).toHaveProperty('value', '5bn to 6bn');
  });

  it('keeps what was typed and the last answer while it is closed, and for its document only', async () => {
    const { show, documents } = open();
    type('Value', '40%');
    press('Solve');
    await solved();
    const said = screen.getByRole('status').textContent;
    show(false);
    expect(screen.queryByRole('textbox')).toBeNull();
    show(true);
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Value' }).value).toBe('40%');
    expect(screen.getByRole('status').textContent).toBe(said);
    const scenario = createBaseline('minimax', { uuid: crypto.randomUUID() });
    act(() => documents.getState().open({ scenario, path: null, fileName: null, unsaved: null }));
    expect(screen.queryByTestId('solve-answer')).toBeNull();
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Value' }).value).toBe('90%');
  });

  it('can be cancelled, and says what went wrong', async () => {
    const answers: (() => void)[] = [];
    const hanging: Runner = {
      ...createInProcessRunner(),
      figure: (_scenario, _quantities, _question, signal) =>
        new Promise((resolve) => {
          signal?.addEventListener('abort', () => resolve(fail('engine.cancelled')));
          answers.push(() => resolve(fail('engine.workerEnded')));
        }),
    };
    open({ createRunner: () => hanging });
    press('Solve');
    await waitFor(() => expect(answers).not.toHaveLength(0));
    press('Cancel');
    await idle();
    expect(screen.queryByRole('alert')).toBeNull();
    answers.length = 0;
    press('Solve');
    await waitFor(() => expect(answers).not.toHaveLength(0));
    for (const answer of answers) answer();
    expect((await screen.findByRole('alert')).textContent).toMatch(/\S/);
    expect(screen.queryByTestId('solve-answer')).toBeNull();
  });

  it('draws a map of two levers that is read by keys, and uses a pair as one step', async () => {
    const { documents, quantity } = open();
    type('Value', '50%');
    press('Another lever');
    type('Price of a million', '0.1m');
    type('Price of a point', '5m');
    press('Draw the map');
    await solved();
    await idle();
    const grid = screen.getByRole('grid');
    expect(screen.getAllByRole('gridcell')).toHaveLength(441);
    expect(screen.getByText(/^Pairs on the line are on the target/)).toBeTruthy();
    const read = () =>
      screen
        .getAllByRole('status')
        .map(({ textContent }) => textContent ?? '')
        .at(-1) ?? '';
    expect(read()).toMatch(/: \d+% ±\d+%\. Meets the target\.$/);
    fireEvent.keyDown(grid, { key: 'Home' });
    fireEvent.keyDown(grid, { key: 'PageUp' });
    expect(read()).toMatch(/Misses the target\.$/);
    expect(
      document.getElementById(grid.getAttribute('aria-activedescendant') ?? '')?.getAttribute('aria-label'),
    ).toMatch(/^Hong Kong IPO: amount of HKD 0, Compute: compute fees now at 200% of what it is/);
    const cheapest = screen.getAllByRole('status')[0]?.textContent ?? '';
    expect(cheapest).toMatch(/^The cheapest mix that was found costs CNY [\d.]+m/);

    fireEvent.click(screen.getAllByRole('gridcell')[2 * 21 + 12] as Element);
    press('Use this pair');
    expect(documents.getState().past).toHaveLength(1);
    expect(quantity('events.ipo.amount')).toMatchObject({ kind: 'constant' });
    const amount = quantity('events.ipo.amount');
    expect(amount?.kind === 'constant' && amount.value).toBeCloseTo(0.6 * 8346, 0);
    act(() => documents.getState().undo());
    expect(quantity('events.ipo.amount')?.kind).not.toBe('constant');
  });

  it('chooses a lever by searching', () => {
    open();
    press('Lever 1: Hong Kong IPO: amount');
    const search = screen.getByRole('combobox', { name: 'Search assumptions' });
    fireEvent.change(search, { target: { value: 'admin growth' } });
    fireEvent.keyDown(search, { key: 'Enter' });
    expect(screen.getByRole('button', { name: /^Lever 1: .*growth/i })).toBeTruthy();
    expect(screen.queryByRole('combobox', { name: 'Search assumptions' })).toBeNull();
  });

  it('speaks Chinese', async () => {
    open({ language: 'zh-Hant' });
    type('數值', '50%');
    press('求解');
    await solved();
    expect(screen.getAllByRole('status')[0]?.textContent).toMatch(
      /^香港首次公開發售：金額為[\d.]+億港元 ±[\d,.]+[億萬]港元，現金便有50%的機會可用24個月。/,
    );
  });
});

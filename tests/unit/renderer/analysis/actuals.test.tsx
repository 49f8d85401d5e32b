// @vitest-environment jsdom
import '../support/no-layout';
import { scoreRun } from '@shared/analysis/actuals/score';
import { seriesHeld, standings } from '@shared/analysis/actuals/standing';
import { createInProcessRunner } from '@shared/engine/hosts/in-process';
import type { Runner } from '@shared/engine/runner';
import { fail } from '@shared/result';
import { actualAddress } from '@shared/scenario/actuals';
import { setPath } from '@shared/scenario/edit';
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ActualsView } from '../../../../src/renderer/analysis/actuals/ActualsView';
import { unwrap as given } from '../../shared/engine/support/run';
import { type Example, zhipuExample } from '../../shared/report/example';
import { mount } from '../support/mount';
import { studyAnalyst } from '../support/study-analyst';

afterEach(cleanup);

let example: Example;
beforeAll(async () => {
  example = await zhipuExample(({ simulation }) => {
    simulation.paths = 4096;
  }, 4096);
});

async function mountActuals(scenario = example.scenario, createRunner: () => Runner = createInProcessRunner) {
  const mounted = mount(<ActualsView createRunner={createRunner} />, { scenario, analyst: studyAnalyst() });
  await act(async () =>
    mounted.simulation.setState({ result: example.result, scenario, phase: 'complete', stale: false }),
  );
  return mounted;
}

const nothing = () => ({ ...example.scenario, actuals: [] });
const finding = () => screen.getByTestId('finding').textContent ?? '';
const said = (text: RegExp) => waitFor(() => expect(finding()).toMatch(text), { timeout: 10_000 });
const press = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })));
const type = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const row = (address: string) => document.querySelector<HTMLElement>(`tr[data-actual="${address}"]`);

describe('what came of a projection', () => {
  it('is held against the paths on the screen, with what was known before taken off', async () => {
    await mountActuals();
    await said(
      /^Revenue, 2025: CNY 533m \(CNY 724m less CNY 191m known before\); 2[45][.\d]*% \(±[\d.]+%\) of the paths/,
    );
    expect(row('revenue@2025')?.textContent).toMatch(/724m533m of it since.*58\dm.*nearer than naive/);
    expect(row('netProfit@2025')?.textContent).toContain('which has no such figure');
    expect(screen.getByText(/^1 of 1 within the middle 80%.*too few to judge$/)).toBeDefined();
  });

  it('is scored against what the window compares with, on the same figures and draws', async () => {
    const { window } = await mountActuals();
    const versus = () => screen.queryByTestId('versus')?.textContent ?? '';
    await said(/^Revenue, 2025/);
    expect(screen.getByText(/^Score this scenario against another/)).toBeDefined();
    // Nothing is sold: far below what came.
    const scenario = given(setPath(example.scenario, 'segments.on-premise.enabled', 'false'));
    act(() => window.setState({ against: { kind: 'other', id: 'x', name: 'Without projects', scenario } }));
    await waitFor(() => expect(versus()).toMatch(/is nearer to what came/), { timeout: 10_000 });
    expect(versus()).toMatch(/^Zhipu, prospectus baseline is nearer .* Without projects \d+/);
    const stood = standings(scenario, example.scenario);
    const run = given(await createInProcessRunner().outcomes(scenario, { paths: 4096, series: seriesHeld(stood) }));
    const score = scoreRun(stood, run.outcomes).figures[0]?.crps.value ?? Number.NaN;
    const cells = screen.getByRole('row', { name: /^Revenue, 2025 .*m±.*m±/ });
    expect(cells.textContent).toContain(`${Math.round(score)}m`);
  });

  it('says why it cannot be rolled forward where the paths cannot be run again', async () => {
    await mountActuals(example.scenario, () => ({
      ...createInProcessRunner(),
      outcomes: async () => fail('engine.workerFailed', { detail: 'no memory' }),
    }));
    const fold = screen.getByText('Roll forward to a later balance date').closest('details') as HTMLDetailsElement;
    await act(async () => {
      fold.open = true;
      fireEvent(fold, new Event('toggle'));
    });
    const part = fold.querySelector<HTMLElement>('[aria-busy]') as HTMLElement;
    await waitFor(() => expect(within(part).getByRole('alert').textContent).toContain('no memory'));
    expect(part.getAttribute('aria-busy')).toBe('false');
  });

  it('is entered by hand, changed and removed, a step of undo each', async () => {
    const { documents, now } = await mountActuals(nothing());
    expect(screen.getByText(/^Nothing has been entered/)).toBeDefined();
    await press('Add a figure');
    type('Months', '2025H3');
    type(/^Amount/, '600m');
    await press('Add a figure');
    expect(screen.getByRole('alert').textContent).toContain('“2025H3” is not a span of months');
    type('Months', '2025H2');
    type('Document', 'Annual results');
    await press('Add a figure');
    await said(/^Revenue, H2 2025: CNY 600m; [56]\d/);
    expect(now().actuals).toMatchObject([
      { series: 'revenue', from: '2025-07', to: '2025-12', value: 600, source: { document: 'Annual results' } },
    ]);

    await act(async () => fireEvent.click(within(row('revenue@2025H2') as HTMLElement).getByRole('button')));
    await press('Change');
    type(/^Amount/, '-1bn');
    await press('Save');
    await said(/−CNY 1.00bn; <0.1%/);
    const [changed] = now().actuals;
    expect(changed?.source).toMatchObject({ kind: 'stated', document: 'Annual results', figure: '-1bn' });
    await press('Remove');
    expect(now().actuals).toEqual([]);
    act(() => documents.getState().undo());
    expect(now().actuals.map(actualAddress)).toEqual(['revenue@2025H2']);
    act(() => documents.getState().undo());
    expect(now().actuals[0]?.value).toBe(600);
    act(() => documents.getState().undo());
    expect(now().actuals).toEqual([]);
  });

  it('asks for a table to import', async () => {
    const { window } = await mountActuals(nothing());
    await press('Import a table…');
    expect(window.getState().dialog).toEqual({ kind: 'import', given: null });
  });

  it('weighs the paths, says before and after, and refuses with advice what too few come near to', async () => {
    const { now } = await mountActuals();
    const weighed = () => screen.getByTestId('weighed').textContent ?? '';
    await waitFor(() => expect(weighed()).toMatch(/to within 5.0%: as good as 1,\d{3} of 4,096 paths/), {
      timeout: 10_000,
    });
    expect(screen.getByRole('button', { name: 'Revenue, 2025', pressed: true })).toBeDefined();
    expect(screen.getByTestId('headline-inside').textContent).toContain('18 months');
    const growth = screen.getByRole('button', { name: 'On-premise deployment: growth now' }).closest('tbody');
    const [after, before] = [...(growth?.querySelectorAll('tr') ?? [])].map((line) =>
      [...line.querySelectorAll('td')].map((cell) => Number.parseFloat(cell.textContent ?? '')).filter(Number.isFinite),
    );
    // The revenue came in low, and so has growth.
    expect(after?.[1]).toBeLessThan(before?.[1] ?? 0);
    expect(before?.slice(0, 3)).toEqual([68, 110, 160]);

    type(/^Tolerance/, '0.5%');
    await act(async () => fireEvent.keyDown(screen.getByLabelText(/^Tolerance/), { key: 'Enter' }));
    await waitFor(() =>
      expect(screen.getByRole('alert').textContent).toMatch(/^Only \d+ of the 4,096 paths come near/),
    );
    await press(/^Draw [\d,]+ paths$/);
    expect(now().simulation.paths).toBeGreaterThan(4096);

    type(/^Tolerance/, '0');
    await act(async () => fireEvent.keyDown(screen.getByLabelText(/^Tolerance/), { key: 'Enter' }));
    expect(screen.getByText('A tolerance is a share of what came, such as 5%.')).toBeDefined();
  });
});

// @vitest-environment jsdom
import '../support/no-layout';
import { columnOutcome } from '@shared/analysis/outcome/parse';
import { createStudy } from '@shared/analysis/questions';
import { assumptionBehind } from '@shared/analysis/sensitivity/behind';
import { mayBeNothing } from '@shared/analysis/sensitivity/sentence';
import type { SimulationResult } from '@shared/engine/results';
import type { Scenario } from '@shared/scenario/schema';
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Example, zhipuExample } from '../../shared/report/example';
import { EditedPanel } from '../support/edited-panel';
import { mount } from '../support/mount';
import { studyAnalyst } from '../support/study-analyst';

afterEach(cleanup);

const DECLINE = 'compute.priceDecline';

let example: Example;
/** The price is known to fall by a quarter a year. */
let certain: Example;
beforeAll(async () => {
  example = await zhipuExample(({ simulation }) => {
    simulation.paths = 2048;
  }, 2048);
  certain = await zhipuExample(({ simulation, assumptions }) => {
    simulation.paths = 2048;
    assumptions.compute.priceDecline.quantity = { kind: 'constant', value: 0.25 };
  }, 2048);
});

async function mountPanel() {
  const mounted = mount(<EditedPanel />, { scenario: example.scenario, analyst: studyAnalyst() });
  const arrive = (result: SimulationResult, scenario: Scenario, phase: 'complete' | 'preview' = 'complete') =>
    act(async () => mounted.simulation.setState({ result, scenario, phase, stale: false }));
  return { ...mounted, arrive };
}

const list = () => screen.getByRole('region', { name: 'Matter most' });
const navs = () =>
  [...list().querySelectorAll<HTMLElement>('.row[data-nav]')].map((row) => row.dataset.nav?.replace('matters:', ''));
const row = (path: string) => list().querySelector<HTMLElement>(`[data-nav="matters:${path}"]`) as HTMLElement;

function mostOf({ scenario, result }: Example): string[] {
  const study = createStudy({ scenario, outcomes: result.outcomes, series: [] });
  const { matters } = study.ask({ kind: 'matters', outcome: columnOutcome('fundingNeed'), detailed: [] });
  const known = (matters?.effects ?? []).filter(({ share }) => !mayBeNothing(share));
  return [...new Set(known.map(assumptionBehind))].slice(0, 5);
}

describe('the assumptions that matter most', () => {
  it('stand on top as rows with their share, are opened from there, and have the focus back', async () => {
    const { arrive, window } = await mountPanel();
    expect(within(list()).getByText('Looking at the paths…')).toBeTruthy();
    await arrive(example.result, example.scenario);
    expect(navs()).toEqual(mostOf(example));
    expect(row(DECLINE).getAttribute('aria-label')).toMatch(
      /^Compute: price decline: .*; assumed; explains 3\d(\.\d)?% of the spread of the funding need$/,
    );
    act(() => row(DECLINE).focus());
    fireEvent.click(row(DECLINE));
    expect(window.getState().edited).toBe(DECLINE);
    fireEvent.keyDown(screen.getByRole('textbox', { name: 'Type it' }), { key: 'Escape' });
    expect(document.activeElement).toBe(row(DECLINE));
  });

  it('are typed over in place, and stay where they are while the focus is among them', async () => {
    const { arrive, quantity } = await mountPanel();
    await arrive(example.result, example.scenario);
    const before = navs();
    act(() => row(DECLINE).focus());
    fireEvent.keyDown(row(DECLINE), { key: 'F2' });
    const field = within(list()).getByRole('textbox');
    fireEvent.change(field, { target: { value: '25%' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(quantity(DECLINE)).toEqual({ kind: 'constant', value: 0.25 });
    await act(() => new Promise<void>((resolve) => requestAnimationFrame(() => resolve())));
    expect(document.activeElement).toBe(row(DECLINE));
    await arrive(certain.result, certain.scenario);
    expect(navs()).toEqual(before);
    act(() => screen.getByRole('searchbox').focus());
    // What is certain explains nothing.
    expect(navs()).toEqual(mostOf(certain));
    expect(navs()).not.toContain(DECLINE);
  });

  it('are reached by the arrow keys before everything else, and folded away by their heading', async () => {
    const { arrive } = await mountPanel();
    await arrive(example.result, example.scenario);
    const heading = within(list()).getByRole('button', { name: /^Matter most/ });
    expect(heading.tabIndex).toBe(0);
    act(() => heading.focus());
    fireEvent.keyDown(heading, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(row(navs()[0] as string));
    fireEvent.click(heading);
    expect(navs()).toEqual([]);
  });

  it('keep those of the last whole run while the first paths of the next are there', async () => {
    const { arrive } = await mountPanel();
    await arrive(example.result, example.scenario);
    await arrive(certain.result, certain.scenario, 'preview');
    expect(navs()).toContain(DECLINE);
  });

  it('are not in the way of a search', async () => {
    const { arrive } = await mountPanel();
    await arrive(example.result, example.scenario);
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'price decline' } });
    expect(screen.queryByRole('region', { name: 'Matter most' })).toBeNull();
    expect(screen.getAllByRole('button', { name: /^Price decline:/ })).toHaveLength(1);
  });
});

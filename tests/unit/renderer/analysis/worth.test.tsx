// @vitest-environment jsdom
import '../support/no-layout';
import { createStudy } from '@shared/analysis/questions';
import { mayBeWorthNothing } from '@shared/analysis/worth/sentence';
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { WorthView } from '../../../../src/renderer/analysis/worth/WorthView';
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

async function mountWorth() {
  const { scenario, result } = example;
  const analyst = studyAnalyst();
  const mounted = mount(<WorthView />, { scenario, analyst });
  await act(async () => mounted.simulation.setState({ result, scenario, phase: 'complete', stale: false }));
  return { ...mounted, analyst };
}

const rows = () => [...document.querySelectorAll<HTMLElement>('tr[data-input]')].map((row) => row.dataset.input);
const choose = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })));

describe('what it is worth to know', () => {
  it('is told of the best known input between two bounds, and of all by what they save', async () => {
    await mountWorth();
    const { scenario, result } = example;
    const worths = createStudy({ scenario, outcomes: result.outcomes, series: [] }).ask({ kind: 'worth', p: 0.8 });
    const inputs = worths?.inputs ?? [];
    const shown = inputs.filter((input) => !mayBeWorthNothing(input)).map(({ id }) => id);
    expect(shown.length).toBeGreaterThan(1);
    expect(rows()).toEqual(shown);
    expect(screen.getByTestId('finding').textContent).toMatch(
      /^Compute: price decline: knowing it before deciding would save between CNY [\d.]+bn and CNY [\d.]+bn on average\.$/,
    );
    fireEvent.click(screen.getByRole('button', { name: /not shown to be worth anything$/ }));
    expect(rows()).toHaveLength(inputs.length);
  });

  it('is asked anew for what being short costs: of equals the median is raised', async () => {
    const { analyst } = await mountWorth();
    const said = () => screen.getByText(/is then the best amount to raise/).textContent ?? '';
    const need = (p: 'p50' | 'p80') => example.result.headline.fundingNeed[p] / 1000;
    const raised = () => Number(/^CNY ([\d.]+)bn/.exec(said())?.[1]);
    expect(said()).toContain('enough in 80% of the paths');
    expect(raised()).toBeCloseTo(need('p80'), 0);
    await choose('as much');
    expect(analyst.asked.at(-1)).toEqual({ kind: 'worth', p: 0.5 });
    expect(said()).toContain('enough in 50% of the paths');
    expect(raised()).toBeCloseTo(need('p50'), 0);
    expect(screen.getByRole('button', { name: 'as much' }).getAttribute('aria-pressed')).toBe('true');
  });

  it('leads to the assumption', async () => {
    const { window } = await mountWorth();
    fireEvent.click(screen.getByRole('button', { name: 'Compute: price decline' }));
    expect(window.getState().edited).toBe('compute.priceDecline');
  });
});

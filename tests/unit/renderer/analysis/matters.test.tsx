// @vitest-environment jsdom
import '../support/no-layout';
import { createStudy } from '@shared/analysis/questions';
import { mayBeNothing } from '@shared/analysis/sensitivity/sentence';
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { MattersView } from '../../../../src/renderer/analysis/matters/MattersView';
import { outcomeAt } from '../../../../src/renderer/analysis/matters/outcomes';
import { type Example, zhipuExample } from '../../shared/report/example';
import { mount } from '../support/mount';
import { studyAnalyst } from '../support/study-analyst';

afterEach(cleanup);

const PAIR = ['compute.demandInitial', 'segments.on-premise.growthInitial'] as const;

let plain: Example;
let correlated: Example;
beforeAll(async () => {
  plain = await zhipuExample(({ simulation }) => {
    simulation.paths = 2048;
  }, 2048);
  correlated = await zhipuExample(({ simulation, assumptions }) => {
    simulation.paths = 2048;
    assumptions.correlations = [
      { between: [...PAIR], rank: 0.6, source: { kind: 'assumed', by: 'us', why: 'to see' } },
    ];
  }, 2048);
});

async function mountMatters({ scenario, result }: Example) {
  const analyst = studyAnalyst();
  const mounted = mount(<MattersView />, { scenario, analyst });
  await act(async () => mounted.simulation.setState({ result, scenario, phase: 'complete', stale: false }));
  return { ...mounted, analyst };
}

function answerFor({ scenario, result }: Example, address = 'fundingNeed') {
  const study = createStudy({ scenario, outcomes: result.outcomes, series: [] });
  return study.ask({ kind: 'matters', outcome: outcomeAt(scenario, address), detailed: 'all' });
}

const table = () => screen.getByTestId('effects');
const inputs = () => [...table().querySelectorAll<HTMLElement>('tr[data-input]')].map((row) => row.dataset.input);

describe('what matters', () => {
  it('says which input explains the most, and lists them by their share, those that may be nothing folded away', async () => {
    await mountMatters(plain);
    const { matters } = answerFor(plain);
    const effects = matters?.effects ?? [];
    const clear = effects.filter(({ share }) => !mayBeNothing(share)).map(({ id }) => id);
    expect(clear.length).toBeGreaterThan(3);
    expect(inputs()).toEqual(clear);
    expect(screen.getByTestId('finding').textContent).toMatch(
      /^Compute: price decline explains 3\d(\.\d)?% of the spread of “Funding need” by itself \(±\d(\.\d)?\)\.$/,
    );
    fireEvent.click(screen.getByRole('button', { name: /^\d+ more that may be nothing$/ }));
    const rest = effects.filter(({ share }) => mayBeNothing(share)).map(({ id }) => id);
    expect(inputs()).toEqual([...clear, ...rest]);
  });

  it('opens a row with its curve and its rank correlation, and asks for the curve only then', async () => {
    const { analyst } = await mountMatters(plain);
    expect(analyst.asked.map(({ kind }) => kind)).toEqual(['matters']);
    await act(async () => fireEvent.click(screen.getByRole('button', { name: /moves with Compute: price decline$/ })));
    expect(analyst.asked.at(-1)).toMatchObject({ kind: 'curve', input: 'compute.priceDecline' });
    // The faster prices fall, the less is needed.
    expect(screen.getByRole('img').getAttribute('aria-label')).toMatch(/^From (3\d|2\d).*bn at its lowest to 1\d.*bn/);
    expect(screen.getByText('Rank correlation').nextSibling?.textContent).toMatch(/^−0\.[56]\d ±0\.0\d$/);
  });

  it('opens the editor of an input, and of an event that of its chance', async () => {
    const { window } = await mountMatters(plain);
    fireEvent.click(screen.getByRole('button', { name: 'Compute: price decline' }));
    expect(window.getState().edited).toBe('compute.priceDecline');
    fireEvent.click(screen.getByRole('button', { name: 'Hong Kong IPO happens' }));
    expect(window.getState().edited).toBe('events.ipo.probability');
  });

  it('asks about another outcome: a percentile, the chance of a month', async () => {
    const { analyst } = await mountMatters(plain);
    const choose = (name: string, value: string) =>
      act(async () => fireEvent.change(screen.getByRole('combobox', { name }), { target: { value } }));
    await choose('What is asked about', 'fundingNeed.p80');
    expect(screen.getByTestId('finding').textContent).toMatch(/ decides \d+(\.\d)?% of what is uncertain about /);
    await choose('What is asked about', 'lasts');
    await choose('How long', '12');
    expect(analyst.asked.at(-1)).toMatchObject({ outcome: { address: 'cashLasts.12', about: { kind: 'mean' } } });
    expect(screen.getByTestId('finding').textContent).toMatch(/“Cash lasts 12 months”/);
  });

  it('marks what comes with correlated inputs, and has their group beneath', async () => {
    await mountMatters(correlated);
    const row = table().querySelector<HTMLElement>(`tr[data-input="${PAIR[0]}"]`) as HTMLElement;
    expect(row.textContent).toContain('includes what comes with On-premise deployment: growth now');
    const group = within(table()).getByText('Together').closest('tr') as HTMLElement;
    expect(group.textContent).toContain('Compute: demand growth now, On-premise deployment: growth now');
  });

  it('keeps the answer of a whole run while the first paths of the next are there', async () => {
    const { simulation, analyst } = await mountMatters(plain);
    const before = table().textContent;
    const { scenario, result } = await zhipuExample(() => {}, 256);
    await act(async () => simulation.setState({ result, scenario, phase: 'preview' }));
    expect(table().textContent).toBe(before);
    expect(analyst.asked).toHaveLength(1);
  });
});

// @vitest-environment jsdom
import '../support/no-layout';
import { createBaseline } from '@shared/baselines';
import { createInProcessRunner } from '@shared/engine/hosts/in-process';
import type { Runner } from '@shared/engine/runner';
import { constantOf } from '@shared/quantity/quantity';
import type { Scenario } from '@shared/scenario/schema';
import { act, cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ComparisonView } from '../../../../src/renderer/compare/ComparisonView';
import { type ChosenSide, compareSides, DOCUMENT } from '../../../../src/renderer/state/comparison';
import { mount } from '../support/mount';

vi.mock('../../../../src/renderer/state/host', () => ({ request: async () => null, onNotice: () => () => undefined }));
// Charts are drawn on a canvas, which is not here.
vi.mock('../../../../src/renderer/compare/ComparedCharts', () => ({ ComparedCharts: () => null }));

configure({ asyncUtilTimeout: 20_000 });
afterEach(cleanup);

const UUID = '6f1d7a52-9a40-4f0c-8a51-0d3a43a3b6de';

function small(edit: (scenario: Scenario) => void = () => {}): Scenario {
  const scenario = structuredClone(createBaseline('zhipu', { uuid: UUID }));
  scenario.simulation.paths = 128;
  edit(scenario);
  return scenario;
}

const dear = small(({ assumptions }) => {
  Object.assign(assumptions.compute.start, { quantity: constantOf(250) });
  Object.assign(assumptions.compute.priceDecline, { quantity: constantOf(0.1) });
});
const DEAR: ChosenSide = { kind: 'other', id: 'dear', name: 'Dear', scenario: dear };

function open(chosen: readonly ChosenSide[], createRunner: () => Runner = createInProcessRunner) {
  const mounted = mount(<ComparisonView createRunner={createRunner} />, { scenario: small() });
  act(() => mounted.window.setState({ comparison: compareSides(chosen), screen: 'comparison' }));
  return mounted;
}

const rowOf = (name: RegExp) => screen.getByRole('row', { name });

describe('scenarios side by side', () => {
  it('asks what to compare with where there is only one', () => {
    open([DOCUMENT]);
    expect(screen.getByText(/^Choose what to set beside this scenario/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'MiniMax, prospectus baseline' }));
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('This scenario'),
      expect.stringContaining('MiniMax'),
      expect.stringContaining('Add'),
    ]);
  });

  it('says who does better, with figures, changes and what each difference does', async () => {
    open([DOCUMENT, DEAR]);
    await waitFor(() => expect(screen.getByText(/“Dear” needs less than “This scenario” on/)).toBeTruthy());
    expect(rowOf(/^Runway, median/).textContent).toMatch(/−\d+ months ±/);
    await waitFor(() => expect(rowOf(/Compute: compute fees now/).textContent).toMatch(/\+CNY [\d.]+bn ±/));
    expect(screen.queryByText('…')).toBeNull();
  });

  it('takes chosen differences over into the document as one step', async () => {
    const { documents, quantity } = open([DOCUMENT, DEAR]);
    const box = () => screen.getByRole('checkbox', { name: 'Take over Compute: compute fees now' });
    await waitFor(box);
    fireEvent.click(box());
    fireEvent.click(screen.getByRole('button', { name: 'Take 1 over from Dear' }));
    expect(quantity('compute.start')).toEqual(constantOf(250));
    expect(quantity('compute.priceDecline')).not.toEqual(constantOf(0.1));
    expect(documents.getState().past).toHaveLength(1);
    act(() => documents.getState().undo());
    expect(quantity('compute.start')).toEqual(small().assumptions.compute.start.quantity);
  });

  it('offers nothing to be taken over where the document is neither of the two', async () => {
    open([DEAR, { ...DEAR, id: 'same', name: 'Cheap', scenario: small() }]);
    await waitFor(() => expect(screen.getByText(/The document in this window is neither of the two/)).toBeTruthy());
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('keeps the last answer while the next is on its way, and can be stopped', async () => {
    const real = createInProcessRunner();
    let isHeld = false;
    const runner: Runner = {
      ...real,
      run: (scenario, options) =>
        isHeld
          ? new Promise((resolve) =>
              options?.signal?.addEventListener('abort', () =>
                resolve({ ok: false, error: { code: 'engine.cancelled', params: {} } }),
              ),
            )
          : real.run(scenario, options),
    };
    const { window } = open([DOCUMENT, DEAR], () => runner);
    await waitFor(() => expect(screen.getByText(/“Dear” needs less/)).toBeTruthy());
    isHeld = true;
    const other: ChosenSide = {
      kind: 'other',
      id: 'third',
      name: 'Third',
      scenario: small((scenario) => Object.assign(scenario, { horizon: 36 })),
    };
    act(() =>
      window.setState({
        comparison: { ...compareSides([DOCUMENT, DEAR, other]), ran: window.getState().comparison?.ran ?? null },
      }),
    );
    expect(screen.getByText('Running all on the same random draws')).toBeTruthy();
    expect(screen.getByText(/“Dear” needs less/)).toBeTruthy();
    const state = within(screen.getByTestId('comparison'));
    fireEvent.click(state.getAllByRole('button', { name: 'Cancel' }).at(-1) as HTMLElement);
    expect(state.getByText(/^Stopped\./)).toBeTruthy();
    isHeld = false;
    fireEvent.click(state.getByRole('button', { name: 'Go on' }));
    await waitFor(() => expect(screen.getByRole('columnheader', { name: /^Third/ })).toBeTruthy());
  });

  it('puts another first, and takes one out', () => {
    const { window } = open([DOCUMENT, DEAR]);
    fireEvent.click(screen.getByRole('button', { name: 'Move Dear forward' }));
    expect(window.getState().comparison?.chosen).toEqual([DEAR, DOCUMENT]);
    fireEvent.click(screen.getByRole('button', { name: 'Remove This scenario' }));
    expect(window.getState().comparison?.chosen).toEqual([DEAR]);
  });
});

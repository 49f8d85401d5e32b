// @vitest-environment jsdom
import { createStudy } from '@shared/analysis/questions';
import { createInProcessRunner } from '@shared/engine/hosts/in-process';
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { AnalysisPane } from '../../../../../src/renderer/analysis/AnalysisPane';
import { useOpenSelection } from '../../../../../src/renderer/analysis/conditions/use-open-selection';
import type { Analyst } from '../../../../../src/renderer/state/analyst';
import { insideAt } from '../../../../../src/renderer/state/selection';
import { type Example, zhipuExample } from '../../../shared/report/example';
import { mount } from '../../support/mount';

afterEach(cleanup);

let example: Example;
beforeAll(async () => {
  example = await zhipuExample(({ simulation }) => {
    simulation.paths = 2048;
  }, 2048);
});

/** Answers by the real functions, in the same thread. */
const analyst: Analyst = { ask: async (run, question) => createStudy(run).ask(question) };

function Looked() {
  useOpenSelection(createInProcessRunner);
  return <AnalysisPane />;
}

function open(language: 'en' | 'zh-Hant' = 'en') {
  const mounted = mount(<Looked />, { scenario: example.scenario, language, analyst });
  act(() => {
    mounted.simulation.setState({ result: example.result, scenario: example.scenario, stale: false });
    mounted.window.setState({ analysis: 'conditions' });
  });
  return mounted;
}

const answer = () => screen.getByTestId('conditions-answer').textContent ?? '';
const said = (text: string | RegExp) => waitFor(() => expect(answer()).toMatch(text), { timeout: 10_000 });

function type(text: string) {
  const field = screen.getByTestId('condition');
  fireEvent.change(field, { target: { value: text } });
  fireEvent.keyDown(field, { key: 'Enter' });
}

describe('what would have to be true', () => {
  it('begins with an answer, and gives another as soon as something else is asked', async () => {
    const { window } = open();
    await said(/^Cash lasts 24 months on [\d.]+%( \(±[\d.]+%\))? of the paths/);
    fireEvent.click(screen.getByRole('button', { name: 'Cash lasts less than 12 months' }));
    await said(/^Cash lasts less than 12 months on (19|20|21)/);
    const late = insideAt(window.getState().selection, 'compute.demandInitial');
    expect(late?.inside.values?.[1]).toBeGreaterThan(late?.outside.values?.[1] ?? Number.POSITIVE_INFINITY);
    expect(answer()).toMatch(/\d{3} of 2,048 paths/);
  });

  it('leaves what cannot be read in the field, says where, and keeps the last answer', async () => {
    open();
    await said(/^Cash lasts 24 months/);
    type('cashLasts >= 24 and');
    expect(screen.getByRole('alert').textContent).toContain('→');
    expect(answer()).toMatch(/^Cash lasts 24 months/);
    type('worst 5%');
    expect(screen.queryByRole('alert')).toBeNull();
    await said(/^Funding need among the worst 5%/);
  });

  it('says that what it was about is gone', async () => {
    const { window } = open();
    await said(/^Cash lasts 24 months/);
    act(() => window.setState({ condition: 'no events.merger' }));
    expect(screen.getByRole('alert').textContent).toContain('events.merger');
    expect(screen.queryByTestId('conditions-answer')).toBeNull();
    expect(window.getState().selection).toBeNull();
    type('no events.ipo');
    await said(/^No Hong Kong IPO/);
  });

  it('says what is possible where no path or every path meets it', async () => {
    open();
    type('fundingNeed < 0');
    await said(/^None of the 2,048 paths meets .*fundingNeed between/);
    type('fundingNeed >= 0');
    await said(/^All 2,048 paths meet/);
  });

  it('runs the paths again for a series that the result has not kept', async () => {
    open();
    type('cash@2025-12 < 0.5bn');
    await said(/^Cash, Dec 2025 below CNY 500m on \d+/);
  });

  it('opens an assumption from its row, and lets go of the paths when it is closed', async () => {
    const { window } = open();
    type('worst 5%');
    await said(/^Funding need among/);
    fireEvent.click(screen.getAllByRole('button', { name: /^Compute: price decline/ })[0] as HTMLElement);
    expect(window.getState().edited).toBe('compute.priceDecline');
    act(() => window.setState({ analysis: null }));
    expect(window.getState().selection).toBeNull();
  });

  it('speaks Chinese', async () => {
    open('zh-Hant');
    await said(/的路徑上現金可用24個月/);
    expect(answer()).not.toMatch(/[a-z]{4,}/i);
  });
});

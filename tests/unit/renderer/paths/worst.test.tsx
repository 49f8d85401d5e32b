// @vitest-environment jsdom
import { tracePaths } from '@shared/engine/paths/trace';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { WorstAbout } from '../../../../src/renderer/paths/WorstAbout';
import { WorstList } from '../../../../src/renderer/paths/WorstList';
import { LocaleProvider } from '../../../../src/renderer/ui/locale';
import { examine, LISTED, SAMPLED, spaced, type WorstPaths } from '../../../../src/shared/analysis/worst/examine';
import { type Example, zhipuExample } from '../../shared/report/example';

afterEach(cleanup);

let example: Example;
let worst: WorstPaths;
beforeAll(async () => {
  example = await zhipuExample(({ simulation }) => {
    simulation.paths = 2048;
  }, 2048);
  worst = examine({ scenario: example.scenario, worst: example.result.worst, paths: example.result.paths });
});

describe('the paths behind a figure', () => {
  it('are the worst of the run, run again to the same figures', () => {
    const { scenario, result } = example;
    expect(worst.total).toBe(result.worst.length);
    expect(worst.listed.map(({ path }) => path)).toEqual([...result.worst.subarray(0, LISTED)]);
    const needs = worst.listed.map(({ fundingNeed }) => fundingNeed);
    expect(needs).toEqual([...needs].sort((a, b) => b - a));
    expect(Math.min(...needs)).toBeGreaterThanOrEqual(result.headline.fundingNeed.p95);
    const [trace] = tracePaths(scenario, [worst.listed[0]?.path ?? 0], result.paths);
    expect(worst.listed[0]?.cash).toEqual(trace?.lines.cash);
    expect(worst.listed[0]?.cash).toHaveLength(result.months);
  });

  it('have in common what is furthest from even, and only what is no chance', () => {
    const away = worst.common.map(({ rank }) => Math.abs(rank - 0.5));
    expect(away.length).toBeGreaterThan(0);
    expect(away.length).toBeLessThanOrEqual(6);
    expect(away).toEqual([...away].sort((a, b) => b - a));
    expect(Math.min(...away)).toBeGreaterThan(3 * Math.sqrt(1 / 12 / worst.sampled));
  });

  it('take a sample of many that is spread over all of them', () => {
    const numbers = Uint32Array.from({ length: 50_000 }, (_, k) => k);
    const sample = spaced(numbers, SAMPLED);
    expect(sample).toHaveLength(SAMPLED);
    expect(new Set(sample).size).toBe(SAMPLED);
    expect(sample.at(-1)).toBeGreaterThan(49_800);
    expect(spaced(numbers.subarray(0, 7), SAMPLED)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });
});

function Mounted({ onClose }: { readonly onClose: () => void }) {
  const [number, select] = useState<number | null>(null);
  const selected = worst.listed.find(({ path }) => path === number) ?? null;
  const shared = { scenario: example.scenario, result: example.result, selected };
  return (
    <>
      <WorstList {...shared} worst={{ paths: worst, failed: false }} onSelect={select} onClose={onClose} />
      <WorstAbout {...shared} paths={worst} onBack={() => select(null)} />
    </>
  );
}

function mount(language: 'en' | 'zh-Hant' = 'en') {
  let closed = 0;
  render(
    <LocaleProvider language={language}>
      <Mounted onClose={() => closed++} />
    </LocaleProvider>,
  );
  return { closed: () => closed };
}

describe('the list of the worst paths', () => {
  it('takes the focus, moves by keys, and shows what the chosen path drew', () => {
    mount();
    const list = screen.getByRole('listbox', { name: 'The worst 5%' });
    expect(document.activeElement).toBe(list);
    expect(screen.getAllByRole('option')).toHaveLength(LISTED);
    expect(screen.getByRole('region', { name: 'What they have in common' })).toBeTruthy();
    expect(screen.getAllByText(/^on average at its \d+(st|nd|rd|th) percentile$/)).toHaveLength(worst.common.length);

    fireEvent.keyDown(list, { key: 'ArrowDown' });
    fireEvent.keyDown(list, { key: 'ArrowDown' });
    const second = worst.listed[1]?.path;
    expect(list.getAttribute('aria-activedescendant')).toMatch(new RegExp(`-${second}$`));
    expect(screen.getByRole('region', { name: `Path ${second}: what it drew` })).toBeTruthy();
    expect(screen.getAllByRole('row')).toHaveLength((worst.listed[1]?.inputs.length ?? 0) + 1);

    fireEvent.keyDown(list, { key: 'End' });
    fireEvent.keyDown(list, { key: 'ArrowDown' });
    expect(screen.getAllByRole('option').at(-1)?.getAttribute('aria-selected')).toBe('true');
    fireEvent.click(screen.getByRole('button', { name: 'What they have in common' }));
    expect(list.hasAttribute('aria-activedescendant')).toBe(false);
  });

  it('says an option in full to those who hear it, and closes', () => {
    const { closed } = mount();
    expect(screen.getAllByRole('option')[0]?.getAttribute('aria-label')).toMatch(
      /^Path \d+, runs out in [A-Z][a-z]{2} 20\d\d, needs [\d.]+bn$/,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Close the worst 5%' }));
    expect(closed()).toBe(1);
  });

  it('speaks Chinese', () => {
    mount('zh-Hant');
    expect(screen.getByRole('listbox', { name: '最差5%' })).toBeTruthy();
    expect(screen.getAllByText(/^平均處於第\d+百分位$/)).toHaveLength(worst.common.length);
  });
});

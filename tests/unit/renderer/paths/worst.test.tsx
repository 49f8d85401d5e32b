// @vitest-environment jsdom
import { examineWorst, type WorstPaths } from '@shared/analysis/worst/examine';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LISTED } from '../../../../src/renderer/paths/use-worst-view';
import { WorstAbout } from '../../../../src/renderer/paths/WorstAbout';
import { WorstList } from '../../../../src/renderer/paths/WorstList';
import { LocaleProvider } from '../../../../src/renderer/ui/locale';
import { type Example, zhipuExample } from '../../shared/report/example';

afterEach(cleanup);

let example: Example;
let worst: WorstPaths;
beforeAll(async () => {
  example = await zhipuExample(({ simulation }) => {
    simulation.paths = 2048;
  }, 2048);
  worst = examineWorst({ ...example, listed: LISTED });
});

function Mounted({ onClose }: { readonly onClose: () => void }) {
  const [number, select] = useState<number | null>(null);
  const selected = worst.listed.find(({ path }) => path === number) ?? null;
  const shared = { scenario: example.scenario, selected };
  return (
    <>
      <WorstList
        {...shared}
        result={example.result}
        worst={{ answer: worst, failed: false }}
        onSelect={select}
        onClose={onClose}
      />
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
    expect(screen.getAllByText(/^median at its \d+(st|nd|rd|th) percentile$/)).toHaveLength(worst.common.inputs.length);

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
    expect(screen.getAllByText(/^中位數處於第\d+百分位$/)).toHaveLength(worst.common.inputs.length);
  });
});

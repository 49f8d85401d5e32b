import { createBaseline } from '@shared/baselines';
import { createInProcessRunner } from '@shared/engine/hosts/in-process';
import { pathRows } from '@shared/engine/paths/rows';
import { tracePaths } from '@shared/engine/paths/trace';
import type { SeriesAt } from '@shared/engine/results';
import { COLUMNS } from '@shared/figures/columns';
import { expect, it } from 'vitest';

const PATHS = 512;
const SERIES: readonly SeriesAt[] = [
  { series: 'revenue', from: 6, to: 18 },
  { series: 'cash', from: 17, to: 18 },
  { series: 'grossMargin', from: 6, to: 18 },
];

it('are what a run has counted, to the last bit, and what a path in full says was drawn', async () => {
  const scenario = createBaseline('zhipu', { uuid: '6f1d7a52-9a40-4f0c-8a51-0d3a43a3b6de' });
  const run = await createInProcessRunner().outcomes(scenario, { paths: PATHS, series: SERIES });
  if (!run.ok) throw new Error(run.error.code);
  const { outcomes } = run.value;
  const numbers = [0, 3, 511, 100];
  const { rows, inputs, events } = pathRows(scenario, numbers, PATHS, SERIES);
  const traces = tracePaths(scenario, numbers, PATHS);
  expect(inputs).toEqual(traces[0]?.inputs.map(({ path }) => path));
  expect(events).toEqual(['ipo']);
  let k = 0;
  for (const row of rows) {
    const path = numbers[k] as number;
    expect(row.path).toBe(path);
    expect([...row.outcomes]).toEqual(COLUMNS.map(({ id }) => outcomes.columns[id]?.[path]));
    expect([...row.eventMonths]).toEqual([outcomes.eventMonths.ipo?.[path]]);
    expect([...row.series]).toEqual(outcomes.series.map((values) => values[path]));
    expect([...row.values]).toEqual(traces[k]?.inputs.map(({ value }) => value));
    expect([...row.levels]).toEqual(traces[k]?.inputs.map(({ rank }) => rank));
    k += 1;
  }
  expect(k).toBe(numbers.length);
});

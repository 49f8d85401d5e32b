import { readFileSync } from 'node:fs';
import { serve } from '../serve';
import type { Setting } from '../setting';
import { createRandom, lineNames, type Path, runPath } from './model';

const PERCENTILES = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95];

const setting: Setting = JSON.parse(readFileSync(process.argv[2] as string, 'utf8'));
const random = createRandom(1);
const names = lineNames(setting);

function percentile(sorted: readonly number[], p: number): number {
  const place = (sorted.length - 1) * p;
  const below = sorted[Math.floor(place)] as number;
  return below + (place - Math.floor(place)) * ((sorted[Math.ceil(place)] as number) - below);
}

const ascending = (values: readonly number[]) => [...values].sort((a, b) => a - b);

function statistics(values: readonly number[]): number[] {
  const sorted = ascending(values);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return [mean, ...PERCENTILES.map((p) => percentile(sorted, p))];
}

function valueIn(path: Path, name: string, balance: boolean, from: number, to: number): number {
  if (balance) return path.months[to - 1]?.[name] as number;
  return path.months.slice(from, to).reduce((sum, month) => sum + (month[name] as number), 0);
}

function summariseBands(paths: readonly Path[]): number[][] {
  const columns = names.flatMap((name, row) =>
    setting.periods.map(([from, to]) =>
      paths.map((path) => valueIn(path, name, setting.balance[row] as boolean, from, to)),
    ),
  );
  const ratios = setting.ratios.flatMap(([above, below, sign]) =>
    setting.periods.map(([from, to]) =>
      paths.map((path) => {
        const denominator = valueIn(path, names[below] as string, false, from, to);
        return denominator === 0 ? 0 : (sign * valueIn(path, names[above] as string, false, from, to)) / denominator;
      }),
    ),
  );
  return [...columns, ...ratios].map(statistics);
}

function monthPercentile(months: readonly number[], p: number): number {
  const sorted = ascending(months.map((month) => (month === 0 ? Number.POSITIVE_INFINITY : month)));
  return sorted[Math.ceil(sorted.length * p) - 1] as number;
}

let bands: number[][] = [];

serve({
  run(count) {
    const start = performance.now();
    const paths = Array.from({ length: count }, () => runPath(setting, random));
    const simulated = performance.now();
    bands = summariseBands(paths);
    const cashOut = paths.map((path) => path.cashOutMonth);
    const need = ascending(paths.map((path) => path.fundingNeed));
    statistics(paths.map((path) => path.dilution));
    monthPercentile(
      paths.map((path) => path.breakEvenMonth),
      0.5,
    );
    for (const index of setting.events.keys()) statistics(paths.map((path) => path.events[index]?.amount ?? 0));
    const headline = {
      runway: monthPercentile(cashOut, 0.5),
      lasts12: cashOut.filter((month) => month === 0 || month > 12).length / count,
      need80: percentile(need, 0.8),
      revenue: bands[names.indexOf('revenue') * setting.periods.length + setting.firstYear]?.[4],
    };
    return { ms: performance.now() - start, simulation: simulated - start, ...headline };
  },
  bands: () => bands.flat(),
});

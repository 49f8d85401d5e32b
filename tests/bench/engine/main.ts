import { readFileSync } from 'node:fs';
import type { SimulationResult } from '@shared/engine/results';
import { STATISTICS } from '@shared/engine/results';
import type { RunOptions } from '@shared/engine/runner';
import type { Scenario } from '@shared/scenario/schema';
import { serve } from '../serve';
import { createBundledRunner } from './runner';

const PREVIEW_PATHS = 1024;

const [workers, file] = process.argv.slice(2);
const scenario: Scenario = JSON.parse(readFileSync(file as string, 'utf8'));
const runner = createBundledRunner(Number(workers));

async function simulate(options: RunOptions): Promise<SimulationResult> {
  const outcome = await runner.run(scenario, options);
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value;
}

/** By series, then column (months, half-years, years), then statistic. */
function flatten(result: SimulationResult): number[] {
  return Object.values(result.series).flatMap(({ monthly, halfYear, year }) =>
    [monthly, halfYear, year].flatMap((bands) =>
      bands.labels.flatMap((_, i) => STATISTICS.map((statistic) => bands[statistic][i] as number)),
    ),
  );
}

function figuresOf({ headline, error, yearAhead }: SimulationResult) {
  return {
    runway: headline.runwayMonths.p50,
    lasts12: headline.cashLasts[12],
    need80: headline.fundingNeed.p80,
    revenue: yearAhead?.revenue.value,
    errors: { lasts12: error.cashLasts[12], need80: error.fundingNeed.p80, revenue: yearAhead?.revenue.error },
  };
}

/** Time until the preview of a run is there, and the preview. */
async function timePreview(paths: number, previewPaths: number) {
  let ms = Number.NaN;
  let preview: SimulationResult | undefined;
  const start = performance.now();
  await simulate({
    paths,
    previewPaths,
    onPreview: (result) => {
      ms = performance.now() - start;
      preview = result;
    },
  });
  if (!preview) throw new Error('there was no preview');
  return { ms, preview };
}

let last: SimulationResult | undefined;

serve({
  async run(paths) {
    const start = performance.now();
    const result = await simulate({ paths });
    const ms = performance.now() - start;
    last = result;
    return { ms, ...figuresOf(result) };
  },
  bands: () => (last ? flatten(last) : []),
  async preview(paths) {
    const { ms } = await timePreview(paths, PREVIEW_PATHS);
    return { ms };
  },
  /** A result without errors of its bands and without a fingerprint, which others do not have either. */
  async draft(paths) {
    const { ms, preview } = await timePreview(paths + 1, paths);
    return { ms, ...figuresOf(preview) };
  },
});

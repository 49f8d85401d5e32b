/**
 * `npm run convergence`: root mean square errors of the headline figures of the Zhipu baseline, by sampling method and number
 * of paths, over many seeds. Takes some two minutes on two cores; `npm run convergence -- 64` takes so many seeds, and
 * `-- --check` so few of everything that it only tells whether it still works.
 */
import { createBaseline } from '@shared/baselines';
import { SAMPLING_METHODS } from '@shared/scenario/schema';
import { errors, precision, reference } from './convergence/errors';
import { FIGURES } from './convergence/figures';
import { type SampleAll, withPool } from './convergence/pool';
import { printTable } from './tables';

const UUID = '3f1c9c5e-8f0a-4d59-9f53-0d8f1c2b7a10';
const isCheck = process.argv.includes('--check');
const SIZES = isCheck ? [32, 64] : [1024, 4096, 16_384];
const seeds = isCheck ? 8 : Number(process.argv[2] ?? 128);
const METHOD_NAMES = { sobol: "scrambled Sobol'", lhs: 'Latin hypercube', mc: 'plain' } as const;

async function main(sampleAll: SampleAll): Promise<void> {
  const truth = await reference(sampleAll, isCheck ? { paths: 256, runs: 2 } : undefined);
  const all: Record<string, number[][]> = {};
  for (const sampling of SAMPLING_METHODS) all[sampling] = await errors(sampleAll, truth, sampling, SIZES, seeds);
  const rows = FIGURES.flatMap(({ name, unit, digits }, k) =>
    SIZES.flatMap((size, s) =>
      SAMPLING_METHODS.map((sampling) => {
        const error = all[sampling]?.[s]?.[k] as number;
        const plain = all.mc?.[s]?.[k] as number;
        return [
          `${name}, ${unit}`,
          size.toLocaleString('en'),
          METHOD_NAMES[sampling],
          error.toFixed(digits),
          (error / plain).toFixed(2),
        ];
      }),
    ),
  );
  printTable([['Figure', 'Paths', 'Method', 'Root mean square error', 'Relative to plain'], ...rows]);
  console.log();
  for (const [k, { name, unit, digits }] of FIGURES.entries()) {
    console.log(`${name}: ${(truth[k] as number).toFixed(digits)} ${unit}`);
  }
  if (rows.flat().includes('NaN')) throw new Error('A figure is not a number.');
  console.log(`${seeds} seeds; each error is known to ${(100 * precision(seeds)).toFixed(0)}%.`);
}

withPool(createBaseline('zhipu', { uuid: UUID }), main).catch((error) => {
  console.error(error);
  process.exitCode = 1;
});

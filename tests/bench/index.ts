/**
 * `npm run bench`: what the engine costs, as ratios to the same work in other hands, taken in one run.
 * `npm run bench -- --quick` takes fewer rounds. docs/performance.md says what is and is not included.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bandDifference, headlineDifference, LIMIT } from './agreement';
import { doubled, gccVersion, numpyVersion, Workshop } from './build';
import { withSampling } from './convergence/sample';
import { timeToError, timeToErrorCaption, timeToErrorTable } from './convergence/time-to-error';
import { interleave, type Measurement, previewTime } from './measure';
import { memoryTable, printTable, timeTable } from './tables';
import type { Variant } from './variant';

const SMALL = 10_000;
const LARGE = 100_000;
const GROWTH = 20_000;
const quick = process.argv.includes('--quick');
const rounds = {
  small: quick ? 3 : 9,
  large: quick ? 1 : 5,
  naive: quick ? 0 : 1,
  growth: quick ? 3 : 9,
  preview: 25,
  error: quick ? 5 : 25,
};
const seeds = quick ? 32 : 256;

const say = (line = '') => console.log(line);
/** Two workers need two cores to themselves: this tells whether they had them. */
const sayLoad = () => say(`Load of the machine in the last minute: ${os.loadavg()[0]?.toFixed(1)}`);

function startVariants(workshop: Workshop): Variant[] {
  const gcc = gccVersion();
  const numpy = numpyVersion();
  say(`${os.cpus()[0]?.model.trim()}, ${os.cpus().length} cores; Node ${process.versions.node}`);
  sayLoad();
  say(gcc ? `gcc ${gcc}` : 'No gcc: the C variant and the ratios to it are left out.');
  say(numpy ? `NumPy ${numpy}` : 'No python3 with NumPy: the NumPy variant is left out.');
  return [
    workshop.engine('TypeScript engine, 1 worker', 1),
    workshop.engine('TypeScript engine, 2 workers', 2),
    ...(gcc ? [workshop.c('scalar C, 1 core')] : []),
    ...(numpy ? [workshop.numpy('NumPy, 1 thread')] : []),
  ];
}

/** The same work is compared only if the results are the same. Returns false, and says so, if any is not. */
async function checkAgreement(measurements: readonly Measurement[]): Promise<boolean> {
  const [engine, ...others] = measurements;
  if (!engine) return true;
  const bands = await engine.variant.bands();
  let agree = true;
  say();
  say(`Differences from the engine at ${engine.paths} paths, the largest, in standard errors of the difference:`);
  for (const { variant, last, paths } of others) {
    const headline = headlineDifference(engine.last, last);
    const quartiles = bandDifference(bands, await variant.bands(), paths);
    const ok = Math.max(headline, quartiles) <= LIMIT;
    agree &&= ok;
    const { runway, lasts12, need80, revenue } = last;
    const figures = `runway ${runway} months, lasts 12 ${(100 * lasts12).toFixed(1)}%, need P80 ${Math.round(need80)}, revenue 2026 ${Math.round(revenue)}`;
    const share = `headline ${headline.toFixed(1)}, quartiles of all bands ${quartiles.toFixed(1)}`;
    say(`  ${variant.name}: ${share} (${figures})${ok ? '' : `  MORE THAN ${LIMIT}`}`);
  }
  return agree;
}

async function measureGrowth(workshop: Workshop): Promise<void> {
  const { scenario } = workshop;
  const base = workshop.engine('growth base', 1);
  const tasks = [
    { variant: base, paths: GROWTH },
    { variant: workshop.engine('growth paths', 1), paths: 2 * GROWTH },
    { variant: workshop.engine('growth months', 1, doubled(scenario, 'months')), paths: GROWTH },
    { variant: workshop.engine('growth segments', 1, doubled(scenario, 'segments')), paths: GROWTH },
    { variant: workshop.engine('growth costs', 1, doubled(scenario, 'costs')), paths: GROWTH },
  ];
  const [first, ...rest] = await interleave(tasks, rounds.growth);
  const preview = await previewTime(base, SMALL, rounds.preview);
  const ratio = ({ ms }: Measurement) => (ms / (first?.ms ?? Number.NaN)).toFixed(2);
  const { segments, costs } = scenario.assumptions;
  const names = [
    `paths, ${GROWTH.toLocaleString('en')} to ${(2 * GROWTH).toLocaleString('en')}`,
    `months, ${scenario.horizon} to ${2 * scenario.horizon}`,
    `segments, ${segments.length} to ${2 * segments.length}`,
    `cost lines, ${costs.length} to ${2 * costs.length}`,
  ];
  say();
  printTable([['Twice as many', 'Time'], ...rest.map((one, i) => [names[i] as string, `x ${ratio(one)}`])]);
  say();
  say(`First preview (1,024 paths, 1 warm worker): ${preview.toFixed(0)} ms`);
  for (const { variant } of tasks) variant.stop();
}

/** What an error costs, and not so many paths: quasi-random draws need fewer of them. */
async function measureTimeToError(workshop: Workshop): Promise<void> {
  const { scenario } = workshop;
  const engine = workshop.engine('TypeScript engine, 2 workers', 2, withSampling(scenario, 'sobol'));
  const contenders = [
    { variant: engine, draft: true, sampling: 'sobol' as const },
    { variant: workshop.engine('TypeScript engine, 2 workers, plain', 2), draft: true, sampling: 'mc' as const },
    ...(numpyVersion() ? [{ variant: workshop.numpy('NumPy, 1 thread'), draft: false, sampling: 'mc' as const }] : []),
  ];
  const rows = await timeToError(scenario, contenders, seeds, rounds.error);
  say();
  say(timeToErrorCaption(seeds));
  sayLoad();
  printTable(timeToErrorTable(rows));
  for (const { variant } of contenders) variant.stop();
}

async function main(): Promise<boolean> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'offing-bench-'));
  try {
    const workshop = new Workshop(folder);
    const variants = startVariants(workshop);
    const naive = workshop.naive('naive JavaScript');
    const idle = new Map<Variant, number>();
    for (const variant of [...variants, naive]) {
      // An answer means that it has started.
      await variant.bands();
      idle.set(variant, variant.peakMemory());
    }
    const small = await interleave(
      variants.map((variant) => ({ variant, paths: SMALL })),
      rounds.small,
    );
    const slow = await naive.run(SMALL);
    const slower = rounds.naive ? await naive.run(SMALL) : slow;
    small.push({ variant: naive, paths: SMALL, ms: Math.min(slow.ms, slower.ms), last: slower });
    const smallAgree = await checkAgreement(small);
    const naivePeak = naive.peakMemory();
    naive.stop();
    const large = await interleave(
      variants.map((variant) => ({ variant, paths: LARGE })),
      rounds.large,
    );
    const largeAgree = await checkAgreement(large);
    say();
    sayLoad();
    printTable(timeTable([...small, ...large], workshop.setting.months));
    say();
    const peaks = [
      ...large.map(({ variant, paths }) => ({ variant, paths, peak: variant.peakMemory() })),
      { variant: naive, paths: SMALL, peak: naivePeak },
    ];
    printTable(memoryTable(peaks, idle, workshop.setting.months));
    for (const variant of variants) variant.stop();
    await measureGrowth(workshop);
    await measureTimeToError(workshop);
    if (!smallAgree || !largeAgree) say('\nThe variants do not agree: the times above compare different work.');
    return smallAgree && largeAgree;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main().then(
  (agree) => {
    process.exitCode = agree ? 0 : 1;
  },
  (error) => {
    console.error(error);
    process.exit(1);
  },
);

/** What the engine costs, as ratios to the same work in other hands. docs/performance.md says what is and is not included. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Scenario } from '@shared/scenario/schema';
import { bandDifference, headlineDifference, LIMIT } from '../agreement';
import { Workshop } from '../build';
import { withSampling } from '../convergence/sample';
import { timeToError, timeToErrorCaption, timeToErrorTable } from '../convergence/time-to-error';
import { interleave, type Measurement, previewTime } from '../measure';
import { type Extent, say } from '../part';
import { checkedScenario, doubled, measuredScenario } from '../scenarios';
import { memoryTable, printTable, timeTable } from '../tables';
import type { Variant } from '../variant';

const SMALL = 10_000;
const LARGE = 100_000;
const GROWTH = 20_000;
/** Enough to tell a wrong model from a right one, and few enough for the slowest. */
const CHECKED = 500;
const PREVIEWS = 25;

const ROUNDS = {
  full: { small: 9, large: 5, naive: 2, growth: 9, error: 25, seeds: 256 },
  quick: { small: 3, large: 1, naive: 1, growth: 3, error: 5, seeds: 32 },
} as const;
type Rounds = (typeof ROUNDS)[keyof typeof ROUNDS];

const measured = measuredScenario();
const isThere = (variant: Variant | null): variant is Variant => variant !== null;

/** All but the naive one, which is too slow for most of what is measured. */
function startVariants(workshop: Workshop, scenario: Scenario): Variant[] {
  return [
    workshop.engine('TypeScript engine, 1 worker', 1, scenario),
    workshop.engine('TypeScript engine, 2 workers', 2, scenario),
    workshop.c('scalar C, 1 core', scenario),
    workshop.numpy('NumPy, 1 thread', scenario),
  ].filter(isThere);
}

function stop(variants: readonly Variant[]): void {
  for (const variant of variants) variant.stop();
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

/** Every variant, the naive one too, on a scenario with few paths. */
async function checkScenario(workshop: Workshop, scenario: Scenario): Promise<boolean> {
  const variants = [...startVariants(workshop, scenario), workshop.naive('naive JavaScript', scenario)];
  const tasks = variants.map((variant) => ({ variant, paths: CHECKED }));
  const agree = await checkAgreement(await interleave(tasks, 1, 0));
  stop(variants);
  return agree;
}

async function measureVariants(workshop: Workshop, rounds: Rounds): Promise<boolean> {
  const variants = startVariants(workshop, measured);
  const naive = workshop.naive('naive JavaScript', measured);
  const idle = new Map<Variant, number>();
  for (const variant of [...variants, naive]) {
    // An answer means that it has started.
    await variant.bands();
    idle.set(variant, variant.peakMemory());
  }
  const tasks = (paths: number) => variants.map((variant) => ({ variant, paths }));
  const small = await interleave(tasks(SMALL), rounds.small);
  const slow = await interleave([{ variant: naive, paths: SMALL }], rounds.naive, 0, Math.min);
  small.push(...slow);
  const smallAgree = await checkAgreement(small);
  const naivePeak = naive.peakMemory();
  naive.stop();
  const large = await interleave(tasks(LARGE), rounds.large);
  const largeAgree = await checkAgreement(large);
  say();
  printTable(timeTable([...small, ...large], measured.horizon));
  say();
  const peaks = [
    ...large.map(({ variant, paths }) => ({ variant, paths, peak: variant.peakMemory() })),
    { variant: naive, paths: SMALL, peak: naivePeak },
  ];
  printTable(memoryTable(peaks, idle, measured.horizon));
  stop(variants);
  return smallAgree && largeAgree;
}

async function measureGrowth(workshop: Workshop, rounds: Rounds): Promise<void> {
  const engine = (name: string, scenario: Scenario) => workshop.engine(name, 1, scenario);
  const base = engine('growth base', measured);
  const tasks = [
    { variant: base, paths: GROWTH },
    { variant: engine('growth paths', measured), paths: 2 * GROWTH },
    { variant: engine('growth months', doubled(measured, 'months')), paths: GROWTH },
    { variant: engine('growth segments', doubled(measured, 'segments')), paths: GROWTH },
    { variant: engine('growth costs', doubled(measured, 'costs')), paths: GROWTH },
  ];
  const [first, ...rest] = await interleave(tasks, rounds.growth);
  const preview = await previewTime(base, SMALL, PREVIEWS);
  const ratio = ({ ms }: Measurement) => (ms / (first?.ms ?? Number.NaN)).toFixed(2);
  const { segments, costs } = measured.assumptions;
  const names = [
    `paths, ${GROWTH.toLocaleString('en')} to ${(2 * GROWTH).toLocaleString('en')}`,
    `months, ${measured.horizon} to ${2 * measured.horizon}`,
    `segments, ${segments.length} to ${2 * segments.length}`,
    `cost lines, ${costs.length} to ${2 * costs.length}`,
  ];
  say();
  printTable([['Twice as many', 'Time'], ...rest.map((one, i) => [names[i] as string, `x ${ratio(one)}`])]);
  say();
  say(`First preview (1,024 paths, 1 warm worker): ${preview.toFixed(0)} ms`);
  stop(tasks.map(({ variant }) => variant));
}

/** What an error costs, and not so many paths: quasi-random draws need fewer of them. */
async function measureTimeToError(workshop: Workshop, rounds: Rounds): Promise<void> {
  const engine = workshop.engine('TypeScript engine, 2 workers', 2, withSampling(measured, 'sobol'));
  const plain = workshop.engine('TypeScript engine, 2 workers', 2, measured);
  const numpy = workshop.numpy('NumPy, 1 thread', measured);
  const contenders = [
    { variant: engine, draft: true, sampling: 'sobol' as const },
    { variant: plain, draft: true, sampling: 'mc' as const },
    ...(numpy ? [{ variant: numpy, draft: false, sampling: 'mc' as const }] : []),
  ];
  const rows = await timeToError(measured, contenders, rounds.seeds, rounds.error);
  say();
  say(timeToErrorCaption(rounds.seeds));
  printTable(timeToErrorTable(rows));
  stop(contenders.map(({ variant }) => variant));
}

export async function benchEngine(extent: Extent): Promise<boolean> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'offing-bench-'));
  try {
    const workshop = new Workshop(folder);
    const { gcc, numpyVersion } = workshop;
    say(gcc ? `gcc ${gcc}` : 'No gcc: the C variant and the ratios to it are left out.');
    say(numpyVersion ? `NumPy ${numpyVersion}` : 'No python3 with NumPy: the NumPy variant is left out.');
    let agree = await checkScenario(workshop, checkedScenario());
    if (extent !== 'check') {
      const rounds = ROUNDS[extent];
      agree = (await measureVariants(workshop, rounds)) && agree;
      await measureGrowth(workshop, rounds);
      await measureTimeToError(workshop, rounds);
    }
    if (!agree) say('\nThe variants do not agree: the times above compare different work.');
    return agree;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

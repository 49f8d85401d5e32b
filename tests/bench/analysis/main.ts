/**
 * `node main.mjs <extent>`: what questions about a run cost, as ratios to the run itself: every figure is the median of rounds in turns, on the
 * prospectus baseline, with two workers where it takes further runs. docs/performance.md says what they are held to.
 */
import { parseOutcome } from '@shared/analysis/outcome/parse';
import { createStudy } from '@shared/analysis/questions';
import { parseCondition } from '@shared/analysis/selection/parse';
import { totalEffects } from '@shared/analysis/sensitivity/total';
import { evaluateWith } from '@shared/analysis/solve/evaluate';
import { parseLever } from '@shared/analysis/solve/lever';
import { mapTarget } from '@shared/analysis/solve/map';
import { solve } from '@shared/analysis/solve/solve';
import { parseTarget } from '@shared/analysis/solve/target';
import { layAll, WHOLE_LIBRARY } from '@shared/analysis/stress/lay-all';
import { measureStress } from '@shared/analysis/stress/measure';
import type { SimulationResult } from '@shared/engine/results';
import type { Runner } from '@shared/engine/runner';
import { createWording } from '@shared/report/wording';
import type { Result } from '@shared/result';
import type { Scenario } from '@shared/scenario/schema';
import { createBundledRunner } from '../engine/runner';
import { median } from '../measure';
import { type Extent, say } from '../part';
import { measuredScenario } from '../scenarios';
import { printTable } from '../tables';

const SIZES: Readonly<Record<Extent, { readonly paths: number; readonly rounds: number }>> = {
  full: { paths: 16_384, rounds: 9 },
  quick: { paths: 16_384, rounds: 3 },
  check: { paths: 64, rounds: 0 },
};

const OUTCOMES = [
  'fundingNeed',
  'fundingNeed.p80',
  'cashLasts.12',
  'cashLasts.24',
  'runwayMonths.p50',
  'lowestCash',
  'lowestCashMonth',
  'breakEvenMonth',
];

function given<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** Something whose time is taken. */
interface Task {
  readonly name: string;
  readonly run: () => unknown;
  /** Some five hundred runs, however few paths they have: left out where nothing is measured. */
  readonly isLong?: true;
}

function tasksOf(runner: Runner, whole: Scenario, result: SimulationResult): Task[] {
  const { paths } = result;
  const scenario: Scenario = { ...whole, simulation: { ...whole.simulation, paths } };
  const run = { scenario, outcomes: result.outcomes, series: [] };
  const study = createStudy(run);
  const outcomes = OUTCOMES.map((text) => given(parseOutcome(scenario, text)));
  const [need] = outcomes as [(typeof outcomes)[number]];
  const condition = given(parseCondition(scenario, 'fundingNeed > 20bn and no events.ipo or cashLasts >= 24'));
  const levers = ['events.ipo.amount', 'compute.start:scale'].map((text) => given(parseLever(scenario, text)));
  const [ipo, compute] = levers as [(typeof levers)[number], (typeof levers)[number]];
  const target = given(parseTarget(scenario, 'cashLasts.24=50%'));
  const laid = given(layAll(scenario, WHOLE_LIBRARY, createWording('en')));
  return [
    { name: 'the run', run: async () => given(await runner.run(scenario)) },
    { name: 'its outcomes alone', run: async () => given(await runner.outcomes(scenario)) },
    { name: 'drawing its inputs again', run: () => createStudy(run).ask({ kind: 'worth', p: 0.8 }) },
    {
      name: `what matters, ${OUTCOMES.length} outcomes`,
      run: () => {
        for (const outcome of outcomes) study.ask({ kind: 'matters', outcome, detailed: [] });
      },
    },
    { name: 'one in detail', run: () => study.ask({ kind: 'matters', outcome: need, detailed: 'all' }) },
    { name: 'what it is worth to know', run: () => study.ask({ kind: 'worth', p: 0.8 }) },
    { name: 'a selection', run: () => given(study.ask({ kind: 'explain', condition })) },
    { name: 'totals, to 2 points', run: async () => given(await totalEffects(runner, scenario, need)) },
    {
      name: 'solve',
      run: async () => {
        const evaluate = evaluateWith(runner, scenario, [ipo], target.figure);
        return given(await solve((x, count) => evaluate([x], count), ipo, target, { paths }));
      },
    },
    {
      name: 'map, 21 x 21',
      isLong: true,
      run: async () => {
        const evaluate = evaluateWith(runner, scenario, [ipo, compute], target.figure);
        return given(await mapTarget(evaluate, [ipo, compute], target, { paths }));
      },
    },
    {
      name: 'shocks, all of the library',
      run: async () => given(await measureStress(runner, scenario, laid.asked)),
    },
  ];
}

async function measureAll(extent: Extent): Promise<void> {
  const { paths, rounds } = SIZES[extent];
  const scenario = measuredScenario();
  const runner = createBundledRunner(2);
  try {
    const all = tasksOf(runner, scenario, given(await runner.run(scenario, { paths })));
    const tasks = extent === 'check' ? all.filter(({ isLong }) => !isLong) : all;
    const times = tasks.map((): number[] => []);
    // The first round warms everything up.
    for (let round = 0; round <= rounds; round++) {
      for (const [k, { run }] of tasks.entries()) {
        const began = performance.now();
        await run();
        if (round > 0 || extent === 'check') times[k]?.push(performance.now() - began);
      }
    }
    const typical = times.map(median);
    const [base = 1] = typical;
    printTable([
      [`${paths.toLocaleString('en')} paths`, 'ms', 'to the run'],
      ...tasks.map(({ name }, k) => [name, (typical[k] ?? 0).toFixed(0), ((typical[k] ?? 0) / base).toFixed(2)]),
    ]);
    say(`\nOutcomes alone are ${(base / (typical[1] ?? 1)).toFixed(2)} times as fast as the run.`);
  } finally {
    runner.dispose();
  }
}

await measureAll(process.argv[2] as Extent);

/**
 * `tsx tests/golden/make.ts` writes `everything.offing` and `fingerprints.json` anew: results that must not change by a bit,
 * on any host, unless ENGINE_VERSION does too.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createBaseline } from '@shared/baselines';
import { createInProcessRunner } from '@shared/engine/hosts/in-process';
import { ENGINE_VERSION } from '@shared/engine-version';
import { setPath } from '@shared/scenario/edit';
import type { Scenario } from '@shared/scenario/schema';
import { SAMPLING_METHODS } from '@shared/scenario/schema';
import { writeScenario } from '@shared/scenario/write';

const UUID = '8a7c2f5e-4f0d-4a57-9d63-2f1f0b9a6c11';
const file = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Every kind of quantity but the gammas, which are younger, and every optional part switched on. */
const CHANGES: readonly (readonly [path: string, value: string])[] = [
  ['segments.on-premise.growthInitial', 'normal(0.6, 0.2)'],
  ['segments.on-premise.growthLong', 'lognormal(0.15, 0.3)'],
  ['segments.cloud.growthInitial', 'metalog(0.4, 1.1, 2.2)'],
  ['segments.cloud.growthHalfLife', 'lognormal(p10 12, p90 30)'],
  ['segments.cloud.marginTarget', 'beta(2, 3, 0.1, 0.7)'],
  ['segments.cloud.receivableDays', 'samples(40, 55, 61, 70, 88, 120)'],
  ['compute.demandInitial', 'normal(0.8, 0.5) in [0, 2]'],
  ['compute.priceDecline', '10% to 40%, likely 25%'],
  ['compute.trainingRate', '1'],
  ['compute.trainingSize', 'triangular(50, 80, 200)'],
  ['compute.shockRate', '0.3'],
  ['compute.shockMonths', 'discrete(3:0.5, 6:0.3, 12:0.2)'],
  ['facility.enabled', 'true'],
  ['raising.enabled', 'true'],
  ['market.enabled', 'true'],
];

function everything(): Scenario {
  let scenario = createBaseline('zhipu', { uuid: UUID });
  for (const [path, value] of CHANGES) {
    const changed = setPath(scenario, path, value);
    if (!changed.ok) throw new Error(`${path}: ${JSON.stringify(changed.error)}`);
    scenario = changed.value;
  }
  const source = { kind: 'assumed', by: 'test', why: 'test' } as const;
  const pairs = [
    ['segments.cloud.growthInitial', 'compute.demandInitial', 0.6],
    ['segments.on-premise.growthInitial', 'segments.cloud.growthInitial', 0.8],
    // Cannot hold with the two before it, so that the nearest matrix is used.
    ['segments.on-premise.growthInitial', 'compute.demandInitial', -0.7],
    ['segments.on-premise.shock', 'segments.cloud.shock', 0.5],
  ] as const;
  const correlations = pairs.map(([a, b, rank]) => ({ between: [a, b] as [string, string], rank, source }));
  const simulation = { ...scenario.simulation, paths: 2048 };
  return { ...scenario, horizon: 84, simulation, assumptions: { ...scenario.assumptions, correlations } };
}

async function main(): Promise<void> {
  const scenario = everything();
  const baseline = createBaseline('zhipu', { uuid: UUID });
  writeFileSync(file('everything.offing'), writeScenario(scenario));
  const runner = createInProcessRunner();
  const runs: { file: string; sampling: string; paths: number; fingerprint: string | null }[] = [];
  for (const [name, base] of [
    ['zhipu', baseline],
    ['everything.offing', scenario],
  ] as const) {
    for (const sampling of SAMPLING_METHODS) {
      const paths = name === 'zhipu' ? 5000 : scenario.simulation.paths;
      const result = await runner.run({ ...base, simulation: { ...base.simulation, sampling, paths } });
      if (!result.ok) throw new Error(result.error.code);
      runs.push({ file: name, sampling, paths, fingerprint: result.value.fingerprint });
    }
  }
  runner.dispose();
  writeFileSync(file('fingerprints.json'), `${JSON.stringify({ engine: ENGINE_VERSION, runs }, null, 2)}\n`);
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});

// A folder of scenarios as somebody may have them after a week of work: variations of the prospectus baseline, with results.
import { mkdir, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createBaseline } from '../../src/shared/baselines';
import { createInProcessRunner } from '../../src/shared/engine/hosts/in-process';
import { changePath } from '../../src/shared/scenario/edit';
import type { Scenario } from '../../src/shared/scenario/schema';
import { writeScenario } from '../../src/shared/scenario/write';
import { savedResults } from '../../src/shared/verification/saved';

type Change = readonly [path: string, text: string];

const VARIATIONS: readonly (readonly [en: string, zh: string, changes: readonly Change[]])[] = [
  ['Prospectus baseline', '招股書基準', []],
  ['No listing', '沒有上市', [['events.ipo.probability', '0']]],
  ['Compute prices stop falling', '算力價格停止下跌', [['compute.priceDecline', '0%']]],
  ['Bank facility drawn', '動用銀行信貸', [['facility.enabled', 'true']]],
  [
    'Compute demand held flat',
    '算力需求不變',
    [
      ['compute.demandInitial', '0%'],
      ['compute.demandLong', '0%'],
    ],
  ],
  ['Cloud takes off', '雲端業務起飛', [['segments.cloud.growthInitial', '300% to 500%']]],
  ['Compute fees up by half', '算力費用上升一半', [['compute.start', '285']]],
];

function changed(scenario: Scenario, changes: readonly Change[]): Scenario {
  return changes.reduce((before, [address, text]) => {
    const change = changePath(before, address, text);
    if (!change.ok) throw new Error(JSON.stringify(change.error));
    return change.value.scenario;
  }, scenario);
}

export async function writeSampleLibrary(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const runner = createInProcessRunner();
  const zhipu = createBaseline('zhipu', { uuid: crypto.randomUUID() });
  const base = { ...zhipu, simulation: { ...zhipu.simulation, paths: 2048 } };
  for (const [index, [en, zh, changes]] of VARIATIONS.entries()) {
    const scenario = { ...changed(base, changes), id: crypto.randomUUID(), title: { en, 'zh-Hant': zh } };
    const result = await runner.run(scenario);
    if (!result.ok) throw new Error(result.error.code);
    const file = path.join(folder, `${en}.offing`);
    await writeFile(file, writeScenario({ ...scenario, results: savedResults(scenario, result.value, 'sample') }));
    // Days apart, so that the order on the screen is always the same.
    const time = new Date(2026, 0, 20 - index, 12);
    await utimes(file, time, time);
  }
}

// What a file says of its results, and whether they are those that somebody else computes from it.
import { createBaseline } from '@shared/baselines';
import { createInProcessRunner } from '@shared/engine/hosts/in-process';
import type { SimulationResult } from '@shared/engine/results';
import { describeError } from '@shared/language/errors';
import { createWording } from '@shared/report/wording';
import { setPath } from '@shared/scenario/edit';
import { readScenario } from '@shared/scenario/read';
import type { Scenario } from '@shared/scenario/schema';
import { writeScenario } from '@shared/scenario/write';
import { differing } from '@shared/verification/differing';
import { inputsDigest } from '@shared/verification/inputs';
import { savedResults } from '@shared/verification/saved';
import { verify } from '@shared/verification/verify';
import { beforeAll, describe, expect, it } from 'vitest';

const UUID = '6f1c1f0e-3d0b-4a53-9a0e-0d5b7a3c9e11';
const HOST = 'Electron 25.1.1, Linux x86_64';

const base = createBaseline('zhipu', { uuid: UUID });
const scenario: Scenario = { ...base, simulation: { ...base.simulation, paths: 256 } };
let result: SimulationResult;
/** The scenario as its author saved it. */
let shared: Scenario;

async function run(of: Scenario): Promise<SimulationResult> {
  const outcome = await createInProcessRunner().run(of);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

function set(path: string, text: string): Scenario {
  const changed = setPath(shared, path, text);
  if (!changed.ok) throw new Error(JSON.stringify(changed.error));
  return changed.value;
}

beforeAll(async () => {
  result = await run(scenario);
  const saved = readScenario(writeScenario({ ...scenario, results: savedResults(scenario, result, HOST) }));
  if (!saved.ok) throw new Error(JSON.stringify(saved.error));
  shared = saved.value;
});

describe('the digest of the inputs', () => {
  it('is the same for a scenario whose words, sources or order of members are others', () => {
    const words = structuredClone(shared);
    words.title = 'Another';
    words.note = 'For the board';
    words.assumptions.compute.start.source = { kind: 'assumed', by: 'Me', why: 'A guess' };
    for (const segment of words.assumptions.segments) segment.name = 'Renamed';
    expect(inputsDigest(words)).toBe(inputsDigest(scenario));
    const { assumptions, ...rest } = shared;
    expect(inputsDigest({ assumptions, ...rest })).toBe(inputsDigest(scenario));
  });

  it.each([
    ['compute.start', '200'],
    ['horizon', '48'],
    ['simulation.seed', '7'],
    ['simulation.sampling', 'mc'],
    ['balanceDate', '2025-07-31'],
    ['events.ipo.enabled', 'no'],
  ])('is another where %s is', (path, text) => {
    expect(inputsDigest(set(path, text))).not.toBe(inputsDigest(shared));
  });
});

describe('what is saved of results', () => {
  it('is what a card shows, of the same run', () => {
    const saved = shared.results;
    expect(saved).toMatchObject({ host: HOST, paths: 256, fingerprint: result.fingerprint, engine: result.engine });
    expect(saved?.runwayMonths.p50).toBe(result.headline.runwayMonths.p50);
    expect(saved?.fundingNeed.p80).toBe(result.headline.fundingNeed.p80);
    expect(saved?.cash.p50).toHaveLength(Math.min(36, scenario.horizon));
    const median = result.series.cash?.monthly.p50[5] ?? 0;
    expect(Math.abs((saved?.cash.p50[5] ?? 0) - median)).toBeLessThanOrEqual(Math.abs(median) * 5e-4);
  });

  it('is nothing for a preview', () => {
    expect(savedResults(scenario, { ...result, fingerprint: null }, HOST)).toBeNull();
  });
});

describe('verifying', () => {
  it('finds the same figures in the file that was sent', async () => {
    expect(verify(shared, await run(shared))).toEqual({ kind: 'same' });
  });

  it('has nothing to say of a file without results', () => {
    expect(verify(scenario, result)).toEqual({ kind: 'nothingSaved' });
  });

  it('takes a file of an older minor version, which has no lowest cash', async () => {
    const file = JSON.parse(writeScenario(shared));
    expect(file.results.lowestCash).toEqual(result.headline.lowestCash);
    const { lowestCash: _, lowestCashMonth: __, ...results } = file.results;
    const older = readScenario(
      JSON.stringify({ ...file, minor: 0, results: { ...results, fingerprint: '0'.repeat(64) } }),
    );
    if (!older.ok) throw new Error(JSON.stringify(older.error));
    expect(verify(older.value, result)).toMatchObject({ reason: 'fault', figures: [] });
  });

  it('sees that an assumption was changed in the file afterwards', async () => {
    const edited = set('compute.start', '260');
    const verification = verify(edited, await run(edited));
    expect(verification).toMatchObject({ kind: 'differs', reason: 'inputs' });
    if (verification.kind !== 'differs') throw new Error('the same');
    expect(verification.figures.map(({ figure }) => figure)).toContain('fundingNeed.p80');
  });

  it('sees another engine, another number of paths, and what cannot be explained', async () => {
    const results = shared.results;
    if (!results) throw new Error('no results');
    const fingerprint = '0'.repeat(64);
    const claimed = (changes: object) =>
      verify({ ...shared, results: { ...results, fingerprint, ...changes } }, result);
    expect(claimed({ engine: '1.0.0' })).toMatchObject({ reason: 'engine' });
    expect(claimed({ paths: 512 })).toMatchObject({ reason: 'paths' });
    expect(claimed({})).toMatchObject({ reason: 'fault', figures: [] });
  });

  it.each(['en', 'zh-Hant'] as const)('says in %s what was seen then and what is seen now', (language) => {
    const results = shared.results;
    if (!results) throw new Error('no results');
    const then = { ...results, engine: '1.0.0', fingerprint: '0'.repeat(64), cashLasts: { '12': 0.5, '24': null } };
    const sent = { ...shared, results: then };
    const verification = verify(sent, result);
    if (verification.kind !== 'differs') throw new Error('the same');
    const wording = createWording(language);
    const message = describeError(differing('a.offing', sent, result, verification, wording).error, wording.t);
    expect(message).toContain('a.offing');
    expect(message).toContain('1.0.0');
    expect(message).toContain('50.00%');
    expect(message).not.toMatch(/\{\{|then\.|undefined/);
  });
});

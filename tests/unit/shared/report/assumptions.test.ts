import { describeAssumptions } from '@shared/report/assumptions';
import { createWording } from '@shared/report/wording';
import { newChange } from '@shared/scenario/new-items';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Example, zhipuExample } from './example';

const english = createWording('en');
let example: Example;
beforeAll(async () => {
  example = await zhipuExample();
});

describe('assumptions in words', () => {
  it('lists every one that is in force, with a source', () => {
    const { groups, counts } = describeAssumptions(example.scenario, english);
    const entries = groups.flatMap((group) => group.entries);
    expect(entries.length).toBe(counts.stated + counts.derived + counts.assumed);
    expect(entries.length).toBeGreaterThan(50);
    for (const { path, source } of entries) {
      expect(source.length, path).toBeGreaterThan(0);
    }
  });

  it('leaves out what is switched off, and says so', () => {
    const { groups, switchedOff } = describeAssumptions(example.scenario, english);
    const paths = groups.flatMap((group) => group.entries.map(({ path }) => path));
    expect(paths.filter((path) => path.startsWith('facility.'))).toEqual([]);
    expect(switchedOff).toContain('Bank facility');
  });

  it('tells a change in a line, in words, and none of nothing but what is switched off', async () => {
    const changed = await zhipuExample(({ assumptions }) => {
      const shape = { begins: 'month', effect: 'factor' } as const;
      assumptions.changes.push(newChange('war', 'Price war', { ...shape, targets: ['segments.cloud'] }));
      assumptions.changes.push(newChange('idle', 'Idle', { ...shape, targets: ['costs.admin'] }));
      for (const line of assumptions.costs) line.enabled = line.id !== 'admin';
    });
    const { groups, switchedOff } = describeAssumptions(changed.scenario, english);
    const headings = groups.map(({ heading }) => heading);
    expect(headings).toContain('Change: Price war: Cloud and model service: −10% from Jun 2026');
    expect(headings.some((heading) => heading.includes('Idle'))).toBe(false);
    expect(switchedOff).toContain('Idle');
  });

  it('lists what moves together with its source, and says what is used where not all can hold', async () => {
    const pairs = [
      ['compute.demandInitial', 'segments.cloud.growthInitial', 0.9],
      ['compute.demandInitial', 'compute.priceDecline', -0.9],
      ['segments.cloud.growthInitial', 'compute.priceDecline', 0.9],
      ['segments.cloud.shock', 'compute.priceShock', 0.3],
      ['cash.payableDays', 'facility.limit', 0.2],
    ] as const;
    const correlated = await zhipuExample(({ assumptions }) => {
      const source = { kind: 'assumed', by: 'Somebody', why: 'A hunch' } as const;
      for (const [a, b, rank] of pairs) assumptions.correlations.push({ between: [a, b], rank, source });
    });
    const assumptions = describeAssumptions(correlated.scenario, english);
    const entries = assumptions.groups.find(({ heading }) => heading.startsWith('Correlations'))?.entries ?? [];
    expect(entries.map(({ name }) => name)).toEqual([
      'Compute: demand growth now ↔ Cloud and model service: growth now',
      'Compute: demand growth now ↔ Compute: price decline',
      'Cloud and model service: growth now ↔ Compute: price decline',
      'Cloud and model service: monthly swings of revenue ↔ Compute: monthly swings of the price',
    ]);
    expect(entries[0]?.value).toMatch(/^0\.90; used 0\.\d\d/);
    expect(entries[3]?.value).toBe('0.30');
    expect(entries[3]?.source).toBe('Somebody: A hunch');
    expect(
      describeAssumptions(example.scenario, english).groups.some(({ heading }) => heading.startsWith('Correlations')),
    ).toBe(false);
  });

  it('names each document once', () => {
    const { documents } = describeAssumptions(example.scenario, english);
    expect(documents.map(({ letter }) => letter)).toEqual(documents.map((_, index) => String.fromCharCode(65 + index)));
    expect(new Set(documents.map(({ title }) => title)).size).toBe(documents.length);
  });
});

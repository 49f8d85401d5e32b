import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BASELINE_IDS, createBaseline } from '../../../../src/shared/baselines';
import { ENGINE_VERSION } from '../../../../src/shared/engine-version';
import { readScenario } from '../../../../src/shared/scenario/read';
import type { Scenario } from '../../../../src/shared/scenario/schema';
import { writeScenario } from '../../../../src/shared/scenario/write';

const UUID = '6f1c1f0e-3d0b-4a53-9a0e-0d5b7a3c9e11';

/** The same value with the members of every object in another order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inside]) => [key, reversed(inside)]),
  );
}

describe.each(BASELINE_IDS)('the file of %s', (id) => {
  const scenario = createBaseline(id, { uuid: UUID });
  const text = writeScenario(scenario);

  it('reads back as what was written', () => {
    expect(readScenario(text)).toEqual({ ok: true, value: scenario });
  });

  it('is written the same way every time, whatever order its fields were made in', () => {
    const again = readScenario(text);
    expect(again.ok && writeScenario(again.value)).toBe(text);
    expect(writeScenario(reversed(scenario) as Scenario)).toBe(text);
  });

  it('is text that people can read and compare', () => {
    expect(text).toMatch(/^\{\n {2}"format": "offing-scenario",\n {2}"version": 4,\n {2}"minor": 0,\n/);
    expect(text.endsWith('}\n')).toBe(true);
  });
});

/** Finite numbers, and never the negative zero that JSON does not know. */
const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e8, max: 1e8 }).map((value) => value + 0);
const quantity = fc.oneof(
  fc.record({ kind: fc.constant('constant' as const), value: number }),
  fc.tuple(number, number).map(([a, b]) => ({ kind: 'uniform' as const, min: Math.min(a, b), max: Math.max(a, b) })),
  fc
    .tuple(number, number, number, fc.option(fc.double({ min: 0.1, max: 50, noNaN: true }), { nil: undefined }))
    .map(([a, b, c, lambda]) => {
      const [min = 0, mode = 0, max = 0] = [a, b, c].sort((x, y) => x - y);
      return { kind: 'pert' as const, min, mode, max, ...(lambda !== undefined && { lambda }) };
    }),
);
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 50 }),
  fc.record({ en: fc.string({ unit: 'grapheme', maxLength: 50 }), 'zh-Hant': fc.constant('港幣「四十億」') }),
);

it('any scenario reads back as what was written', () => {
  const base = createBaseline('blank', { uuid: UUID });
  fc.assert(
    fc.property(words, quantity, fc.nat(0xffffffff), (title, cash, seed) => {
      const scenario: Scenario = structuredClone(base);
      scenario.title = title;
      scenario.assumptions.opening.cash.quantity = cash;
      scenario.assumptions.opening.cash.source = { kind: 'assumed', by: title, why: title };
      scenario.simulation.seed = seed;
      expect(readScenario(writeScenario(scenario))).toEqual({ ok: true, value: scenario });
    }),
    { numRuns: 200, seed: 11 },
  );
});

it('says which engine wrote it last', () => {
  const old = { ...createBaseline('blank', { uuid: UUID }), engine: '0.0.1' };
  expect(JSON.parse(writeScenario(old)).engine).toBe(ENGINE_VERSION);
});

it('refuses to write what could not be read again', () => {
  const scenario = { ...createBaseline('blank', { uuid: UUID }), horizon: Number.NaN };
  expect(() => writeScenario(scenario)).toThrow();
});

// Files that are made to take long: what is done for them is counted, and grows no faster than they do.
import { describe, expect, it } from 'vitest';
import { createBaseline } from '../../../../src/shared/baselines';
import { createTranslate } from '../../../../src/shared/language';
import { describeError } from '../../../../src/shared/language/errors';
import { FILE_BOUNDS } from '../../../../src/shared/scenario/file/bounds';
import { takeUnknown } from '../../../../src/shared/scenario/file/carried';
import { fileSchema } from '../../../../src/shared/scenario/file-schema';
import { readKept, readScenario, validateScenario } from '../../../../src/shared/scenario/read';
import type { Scenario } from '../../../../src/shared/scenario/schema';
import { fileText, writeKept, writeScenario } from '../../../../src/shared/scenario/write';

type Members = Record<string, unknown>;

const t = createTranslate('en');
const members = (count: number): Members => Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, i]));

function baseline(): Scenario {
  return createBaseline('zhipu', { uuid: '6f1c1f0e-3d0b-4a53-9a0e-0d5b7a3c9e11' });
}

/** The baseline as a program of a later minor version might write it. */
function newer(added: Members): Members {
  return { ...JSON.parse(writeScenario(baseline())), minor: 9, ...added };
}

/** How often the members of a value are looked at, listed or taken out. */
function counted<T extends object>(value: T): { readonly value: T; readonly looks: () => number } {
  let looks = 0;
  const proxy = new Proxy(value, {
    get: (target, key, receiver) => {
      looks += 1;
      return Reflect.get(target, key, receiver);
    },
    getOwnPropertyDescriptor: (target, key) => {
      looks += 1;
      return Reflect.getOwnPropertyDescriptor(target, key);
    },
    deleteProperty: (target, key) => {
      looks += 1;
      return Reflect.deleteProperty(target, key);
    },
  });
  return { value: proxy, looks: () => looks };
}

describe('members that nobody knows', () => {
  function looksFor(count: number): number {
    const { value, looks } = counted(newer(members(count)));
    const taken = takeUnknown(value, fileSchema);
    expect(taken).toMatchObject({ ok: true, value: { length: count } });
    return looks();
  }

  it('are taken out in steps that grow as their number does', () => {
    const [few, many] = [looksFor(200), looksFor(800)];
    expect(many).toBeLessThan(4.5 * few);
  });

  it('are refused by name where they are more than any version adds, before any is taken out', () => {
    const { value, looks } = counted(newer(members(10_000)));
    expect(takeUnknown(value, fileSchema)).toMatchObject({ ok: false, error: { code: 'file.tooManyUnknown' } });
    expect(looks()).toBeLessThan(5 * 10_000);
    const read = readScenario(JSON.stringify(newer(members(10_000))));
    expect(read.ok ? '' : describeError(read.error, t)).toMatch(/more than 1,000 fields/);
  });

  it.each([
    ['a name that is too long', { ['x'.repeat(301)]: 1 }, 'nameLength'],
    ['a number that is none', { gauge: { of: [1, Number.POSITIVE_INFINITY] } }, 'number'],
  ])('are refused when they are read where they could not be saved: %s', (_, added, expectedCode) => {
    const text = JSON.stringify(newer(added), (__, value) => (value === Number.POSITIVE_INFINITY ? '∞' : value));
    const read = readScenario(text.replace('"∞"', '1e999'));
    expect(read).toMatchObject({ ok: false, error: { code: 'file.invalidField', params: { expectedCode } } });
  });

  it('stay with a correlation whose addresses are as long as they may be', () => {
    const file = newer({});
    const { assumptions } = file as { assumptions: { segments: { id: string }[]; correlations: Members[] } };
    const ids = ['a', 'b'].map((letter) => letter.repeat(40));
    const [first = { id: '' }] = assumptions.segments;
    assumptions.segments.push(...ids.map((id) => ({ ...structuredClone(first), id })));
    const between = ids.map((id) => `segments.${id}.growthHalfLife`);
    const source = { kind: 'assumed', by: 'me', why: 'why' };
    assumptions.correlations.push({ between, rank: 0.1, source, mood: 1 });
    const read = readScenario(JSON.stringify(file));
    if (!read.ok) throw new Error(describeError(read.error, t));
    expect(JSON.parse(writeScenario(read.value)).assumptions.correlations.at(-1)).toMatchObject({ between, mood: 1 });
  });
});

describe('a message', () => {
  it.each([
    ['of a long name', { ['x'.repeat(100_000)]: 1 }],
    ['of a pair without end', { reported: [{ between: Array.from({ length: 5000 }, () => 'a'.repeat(120)), x: 1 }] }],
  ])('%s is short', (_, added) => {
    const read = readScenario(JSON.stringify({ ...newer(added), minor: 0 }));
    expect(read.ok ? '' : describeError(read.error, t)).toMatch(/^.{20,300}$/);
  });
});

describe('a scenario that no file has room for', () => {
  /** Every assumption of many segments as a thousand observations. */
  function grown(segments: number): Scenario {
    const scenario = structuredClone(baseline());
    const [first] = scenario.assumptions.segments;
    if (!first) throw new Error('no segment');
    const samples = Array.from({ length: 1000 }, (_, index) => 0.1 + index / 12_345_678_901);
    const names = ['growthInitial', 'growthLong', 'marginStart', 'badDebt', 'topShare', 'volatility'] as const;
    for (let index = 0; index < segments; index++) {
      const segment = { ...structuredClone(first), id: `grown-${index}` };
      for (const name of names) segment[name] = { ...segment[name], quantity: { kind: 'empirical', samples } };
      scenario.assumptions.segments.push(segment);
    }
    return scenario;
  }

  it('is not made a file of, and says why', () => {
    const held = grown(17);
    expect(validateScenario(held).ok).toBe(true);
    const text = fileText(held);
    expect(text).toMatchObject({ ok: false, error: { code: 'file.notOpenedAgain' } });
    const { values: max } = FILE_BOUNDS;
    expect(text.ok ? '' : describeError(text.error, t)).toContain(`more than ${max.toLocaleString('en')} values`);
    expect(readScenario(writeScenario(held)).ok).toBe(false);
  });

  it('is none where its text is too long', () => {
    const held = baseline();
    const why = '\u4e2d'.repeat(4000);
    const source = { kind: 'assumed', by: { en: why, 'zh-Hant': why }, why: { en: why, 'zh-Hant': why } } as const;
    const [first] = held.assumptions.segments;
    if (!first) throw new Error('no segment');
    const clones = Array.from({ length: 17 }, (_, index) => ({
      ...structuredClone(first),
      id: `long-${index}`,
      ...Object.fromEntries(
        (['start', 'growthInitial', 'growthLong', 'marginStart', 'badDebt', 'topShare', 'volatility'] as const).map(
          (name) => [name, { ...first[name], source, note: why }],
        ),
      ),
    }));
    const long = { ...held, assumptions: { ...held.assumptions, segments: [...held.assumptions.segments, ...clones] } };
    expect(fileText(long)).toMatchObject({
      ok: false,
      error: { code: 'file.notOpenedAgain', params: { reasonCode: 'save.bytes' } },
    });
  });

  it('is kept by the program all the same', () => {
    const held = grown(17);
    expect(readKept(writeKept(held))).toEqual({ ok: true, value: { ...held, engine: expect.any(String) } });
  });

  it('is the exception: what can be opened can be held, and kept', () => {
    const deepest = Array.from({ length: FILE_BOUNDS.depth - 2 }).reduce<unknown>((inside) => ({ a: inside }), 1);
    const few = FILE_BOUNDS.values - 2000;
    const opened = readScenario(JSON.stringify(newer({ deep: deepest, list: Array.from({ length: few }, () => 1) })));
    if (!opened.ok) throw new Error(describeError(opened.error, t));
    expect(validateScenario(opened.value)).toMatchObject({ ok: true });
    expect(fileText(opened.value).ok).toBe(true);
    expect(readKept(writeKept(opened.value)).ok).toBe(true);
  });
});

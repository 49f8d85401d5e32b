// The layout of the file through its versions: older ones are brought up to date, newer minor ones are carried along.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBaseline } from '../../../../src/shared/baselines';
import { fileJsonSchema } from '../../../../src/shared/scenario/file/json-schema';
import { jsonText } from '../../../../src/shared/scenario/file/json-text';
import { OLDER_VERSIONS } from '../../../../src/shared/scenario/file/migrations';
import { readFile, readScenario } from '../../../../src/shared/scenario/read';
import { FILE_MINOR, FILE_VERSION, type Scenario } from '../../../../src/shared/scenario/schema';
import { writeScenario } from '../../../../src/shared/scenario/write';

const UUID = '6f1c1f0e-3d0b-4a53-9a0e-0d5b7a3c9e11';
const FIXTURES = path.resolve(__dirname, '../../../fixtures/files');
const fixture = (name: string) => readFileSync(path.join(FIXTURES, name), 'utf8');

function read(text: string): Scenario {
  const scenario = readScenario(text);
  if (!scenario.ok) throw new Error(JSON.stringify(scenario.error));
  return scenario.value;
}

// biome-ignore lint/suspicious/noExplicitAny: a file of a later version has any shape
type Loose = any;

/** The Zhipu baseline as a program of a later minor version might write it. */
function newer(change: (file: Loose) => void): string {
  const file: Loose = JSON.parse(writeScenario(createBaseline('zhipu', { uuid: UUID })));
  file.minor = FILE_MINOR + 3;
  change(file);
  return `${jsonText(file)}\n`;
}

describe('files of every version', () => {
  it('have a fixture each', () => {
    const versions = readdirSync(FIXTURES).map((name) => Number(/^version-(\d+)/.exec(name)?.[1]));
    expect([...new Set(versions)].sort()).toEqual([...OLDER_VERSIONS, FILE_VERSION]);
  });

  it.each(readdirSync(FIXTURES))('%s is opened, and saved in the present version', (name) => {
    const file = readFile(fixture(name));
    if (!file.ok) throw new Error(JSON.stringify(file.error));
    expect(file.value.version).toBe(JSON.parse(fixture(name)).version);
    const saved = writeScenario(file.value.scenario);
    expect(JSON.parse(saved)).toMatchObject({ version: FILE_VERSION, minor: FILE_MINOR });
    expect(read(saved)).toEqual({ ...file.value.scenario, minor: FILE_MINOR, engine: JSON.parse(saved).engine });
  });

  it('lose nothing on the way from version 1', () => {
    const { version: _, engine: _engine, ...before } = JSON.parse(fixture('version-1.offing'));
    expect(read(fixture('version-1.offing'))).toMatchObject(before);
  });

  it('have no correlations where the first program knew none', () => {
    expect(read(fixture('version-1-first.offing')).assumptions.correlations).toEqual([]);
  });

  it('of the present version are what the program writes', () => {
    const text = fixture(`version-${FILE_VERSION}.${FILE_MINOR}.offing`);
    expect(writeScenario(read(text)).replace(/"engine": "[^"]*",\n {2}"id"/, '')).toBe(
      text.replace(/"engine": "[^"]*",\n {2}"id"/, ''),
    );
  });
});

describe('what a newer minor version has added', () => {
  const text = newer((file) => {
    file.mood = 'hopeful';
    file.title['zh-Hans'] = '智谱';
    file.simulation.importance = { of: ['ipo'], weight: 0.25 };
    file.assumptions.segments[1].churn = { quantity: { kind: 'constant', value: 0.1 }, why: null };
    file.assumptions.opening.cash.quantity.confidence = 0.9;
    file.assumptions.events[0].tags = ['a', 'b'];
  });

  it('survives opening and saving', () => {
    const saved = JSON.parse(writeScenario(read(text)));
    expect(saved).toEqual({ ...JSON.parse(text), engine: saved.engine });
    expect(writeScenario(read(writeScenario(read(text))))).toBe(writeScenario(read(text)));
  });

  it('stays with its item when that is moved, and goes with it when it is removed', () => {
    const scenario = structuredClone(read(text));
    scenario.assumptions.segments.reverse();
    scenario.assumptions.events.shift();
    scenario.title = 'Mine';
    scenario.assumptions.redemption.unless = null;
    scenario.assumptions.correlations = [];
    const saved = JSON.parse(writeScenario(scenario));
    expect(saved.assumptions.segments[0].churn).toEqual({ quantity: { kind: 'constant', value: 0.1 }, why: null });
    expect(saved.assumptions.segments[1].churn).toBeUndefined();
    expect(JSON.stringify(saved)).not.toContain('tags');
    expect(saved.title).toBe('Mine');
    expect(saved.mood).toBe('hopeful');
  });

  it('does not make up for what is wrong', () => {
    const result = readScenario(
      newer((file) => {
        file.mood = 'hopeful';
        file.horizon = 'long';
      }),
    );
    expect(result).toMatchObject({ ok: false, error: { code: 'file.invalidField', params: { field: 'horizon' } } });
  });

  it('is a slip of spelling in a file of our own version', () => {
    const file = JSON.parse(writeScenario(createBaseline('zhipu', { uuid: UUID })));
    const result = readScenario(JSON.stringify({ ...file, mood: 'hopeful' }));
    expect(result).toMatchObject({ ok: false, error: { params: { field: 'mood', expectedCode: 'unknownKey' } } });
  });

  it('cannot be smuggled in by a file that claims to carry it', () => {
    const file = JSON.parse(writeScenario(createBaseline('zhipu', { uuid: UUID })));
    const carried = [{ at: [], key: 'horizon', value: 1 }];
    expect(readScenario(JSON.stringify({ ...file, carried })).ok).toBe(false);
    const scenario = read(JSON.stringify({ ...file, minor: 9, carried }));
    expect(scenario.horizon).toBe(file.horizon);
    expect(JSON.parse(writeScenario(scenario)).horizon).toBe(file.horizon);
  });

  it('is whatever JSON can say, wherever it was put', () => {
    const places: ((file: Loose) => Loose)[] = [
      (file) => file,
      (file) => file.simulation,
      (file) => file.assumptions,
      (file) => file.assumptions.compute.start,
      (file) => file.assumptions.costs[0].start.source,
      (file) => file.assumptions.events[0].probability.quantity,
      (file) => file.reported[0],
    ];
    fc.assert(
      fc.property(fc.nat(places.length - 1), fc.jsonValue({ maxDepth: 3 }), (place, value) => {
        const made = newer((file) => {
          (places[place]?.(file) ?? file).ofTomorrow = value;
        });
        const saved = JSON.parse(writeScenario(read(made)));
        expect(saved).toEqual({ ...JSON.parse(made), engine: saved.engine });
      }),
      { numRuns: 60, seed: 5 },
    );
  });
});

it('a file of a newer version says which program it needs', () => {
  const text = '{"format":"offing-scenario","version":7,"engine":"5.1.0"}';
  expect(readScenario(text)).toEqual({
    ok: false,
    error: { code: 'file.newerVersion', params: { version: 7, supported: FILE_VERSION, engine: '5.1.0' } },
  });
});

it('plain lists stand on one line, everything else on lines of its own', () => {
  expect(jsonText({ a: [1, 2, null], b: [{ c: [] }], d: {}, e: undefined })).toBe(
    '{\n  "a": [1, 2, null],\n  "b": [\n    {\n      "c": []\n    }\n  ],\n  "d": {}\n}',
  );
});

it('the published JSON Schema is that of the program', () => {
  const published = readFileSync(path.resolve(__dirname, '../../../../docs/scenario-file.schema.json'), 'utf8');
  expect(published, 'run `npm run file-schema`').toBe(fileJsonSchema());
});

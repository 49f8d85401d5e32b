import { describe, expect, it } from 'vitest';
import { createBaseline } from '../../../../src/shared/baselines';
import { createTranslate } from '../../../../src/shared/language';
import { describeError } from '../../../../src/shared/language/errors';
import type { AppError } from '../../../../src/shared/result';
import { MAX_FILE_BYTES } from '../../../../src/shared/scenario/file/bounds';
import { readScenario, validateScenario } from '../../../../src/shared/scenario/read';
import { writeScenario } from '../../../../src/shared/scenario/write';

const UUID = '6f1c1f0e-3d0b-4a53-9a0e-0d5b7a3c9e11';
const good = writeScenario(createBaseline('zhipu', { uuid: UUID }));
const english = createTranslate('en');
const chinese = createTranslate('zh-Hant');

function errorOf(text: string): AppError {
  const result = readScenario(text);
  if (result.ok) throw new Error('the file was accepted');
  return result.error;
}

// biome-ignore lint/suspicious/noExplicitAny: a broken file has any shape
type Loose = any;

/** The error of the baseline's file after something in it was broken. */
function broken(change: (file: Loose) => void): AppError {
  const file: Loose = JSON.parse(good);
  change(file);
  return errorOf(JSON.stringify(file));
}

const first = (file: Loose) => ({
  segment: file.assumptions.segments[0],
  event: file.assumptions.events[0],
  cost: file.assumptions.costs[0],
});

/** One of each kind of wrong field: what is broken, and what the message has to name. */
const WRONG_FIELDS: [
  what: string,
  change: (file: Loose) => void,
  field: RegExp,
  expectedCode: string,
  named: RegExp,
][] = [
  [
    'text for a number',
    (f) => (f.assumptions.compute.start.quantity = { kind: 'constant', value: 'lots' }),
    /^assumptions\.compute\.start\.quantity\.value$/,
    'number',
    /a number.*"lots"/,
  ],
  ['text for the months projected', (f) => (f.horizon = 'HUGE'), /^horizon$/, 'number', /a number/],
  ['a fraction for a whole number', (f) => (f.horizon = 24.5), /^horizon$/, 'wholeNumber', /whole number.*24\.5/],
  ['a number that is too small', (f) => (f.horizon = 6), /^horizon$/, 'atLeast', /12 or more.*6/],
  [
    'a number that is too large',
    (f) => (f.simulation.paths = 2e6),
    /^simulation\.paths$/,
    'atMost',
    /1,000,000 or less.*2000000/,
  ],
  [
    'a probability above 1',
    (f) => (first(f).event.probability.quantity = { kind: 'constant', value: 1.5 }),
    /^assumptions\.events\.[a-z][a-z-]+\.probability$/,
    'range',
    /between 0 and 1.*1\.5/,
  ],
  [
    'a distribution that leaves the range',
    (f) => (first(f).segment.topShare.quantity = { kind: 'normal', mean: 0.9, sd: 0.2 }),
    /^assumptions\.segments\.[a-z-]+\.topShare$/,
    'range',
    /between 0 and 1.*0\.28\d+ – 1\.5/,
  ],
  [
    'a minimum above the maximum',
    (f) => (f.assumptions.compute.start.quantity = { kind: 'uniform', min: 5, max: 4 }),
    /compute\.start\.quantity\.min$/,
    'minBelowMax',
    /greater than the maximum.*5/,
  ],
  [
    'a most likely value outside the range',
    (f) => (f.assumptions.compute.start.quantity = { kind: 'pert', min: 1, mode: 9, max: 4 }),
    /compute\.start\.quantity\.mode$/,
    'modeWithin',
    /between the minimum and the maximum.*9/,
  ],
  [
    'a negative spread',
    (f) => (f.assumptions.compute.start.quantity = { kind: 'normal', mean: 5, sd: -1 }),
    /compute\.start\.quantity\.sd$/,
    'notNegative',
    /negative.*-1/,
  ],
  [
    'a median of zero',
    (f) => (f.assumptions.compute.start.quantity = { kind: 'lognormal', median: 0, sigma: 1 }),
    /compute\.start\.quantity\.median$/,
    'aboveZero',
    /greater than zero.*0/,
  ],
  [
    'percentiles that do not rise',
    (f) => (f.assumptions.compute.start.quantity = { kind: 'metalog', p10: 5, p50: 5, p90: 9 }),
    /compute\.start\.quantity\.p50$/,
    'percentilesRise',
    /greater than the percentile before it.*5/,
  ],
  [
    'a metalog that no quantile has',
    (f) => (f.assumptions.compute.start.quantity = { kind: 'metalog', p10: 0, p50: 1, p90: 10 }),
    /compute\.start\.quantity\.p50$/,
    'metalogFeasible',
    /between 1\.66578 and 8\.33422.*metalog.*found: 1/,
  ],
  [
    'a lower end above the P10',
    (f) => (f.assumptions.compute.start.quantity = { kind: 'metalog', p10: 5, p50: 6, p90: 9, lower: 5 }),
    /compute\.start\.quantity\.lower$/,
    'belowPercentiles',
    /less than the P10.*5/,
  ],
  [
    'an upper end below the P90',
    (f) => (f.assumptions.compute.start.quantity = { kind: 'metalog', p10: 5, p50: 6, p90: 9, upper: 8 }),
    /compute\.start\.quantity\.upper$/,
    'abovePercentiles',
    /greater than the P90.*8/,
  ],
  [
    'a lognormal with a P10 of zero',
    (f) => (f.assumptions.compute.start.quantity = { kind: 'lognormalRange', p10: 0, p90: 9 }),
    /compute\.start\.quantity\.p10$/,
    'aboveZero',
    /greater than zero.*0/,
  ],
  [
    'a shape that is too small',
    (f) => (f.assumptions.compute.start.quantity = { kind: 'beta', alpha: 0.01, beta: 1, min: 0, max: 1 }),
    /compute\.start\.quantity\.alpha$/,
    'atLeast',
    /0\.1 or more.*0\.01/,
  ],
  [
    'a value without a weight',
    (f) => (f.assumptions.compute.start.quantity = { kind: 'discrete', values: [1, 2], weights: [1] }),
    /compute\.start\.quantity\.weights$/,
    'weightsMatch',
    /2 items, a weight for each value/,
  ],
  [
    'a negative weight',
    (f) => (f.assumptions.compute.start.quantity = { kind: 'discrete', values: [1, 2], weights: [1, -1] }),
    /compute\.start\.quantity\.weights\.2$/,
    'notNegative',
    /negative.*-1/,
  ],
  [
    'weights of nothing',
    (f) => (f.assumptions.compute.start.quantity = { kind: 'discrete', values: [1, 2], weights: [0, 0] }),
    /compute\.start\.quantity\.weights$/,
    'weightsSum',
    /sum that is greater than zero/,
  ],
  [
    'no values',
    (f) => (f.assumptions.compute.start.quantity = { kind: 'discrete', values: [], weights: [] }),
    /compute\.start\.quantity\.values$/,
    'minItems',
    /1 items or more/,
  ],
  [
    'one sample',
    (f) => (f.assumptions.compute.start.quantity = { kind: 'empirical', samples: [1] }),
    /compute\.start\.quantity\.samples$/,
    'minItems',
    /2 items or more/,
  ],
  [
    'samples without end',
    (f) => (f.assumptions.compute.start.quantity = { kind: 'empirical', samples: Array(1001).fill(1) }),
    /compute\.start\.quantity\.samples$/,
    'maxItems',
    /1,000 items or fewer/,
  ],
  [
    'text among samples',
    (f) => (f.assumptions.compute.start.quantity = { kind: 'empirical', samples: [1, 'two'] }),
    /compute\.start\.quantity\.samples\.2$/,
    'number',
    /a number.*"two"/,
  ],
  [
    'a truncation without bounds',
    (f) => (f.assumptions.compute.start.quantity = { kind: 'normal', mean: 5, sd: 1, truncation: {} }),
    /compute\.start\.quantity\.truncation$/,
    'oneBound',
    /a min, a max, or both/,
  ],
  [
    'a truncation that is upside down',
    (f) => (f.assumptions.compute.start.quantity = { kind: 'normal', mean: 5, sd: 1, truncation: { min: 6, max: 5 } }),
    /compute\.start\.quantity\.truncation\.min$/,
    'minBelowMax',
    /greater than the maximum.*6/,
  ],
  [
    'a truncation that leaves nothing',
    (f) => (f.assumptions.compute.start.quantity = { kind: 'uniform', min: 5, max: 6, truncation: { max: 5.005 } }),
    /compute\.start\.quantity\.truncation\.max$/,
    'truncationShare',
    /at least 1% of the distribution.*5\.005/,
  ],
  [
    'a truncated constant',
    (f) => (f.assumptions.compute.start.quantity = { kind: 'constant', value: 5, truncation: { min: 0 } }),
    /compute\.start\.quantity\.truncation$/,
    'unknownKey',
    /not a field/,
  ],
  [
    'a metalog that leaves the range',
    (f) => (f.assumptions.compute.start.quantity = { kind: 'metalog', p10: 1, p50: 5, p90: 9 }),
    /compute\.start$/,
    'range',
    /between 0 and/,
  ],
  [
    'an unknown distribution',
    (f) => (f.assumptions.compute.start.quantity = { kind: 'cauchy' }),
    /compute\.start\.quantity\.kind$/,
    'oneOf',
    /one of: constant, pert.*"cauchy"/,
  ],
  [
    'an unknown kind of cost',
    (f) => (first(f).cost.kind = 'fun'),
    /^assumptions\.costs\.[a-z-]+\.kind$/,
    'oneOf',
    /research, selling.*"fun"/,
  ],
  [
    'a missing field',
    (f) => delete f.assumptions.cash.capex,
    /^assumptions\.cash\.capex$/,
    'missing',
    /missing.*Add it/,
  ],
  [
    'a misspelt field',
    (f) => {
      f.assumptions.cash.capxe = f.assumptions.cash.capex;
      delete f.assumptions.cash.capex;
    },
    /^assumptions\.cash\.capxe$/,
    'unknownKey',
    /not a field.*spelling/,
  ],
  [
    'text for a switch',
    (f) => (f.assumptions.raising.enabled = 'no'),
    /^assumptions\.raising\.enabled$/,
    'yesOrNo',
    /true or false.*"no"/,
  ],
  [
    'a group for a list',
    (f) => (f.assumptions.segments = {}),
    /^assumptions\.segments$/,
    'list',
    /a list.*a group of fields/,
  ],
  ['a list for a group', (f) => (f.assumptions = []), /^assumptions$/, 'group', /group of fields.*a list/],
  ['a number for words', (f) => (f.title = 7), /^title$/, 'textOrTranslations', /text in several languages.*7/],
  ['a number for words in one language', (f) => (f.title = { en: 7 }), /^title\.en$/, 'text', /must be text.*7/],
  ['a language that is not known', (f) => (f.title = { en: 'A', fr: 'B' }), /^title\.fr$/, 'unknownKey', /not a field/],
  ['words without end', (f) => (f.title = 'x'.repeat(5000)), /^title$/, 'maxLength', /4,000 characters or fewer.*xxx…/],
  [
    'two events of one name',
    (f) => f.assumptions.events.push(structuredClone(first(f).event)),
    /^assumptions\.events\.[a-z-]+\.id$/,
    'uniqueId',
    /the id of two items.*id of its own/,
  ],
  [
    'a redemption for an event that is not there',
    (f) => Object.assign(f.assumptions.redemption, { enabled: true, unless: 'party' }),
    /^assumptions\.redemption\.unless$/,
    'knownEvent',
    /one of the funding events.*"party"/,
  ],
  [
    'season factors that do not average 1',
    (f) => (first(f).segment.season.factors = Array(12).fill(1.25)),
    /^assumptions\.segments\.[a-z-]+\.season\.factors$/,
    'seasonMeanOne',
    /average is 1 .*1\.25/,
  ],
  [
    'eleven season factors',
    (f) => first(f).segment.season.factors.pop(),
    /season\.factors$/,
    'exactItems',
    /exactly 12 items/,
  ],
  [
    'one season factor of the wrong kind',
    (f) => (first(f).segment.season.factors[2] = null),
    /season\.factors\.3$/,
    'number',
    /a number.*null/,
  ],
  [
    'a date that does not exist',
    (f) => (f.balanceDate = '2025-02-30'),
    /^balanceDate$/,
    'date',
    /2025-06-30.*"2025-02-30"/,
  ],
  [
    'a currency in small letters',
    (f) => (f.currency = 'cny'),
    /^currency$/,
    'currencyCode',
    /three capital letters.*"cny"/,
  ],
  [
    'an id with a blank',
    (f) => (first(f).cost.id = 'Two Words'),
    /^assumptions\.costs\.1\.id$/,
    'id',
    /small letter.*"Two Words"/,
  ],
  ['a document id that is none', (f) => (f.id = '7'), /^id$/, 'uuid', /UUID.*"7"/],
  [
    'a half-year that is none',
    (f) => (f.reported[0].period = '2025Q1'),
    /^reported\.2025Q1\.period$/,
    'halfYear',
    /2025H1.*"2025Q1"/,
  ],
  [
    'too many segments',
    (f) => (f.assumptions.segments = Array.from({ length: 21 }, (_, i) => ({ ...first(f).segment, id: `s${i}` }))),
    /^assumptions\.segments$/,
    'maxItems',
    /20 items or fewer/,
  ],
];

describe('a field that is wrong', () => {
  it.each(WRONG_FIELDS)(
    '%s is refused by name, with what it should be',
    (_what, change, field, expectedCode, named) => {
      const error = broken(change);
      expect(error).toMatchObject({ code: 'file.invalidField', params: { expectedCode } });
      expect(error.params.field).toMatch(field);
      const message = describeError({ ...error, params: { path: '/tmp/plan.offing', ...error.params } }, english);
      expect(message).toContain('/tmp/plan.offing');
      expect(message).toContain(String(error.params.field));
      expect(message).toMatch(named);
      expect(message.trimEnd()).toMatch(/try again\.$/);
    },
  );

  it.each(WRONG_FIELDS)('%s is refused in Chinese too', (_what, change) => {
    const error = broken(change);
    const message = describeError(error, chinese);
    expect(message).toContain(String(error.params.field));
    expect(message).toMatch(/請.*再試。$/);
    expect(message).not.toMatch(/must|found|[{}]/);
  });

  it('reads a number without end as what it is', () => {
    const error = errorOf(good.replace('"horizon": 60', '"horizon": 1e999'));
    expect(error.params).toMatchObject({ field: 'horizon', expectedCode: 'number', found: 'Infinity' });
  });

  it('does not follow what is found in the file as a template', () => {
    const error = broken((f) => (f.currency = '$t(errors:unexpected) {{code}}\nnext'));
    const message = describeError(error, english);
    expect(message).toContain('$t(errors:unexpected) {{code}}');
    expect(message).not.toContain('\n');
  });
});

describe('a file that is not a scenario', () => {
  const cases: [string, string, AppError['code'], Record<string, unknown>][] = [
    ['nothing', '', 'file.notJson', { line: 1, column: 1 }],
    ['words', 'Dear board,', 'file.notJson', { line: 1, column: 1 }],
    ['a cut-off file', good.slice(0, good.indexOf('"balanceDate"')), 'file.notJson', { column: 3 }],
    ['a comma too many', '{\r\n  "format": "offing-scenario",\r\n}', 'file.notJson', { line: 3, column: 1 }],
    ['a list', '[]', 'file.notOffing', {}],
    ['a number', '7', 'file.notOffing', {}],
    ['null', 'null', 'file.notOffing', {}],
    ['JSON of another program', '{"name":"offing","version":"1.0.0"}', 'file.notOffing', {}],
    [
      'a file of a newer version',
      '{"format":"offing-scenario","version":5}',
      'file.newerVersion',
      { version: 5, supported: 4 },
    ],
    ['a version in words', '{"format":"offing-scenario","version":"1"}', 'file.unknownVersion', { found: '"1"' }],
    ['version zero', '{"format":"offing-scenario","version":0}', 'file.unknownVersion', { found: '0' }],
    ['no version', '{"format":"offing-scenario"}', 'file.unknownVersion', { foundCode: 'nothing' }],
    ['a file that is too large', `"${'x'.repeat(MAX_FILE_BYTES)}"`, 'file.tooLarge', { max: 5 }],
  ];

  it.each(cases)('%s', (_what, text, code, params) => {
    const error = errorOf(text);
    expect(error.code).toBe(code);
    expect(error.params).toMatchObject(params);
  });

  it('says the line and column of damage in words', () => {
    const error = errorOf('{\n  "format": "offing-scenario"\n  "version": 1\n}');
    expect(describeError(error, english)).toContain('line 3, column 3');
    expect(describeError(error, chinese)).toContain('第 3 行第 3 個字元');
  });
});

describe('a file that is out to do harm', () => {
  it('cannot reach the prototype', () => {
    const text = good.replace('"title"', '"__proto__": {"polluted": true}, "title"');
    expect(errorOf(text).params).toMatchObject({ field: '__proto__', expectedCode: 'unknownKey' });
    const inside = good.replace('"kind": "constant"', '"__proto__": {"polluted": true}, "kind": "constant"');
    expect(inside).not.toBe(good);
    expect(errorOf(inside).params).toMatchObject({
      field: expect.stringMatching(/\.__proto__$/),
      expectedCode: 'unknownKey',
    });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('cannot nest without end', () => {
    const deep = `${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}`;
    const error = errorOf(good.replace('"title"', `"extra": ${deep}, "title"`));
    expect(error.params).toMatchObject({ field: 'extra.a.a.a', expectedCode: 'depth' });
  });

  it('cannot hold values without end', () => {
    const many = `[${'0,'.repeat(400_000)}0]`;
    const error = errorOf(good.replace('"title"', `"extra": ${many}, "title"`));
    expect(error.params).toMatchObject({ field: 'extra', expectedCode: 'size' });
  });

  it('cannot go round in circles, where it comes from a window', () => {
    const value = JSON.parse(good);
    value.assumptions.segments.push(value);
    expect(validateScenario(value)).toMatchObject({ ok: false, error: { params: { expectedCode: 'depth' } } });
  });
});

it('a byte order mark and Windows line ends do no harm', () => {
  expect(readScenario(`\ufeff${good.replaceAll('\n', '\r\n')}`)).toEqual(readScenario(good));
});

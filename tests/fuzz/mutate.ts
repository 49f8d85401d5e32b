// Damage to scenario files: what a careless or hostile hand would do to one. Everything comes from a seed.
import fc from 'fast-check';

type Members = Record<string, unknown>;

/** Values that have broken readers of files before. */
const NASTY: readonly unknown[] = [
  null,
  true,
  0,
  -0,
  -1,
  0.1,
  1e-320,
  1e308,
  -1e308,
  4294967296,
  9007199254740992,
  '',
  '0',
  'NaN',
  '=1+1',
  '<img src=x onerror=alert(1)>',
  '../../../etc/passwd',
  'file:///etc/passwd',
  '\u0000',
  '\ud800',
  '\u202egnp.exe',
  'x'.repeat(5000),
  [],
  {},
  [[]],
  { kind: 'constant' },
  { kind: 'discrete', values: [], weights: [] },
  { kind: 'pert', min: 1, mode: 1, max: 1 },
  { kind: 'empirical', samples: Array.from({ length: 2000 }, (_, i) => i) },
  { kind: 'metalog', p10: 1, p50: 1, p90: 1 },
  { quantity: null, source: null },
  Array.from({ length: 200 }, () => ({})),
];

const KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'length',
  'id',
  'kind',
  'quantity',
  'results',
  'carried',
];

/** What one mutation needs to know: where, what, and with which value. */
const mutation = fc.record({
  where: fc.array(fc.nat(60), { minLength: 1, maxLength: 7 }),
  what: fc.constantFrom(
    'nudge',
    'nudge',
    'nudge',
    'replace',
    'remove',
    'rename',
    'add',
    'repeat',
    'swap',
    'scale',
    'nest',
  ),
  value: fc.oneof(fc.constantFrom(...NASTY), fc.jsonValue({ maxDepth: 2 }), fc.double()),
  key: fc.oneof(fc.constantFrom(...KEYS), fc.string({ maxLength: 12 })),
  times: fc.integer({ min: 1, max: 40 }),
});
type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level++) value = level % 2 ? [value] : { a: value };
  return value;
}

function replacement({ what, value, times }: Mutation, before: unknown): unknown {
  // Small enough for most fields to take it: what is opened is what can go wrong later.
  if (what === 'nudge') return typeof before === 'number' ? before * (1 + times / 400) : before;
  if (what === 'scale') return typeof before === 'number' ? before * 10 ** (times - 20) : value;
  if (what === 'nest') return nested(times * 10);
  if (what === 'repeat' && Array.isArray(before)) return Array.from({ length: times }, () => before).flat();
  return value;
}

/** Defines rather than assigns: `__proto__` has to end up in the text. A copy, since the next mutation may be inside. */
function put(holder: Members, key: string, value: unknown): void {
  // The length of a list cannot be anything.
  if (Array.isArray(holder) && key === 'length') return;
  Object.defineProperty(holder, key, {
    value: structuredClone(value),
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

/** Applies one mutation at the place that its numbers lead to. */
function mutate(root: Members, change: Mutation): void {
  let holder: Members = root;
  for (const [depth, step] of change.where.entries()) {
    const keys = Object.keys(holder);
    const key = keys[step % Math.max(1, keys.length)];
    if (key === undefined) return;
    const inside = holder[key];
    if (depth < change.where.length - 1 && typeof inside === 'object' && inside !== null) {
      holder = inside as Members;
      continue;
    }
    const other = keys[(step + 1) % keys.length] ?? key;
    if (change.what === 'remove') delete holder[key];
    else if (change.what === 'add') put(holder, change.key, change.value);
    else if (change.what === 'rename') {
      delete holder[key];
      put(holder, change.key, inside);
    } else if (change.what === 'swap') [holder[key], holder[other]] = [holder[other], inside];
    else put(holder, key, replacement(change, inside));
    return;
  }
}

/** The text of a file with a few members changed, removed, renamed, added, repeated or swapped. */
export function structural(texts: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...texts), fc.array(mutation, { minLength: 1, maxLength: 4 }))
    .map(([text, mutations]) => {
      const file = JSON.parse(text) as Members;
      for (const change of mutations) mutate(file, change);
      return JSON.stringify(file);
    });
}

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.nat(40),
  bytes: fc.uint8Array({ maxLength: 8 }),
});

/** The bytes of a file, some cut out and some put in, or cut off at the end; read as a program reads a file. */
export function bytewise(texts: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...texts), fc.array(edit, { minLength: 1, maxLength: 6 }), fc.boolean())
    .map(([text, edits, truncated]) => {
      let bytes = Buffer.from(text);
      for (const { at, cut, bytes: added } of edits) {
        const index = Math.floor(at * bytes.length);
        bytes = Buffer.concat([bytes.subarray(0, index), added, bytes.subarray(index + cut)]);
      }
      if (truncated) bytes = bytes.subarray(0, Math.floor((edits[0]?.at ?? 1) * bytes.length));
      return bytes.toString('utf8');
    });
}

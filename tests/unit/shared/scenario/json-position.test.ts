import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonError, positionAt } from '../../../../src/shared/scenario/json-position';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('where a text stops being JSON', () => {
  const cases: [string, number][] = [
    ['', 0],
    ['   ', 3],
    ['{"a": 1,}', 8],
    ['{"a" 1}', 5],
    ['{a: 1}', 1],
    ['[1, 2', 5],
    ['[1 2]', 3],
    ['[1, 02]', 4],
    ['{"a": tru}', 6],
    ['{"a": "x\ny"}', 6],
    ['{"a": 1} {', 9],
    ['[1, 2}', 5],
    ["{'a': 1}", 1],
    ['"\\x"', 0],
  ];
  it.each(cases)('%j at %i', (text, index) => {
    expect(findJsonError(text)).toBe(index);
  });

  it('agrees with JSON.parse on what is JSON, whatever is done to a text', () => {
    const mutation = fc.record({
      value: fc.jsonValue({ maxDepth: 4 }),
      at: fc.nat(),
      remove: fc.nat(3),
      insert: fc.constantFrom(
        '',
        ',',
        '"',
        '}',
        ']',
        '{',
        '[',
        ':',
        '-',
        '0',
        '.',
        'e',
        'n',
        '\\',
        '\n',
        '\u0001',
        ' ',
      ),
      indent: fc.constantFrom(0, 2),
    });
    fc.assert(
      fc.property(mutation, ({ value, at, remove, insert, indent }) => {
        const text = JSON.stringify(value, null, indent);
        const start = at % (text.length + 1);
        const changed = text.slice(0, start) + insert + text.slice(start + remove);
        expect(findJsonError(changed) === -1).toBe(isJson(changed));
      }),
      { numRuns: 3000, seed: 7 },
    );
  });

  it('takes a long text and deep nesting in its stride', () => {
    expect(findJsonError(`"${'x'.repeat(4_000_000)}`)).toBe(0);
    expect(findJsonError(`"${'\\u0041'.repeat(600_000)}"`)).toBe(-1);
    expect(findJsonError('['.repeat(1_000_000))).toBe(1_000_000);
  });

  it('counts lines whichever way they end', () => {
    expect(positionAt('a\nb\r\nc\rd', 7)).toEqual({ line: 4, column: 1 });
    expect(positionAt('abc', 2)).toEqual({ line: 1, column: 3 });
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeFileName } from '../../../../src/main/files/file-names';

describe('a file name from words', () => {
  it.each([
    ['Cash: a/b?', 'Cash a b'],
    ['Plan B.', 'Plan B'],
    ['.hidden. ', 'hidden'],
    // Cut where a dot is: it must not be left at the end.
    [`${'a'.repeat(99)}. more`, 'a'.repeat(99)],
    ['CON', '_CON'],
    ['com1.plan', '_com1.plan'],
    ['aux .x', '_aux .x'],
    ['Console', 'Console'],
    ['report\u202efdp.exe', 'reportfdp.exe'],
    ['a\u0000b\u2028c', 'a b c'],
    ['half \ud83d of one', 'half of one'],
    ['...', ''],
    ['', ''],
  ])('%j becomes %j', (words, name) => {
    expect(safeFileName(words)).toBe(name);
  });

  it('never ends in a dot or a blank, is no device, and is short enough for its bytes', () => {
    const part = fc.constantFrom('.', ' ', 'con', 'LPT9', '智', '👪', 'a', '\u202e', '\u0007', '/', '\ud83d', '$');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 400 }), (parts) => {
        const name = safeFileName(parts.join(''));
        expect(name).not.toMatch(/^[.\s]|[.\s]$|[\p{Cc}\p{Cs}\u202a-\u202e/\\:*?"<>|]/u);
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
        expect(Buffer.byteLength(`${name} 9999.offing`)).toBeLessThanOrEqual(255);
      }),
      { seed: 14, numRuns: 500 },
    );
  });
});

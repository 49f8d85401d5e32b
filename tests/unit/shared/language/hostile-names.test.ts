// Names as long as a book, heaped with marks, or written to turn around what stands beside them.
import { describe, expect, it } from 'vitest';
import { createTranslate } from '../../../../src/shared/language';
import { isolated, isolating, withoutIsolation } from '../../../../src/shared/language/isolated';
import { plainLine, plainLines } from '../../../../src/shared/language/plain-text';
import { shortText } from '../../../../src/shared/language/short-text';

describe('a short text', () => {
  it('is the text itself where it is short', () => {
    for (const text of ['', 'Cloud', '雲端及模型服務', 'e\u0301e\u0301', '👩‍👩‍👧‍👦'])
      expect(shortText(text, 10)).toBe(text);
  });

  it('is never more than a few times as long as it may be, whatever it is made of', () => {
    for (const unit of ['x', '雲', '\u0301', 'e\u0301', '👩‍👩‍👧‍👦', '\u200d', '\ud800', 'ก็็็็็็']) {
      const short = shortText(unit.repeat(4000), 20);
      expect(short.length).toBeLessThanOrEqual(20 * 12 + 1);
      expect(short.endsWith('…')).toBe(true);
    }
  });

  it('cuts between characters as people see them', () => {
    expect(shortText('e\u0301'.repeat(8), 3)).toBe(`${'e\u0301'.repeat(3)}…`);
    expect(shortText('👩‍👩‍👧‍👦'.repeat(3), 2)).toBe(`${'👩‍👩‍👧‍👦'.repeat(2)}…`);
  });

  it('has no more marks on a letter than any script', () => {
    expect(shortText(`a${'\u0301'.repeat(100)}b`, 20)).toBe(`a${'\u0301'.repeat(4)}b`);
  });
});

describe('a name in a sentence', () => {
  const t = isolating(createTranslate('en'));
  const sentence = (title: string) => t('cli:title', { title, company: 'C', date: '2025-06-30' });

  it('loses marks of direction that it would leave open', () => {
    expect(isolated('a\u202eb\u2066c\u2069\u202c')).toBe('abc');
    expect(sentence('\u202edne')).not.toMatch(/[\u202a-\u202e]/);
  });

  it('keeps its direction to itself where it is written from the right', () => {
    expect(sentence('\u05d0\u05d1 12')).toContain('\u2068\u05d0\u05d1 12\u2069');
    expect(sentence('Cloud')).not.toMatch(/[\u2068\u2069]/);
    // An end of its own would end the isolation.
    expect(isolated('\u2069\u05d0')).toBe('\u2068\u05d0\u2069');
  });

  it('is the name again where it is kept', () => {
    expect(withoutIsolation(isolated('\u05d0\u05d1'))).toBe('\u05d0\u05d1');
  });
});

it('plain text is on its lines, and means the same in JSON', () => {
  expect(plainLine('a\r\nb\tc\u2028d\u001b[1m\u009b')).toBe('a b c d\\u001b[1m\\u009b');
  const json = JSON.stringify({ text: 'a\n\u202e\u0085\u001b"\\' }, null, 2);
  expect(JSON.parse(plainLines(json))).toEqual(JSON.parse(json));
  expect(plainLines(json).split('\n')).toHaveLength(3);
});

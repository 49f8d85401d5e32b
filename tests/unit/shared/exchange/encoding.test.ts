// Text files as spreadsheets write them in Hong Kong, Taiwan, the mainland and the West. The bytes in the fixture were
// written by Python's codecs (big5hkscs, gbk, utf-16-le, utf-16-be, cp1252), not by what reads them here.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { decodeText, ENCODINGS, findEncoding } from '@shared/exchange/import/encoding';
import { describe, expect, it } from 'vitest';

interface Sample {
  readonly encoding: string;
  readonly text: string;
  /** In hexadecimal digits. */
  readonly bytes: string;
}

const samples: readonly Sample[] = JSON.parse(
  readFileSync(path.resolve(__dirname, '../../../fixtures/encodings.json'), 'utf8'),
);
const bytesOf = ({ bytes }: Pick<Sample, 'bytes'>) => new Uint8Array(Buffer.from(bytes, 'hex'));

describe('text without a mark', () => {
  it.each(samples)('is read as $encoding: $text', (sample) => {
    const { encoding: name, text } = sample;
    expect(decodeText(bytesOf(sample))).toEqual({ ok: true, value: { text, encoding: { name, isGuess: true } } });
  });

  it('is UTF-8 for certain where it can be', () => {
    for (const text of ['', 'path,value\n', '假設,數值\n', 'Café £5m', 'path,value\nopening.cash,a\0b']) {
      expect(decodeText(new TextEncoder().encode(text))).toEqual({
        ok: true,
        value: { text, encoding: { name: 'utf-8', isGuess: false } },
      });
    }
  });

  it.each([
    ['UTF-8 that is cut off', Buffer.from('假設,數值\n期間').subarray(0, -1)],
    ['UTF-8 with a bad byte', Buffer.from([...Buffer.from('假設,數值,期間'), 0xff])],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452ff00fe81', 'hex')],
    ['a row of bad bytes', Buffer.from([0x81, 0x8d, 0xff, 0xff])],
  ])('is not guessed from %s', (_, bytes) => {
    expect(decodeText(new Uint8Array(bytes))).toMatchObject({ ok: false, error: { code: 'import.unknownEncoding' } });
  });
});

describe('text with a mark', () => {
  it.each([
    ['utf-8', 'efbbbfe58187e8a8ad2c31'],
    ['utf-16le', 'fffe47502d8a2c003100'],
    ['utf-16be', 'feff50478a2d002c0031'],
  ])('is %s, and the mark is no part of it', (name, bytes) => {
    const value = { text: '假設,1', encoding: { name, isGuess: false } };
    expect(decodeText(bytesOf({ bytes }))).toEqual({ ok: true, value });
  });
});

describe('an encoding that is given', () => {
  it('is taken whatever the bytes look like, or refused where they are none of it', () => {
    const sample = samples.find(({ encoding }) => encoding === 'gb18030');
    const bytes = bytesOf(sample ?? { bytes: '' });
    const western = decodeText(bytes, 'windows-1252');
    expect(western).toMatchObject({ ok: true, value: { encoding: { name: 'windows-1252', isGuess: false } } });
    expect(decodeText(bytes, 'utf-8')).toMatchObject({
      ok: false,
      error: { code: 'import.notEncoded', params: { encoding: 'UTF-8' } },
    });
  });

  it('has many names', () => {
    const names = { gbk: 'gb18030', GB2312: 'gb18030', 'big5-hkscs': 'big5', UTF8: 'utf-8', latin1: 'windows-1252' };
    for (const [name, encoding] of Object.entries(names)) expect(findEncoding(name)).toBe(encoding);
    for (const encoding of ENCODINGS) expect(findEncoding(encoding)).toBe(encoding);
    for (const name of ['', 'klingon', 'shift_jis', '__proto__']) expect(findEncoding(name)).toBeUndefined();
  });
});

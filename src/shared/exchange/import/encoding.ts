/**
 * Text from bytes of which nobody says what characters they are. Spreadsheets write UTF-8 where they are asked to, and
 * otherwise what the country's Windows had: GBK in the mainland, Big5 in Hong Kong and Taiwan, Windows-1252 in the West;
 * and UTF-16 as "Unicode text".
 */
import { getBOMEncoding, normalizeEncoding, TextDecoder } from '@exodus/bytes/encoding-browser.js';
import { fail, ok, type Result } from '../../result';

/** By their names in the Encoding Standard; GB18030 holds all of GBK. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

export interface ChosenEncoding {
  readonly name: Encoding;
  /** It was told from the characters alone, and may be another. */
  readonly isGuess: boolean;
}

export interface DecodedText {
  readonly text: string;
  readonly encoding: ChosenEncoding;
}

/** An encoding by any of its names, such as gbk, cp1252 or UTF8. */
export function findEncoding(name: string): Encoding | undefined {
  const normalized = normalizeEncoding(name);
  return normalized === 'gbk' ? 'gb18030' : ENCODINGS.find((known) => known === normalized);
}

/** Null where some bytes are not of the encoding; a lenient decoder would put other characters in their place. */
function decode(bytes: Uint8Array, name: Encoding): string | null {
  try {
    return new TextDecoder(name, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Text in UTF-16 has a zero in nearly every character of the West, at even places if the higher half comes first. */
function guessUtf16(bytes: Uint8Array): Encoding | undefined {
  const zeros = [0, 0];
  for (const [at, byte] of bytes.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd === 0) return undefined;
  return even > odd ? 'utf-16be' : 'utf-16le';
}

/** The pairs of bytes that are everyday characters and punctuation: the first level of GB 2312, and of Big5. */
const EVERYDAY = {
  gb18030: (lead: number, trail: number) =>
    trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || lead === 0xa1 || lead === 0xa3),
  big5: (lead: number) => lead >= 0xa1 && lead <= 0xc6,
} as const;

/** How many of the characters are everyday ones; in the wrong encoding most are rare, or the bytes are none at all. */
function everydayShare(bytes: Uint8Array, name: keyof typeof EVERYDAY): number {
  if (decode(bytes, name) === null) return 0;
  let [pairs, everyday] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0;
    if (lead <= 0x80) continue;
    at += 1;
    pairs += 1;
    if (EVERYDAY[name](lead, bytes[at] ?? 0)) everyday += 1;
  }
  return everyday / pairs;
}

/** Letters with accents, and the quotes, dashes and currencies that people write. */
const WESTERN = /[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff€£¥©®°±·½–—‘’“”…•™ŠŽŒšžœŸ]/;

interface WesternText {
  /** Of the characters beyond ASCII, those that Western text has. */
  readonly share: number;
  /** Each stands alone among ASCII, where Chinese characters are two bytes at least, and mostly stand together. */
  readonly areApart: boolean;
}

function readWestern(bytes: Uint8Array): WesternText {
  const beyond = [...(decode(bytes, 'windows-1252') ?? '').matchAll(/[^\0-\x7f]+/g)].map(([run]) => run);
  const all = beyond.join('');
  const western = [...all].filter((character) => WESTERN.test(character)).length;
  return { share: western / Math.max(1, all.length), areApart: beyond.every((run) => run.length === 1) };
}

/** Text in UTF-8 with a few bad bytes: guessing at another encoding would make all of it unreadable. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const beyond = new TextDecoder().decode(bytes).replace(/[\0-\x7f]/g, '');
  return beyond.length > 0 && beyond.split('\ufffd').length - 1 < beyond.length / 4;
}

/** Below these, what was read is not taken for text of the encoding. */
const CHINESE_SHARE = 0.4;
const WESTERN_SHARE = 0.9;

function guessLegacy(bytes: Uint8Array): Encoding | undefined {
  if (isDamagedUtf8(bytes)) return undefined;
  const western = readWestern(bytes);
  if (western.areApart && western.share >= WESTERN_SHARE) return 'windows-1252';
  const [gb, big5] = [everydayShare(bytes, 'gb18030'), everydayShare(bytes, 'big5')];
  if (Math.max(gb, big5) >= CHINESE_SHARE) return gb >= big5 ? 'gb18030' : 'big5';
  return western.share >= WESTERN_SHARE ? 'windows-1252' : undefined;
}

/** A zero here and there may be part of a text in UTF-8; one in ten bytes is UTF-16. */
const ZEROS = 0.1;

function hasManyZeros(text: string): boolean {
  return text.split('\0').length - 1 > text.length * ZEROS;
}

/** What no text has, and most other files do. */
const CONTROL = /[^\P{Cc}\t\n\r]/u;

function detect(bytes: Uint8Array): DecodedText | undefined {
  const marked = getBOMEncoding(bytes);
  const utf8 = marked === 'utf-8' || marked === null ? decode(bytes, 'utf-8') : null;
  if (utf8 !== null && !hasManyZeros(utf8)) return { text: utf8, encoding: { name: 'utf-8', isGuess: false } };
  const name = marked ?? guessUtf16(bytes) ?? guessLegacy(bytes);
  const text = name === undefined ? null : decode(bytes, name);
  if (name === undefined || text === null || CONTROL.test(text)) return undefined;
  return { text, encoding: { name, isGuess: marked === null } };
}

/** The text of a file in the encoding that is given, or in that which it seems to have. */
export function decodeText(bytes: Uint8Array, given?: Encoding): Result<DecodedText> {
  if (given === undefined) {
    const detected = detect(bytes);
    return detected ? ok(detected) : fail('import.unknownEncoding');
  }
  const text = decode(bytes, given);
  return text === null
    ? fail('import.notEncoded', { encoding: ENCODING_NAMES[given] })
    : ok({ text, encoding: { name: given, isGuess: false } });
}

/** As people know them, in every language. */
export const ENCODING_NAMES: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  gb18030: 'GBK (GB18030)',
  big5: 'Big5 (HKSCS)',
  'windows-1252': 'Windows-1252',
};

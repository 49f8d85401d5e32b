// Every word in every language: none missing, none left over, none of it written into the code.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createTranslate, languageForLocale } from '@shared/language';
import { words as en } from '@shared/language/en';
import { words as zhHans } from '@shared/language/zh-Hans';
import { words as zhHant } from '@shared/language/zh-Hant';
import { inLanguage } from '@shared/scenario/text';
import { describe, expect, it } from 'vitest';
import { simplifiedFiles } from '../../../../build/simplified';
import { unaskedKeys } from './support/asked-keys';
import { keysIn, type Words } from './support/keys-in';

const english = keysIn(en);
const placeholders = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort();

describe.each([
  ['zh-Hant', keysIn(zhHant)],
  ['zh-Hans', keysIn(zhHans)],
] as const)('%s', (_, chinese) => {
  it('has the keys of English, each with words and the same placeholders', () => {
    expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [key, text] of chinese) {
      const original = english.get(key);
      if (original === undefined) continue;
      expect(text.trim() === '' && original.trim() !== '', key).toBe(false);
      const strange = placeholders(text).filter((name) => !placeholders(original).includes(name));
      // A tile is in a currency, whether or not a language has the room to say so.
      expect(
        strange.filter((name) => name !== '{{currency}}'),
        key,
      ).toEqual([]);
    }
  });
});

it('the Simplified files are those that the Traditional ones and the terms give', () => {
  for (const [file, text] of simplifiedFiles()) {
    expect(JSON.parse(readFileSync(file, 'utf8')), file).toEqual(JSON.parse(text));
  }
});

const root = path.resolve(import.meta.dirname, '../../../../src');

function sources(extension: RegExp): [file: string, text: string][] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => extension.test(file))
    .map((file) => [file, readFileSync(path.join(root, file), 'utf8')]);
}

/** The same words with one that nobody asks for in each namespace and in each branch of it. */
function withStrangers(tree: Words): Words {
  const branches = Object.entries(tree).map(([name, value]): [string, string | Words] => [
    name,
    typeof value === 'string' ? value : withStrangers(value),
  ]);
  return { ...Object.fromEntries(branches), stranger: 'Nobody asks for this.' };
}

describe('the code', () => {
  it('asks for every key, and a key that it does not ask for is told in whatever branch it is', () => {
    const strange = Object.fromEntries(Object.entries<Words>(en).map(([name, tree]) => [name, withStrangers(tree)]));
    const strangers = [...keysIn(strange).keys()].filter((key) => !english.has(key));
    expect(strangers).toContain('fields:segments.stranger');
    expect(unaskedKeys(strange).sort()).toEqual(strangers.sort());
  }, 300_000);

  it('cannot ask for a key that there is not', () => {
    const t = createTranslate('en');
    const group = 'segments' as 'segments' | 'stranger';
    // @ts-expect-error
    t('overview:stranger');
    // @ts-expect-error
    t(`fields:groups.${group}`);
    // @ts-expect-error
    t('fields:groups');
    const text: string = 'overview:tile.same';
    // @ts-expect-error
    t(text);
  });

  it('writes no words of its own into what people see or hear', () => {
    const spoken = sources(/^renderer\/.*\.tsx$/).flatMap(([file, text]) =>
      [
        ...text.matchAll(/>\s*([A-Za-z][A-Za-z ,.'-]{2,})\s*<\//g),
        ...text.matchAll(/(?:aria-label|title|placeholder|alt|label)="([^"]*[A-Za-z]{2}[^"]*)"/g),
      ].map(([, words]) => `${file}: ${words}`),
    );
    // The name of the program is the same in every language.
    expect(spoken.filter((line) => !line.endsWith(': Offing'))).toEqual([]);
  });
});

describe('words of a scenario in Simplified Chinese', () => {
  it('are made from Traditional, by terms first and characters after', () => {
    const text = { en: 'Hong Kong IPO', 'zh-Hant': '香港首次公開發售，招股章程第12頁' };
    expect(inLanguage(text, 'zh-Hans')).toBe('香港首次公开发行，招股说明书第12页');
  });
  it('are English where there is no Traditional, and what somebody typed stays as typed', () => {
    expect(inLanguage({ en: 'Loan' }, 'zh-Hans')).toBe('Loan');
    expect(inLanguage('備用信貸', 'zh-Hans')).toBe('備用信貸');
  });
});

it('a locale gets the script of its place', () => {
  const of = (tags: string[]) => tags.map(languageForLocale);
  expect(of(['zh-HK', 'zh_TW', 'zh-Hant-CN', 'yue'])).toEqual(['zh-Hant', 'zh-Hant', 'zh-Hant', 'zh-Hant']);
  expect(of(['zh-CN', 'zh_CN.UTF-8', 'zh-Hans-HK', 'cmn-Hans'])).toEqual(['zh-Hans', 'zh-Hans', 'zh-Hans', 'zh-Hans']);
  expect(of(['en-GB', 'fr', ''])).toEqual(['en', 'en', 'en']);
});

// Every word in every language: none missing, none left over, none of it written into the code.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { languageForLocale } from '@shared/language';
import { words as en } from '@shared/language/en';
import { words as zhHans } from '@shared/language/zh-Hans';
import { words as zhHant } from '@shared/language/zh-Hant';
import { inLanguage } from '@shared/scenario/text';
import { describe, expect, it } from 'vitest';
import { simplifiedFiles } from '../../../../build/simplified';

type Tree = { readonly [key: string]: string | Tree };

/** Plural forms are one key: languages have different numbers of them. */
function leaves(tree: Tree, prefix: string): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([name, value]) => {
    const key = `${prefix}${name}`;
    if (typeof value !== 'string') return leaves(value, `${key}.`);
    return [[key.replace(/_(?:zero|one|two|few|many|other)$/, ''), value]];
  });
}

function keysOf(words: object): Map<string, string> {
  return new Map(
    Object.entries(words as Record<string, Tree>).flatMap(([namespace, tree]) => leaves(tree, `${namespace}:`)),
  );
}

const english = keysOf(en);
/** What only some languages have words for: names of currencies and halves in Chinese, ordinals in English. */
const OF_ITS_OWN = ['numbers:currency.', 'numbers:half.', 'overview:worst.ordinal.'];
const shared = (keys: Iterable<string>) =>
  [...new Set(keys)].filter((key) => !OF_ITS_OWN.some((own) => key.startsWith(own))).sort();
const placeholders = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort();

describe.each([
  ['zh-Hant', keysOf(zhHant)],
  ['zh-Hans', keysOf(zhHans)],
] as const)('%s', (_, chinese) => {
  it('has the keys of English, each with words and the same placeholders', () => {
    expect(shared(chinese.keys())).toEqual(shared(english.keys()));
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

const namespaces = Object.keys(en).join('|');

/** A key in quotes of any kind, as what it matches: a placeholder of a template stands for any name. */
function patternsIn(text: string): { key: string; pattern: RegExp }[] {
  const literals = [...text.matchAll(new RegExp(`['"]((?:${namespaces}):[\\w.-]*)['"]`, 'g'))];
  const templates = [...text.matchAll(new RegExp(`\`((?:${namespaces}):[^\`<*]*)\``, 'g'))];
  return [...literals, ...templates].map(([, key = '']) => {
    const escaped = key.replace(/\$\{[^}]*\}/g, '\0').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    // What ends with a dot, or names a branch, is the beginning of keys that are put together elsewhere.
    return { key, pattern: new RegExp(`^${escaped.replaceAll('\0', '.+')}(?:\\..+)?$`) };
  });
}

/** Channels between the processes are named like keys. */
const channels = new Set(
  [...readFileSync(path.join(root, 'shared/ipc.ts'), 'utf8').matchAll(/'(\w+:\w+)'/g)].map(([, channel]) => channel),
);

const used = sources(/\.tsx?$/).flatMap(([file, text]) => patternsIn(text).map((use) => ({ file, ...use })));
const keys = [...english.keys()];

/** Namespaces that a module of their own looks up by names it is given. */
const LOOKED_UP = ['cli:', 'errors:', 'numbers:', 'diff:', 'export:', 'import:', 'report:'];

describe('the code', () => {
  it('uses no key that there is not', () => {
    const missing = used
      .filter(({ key, pattern }) => !channels.has(key) && !keys.some((known) => pattern.test(known)))
      .filter(({ key }) => !keys.some((known) => key !== '' && known.startsWith(key)))
      .map(({ file, key }) => `${file}: ${key}`);
    expect(missing).toEqual([]);
  });

  it('leaves no key unused', () => {
    const unused = keys.filter(
      (key) =>
        !used.some(({ pattern }) => pattern.test(key)) && !LOOKED_UP.some((namespace) => key.startsWith(namespace)),
    );
    expect(unused).toEqual([]);
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

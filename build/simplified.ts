/**
 * Writes the Simplified Chinese translation files, and the table by which words of a scenario that are given in
 * Traditional Chinese are shown in Simplified: `npm run simplified`, after a change of a Traditional file, of a starting point or of
 * `simplified-terms.json`; with `--check` it compares. Characters are converted by OpenCC; the terms are those in which the finance and the software of
 * Hong Kong and of the mainland differ.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Converter } from 'opencc-js/t2cn';
import { keepGenerated } from './generated.mjs';
import terms from './simplified-terms.json' with { type: 'json' };

const root = path.resolve(import.meta.dirname, '..');
const languages = path.join(root, 'src/shared/language');
const table = path.join(root, 'src/shared/scenario/simplified.json');
const plain = Converter({ from: 'hk', to: 'cn' });

/** The longest first: 檔案管理員 is no 檔案 with a manager. */
const pairs = Object.entries(terms).sort(([a], [b]) => b.length - a.length);

function simplified(text: string): string {
  // A term that has been put in place is not looked at again.
  const placed: string[] = [];
  const marked = pairs.reduce(
    (words, [traditional, term]) =>
      words.replaceAll(traditional, () => {
        placed.push(term);
        return String.fromCharCode(0xe000 + placed.length - 1);
      }),
    text,
  );
  return plain(marked).replace(/[\ue000-\uf8ff]/g, (mark) => placed[mark.charCodeAt(0) - 0xe000] ?? '');
}

function mapStrings(value: unknown, map: (text: string) => string): unknown {
  if (typeof value === 'string') return map(value);
  return Object.fromEntries(
    Object.entries(value as object).map(([key, member]) => [key, mapStrings(member, map)] as const),
  );
}

/** Every file that is written, by its path. */
export function simplifiedFiles(): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const name of readdirSync(path.join(languages, 'zh-Hant')).filter((file) => file.endsWith('.json'))) {
    const words: unknown = JSON.parse(readFileSync(path.join(languages, 'zh-Hant', name), 'utf8'));
    const text = JSON.stringify(mapStrings(words, simplified), null, 2);
    files.set(path.join(languages, 'zh-Hans', name), `${text}\n`);
  }
  files.set(table, `${JSON.stringify(scenarioTable(), null, 2)}\n`);
  return files;
}

/** What words of a scenario need: every character that differs, and the terms, which starting points use. */
function scenarioTable() {
  const [first, last] = [0x4e00, 0x9fff];
  const characters = Array.from({ length: last - first + 1 }, (_, index) => String.fromCharCode(first + index));
  const differing = characters.map((one) => one + plain(one)).filter(([from, to]) => from !== to);
  return { terms: Object.fromEntries(pairs), characters: differing.join('') };
}

if (process.argv[1] && path.resolve(process.argv[1]) === import.meta.filename) {
  keepGenerated(simplifiedFiles(), 'simplified');
}

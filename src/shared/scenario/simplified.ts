import table from './simplified.json';

/** Terms that differ, the longest first, and then characters, each followed by its simplified form: `build/simplified.ts`. */
const terms: ReadonlyMap<string, string> = new Map(Object.entries(table.terms));
const characters: ReadonlyMap<string, string> = new Map(
  (table.characters.match(/../gu) ?? []).map((pair) => [pair.charAt(0), pair.charAt(1)]),
);
const known = new Map<string, string>();

/** Terms are taken literally; a character that stays as it is need not be looked up twice. */
const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const pattern = new RegExp([...[...terms.keys()].map(literal), '\\p{Script=Han}'].join('|'), 'gu');

/** Words of a scenario in Simplified Chinese, from Traditional. */
export function simplified(text: string): string {
  const done = known.get(text) ?? text.replace(pattern, (part) => terms.get(part) ?? characters.get(part) ?? part);
  known.set(text, done);
  return done;
}

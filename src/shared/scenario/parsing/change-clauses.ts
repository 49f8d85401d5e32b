import { fail, ok, type Result } from '../../result';
import { plainForm, shownText, singleBlanks, unreadable } from './text';

/** The words that part what is said of a change. */
const WORDS = ['when cash below', 'from', 'until', 'in', 'after', 'for', 'costs', 'with', 'only'] as const;
export type ClauseWord = (typeof WORDS)[number];

/** A typed change, cut into pieces. */
export interface ChangeClauses {
  /** As it was typed, with its capitals; null where there is none. */
  readonly name: string | null;
  /** Lines and what becomes of them, or what is paid. */
  readonly head: string;
  /** What follows each of the words that are there. */
  readonly words: ReadonlyMap<ClauseWord, string>;
}

/** Behind a full-width colon no blank is written. */
const NAME = /^([^:：]{1,200})(?::\s+|：\s*)(?=compute|segments\.|costs\.|payment)/i;
/** `in [0, 10]` is a number that is held within bounds. */
const WORD = /,? (when cash (?:is )?below|from|until|in(?! ?\[)|after|for|costs|with|only)(?= |$)/g;

function wordOf(found: string): ClauseWord {
  return WORDS.find((word) => word === found) ?? 'when cash below';
}

/** Cuts a text at its words; refuses what cannot be read at all, and a word that is there twice. */
export function splitClauses(text: string): Result<ChangeClauses> {
  const trimmed = text.trim();
  const named = NAME.exec(trimmed);
  const plain = plainForm(trimmed.slice(named?.[0].length ?? 0));
  const wrong = unreadable(plain);
  if (wrong) return wrong;
  const simple = singleBlanks(plain);
  const found = [...simple.matchAll(WORD)];
  const words = new Map<ClauseWord, string>();
  for (const [place, match] of found.entries()) {
    const word = wordOf(match[1] ?? '');
    if (words.has(word)) return fail('change.twice', { text: shownText(text), word });
    words.set(
      word,
      simple
        .slice(match.index + match[0].length, found[place + 1]?.index)
        .trim()
        .replace(/ on$/, ''),
    );
  }
  return ok({ name: named?.[1]?.trim() ?? null, head: simple.slice(0, found[0]?.index).trim(), words });
}

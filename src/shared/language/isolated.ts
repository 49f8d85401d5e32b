/** Names in a sentence that must not turn around the words and figures beside them. */
import type { Translate } from './index';

/** Marks that hold until they are ended, which nobody may have done. */
const EMBEDDINGS = /[\u202a-\u202e\u2066-\u2069]/g;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** Text that keeps its direction to itself, wherever it is put. */
export function isolated(text: string): string {
  const bare = text.replace(EMBEDDINGS, '');
  return RIGHT_TO_LEFT.test(bare) ? FIRST_STRONG_ISOLATE + bare + POP_ISOLATE : bare;
}

/** A name that was made in a sentence, to be kept: what holds its parts apart there is not part of it. */
export function withoutIsolation(text: string): string {
  return text.replace(/[\u2068\u2069]/g, '');
}

/** The same translator, whose sentences are safe from what is filled into them. */
export function isolating(t: Translate): Translate {
  return (key, params) => {
    if (!params) return t(key);
    const entries = Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' ? isolated(value) : value,
    ]);
    return t(key, Object.fromEntries(entries));
  };
}

/**
 * Says where a text stops being JSON. JSON.parse gives a position in some versions of V8 and for some mistakes only, and
 * a person who corrects a file by hand needs the line.
 */

export interface Position {
  /** Counted from 1, as editors do. */
  readonly line: number;
  readonly column: number;
}

const BLANK = /[ \t\n\r]*/y;
/** Unrolled, so that a string without an end is given up at once instead of being tried in every division. */
const STRING =
  /"[\x20\x21\x23-\x5b\x5d-\uffff]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[\x20\x21\x23-\x5b\x5d-\uffff]*)*"/y;
const PLAIN = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
/** What continues a number or a word: `01` and `nullx` are wrong where they begin, not after a part that is right. */
const CONTINUES = /[\w.+-]/y;

/** The end of a match that begins at `at`, or -1. */
function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

function plainEnd(text: string, at: number): number {
  const end = matchEnd(PLAIN, text, at);
  return end !== -1 && matchEnd(CONTINUES, text, end) === -1 ? end : -1;
}

type Wanted = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd';

/** The index of the first character that cannot stand where it is; -1 where the text is JSON. */
export function findJsonError(text: string): number {
  // The closing brackets that are due, outermost first; a list instead of recursion, so that depth cannot overflow.
  const due: string[] = [];
  let wanted: Wanted = 'value';
  let at = 0;
  for (;;) {
    at = matchEnd(BLANK, text, at);
    const char = text[at];
    const closes = due[due.length - 1];

    if (wanted === 'commaOrEnd' && closes === undefined) return char === undefined ? -1 : at;
    if (char === undefined) return at;
    if (char === closes && (wanted === 'commaOrEnd' || wanted === 'valueOrEnd' || wanted === 'keyOrEnd')) {
      due.pop();
      wanted = 'commaOrEnd';
      at += 1;
      continue;
    }

    let end = at + 1;
    switch (wanted) {
      case 'commaOrEnd':
        if (char !== ',') return at;
        wanted = closes === '}' ? 'key' : 'value';
        break;
      case 'colon':
        if (char !== ':') return at;
        wanted = 'value';
        break;
      case 'key':
      case 'keyOrEnd':
        end = matchEnd(STRING, text, at);
        wanted = 'colon';
        break;
      default:
        if (char === '{' || char === '[') {
          due.push(char === '{' ? '}' : ']');
          wanted = char === '{' ? 'keyOrEnd' : 'valueOrEnd';
        } else {
          end = char === '"' ? matchEnd(STRING, text, at) : plainEnd(text, at);
          wanted = 'commaOrEnd';
        }
    }
    if (end === -1) return at;
    at = end;
  }
}

export function positionAt(text: string, index: number): Position {
  const before = text.slice(0, index).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before[before.length - 1] ?? '').length + 1 };
}

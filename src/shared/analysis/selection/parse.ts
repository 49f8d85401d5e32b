import { fail, ok, type Result } from '../../result';
import { parseShare } from '../../scenario/parsing/share';
import { shownText } from '../../scenario/parsing/text';
import type { Scenario } from '../../scenario/schema';
import type { Condition, Test } from './condition';
import { CASH_LASTS, type Measure, measureAt } from './measure';
import { equalTo, isComparison, NEVER, rangeBetween, rangeFrom } from './range';

/** Beyond any condition that somebody types; what is longer or nested deeper is not looked at. */
const MAX_TEXT = 2000;
const MAX_DEPTH = 30;

/** Characters around the place of a fault that a message quotes. */
const QUOTED = 24;
const MARK = '→';

type Expected = 'comparison' | 'comparisonSign' | 'eventAddress' | 'shareOfPaths' | 'closingBracket' | 'andOr';

/** Full-width letters, signs and blanks as in ASCII, each in its place. */
function narrow(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (form) => String.fromCharCode(form.charCodeAt(0) - 0xfee0))
    .replace(/\s/g, ' ');
}

const BLANKS = / */y;
const WORD = /(and|or|not|no|worst|between)(?![\w.@#-])/iy;
const ADDRESS = /[a-z][\w.@-]*/iy;
const SIGN = /<=|>=|≤|≥|==|<|>|=/y;
const OPENING = /\(/y;
const CLOSING = /\)/y;
const LASTS = /^cashLasts\.(\d{1,3})$/;

class Parser {
  private position = 0;
  private depth = 0;

  constructor(
    private readonly scenario: Scenario,
    private readonly text: string,
  ) {}

  whole(): Result<Condition> {
    const condition = this.either();
    if (!condition.ok) return condition;
    this.match(BLANKS);
    return this.position < this.text.length ? this.expected('andOr') : condition;
  }

  private match(pattern: RegExp): string | null {
    pattern.lastIndex = this.position;
    const found = pattern.exec(this.text);
    if (found) this.position += found[0].length;
    return found?.[0] ?? null;
  }

  /** A word or a sign that may have blanks before it; what does not follow is left where it is. */
  private next(pattern: RegExp, wanted?: string): string | null {
    const start = this.position;
    this.match(BLANKS);
    const found = this.match(pattern);
    if (found !== null && (wanted === undefined || found.toLowerCase() === wanted)) return found;
    this.position = start;
    return null;
  }

  /** The text around the place that is read, with a mark at it. */
  private marked(at = this.position): string {
    const [before, after] = [this.text.slice(0, at), this.text.slice(at)];
    const start = before.length > QUOTED ? `…${before.slice(-QUOTED)}` : before;
    return `${start}${MARK}${after.length > QUOTED ? `${after.slice(0, QUOTED)}…` : after}`;
  }

  private expected(expectedCode: Expected): Result<never> {
    this.match(BLANKS);
    return fail('condition.syntax', { text: this.marked(), character: this.position + 1, expectedCode });
  }

  private either(): Result<Condition> {
    return this.joined('or', () => this.joined('and', () => this.single()));
  }

  private joined(kind: 'and' | 'or', part: () => Result<Condition>): Result<Condition> {
    const parts: Condition[] = [];
    do {
      const read = part();
      if (!read.ok) return read;
      parts.push(read.value);
    } while (this.next(WORD, kind) !== null);
    const [only, ...others] = parts;
    return ok(only && others.length === 0 ? only : { kind, parts });
  }

  private single(): Result<Condition> {
    if (++this.depth > MAX_DEPTH) return fail('condition.tooLarge', { max: MAX_TEXT, depth: MAX_DEPTH });
    const read = this.opened();
    this.depth--;
    return read;
  }

  private opened(): Result<Condition> {
    if (this.next(OPENING) !== null) return this.bracketed();
    if (this.next(WORD, 'not') !== null) {
      const part = this.single();
      return part.ok ? ok({ kind: 'not', part: part.value }) : part;
    }
    if (this.next(WORD, 'no') !== null) return this.noEvent();
    if (this.next(WORD, 'worst') !== null) return this.worst();
    return this.test();
  }

  private bracketed(): Result<Condition> {
    const inside = this.either();
    if (!inside.ok) return inside;
    return this.next(CLOSING) === null ? this.expected('closingBracket') : inside;
  }

  private isWord(): boolean {
    WORD.lastIndex = this.position;
    return WORD.test(this.text);
  }

  private measure(): Result<Measure> {
    this.match(BLANKS);
    const start = this.position;
    const address = this.isWord() ? null : this.match(ADDRESS);
    if (address === null) return this.expected('comparison');
    const measure = measureAt(this.scenario, address);
    return measure.ok ? measure : fail(measure.error.code, { ...measure.error.params, character: start + 1 });
  }

  /** `no events.ipo` */
  private noEvent(): Result<Condition> {
    const start = this.position;
    const measure = this.measure();
    if (!measure.ok) return measure;
    const range = equalTo(measure.value, NEVER);
    if (range.ok) return ok(testOf(measure.value, range.value));
    this.position = start;
    return this.expected('eventAddress');
  }

  /** `worst 5%` */
  private worst(): Result<Condition> {
    const start = this.position;
    const { text } = this.value();
    const share = parseShare(text);
    if (share.ok && share.value.value > 0 && share.value.value < 1) {
      return ok({ kind: 'worst', share: share.value.value });
    }
    this.position = start;
    return this.expected('shareOfPaths');
  }

  private test(): Result<Condition> {
    const start = this.position;
    const months = LASTS.exec(this.next(ADDRESS) ?? '')?.[1];
    // The headline figure by the name of its chance: `cashLasts.24` is to last 24 months.
    if (months !== undefined && this.next(SIGN) === null) return this.lasts(months);
    this.position = start;
    const measure = this.measure();
    if (!measure.ok) return measure;
    if (this.next(WORD, 'between') !== null) return this.between(measure.value);
    const sign = this.next(SIGN);
    if (sign !== null && isComparison(sign))
      return this.compared(measure.value, (text) => rangeFrom(measure.value, sign, text));
    const { subject } = measure.value;
    // An event by itself is that it happens.
    if (subject.kind !== 'value' || subject.value.kind !== 'event') return this.expected('comparisonSign');
    const { last } = measure.value.months ?? { last: 0 };
    return ok(testOf(measure.value, { min: null, max: { value: last, isIncluded: true } }));
  }

  private lasts(months: string): Result<Condition> {
    const measure = measureAt(this.scenario, CASH_LASTS);
    if (!measure.ok) return measure;
    const range = rangeFrom(measure.value, '>=', months);
    return range.ok ? ok(testOf(measure.value, range.value)) : range;
  }

  private between(measure: Measure): Result<Condition> {
    const low = this.value();
    if (this.next(WORD, 'and') === null) return this.expected('andOr');
    return this.compared(measure, (high) => rangeBetween(measure, low.text, high));
  }

  private compared(measure: Measure, read: (text: string) => Result<Test['range']>): Result<Condition> {
    const { text, start } = this.value();
    const range = read(text);
    if (range.ok) return ok(testOf(measure, range.value));
    const { code, params } = range.error;
    const at = { character: start + 1 };
    if (code !== 'condition.value') return fail(code, { ...params, ...at });
    return fail(code, { ...params, ...at, text: this.marked(start) });
  }

  /** What is compared with: all up to the next `and` or `or`, or the bracket that closes the one around it. */
  private value(): { readonly text: string; readonly start: number } {
    this.match(BLANKS);
    const start = this.position;
    let open = 0;
    for (; this.position < this.text.length; this.position++) {
      const sign = this.text[this.position];
      if (sign === '(') open++;
      if (sign === ')' && open-- === 0) break;
      if (open === 0 && sign === ' ' && / +(?:and|or)(?![\w.@-])/iy.test(this.text.slice(this.position))) break;
    }
    return { text: this.text.slice(start, this.position), start };
  }
}

function testOf({ address, subject }: Measure, range: Test['range']): Test {
  return { kind: 'test', address, subject, range };
}

/**
 * Reads `cashLasts >= 24`, `fundingNeed < 10bn and no events.ipo`, `worst 5%`, `cash@2026-12 between 0 and 2bn`,
 * `not (compute.demandInitial > 80% or dilution > 20%)`. `and` binds more closely than `or`. Errors name the `character`, from
 * 1, at which the text cannot be read.
 */
export function parseCondition(scenario: Scenario, typed: string): Result<Condition> {
  if (typed.length > MAX_TEXT) return fail('condition.tooLarge', { max: MAX_TEXT, depth: MAX_DEPTH });
  const read = new Parser(scenario, narrow(typed)).whole();
  return read.ok ? read : fail(read.error.code, { text: shownText(typed), ...read.error.params });
}

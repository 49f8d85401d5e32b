/** Turns what the schema says about a value into an error that names the field, what it should be and what it is. */
import type { z } from 'zod';
import { type ExpectedCode, isExpectedCode } from '../quantity/expected';
import type { Quantity } from '../quantity/quantity';
import { type AppError, fail } from '../result';
import { actualAddress } from './actuals';
import { practicalRange } from './within-field';

type Issue = z.core.$ZodIssue;

interface Expectation {
  readonly expectedCode: ExpectedCode;
  readonly min?: number;
  readonly max?: number;
  readonly items?: number;
  readonly options?: string;
}

const MAX_FOUND = 60;

function child(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<PropertyKey, unknown>)[key]
    : undefined;
}

/** The address of what was reported; null for anything else. */
function describeActual(item: unknown): string | null {
  const [series, from, to] = ['series', 'from', 'to'].map((key) => child(item, key));
  const isShort = [series, from, to].every((part) => typeof part === 'string' && /^[\w.-]{1,81}$/.test(part));
  return isShort ? actualAddress({ series: String(series), from: String(from), to: String(to) }) : null;
}

/**
 * Items of a list go by the name they have in the file, correlations by their pair, what was reported by figure and months;
 * others by place, counted from 1.
 */
export function describeItem(item: unknown, index: number): string {
  const pair = child(item, 'between');
  if (
    Array.isArray(pair) &&
    pair.length === 2 &&
    pair.every((side) => typeof side === 'string' && /^[\w.-]{1,120}$/.test(side))
  ) {
    return `(${pair.join(', ')})`;
  }
  for (const key of ['id', 'period']) {
    const name = child(item, key);
    if (typeof name === 'string' && /^[\w-]{1,40}$/.test(name)) return name;
  }
  return describeActual(item) ?? String(index + 1);
}

/** `assumptions.events.ipo.probability`: the path as a person would read it out of the file. */
export function fieldName(root: unknown, path: readonly PropertyKey[]): string {
  const parts: string[] = [];
  let value = root;
  for (const key of path) {
    const inside = child(value, key);
    parts.push(Array.isArray(value) ? describeItem(inside, Number(key)) : shorten(String(key)));
    value = inside;
  }
  // An assumption is known by its name; that its number sits in a member of it is a detail of the layout.
  if (parts.length > 1 && parts[parts.length - 1] === 'quantity') parts.pop();
  return parts.join('.');
}

function shorten(text: string): string {
  // A character takes up two places at most: a book need not be divided into characters for its first line.
  const characters = Array.from(text.slice(0, 2 * MAX_FOUND + 2));
  return characters.length > MAX_FOUND ? `${characters.slice(0, MAX_FOUND).join('')}…` : text;
}

/** The value as it stands in the file, or a code where it has no short spelling. */
export function describeFound(value: unknown): { found: string } | { foundCode: 'nothing' | 'list' | 'group' } {
  if (value === undefined) return { foundCode: 'nothing' };
  if (Array.isArray(value)) return { foundCode: 'list' };
  if (typeof value === 'object' && value !== null) return { foundCode: 'group' };
  // Infinity has no spelling in JSON: 1e999 in a file is read as it.
  return { found: shorten(typeof value === 'string' ? JSON.stringify(value) : String(value)) };
}

const significant = (value: number): string => String(Number(value.toPrecision(6)));

/** A quantity, or twelve factors, are refused for what they amount to: that is what the user has to see. */
function describeRefused(value: unknown, expectedCode: ExpectedCode): ReturnType<typeof describeFound> {
  if (expectedCode === 'range' || expectedCode === 'monthsInOrder') {
    const [low, high] = practicalRange(value as Quantity);
    return { found: low === high ? significant(low) : `${significant(low)} – ${significant(high)}` };
  }
  if (expectedCode === 'seasonMeanOne') {
    const factors = value as readonly number[];
    return { found: significant(factors.reduce((sum, factor) => sum + factor, 0) / factors.length) };
  }
  return describeFound(value);
}

/** Regular expressions carry no name, so the field tells which form was meant. */
function expectedFormat(format: string, path: readonly PropertyKey[]): ExpectedCode {
  // An item of a list is what its list is made of.
  const field = path.filter((key) => typeof key === 'string').at(-1);
  if (format === 'uuid' || format === 'date') return format;
  if (field === 'currency') return 'currencyCode';
  if (field === 'period') return 'halfYear';
  if (field === 'from' || field === 'to') return 'month';
  if (field === 'series') return 'seriesId';
  return field === 'id' || field === 'after' || field === 'unless' ? 'id' : 'valid';
}

const EXPECTED_TYPES: Readonly<Record<string, ExpectedCode>> = {
  string: 'text',
  number: 'number',
  int: 'wholeNumber',
  boolean: 'yesOrNo',
  array: 'list',
  object: 'group',
};

function tooSmall(issue: z.core.$ZodIssueTooSmall): Expectation {
  const min = Number(issue.minimum);
  if (issue.exact) return { expectedCode: 'exactItems', items: min };
  if (issue.origin === 'array') return { expectedCode: 'minItems', min };
  return { expectedCode: issue.origin === 'string' ? 'minLength' : 'atLeast', min };
}

function tooBig(issue: z.core.$ZodIssueTooBig): Expectation {
  const max = Number(issue.maximum);
  if (issue.exact) return { expectedCode: 'exactItems', items: max };
  if (issue.origin === 'array') return { expectedCode: 'maxItems', max };
  return { expectedCode: issue.origin === 'string' ? 'maxLength' : 'atMost', max };
}

function custom(issue: z.core.$ZodIssueCustom): Expectation {
  const { min, max, items } = issue.params ?? {};
  return {
    expectedCode: isExpectedCode(issue.message) ? issue.message : 'valid',
    ...(typeof min === 'number' && { min }),
    ...(typeof max === 'number' && { max }),
    ...(typeof items === 'number' && { items }),
  };
}

function expectationOf(issue: Issue): Expectation {
  switch (issue.code) {
    case 'invalid_type':
      return { expectedCode: EXPECTED_TYPES[issue.expected] ?? 'valid' };
    case 'invalid_value':
      return { expectedCode: 'oneOf', options: issue.values.map(String).join(', ') };
    case 'invalid_union': {
      const options = 'options' in issue ? issue.options : undefined;
      return options
        ? { expectedCode: 'oneOf', options: options.map(String).join(', ') }
        : { expectedCode: 'textOrTranslations' };
    }
    case 'invalid_format':
      return { expectedCode: expectedFormat(issue.format, issue.path) };
    case 'unrecognized_keys':
      return { expectedCode: 'unknownKey' };
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'custom':
      return custom(issue);
    default:
      return { expectedCode: 'valid' };
  }
}

function at(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce(child, root);
}

function pathOf(issue: Issue): readonly PropertyKey[] {
  return issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
}

/** A union says what is wrong with each of its members: the one that accepts the value's type is the one that was meant. */
export function intoUnion(issue: Issue): Issue {
  if (issue.code !== 'invalid_union') return issue;
  const meant = issue.errors.find((problems) =>
    problems.every((problem) => problem.path.length > 0 || problem.code !== 'invalid_type'),
  );
  const inner = meant?.find((problem) => problem.code === 'unrecognized_keys') ?? meant?.[0];
  return inner ? intoUnion({ ...inner, path: [...issue.path, ...inner.path] }) : issue;
}

/** A field that is missing beside one that is not known is a slip of spelling: the one that is there is shown. */
function mostTelling(root: unknown, issues: readonly Issue[]): Issue | undefined {
  const first = issues[0];
  if (!first || at(root, first.path) !== undefined) return first;
  const parent = first.path.slice(0, -1).join('\n');
  return issues.find((issue) => issue.code === 'unrecognized_keys' && issue.path.join('\n') === parent) ?? first;
}

/** The error for the problem that tells the user most; `root` is the whole value, for the names of items. */
export function fieldError(root: unknown, issues: readonly Issue[]): { readonly ok: false; readonly error: AppError } {
  const chosen = mostTelling(root, issues);
  if (!chosen) return fail('unexpected', { detail: 'a value was refused without a reason' });
  const issue = intoUnion(chosen);
  const path = pathOf(issue);
  const value = at(root, path);
  const field = fieldName(root, path);
  if (issue.code === 'unrecognized_keys') return fail('file.invalidField', { field, expectedCode: 'unknownKey' });
  const expectation = expectationOf(issue);
  if (value === undefined && expectation.expectedCode !== 'oneOf') {
    return fail('file.invalidField', { field, expectedCode: 'missing' });
  }
  return fail('file.invalidField', { field, ...expectation, ...describeRefused(value, expectation.expectedCode) });
}

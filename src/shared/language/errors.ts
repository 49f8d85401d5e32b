/**
 * Words any error in one line: what happened, where, and what to do next. The command line prints it, dialogs and the
 * window show it. `errors:<code>` is the sentence; the parts that are not always there are filled in here.
 */
import { EXPECTED_CODES } from '../quantity/expected';
import { type AppError, type ErrorCode, FOUND_CODES, OPTION_CODES, REASON_CODES } from '../result';
import type { Translate } from './index';
import { plainLine } from './plain-text';

type Params = AppError['params'];

/** Expectations that are met in a way of their own; see `scenario/expected.ts`. */
const FIXES = ['missing', 'unknownKey', 'uniqueId'] as const;

const EXPECTATIONS = [...EXPECTED_CODES, ...OPTION_CODES] as const;

/** Numbers as they may stand in a file, but readable: 1,000,000,000. */
function legible(params: Params): Record<string, string | number> {
  const entries = Object.entries(params).map(([key, value]) => [
    key,
    typeof value === 'number' ? value.toLocaleString('en', { maximumFractionDigits: 9 }) : oneLine(value),
  ]);
  return Object.fromEntries(entries);
}

/** A message is read at a glance; a cell or a name in it can be as long as a book. */
const MAX_PARAM = 500;

/** Names of files and pieces of them may hold anything: a line break would split the message in two. */
function oneLine(text: string): string {
  return plainLine(text.length > MAX_PARAM ? `${text.slice(0, MAX_PARAM)}…` : text).trim();
}

/** A part of the sentence that is there only if its param is. */
function optional(name: 'reason' | 'detail' | 'suggestion' | 'engine', params: Params, t: Translate): string {
  const value = params[name];
  return value === undefined || value === '' ? '' : t(`errors:part.${name}`, { [name]: value });
}

function found(params: Params, t: Translate): string {
  if (params.expectedCode === 'missing' || params.expectedCode === 'unknownKey') return '';
  const code = FOUND_CODES.find((known) => known === params.foundCode);
  const value = code ? t(`errors:found.${code}`) : params.found;
  return value === undefined ? '' : t('errors:part.found', { found: value });
}

function position(params: Params, t: Translate): string {
  const { line, column } = params;
  return line === undefined || column === undefined
    ? t('errors:part.somewhere')
    : t('errors:part.position', { line, column });
}

function reason(params: Params, t: Translate): string {
  const code = REASON_CODES.find((known) => known === params.reasonCode);
  return code ? t('errors:part.reason', { reason: t(`errors:reason.${code}`, params) }) : optional('reason', params, t);
}

/** The name of the file, or “The file” where whoever failed did not know it. */
function file(params: Params, t: Translate): string {
  const name = params.path ?? params.file;
  return name === undefined ? t('errors:part.someFile') : t('errors:part.file', { file: name });
}

/** An option without a value would read "cannot be nothing: it is missing". */
function sentence({ code, params }: AppError): ErrorCode | 'command.optionWithoutValue' {
  return code === 'command.invalidOption' && params.value === '' ? 'command.optionWithoutValue' : code;
}

/** What was refused: the value as a whole, or one of the parameters that make up a quantity. */
function subject({ parameter }: Params, t: Translate): string {
  return parameter === undefined ? t('errors:part.it') : t('errors:part.itsParameter', { parameter });
}

export function describeError(error: AppError, t: Translate): string {
  const params = legible(error.params);
  const { expectedCode } = error.params;
  const expected = EXPECTATIONS.find((known) => known === expectedCode) ?? 'valid';
  const fix = FIXES.find((known) => known === expectedCode) ?? 'correct';
  return t(`errors:${sentence(error)}`, {
    ...params,
    file: file(params, t),
    found: found(params, t),
    position: position(params, t),
    reason: reason(params, t),
    subject: subject(error.params, t),
    detail: optional('detail', { detail: params.detail ?? params.message ?? '' }, t),
    suggestion: optional('suggestion', params, t),
    engine: optional('engine', params, t),
    expected: t(`errors:expected.${expected}`, params),
    fix: t(`errors:fix.${fix}`),
  });
}

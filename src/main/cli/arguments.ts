import { parseArgs } from 'node:util';
import { fail, ok, type Result } from '../../shared/result';

/** An option takes a value once, a value many times, one or none, or none. */
export type OptionKind = 'value' | 'values' | 'optional' | 'flag';

export interface Arguments {
  readonly operands: readonly string[];
  /** Empty for an option that was given without its optional value. */
  value(name: string): string | undefined;
  values(name: string): readonly string[];
  flag(name: string): boolean;
}

const SHORT: Readonly<Record<string, string>> = { output: 'o' };

/** The reason of a refusal by `parseArgs`, as one of our codes. */
function refused(error: unknown): Result<never> {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const option = /'([^' ]+)/.exec(error instanceof Error ? error.message : '')?.[1]?.replace(/,$/, '') ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return fail('command.unknownOption', { option });
  return fail('command.invalidOption', { option, value: '', expectedCode: 'missing' });
}

/**
 * Joins options to the numbers after them, as `--seed=-1`: `parseArgs` takes a minus for another option, and knows no
 * options that can do without their value.
 */
function joined(args: readonly string[], options: Readonly<Record<string, OptionKind>>): string[] {
  const result: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const [arg = '', next = ''] = args.slice(i, i + 2);
    const kind = arg.startsWith('--') ? options[arg.slice(2)] : undefined;
    const takes = kind === 'optional' ? /^-?\d/ : kind === 'flag' || kind === undefined ? null : /^-\d/;
    if (takes?.test(next)) {
      result.push(`${arg}=${next}`);
      i += 1;
    } else result.push(kind === 'optional' ? `${arg}=` : arg);
  }
  return result;
}

/** Reads a command's arguments against the options it knows. */
export function readArguments(
  args: readonly string[],
  options: Readonly<Record<string, OptionKind>>,
): Result<Arguments> {
  const config = Object.entries(options).map(([name, kind]) => [
    name,
    {
      type: kind === 'flag' ? ('boolean' as const) : ('string' as const),
      multiple: kind === 'values',
      ...(SHORT[name] && { short: SHORT[name] }),
    },
  ]);
  try {
    const parsed = parseArgs({
      args: joined(args, options),
      options: Object.fromEntries(config),
      allowPositionals: true,
    });
    const values: Readonly<Record<string, unknown>> = parsed.values;
    const read = (name: string) => values[name];
    return ok({
      operands: parsed.positionals,
      value: (name) => (typeof read(name) === 'string' ? String(read(name)) : undefined),
      values: (name) => (Array.isArray(read(name)) ? (read(name) as string[]) : []),
      flag: (name) => read(name) === true,
    });
  } catch (error) {
    return refused(error);
  }
}

/** The only operand of a command, which `argument` names in messages. */
export function onlyOperand({ operands }: Arguments, command: string, argument: string): Result<string> {
  const [operand, extra] = operands;
  if (!operand) return fail('command.missingArgument', { command, argument });
  return extra === undefined ? ok(operand) : fail('command.extraArgument', { command, argument: extra });
}

/** The two operands of a command, each of which `argument` names in messages. */
export function twoOperands(
  { operands }: Arguments,
  command: string,
  argument: string,
): Result<readonly [string, string]> {
  const [first, second, extra] = operands;
  if (!first || !second) return fail('command.missingArgument', { command, argument });
  return extra === undefined ? ok([first, second]) : fail('command.extraArgument', { command, argument: extra });
}

/** For commands that take options only. */
export function noOperand({ operands: [extra] }: Arguments, command: string): Result<true> {
  return extra === undefined ? ok(true) : fail('command.extraArgument', { command, argument: extra });
}

/** A whole number within bounds from text that was given for an option. */
export function readWholeNumber(name: string, text: string, min: number, max: number): Result<number> {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= min && value <= max) return ok(value);
  return fail('command.invalidOption', {
    option: `--${name}`,
    value: text,
    expectedCode: 'wholeNumberBetween',
    min,
    max,
  });
}

/** The same from an option; undefined where the option is not given. */
export function wholeNumber(args: Arguments, name: string, min: number, max: number): Result<number | undefined> {
  const text = args.value(name);
  return text === undefined ? ok(undefined) : readWholeNumber(name, text, min, max);
}

/** One of a few words from an option; undefined where the option is not given. */
export function choice<T extends string>(args: Arguments, name: string, known: readonly T[]): Result<T | undefined> {
  const text = args.value(name);
  const found = known.find((one) => one === text);
  if (text === undefined || found) return ok(found);
  return fail('command.invalidOption', {
    option: `--${name}`,
    value: text,
    expectedCode: 'oneOf',
    options: known.join(', '),
  });
}

import { parseArgs } from 'node:util';
import { fail, ok, type Result } from '../../shared/result';

/** An option takes a value once, a value many times, or none. */
export type OptionKind = 'value' | 'values' | 'flag';

export interface Arguments {
  readonly operands: readonly string[];
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
    const parsed = parseArgs({ args: [...args], options: Object.fromEntries(config), allowPositionals: true });
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

/** A whole number within bounds from an option; undefined where the option is not given. */
export function wholeNumber(args: Arguments, name: string, min: number, max: number): Result<number | undefined> {
  const text = args.value(name);
  if (text === undefined) return ok(undefined);
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

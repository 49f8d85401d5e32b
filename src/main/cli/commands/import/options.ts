/** What `import` is asked: its options, read and checked before anything else. */
import {
  AMOUNT_UNITS,
  type AmountUnit,
  ENCODINGS,
  type Encoding,
  findEncoding,
  IMPORTS,
  type ImportKind,
  isText,
  type SheetKind,
  sheetKindOf,
} from '../../../../shared/exchange/import';
import { fail, ok, type Result } from '../../../../shared/result';
import { exists } from '../../../files';
import { type Arguments, choice, type OptionKind, onlyOperand } from '../../arguments';

export const OPTIONS = {
  into: 'value',
  output: 'value',
  as: 'value',
  map: 'values',
  unit: 'value',
  sheet: 'value',
  hidden: 'flag',
  encoding: 'value',
  force: 'flag',
  'dry-run': 'flag',
} as const satisfies Record<string, OptionKind>;

export interface Order {
  readonly data: string;
  readonly kind: SheetKind;
  readonly sheet: string | undefined;
  /** Rows and columns that are hidden are taken too. */
  readonly takesHidden: boolean;
  /** Of a text file, where it is not to be guessed. */
  readonly encoding: Encoding | undefined;
  readonly into: string;
  /** Undefined where nothing is to be written. */
  readonly output: string | undefined;
  readonly as: ImportKind | undefined;
  /** Columns, each as `path=B`. */
  readonly columns: readonly string[];
  readonly unit: AmountUnit | undefined;
}

/** Options that have a meaning for the other kind of file only. */
function readFileOptions(args: Arguments, kind: SheetKind): Result<Pick<Order, 'sheet' | 'takesHidden' | 'encoding'>> {
  const [sheet, name, takesHidden] = [args.value('sheet'), args.value('encoding'), args.flag('hidden')];
  const refused = (option: string, value: string, expectedCode: string) =>
    fail('command.invalidOption', { option, value, expectedCode, options: ENCODINGS.join(', ') });
  if (isText(kind)) {
    if (sheet !== undefined) return refused('--sheet', sheet, 'besideXlsx');
    const encoding = name === undefined ? undefined : findEncoding(name);
    if (name !== undefined && !encoding) return refused('--encoding', name, 'oneOf');
    return ok({ sheet, takesHidden, encoding });
  }
  return name === undefined
    ? ok({ sheet, takesHidden, encoding: undefined })
    : refused('--encoding', name, 'besideText');
}

/** The file to write, if it may be written. */
async function readOutput(args: Arguments): Promise<Result<string | undefined>> {
  if (args.flag('dry-run')) return ok(undefined);
  const output = args.value('output');
  if (!output) return fail('command.missingArgument', { command: 'import', argument: '-o FILE' });
  return !args.flag('force') && (await exists(output)) ? fail('file.exists', { path: output }) : ok(output);
}

export async function readOrder(args: Arguments): Promise<Result<Order>> {
  const data = onlyOperand(args, 'import', 'DATA');
  if (!data.ok) return data;
  const into = args.value('into');
  if (!into) return fail('command.missingArgument', { command: 'import', argument: '--into FILE|BASELINE' });
  const kind = sheetKindOf(data.value);
  if (!kind) return fail('import.notTable', { path: data.value });
  const file = readFileOptions(args, kind);
  if (!file.ok) return file;
  const as = choice(args, 'as', IMPORTS);
  if (!as.ok) return as;
  const unit = choice(args, 'unit', Object.keys(AMOUNT_UNITS) as AmountUnit[]);
  if (!unit.ok) return unit;
  const output = await readOutput(args);
  if (!output.ok) return output;
  // A comma parts two columns where another `role=` follows; a header may have commas of its own.
  const columns = args.values('map').flatMap((text) => text.split(/,(?=\s*[a-z]+=)/));
  return ok({
    data: data.value,
    kind,
    ...file.value,
    into,
    output: output.value,
    as: as.value,
    columns,
    unit: unit.value,
  });
}

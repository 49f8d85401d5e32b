/** What `import` is asked: its options, read and checked before anything else. */
import path from 'node:path';
import {
  AMOUNT_UNITS,
  type AmountUnit,
  IMPORTS,
  type ImportKind,
  SHEET_KINDS,
  type SheetKind,
} from '../../../shared/exchange/import';
import { fail, ok, type Result } from '../../../shared/result';
import { exists } from '../../files';
import { type Arguments, choice, type OptionKind, onlyOperand } from '../arguments';

export const OPTIONS = {
  into: 'value',
  output: 'value',
  as: 'value',
  map: 'values',
  unit: 'value',
  sheet: 'value',
  force: 'flag',
  'dry-run': 'flag',
} as const satisfies Record<string, OptionKind>;

export interface Order {
  readonly data: string;
  readonly kind: SheetKind;
  readonly sheet: string | undefined;
  readonly into: string;
  /** Undefined where nothing is to be written. */
  readonly output: string | undefined;
  readonly as: ImportKind | undefined;
  /** Columns, each as `path=B`. */
  readonly columns: readonly string[];
  readonly unit: AmountUnit | undefined;
}

function kindOf(data: string): Result<SheetKind> {
  const extension = path.extname(data).slice(1).toLowerCase();
  const kind = SHEET_KINDS.find((known) => known === extension);
  return kind ? ok(kind) : fail('import.notTable', { path: data });
}

/** The file to write, if it may be written. */
async function readOutput(args: Arguments): Promise<Result<string | undefined>> {
  if (args.flag('dry-run')) return ok(undefined);
  const output = args.value('output');
  if (!output) return fail('command.missingArgument', { command: 'import', argument: '-o FILE' });
  return !args.flag('force') && (await exists(output)) ? fail('file.exists', { path: output }) : ok(output);
}

export async function readOrder(args: Arguments): Promise<Result<Order>> {
  const data = onlyOperand(args, 'import', 'DATA.csv|DATA.xlsx');
  if (!data.ok) return data;
  const into = args.value('into');
  if (!into) return fail('command.missingArgument', { command: 'import', argument: '--into FILE|BASELINE' });
  const kind = kindOf(data.value);
  if (!kind.ok) return kind;
  const sheet = args.value('sheet');
  if (sheet !== undefined && kind.value !== 'xlsx') {
    return fail('command.invalidOption', { option: '--sheet', value: sheet, expectedCode: 'besideXlsx' });
  }
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
    kind: kind.value,
    sheet,
    into,
    output: output.value,
    as: as.value,
    columns,
    unit: unit.value,
  });
}

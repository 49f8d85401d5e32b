/** What `export` is asked: what to write, and where, read and checked before anything is run. */
import path from 'node:path';
import { pathSeries } from '../../../../shared/exchange/export/paths';
import { TABLE_IDS, type TableId } from '../../../../shared/exchange/export/table';
import { fail, ok, type Result } from '../../../../shared/result';
import type { Scenario } from '../../../../shared/scenario/schema';
import { exists } from '../../../files';
import { csvPath } from '../../../files/table-files';
import type { Arguments, OptionKind } from '../../arguments';
import { RUN_OPTIONS } from '../simulate/options';

export const OPTIONS = {
  ...RUN_OPTIONS,
  csv: 'value',
  xlsx: 'value',
  table: 'values',
  'paths-of': 'value',
  force: 'flag',
} as const satisfies Record<string, OptionKind>;

/** The name of the file with all paths, beside those of the tables. */
export const PATHS = 'paths';

export interface Plan {
  /** Folder of the CSV files. */
  readonly folder: string | undefined;
  readonly workbook: string | undefined;
  /** Tables that become CSV files. */
  readonly tables: readonly TableId[];
  /** Series of which every path is written. */
  readonly series: readonly string[];
}

/** Each of the texts once, if all of them are known. */
function allOf<T extends string>(option: string, texts: readonly string[], known: readonly T[]): Result<T[]> {
  const found = new Set<T>();
  for (const text of texts) {
    const one = known.find((name) => name === text);
    if (one === undefined) {
      const options = known.join(', ');
      return fail('command.invalidOption', { option, value: text, expectedCode: 'oneOf', options });
    }
    found.add(one);
  }
  return ok([...found]);
}

/** Options that choose among CSV files have no meaning without any. */
function aloneWithoutCsv(args: Arguments): Result<true> {
  const alone = { '--table': args.values('table')[0], '--paths-of': args.value('paths-of') };
  for (const [option, value] of Object.entries(alone)) {
    if (value !== undefined) return fail('command.invalidOption', { option, value, expectedCode: 'besideCsv' });
  }
  return ok(true);
}

export function readPlan(args: Arguments, scenario: Scenario): Result<Plan> {
  const [folder, workbook] = [args.value('csv'), args.value('xlsx')];
  if (!folder && !workbook) {
    return fail('command.missingArgument', { command: 'export', argument: '--csv FOLDER | --xlsx FILE.xlsx' });
  }
  const sensible = folder ? ok(true as const) : aloneWithoutCsv(args);
  if (!sensible.ok) return sensible;
  const tables = allOf('--table', args.values('table'), TABLE_IDS);
  if (!tables.ok) return tables;
  const chosen = args.value('paths-of')?.split(',') ?? [];
  const series = allOf(
    '--paths-of',
    chosen.map((id) => id.trim()),
    pathSeries(scenario),
  );
  if (!series.ok) return series;
  return ok({
    folder,
    workbook,
    tables: tables.value.length > 0 ? tables.value : TABLE_IDS,
    series: series.value,
  });
}

/** Every file that will be written. */
export function filesOf({ folder, workbook, tables, series }: Plan): string[] {
  const names = folder ? [...tables, ...(series.length > 0 ? [PATHS] : [])] : [];
  return [...names.map((name) => csvPath(folder ?? '', name)), ...(workbook ? [path.normalize(workbook)] : [])];
}

/** Nothing that is there already is written over; it is asked before a run that may take long. */
export async function refuseToReplace(files: readonly string[]): Promise<Result<true>> {
  for (const file of files) if (await exists(file)) return fail('file.exists', { path: file });
  return ok(true);
}

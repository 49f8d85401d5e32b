/**
 * Errors are values. Everything that can fail for a reason the user can act on returns a `Result`; the error is a code
 * with parameters, never a sentence, so that it crosses IPC and workers unchanged and is worded in the user's language
 * (`errors.<code>` in the translation files).
 */

/** Every code has a message under `errors.<code>` in each translation file; a test holds the two together. */
export const ERROR_CODES = [
  'file.notFound',
  'file.notReadable',
  'file.notWritable',
  'file.diskFull',
  'file.nameTooLong',
  'file.isDirectory',
  'file.tooLarge',
  'file.notOpenedAgain',
  'file.tooManyUnknown',
  'file.notJson',
  'file.notOffing',
  'file.newerVersion',
  'file.unknownVersion',
  'file.invalidField',
  'file.exists',
  'file.changedOnDisk',
  'file.openElsewhere',
  'file.notTrashed',
  'file.badName',
  'folder.notUsable',
  'folder.notShown',
  'set.syntax',
  'compare.currency',
  'currency.ask',
  'balanceDate.past',
  'restore.currency',
  'set.unknownPath',
  'structure.full',
  'set.invalidValue',
  'set.notCorrelated',
  'quantity.syntax',
  'quantity.unclear',
  'quantity.doubt',
  'draft.refused',
  'draft.lost',
  'draft.asked',
  'outcome.unknown',
  'outcome.series',
  'outcome.period',
  'outcome.month',
  'condition.syntax',
  'condition.tooLarge',
  'condition.unknown',
  'condition.value',
  'selection.none',
  'selection.all',
  'sensitivity.constant',
  'sensitivity.paths',
  'worth.outcome',
  'paths.column',
  'actuals.syntax',
  'actuals.unknown',
  'actuals.span',
  'actuals.none',
  'actuals.nothingHeld',
  'actuals.notHeld',
  'actuals.tooMany',
  'actuals.noTolerance',
  'actuals.fewPaths',
  'actuals.far',
  'baseline.unknown',
  'command.unknown',
  'command.missingArgument',
  'command.extraArgument',
  'command.unknownOption',
  'command.invalidOption',
  'command.notPrinted',
  'fingerprint.differs',
  'fingerprint.nothingSaved',
  'engine.workerFailed',
  'engine.workerEnded',
  'engine.cancelled',
  'engine.inputNotFinite',
  'engine.notFinite',
  'report.noScenario',
  'report.notMade',
  'report.noElectron',
  'print.failed',
  'lever.off',
  'lever.mode',
  'lever.noRoom',
  'lever.range',
  'lever.price',
  'target.syntax',
  'target.figure',
  'target.chance',
  'target.months',
  'target.negative',
  'target.horizon',
  'export.noResult',
  'export.longText',
  'import.unknownEncoding',
  'import.notEncoded',
  'export.notDrawn',
  'import.badQuotes',
  'import.notWorkbook',
  'import.notTable',
  'import.noSheet',
  'import.empty',
  'import.tooMuch',
  'import.noColumns',
  'import.mapSyntax',
  'import.twoColumns',
  'import.cells',
  'import.missing',
  'import.ambiguous',
  'import.repeated',
  'import.number',
  'import.noUnit',
  'import.unit',
  'import.fieldUnit',
  'import.period',
  'import.sourceKind',
  'import.mark',
  'import.notForKind',
  'import.text',
  'import.errorCell',
  'import.uncalculated',
  'import.needsScenario',
  'ipc.badRequest',
  'unexpected',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** Why something failed, where its message has room for a reason; each is worded under `errors.reason.<code>`. */
export const REASON_CODES = [
  'save.bytes',
  'save.size',
  'save.depth',
  'quantity.tooLong',
  'quantity.decimalComma',
  'quantity.foreignGrouping',
  'quantity.groupedByComma',
  'quantity.groupedByBlank',
  'quantity.characters',
  'quantity.currency',
  'quantity.dayOrMonth',
  'quantity.noSuchMonth',
  'quantity.noSuchDay',
  'quantity.yearOrDay',
  'quantity.manyMonths',
  'quantity.rate',
  'quantity.rateConverted',
  'quantity.rateEither',
  'quantity.change',
  'import.bytes',
  'import.unpackedBytes',
  'import.packedFiles',
  'import.markup',
  'import.attributes',
  'import.tag',
  'import.rows',
  'import.columns',
  'import.cell',
  'inputs',
  'engine',
  'paths',
  'fault',
  'timeout',
  'crashed',
  'notLoaded',
  'refused',
  'noPrinter',
] as const;

/** What was found where it has no short spelling; worded under `errors.found.<code>`. */
export const FOUND_CODES = ['nothing', 'list', 'group'] as const;

/** What an option of the command line, or a part of a condition, should have been, beyond what fields should; under `errors.expected.<code>` with those. */
export const OPTION_CODES = [
  'wholeNumberBetween',
  'correlation',
  'pairOnce',
  'target',
  'figure',
  'withinHorizon',
  'twoLevers',
  'priced',
  'otherLever',
  'besideUntil',
  'besideXlsx',
  'besideText',
  'besideReported',
  'besideCsv',
  'folderForMany',
  'comparison',
  'comparisonSign',
  'eventAddress',
  'shareOfPaths',
  'closingBracket',
  'andOr',
  'seriesAtPeriod',
  'tolerance',
  'besideUpdate',
] as const;

/** They fill the placeholders of the message; they are plain text and are shown as such. Codes among them have words too. */
interface Params {
  readonly [name: string]: string | number;
  readonly reasonCode?: (typeof REASON_CODES)[number];
  readonly foundCode?: (typeof FOUND_CODES)[number];
}

export interface AppError {
  readonly code: ErrorCode;
  readonly params: Params;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: AppError };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail(
  code: ErrorCode,
  params: AppError['params'] = {},
): { readonly ok: false; readonly error: AppError } {
  return { ok: false, error: { code, params } };
}

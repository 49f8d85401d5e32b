import { describe, expect, it } from 'vitest';
import { createTranslate } from '../../../../src/shared/language';
import en from '../../../../src/shared/language/en/errors.json';
import { describeError } from '../../../../src/shared/language/errors';
import zhHant from '../../../../src/shared/language/zh-Hant/errors.json';
import { EXPECTED_CODES } from '../../../../src/shared/quantity/expected';
import { type AppError, ERROR_CODES, type ErrorCode } from '../../../../src/shared/result';
import { LANGUAGES } from '../../../../src/shared/scenario/text';

/** What each error carries where it arises. */
const PARAMS: Readonly<Record<ErrorCode, AppError['params']>> = {
  'file.notFound': { path: '/a/計劃.offing' },
  'file.notReadable': { path: '/a/計劃.offing', detail: 'EACCES' },
  'file.notWritable': { path: '/a/計劃.offing', detail: 'EROFS' },
  'file.diskFull': { path: '/a/計劃.offing' },
  'file.nameTooLong': { path: '/a/計劃.offing' },
  'file.isDirectory': { path: '/a/計劃.offing' },
  'file.tooLarge': { path: '/a/計劃.offing', size: 7.5, max: 5 },
  'file.notOpenedAgain': { path: 'a.offing', reasonCode: 'save.bytes', size: 7.2, max: 5 },
  'file.tooManyUnknown': { path: 'a.offing', max: 100 },
  'file.notJson': { path: '/a/計劃.offing', line: 12, column: 3 },
  'file.notOffing': { path: '/a/計劃.offing' },
  'file.newerVersion': { path: '/a/計劃.offing', version: 3, supported: 1, engine: '4.1.0' },
  'file.unknownVersion': { path: '/a/計劃.offing', found: '"one"', supported: 1 },
  'file.invalidField': { path: '/a/計劃.offing', field: 'horizon', expectedCode: 'atLeast', min: 12, found: '6' },
  'file.exists': { path: '/a/計劃.offing' },
  'file.changedOnDisk': { path: '/a/計劃.offing' },
  'file.openElsewhere': { path: '/a/計劃.offing' },
  'file.notTrashed': { path: '/a/計劃.offing', detail: 'ENOSYS' },
  'file.badName': { name: '...' },
  'folder.notUsable': { path: '/a/計劃', detail: 'EACCES' },
  'folder.notShown': { path: '/a/計劃', detail: 'no application' },
  'stress.strikesNothing': { shock: 'ipo-slips', at: 'events.:ipo.month' },
  'stress.noneStrikes': { shocks: 'ipo-slips, no-ipo' },
  'stress.unknownShock': { text: 'flood', options: 'ipo-slips, no-ipo', extension: 'offing-shocks' },
  'stress.strength': { text: '-5%', max: '2000%' },
  'stress.chance': { text: '100%' },
  'stress.months': { text: '13', options: '12, 18, 24' },
  'stress.already': { months: '12', chance: '41%', mark: '50%' },
  'stress.noEdits': {},
  'shocks.notShocks': { path: '/a/計劃.offing-shocks' },
  'set.syntax': { text: 'compute' },
  'compare.currency': { here: 'CNY', there: 'USD' },
  'compare.otherMoney': { here: 'CNY', there: 'USD' },
  'compare.onlyTogether': {},
  'compare.tooMany': { count: 5, most: 4 },
  'currency.ask': { path: 'currency', from: 'CNY', to: 'USD' },
  'balanceDate.past': { date: '2026-01-31', paths: 'events.ipo.month' },
  'restore.currency': { path: 'opening.cash', here: 'USD', there: 'CNY' },
  'structure.full': { max: 20 },
  'change.lines': { text: '+50%' },
  'change.unknownLine': { line: 'segments.clod', suggestion: 'segments.cloud' },
  'change.size': { text: 'compute from 2026-07' },
  'change.begin': { text: 'compute +50%' },
  'change.beginsTwice': { text: 'compute +50% from 2026-07 when cash below 9' },
  'change.span': { text: 'costs.staff only' },
  'change.misplaced': { text: 'payment 3 in 2026-07 for 6 months', word: 'for' },
  'change.twice': { text: 'compute +50% from 2026-07 from 2026-08', word: 'from' },
  'change.gone': { id: 'cut' },
  'set.unknownPath': { path: 'compute.stat', suggestion: 'compute.start' },
  'set.invalidValue': { path: 'horizon', value: '6', expectedCode: 'atLeast', min: 12, found: '6' },
  'set.notCorrelated': { first: 'compute.start', second: 'compute.priceShock', expectedCode: 'sameFrequency' },
  'quantity.amount': { text: 'a lot' },
  'quantity.syntax': { text: '5 too 10', unit: 'money' },
  'quantity.unclear': { text: '1,5', reasonCode: 'quantity.decimalComma', decimal: '1.5', low: '1', high: '5' },
  'quantity.doubt': { text: '0.04', asTyped: '0.04%', instead: '4%' },
  'import.mark': { text: 'sure', known: 'agreed, single' },
  'import.fieldUnit': { text: 'CNY', path: 'opening.cash', example: '312m' },
  'lever.off': { path: 'raising.delay', setting: 'raising.enabled' },
  'lever.mode': { path: 'events.ipo.month', mode: 'scale', options: 'value, shift' },
  'lever.noRoom': { path: 'events.ipo.fees', mode: 'scale', instead: 'value, shift' },
  'lever.range': { path: 'events.ipo.amount', text: '5bn' },
  'lever.price': { path: 'costs.admin.start', text: '-5' },
  'target.syntax': { text: 'cashLasts.24' },
  'target.figure': { figure: 'cashLasts.25', options: 'cashLasts.12, cashLasts.24' },
  'target.chance': { text: '100%', min: '0.6%', max: '99.4%', paths: 512 },
  'target.months': { text: '70', max: 60 },
  'target.negative': { text: '-1bn' },
  'target.horizon': { figure: 'cashLasts.60', months: 60, max: 36 },
  'draft.refused': { name: 'Growth now', text: 'rubbish' },
  'draft.asked': {},
  'draft.lost': { name: 'Growth now', text: 'rubbish' },
  'book.date': { text: '2026-13-01' },
  'book.early': { date: '2025-01-08', balance: '2025-06-30' },
  'book.late': { date: '2029-12-08', last: '2030-12-08', months: 12, end: '2030-06', horizon: 60 },
  'book.noBurn': {},
  'book.burnLate': { months: 90, end: '2030-06' },
  'book.investments': { text: '9bn', most: 800, currency: 'CNY' },
  'roll.date': { text: '2025-12-30' },
  'roll.span': { date: '2025-01-31', from: '2025-06-30', months: 59 },
  'roll.noPath': { events: 'ipo' },
  'roll.event': { text: 'ipo', options: 'ipo' },
  'actuals.syntax': { text: 'revenue=3' },
  'actuals.unknown': { text: 'sales', options: 'revenue, cash', suggestion: 'cash' },
  'actuals.span': { text: '2025Q5' },
  'actuals.none': {},
  'actuals.nothingHeld': {},
  'actuals.notHeld': { text: 'revenue@2031', options: 'revenue@2025' },
  'actuals.tooMany': { count: 5, most: 3, options: 'revenue@2025, grossProfit@2025' },
  'actuals.noTolerance': { figure: 'cash@2025-12' },
  'actuals.fewPaths': { figures: 'revenue@2025', effective: 250, paths: 512, least: 400, needed: 819 },
  'actuals.far': { figures: 'revenue@2025', effective: 1, paths: 512, least: 400 },
  'outcome.unknown': { text: 'need', options: 'fundingNeed' },
  'outcome.series': { text: 'sales', options: 'revenue' },
  'outcome.period': { text: '2040', first: '2025-07', last: '2030' },
  'outcome.month': { text: 'cashLasts.99', max: 60 },
  'condition.syntax': { text: 'cashLasts →24', character: 11, expectedCode: 'comparisonSign' },
  'condition.tooLarge': { max: 20, depth: 3 },
  'condition.unknown': { text: 'cash', options: 'cashLasts, fundingNeed', suggestion: 'cashLasts' },
  'condition.value': { text: 'cashLasts >= →soon', address: 'cashLasts', example: '24' },
  'selection.none': { text: 'cashLasts >= 24', paths: 256, possible: 'cashLasts between 3 and 20' },
  'selection.all': { text: 'cashLasts >= 2', paths: 256, possible: 'cashLasts between 3 and 20' },
  'sensitivity.constant': { outcome: 'dilution' },
  'sensitivity.paths': { paths: 16, min: 512 },
  'worth.outcome': { text: 'dilution', options: 'fundingNeed.p80' },
  'paths.column': { text: 'need', options: 'outcomes', suggestion: 'fundingNeed' },
  'baseline.unknown': { baseline: 'acme', known: 'zhipu, minimax, blank' },
  'command.unknown': { command: 'simulat' },
  'command.missingArgument': { command: 'simulate', argument: 'FILE' },
  'command.extraArgument': { command: 'simulate', argument: 'minimax' },
  'command.unknownOption': { option: '--sed' },
  'command.invalidOption': { option: '--paths', value: 'many', expectedCode: 'wholeNumber' },
  'fingerprint.differs': {
    path: '/a/計劃.offing',
    reasonCode: 'engine',
    saved: '1.0.0',
    now: '2.0.0',
    detail: 'median runway 18.00 then, 17.00 now',
  },
  'fingerprint.nothingSaved': { path: '/a/計劃.offing' },
  'command.notPrinted': { detail: 'ENOSPC' },
  'engine.workerEnded': {},
  'engine.workerFailed': { message: 'out of memory' },
  'engine.inputNotFinite': { name: 'opening.recentBurn', path: 3 },
  'engine.notFinite': { name: 'cost.staff', month: 7, path: 3 },
  'engine.cancelled': {},
  'report.noScenario': { path: '/a/計劃.pdf' },
  'report.noElectron': { detail: 'not found' },
  'report.notMade': { reasonCode: 'timeout' },
  'print.failed': { reasonCode: 'timeout' },
  'export.noResult': {},
  'export.longText': { table: 'Assumptions', item: 'opening.cash', column: 'Value', length: 900, max: 800 },
  'import.unknownEncoding': { path: 'a.csv' },
  'import.notEncoded': { path: 'a.csv', encoding: 'UTF-8' },
  'export.notDrawn': {},
  'import.badQuotes': { path: 'a.csv', row: 3 },
  'import.notWorkbook': { path: 'a.xlsx' },
  'import.notTable': { path: 'a.pdf' },
  'import.noSheet': { path: 'a.xlsx', sheet: 'Data', known: 'Sheet1' },
  'import.empty': { path: 'a.csv' },
  'import.tooMuch': { path: 'a.csv', reasonCode: 'import.columns', max: 200 },
  'import.noColumns': { path: 'a.csv', headers: 'a, b' },
  'import.mapSyntax': { text: 'path', roles: 'path, value' },
  'import.twoColumns': { path: 'a.csv', first: 'A1', second: 'C1', role: 'value' },
  'import.cells': { path: 'a.csv', count: 3 },
  'import.missing': { role: 'value' },
  'import.ambiguous': { name: 'Cloud', paths: 'a.b, a.c' },
  'import.repeated': { name: '2025H1', first: 'A2' },
  'import.number': { text: 'many' },
  'import.noUnit': { known: 'millions' },
  'import.unit': { text: 'USD', currency: 'CNY' },
  'import.period': { text: 'Q1' },
  'import.sourceKind': { text: 'read', known: 'stated' },
  'import.notForKind': { kind: 'stated', role: 'document' },
  'import.text': { expectedCode: 'maxLength', max: 400 },
  'import.errorCell': { text: '#REF!' },
  'import.uncalculated': { text: '=B2*12' },
  'import.needsScenario': { path: 'a.csv' },
  'ipc.badRequest': { channel: 'file:save' },
  unexpected: { detail: 'boom' },
};

const OTHER_PARAMS: AppError[] = [
  { code: 'file.notJson', params: {} },
  { code: 'file.notFound', params: {} },
  { code: 'file.notReadable', params: { path: 'a' } },
  { code: 'file.unknownVersion', params: { foundCode: 'nothing', supported: 1 } },
  { code: 'file.invalidField', params: { field: 'title', expectedCode: 'text', foundCode: 'list' } },
  { code: 'set.unknownPath', params: { path: 'x', suggestion: '' } },
  { code: 'command.invalidOption', params: { option: '--paths', value: '', expectedCode: 'missing' } },
  { code: 'print.failed', params: { reason: 'no printer' } },
  { code: 'unexpected', params: {} },
  { code: 'file.newerVersion', params: { path: 'a', version: 3, supported: 1 } },
  ...(['inputs', 'paths', 'fault'] as const).map((reasonCode) => ({
    code: 'fingerprint.differs' as const,
    params: { path: 'a', reasonCode, detail: '' },
  })),
  ...(['save.size', 'save.depth'] as const).map((reasonCode) => ({
    code: 'file.notOpenedAgain' as const,
    params: { path: 'a.offing', reasonCode, max: 24 },
  })),
  ...(['crashed', 'notLoaded', 'refused'] as const).map((reasonCode) => ({
    code: 'print.failed' as const,
    params: { reasonCode },
  })),
];

const CASES: AppError[] = [...ERROR_CODES.map((code) => ({ code, params: PARAMS[code] })), ...OTHER_PARAMS];

function keysOf(value: object, prefix = ''): string[] {
  return Object.entries(value).flatMap(([key, inside]) =>
    typeof inside === 'object' ? keysOf(inside, `${prefix}${key}.`) : [`${prefix}${key}`],
  );
}

describe.each(LANGUAGES)('in %s', (language) => {
  const t = createTranslate(language);
  const words: object = language === 'en' ? en : zhHant;

  it.each(CASES)('$code with $params is one whole line that says what to do', (error) => {
    const message = describeError(error, t);
    expect(message).not.toMatch(/\{\{|\}\}|undefined|errors:|^\s|\s$| {2}|\n/);
    // A key without a translation is shown as itself.
    expect(message).not.toContain(error.code);
    expect(message).toMatch(language === 'en' ? /\.$/ : /。$/);
    for (const [name, value] of Object.entries(error.params)) {
      if (/Code$|^unit$|^suggestion$/.test(name) || value === '') continue;
      expect(message, name).toContain(String(value));
    }
  });

  it.each(EXPECTED_CODES)('%s has words for what was expected', (code) => {
    const error: AppError = {
      code: 'file.invalidField',
      params: { field: 'x', expectedCode: code, min: 1, max: 2, items: 12, options: 'a, b' },
    };
    const message = describeError(error, t);
    expect(message).not.toMatch(/\{\{|expected\.|undefined/);
  });

  it('has every key that the other languages have', () => {
    expect(keysOf(words).sort()).toEqual(keysOf(en).sort());
  });
});

it('writes Chinese in Chinese', () => {
  const t = createTranslate('zh-Hant');
  for (const error of CASES) expect(describeError(error, t)).toMatch(/[\u4e00-\u9fff]/);
});

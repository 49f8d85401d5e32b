import { createBaseline } from '@shared/baselines';
import { cellText, guessMapping, type Imported, importTable } from '@shared/exchange/import';
import { readSheet } from '@shared/exchange/import/read';
import { createWording } from '@shared/report/wording';
import { findAssumption } from '@shared/scenario/edit';
import { LANGUAGES } from '@shared/scenario/text';
import { describe, expect, it } from 'vitest';
import { workbookOfSheets } from './support/workbooks';

const zhipu = createBaseline('zhipu', { uuid: '00000000-0000-4000-8000-000000000000' });

async function importText(text: string): Promise<Imported> {
  const sheet = await readSheet(new TextEncoder().encode(text), 'csv');
  if (!sheet.ok) throw new Error(sheet.error.code);
  const mapping = guessMapping(sheet.value);
  if (!mapping.ok) throw new Error(mapping.error.code);
  return importTable(zhipu, sheet.value, mapping.value);
}

async function imported(text: string, path: string) {
  const result = await importText(text);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return findAssumption(result.value.scenario, path)?.assumption.quantity;
}

async function refused(text: string): Promise<string[]> {
  const result = await importText(text);
  if (result.ok) throw new Error('nothing was refused');
  return result.problems.map(({ cell, error }) => `${cell} ${error.params.reasonCode ?? error.code}`);
}

const constant = (value: number) => ({ kind: 'constant', value });

describe('the unit of a value', () => {
  it.each([
    ['segments.cloud.growthInitial', '50', '% a year', 0.5],
    ['segments.cloud.growthInitial', '50', '每年%', 0.5],
    ['segments.cloud.growthInitial', '50', '％', 0.5],
    ['segments.cloud.growthInitial', '0.5', 'fraction', 0.5],
    ['segments.cloud.growthInitial', '0.5', '小數', 0.5],
    ['segments.cloud.growthInitial', '50%', 'fraction', 0.5],
    ['cash.cashYield', '250', 'bps', 0.025],
    ['events.ipo.probability', '50', 'chance, %', 0.5],
    ['opening.cash', '2552', 'CNY m', 2552],
    ['opening.cash', '2.552', 'CNY bn', 2552],
    ['opening.cash', '2552000', 'thousands', 2552],
    ['opening.cash', '2552000', '人民幣千元', 2552],
    ['opening.cash', '25.52', '億元', 2552],
    ['opening.cash', '2552000000', 'absolute', 2552],
    ['opening.cash', '2552', 'amount', 2552],
    ['opening.cash', '2.5bn', 'CNY m', 2500],
    ['compute.start', '120', 'CNY m a month', 120],
    ['compute.start', '1440', 'CNY m a year', 120],
    ['cash.payableDays', '90', 'days', 90],
    ['cash.payableDays', '3', 'weeks', 21],
    ['segments.cloud.growthHalfLife', '2', 'years', 24],
    ['segments.cloud.growthHalfLife', '24', 'months', 24],
    ['events.ipo.month', '2026-03', 'month', 9],
    ['events.ipo.month', '9', 'months', 9],
    ['compute.trainingRate', '0.5', 'times a year', 0.5],
  ])('%s = %s in %s', async (path, value, unit, expected) => {
    expect(await imported(`Address,Value as typed,Unit\n${path},${value},"${unit}"\n`, path)).toEqual(
      constant(expected),
    );
    expect(await imported(`path,"value (${unit})"\n${path},${value}\n`, path)).toEqual(constant(expected));
  });

  it.each([
    ['segments.cloud.growthInitial', '50', 'CNY m'],
    ['segments.cloud.growthInitial', '50', '% a month'],
    ['opening.cash', '2552', 'USD m'],
    ['opening.cash', '2552', 'CNY'],
    ['opening.cash', '2552', 'buckets'],
    ['cash.payableDays', '90', 'months'],
    ['cash.payableDays', '90', '%'],
  ])('%s in %s %s is a problem of its cell', async (path, value, unit) => {
    expect(await refused(`path,value,unit\n${path},${value},${unit}\n`)).toEqual(['C2 import.fieldUnit']);
    expect(await refused(`path,value (${unit})\n${path},${value}\n`)).toEqual(['B2 import.fieldUnit']);
  });

  it('in a header is for the numbers that say none', async () => {
    expect(await imported('path,value (2025)\ncash.payableDays,5 days\nopening.cash,2bn\n', 'opening.cash')).toEqual(
      constant(2000),
    );
  });

  it('is known by the name that the export gives it, in every language', async () => {
    for (const language of LANGUAGES) {
      const { t } = createWording(language);
      const unit = t('fields:units.growth');
      expect(
        await imported(`path,value,unit\nsegments.cloud.growthInitial,40,"${unit}"\n`, 'segments.cloud.growthInitial'),
      ).toEqual(constant(0.4));
    }
  });

  it('of reported amounts goes up to billions', async () => {
    const result = await importText('period,revenue,unit\n2026H1,0.5,CNY bn\n2026H2,5,億元\n');
    expect(result.ok && result.value.scenario.reported.slice(-2).map(({ revenue }) => revenue)).toEqual([500, 500]);
    expect(await refused('period,revenue\n2026H1,CNY 312\n')).toEqual(['B2 import.noUnit']);
  });
});

describe('a value', () => {
  it.each([
    ['opening.cash', '"1.234,56"', 'quantity.foreignGrouping'],
    ['opening.cash', '"1,5"', 'quantity.decimalComma'],
    ['opening.cash', '1 234', 'quantity.groupedByBlank'],
    ['opening.cash', '$5m', 'quantity.currency'],
    ['events.ipo.month', '2026-13', 'quantity.noSuchMonth'],
    ['events.ipo.month', '03/04/2026', 'quantity.dayOrMonth'],
    ['events.ipo.month', '+6', 'quantity.change'],
    ['opening.cash', '/2', 'quantity.change'],
    ['events.ipo.probability', '0.95', 'quantity.doubt'],
  ])('%s = %s is refused: %s', async (path, value, reason) => {
    expect(await refused(`path,value\n${path},${value}\n`)).toEqual([`B2 ${reason}`]);
  });

  it('of a reported amount is refused as others are', async () => {
    expect(await refused('period,revenue (m)\n2026H1,"1,5"\n')).toEqual(['B2 quantity.decimalComma']);
    expect(await refused('period,revenue (m)\n2026H1,$5m\n')).toEqual(['B2 quantity.currency']);
  });

  it.each([
    ['events.ipo.month', '1 Mar 2026', 9],
    ['events.ipo.month', '2026-03-31', 9],
    ['events.ipo.month', '2026/3/1', 9],
    ['cash.cashYield', '4', 0.04],
    ['opening.cash', '(200m)', -200],
  ])('%s = %s is %d', async (path, value, expected) => {
    expect(await imported(`path,value\n${path},${value}\n`, path)).toEqual(constant(expected));
  });

  it('outside its domain is refused in the terms in which it is typed', async () => {
    const result = await importText('path,value\nevents.ipo.probability,150%\n');
    expect(!result.ok && result.problems[0]?.error.params).toMatchObject({ min: '0%', max: '100%', found: '150%' });
  });
});

describe('a cell of a workbook that is shown in per cent', () => {
  const STYLES = `<numFmts><numFmt numFmtId="170" formatCode="0.0%;[Red]\\-0.0%"/><numFmt numFmtId="171" formatCode="0&quot;%&quot;"/></numFmts>
<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs>`;
  const text = (cell: string, value: string) => `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`;

  it.each([
    ['s="1"', '0.3', '30%'],
    ['s="2"', '0.005', '0.5%'],
    ['s="1"', '1', '100%'],
    ['s="1"', '7.0000000000000007E-2', '7%'],
    ['s="3"', '30', '30'],
    ['s="0"', '30', '30'],
    ['', '30', '30'],
  ])('%s: %s is %s', async (style, value, shown) => {
    const rows = `<row r="1">${text('A1', 'path')}${text('B1', 'value')}</row><row r="2">${text('A2', 'x')}<c r="B2" ${style}><v>${value}</v></c></row>`;
    const sheet = await readSheet(workbookOfSheets([{ name: 'S', rows }], 0, '', STYLES), 'xlsx');
    expect(sheet.ok && cellText(sheet.value, 1, 1)).toBe(shown);
  });
});

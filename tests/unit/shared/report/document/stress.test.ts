import { layAll } from '@shared/analysis/stress/lay-all';
import { measureStress, type StressTable } from '@shared/analysis/stress/measure';
import { reverseAll } from '@shared/analysis/stress/reverse-all';
import { LIBRARY_SHOCKS } from '@shared/analysis/stress/shock';
import { createInProcessRunner } from '@shared/engine/hosts/in-process';
import type { ReportInput } from '@shared/report/document/context';
import { NO_STUDIES } from '@shared/report/document/studies';
import { createWording } from '@shared/report/wording';
import { LANGUAGES } from '@shared/scenario/text';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unwrap } from '../../engine/support/run';
import { zhipuExample } from '../example';
import { htmlOf, textOf } from './support';

const runner = createInProcessRunner();
afterAll(() => runner.dispose());
const MARK = { figure: 'cashLasts.12', chance: 0.5 } as const;
const SHOCKS = ['compute-prices', 'receivables'];
const asked = LIBRARY_SHOCKS.filter(({ id }) => SHOCKS.includes(id)).map((shock) => ({ shock, strength: 1 }));

let input: ReportInput;
let table: StressTable;
beforeAll(async () => {
  const example = await zhipuExample();
  const { scenario } = example;
  const laid = unwrap(layAll(scenario, asked, createWording('en')));
  table = unwrap(await measureStress(runner, scenario, laid.asked));
  const one = unwrap(layAll(scenario, asked.slice(0, 1), createWording('en')));
  const reversed = unwrap(await reverseAll(runner, scenario, one, MARK));
  const studies = { ...NO_STUDIES, stress: { laid, table }, reverse: { laid: one, mark: MARK, reversed } };
  input = { ...example, before: null, compared: [], studies };
});

describe('the section of shocks', () => {
  it('has every shock with its figures, its story and how far it has to go', () => {
    const text = textOf(htmlOf(input, { sections: ['stress'] }), 'stress');
    const months = table.rows[0]?.figures['runwayMonths.p50'].after;
    expect(text).toMatch(new RegExp(`Compute prices rise by half\\s+${months} months`));
    expect(text).toContain('All at once');
    expect(text).toContain('Customers pay after half a year, in every segment.');
    expect(text).toMatch(/Compute prices rise by half\s+\d+(\.\d)?% ±\d+(\.\d)?%\s+Compute: \+\d+%/);
  });

  it.each(LANGUAGES)('leaves no word untranslated in %s', (language) => {
    const text = textOf(htmlOf(input, { language, sections: ['stress'] }));
    expect(text).not.toMatch(/\b(stress|report|analysis|figures|diff):[a-z]|\{\{|undefined|\bNaN\b/);
    if (language !== 'en') expect(text).not.toMatch(/\b(the|of|and|paths|months)\b/i);
  });

  it('tells one of the two where only that is known', () => {
    const alone = { ...input, studies: { ...input.studies, reverse: null } };
    expect(textOf(htmlOf(alone, { sections: ['stress'] }))).not.toContain('Reverse stress');
  });
});

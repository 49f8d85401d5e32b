import type { Assessed, BookAnswer } from '@shared/analysis/book/assess';
import { arithmeticOf, testInWords, tiersInWords } from '@shared/analysis/book/words';
import { FIGURES } from '@shared/figures/index';
import { constantOf } from '@shared/quantity/quantity';
import { buildReport } from '@shared/report/document/build';
import type { ReportInput } from '@shared/report/document/context';
import { ONE_PAGE, SECTION_IDS, WHOLE_REPORT } from '@shared/report/document/sections';
import { NO_STUDIES } from '@shared/report/document/studies';
import { figureRows } from '@shared/report/figures';
import { createWording } from '@shared/report/wording';
import { LANGUAGES } from '@shared/scenario/text';
import { beforeAll, describe, expect, it } from 'vitest';
import { htmlOf, OPTIONS, studiedInput, textOf } from './support';

let whole: ReportInput;
let saved: ReportInput;
beforeAll(async () => {
  whole = await studiedInput();
  saved = await studiedInput(({ assumptions }) => {
    assumptions.opening.cash.quantity = constantOf(2300);
  });
});

const STYLE = { moneyUnit: 'automatic', negatives: 'parentheses' } as const;

describe.each(LANGUAGES)('a report in %s', (language) => {
  it('has every headline figure with its error exactly as the program words it', () => {
    const text = textOf(htmlOf(whole, { language, sections: WHOLE_REPORT }));
    const rows = figureRows(whole.scenario, whole.result, createWording(language, STYLE));
    expect(rows.length).toBeGreaterThan(Object.keys(FIGURES).length);
    for (const { label, value, error } of rows) {
      expect(text).toContain(label);
      expect(text, label).toContain(` ${value} `);
      if (error !== null) expect(text, label).toContain(` ${error} `);
    }
  });

  it('leaves no word untranslated and no value unsaid', () => {
    const compared = [{ ...saved, given: saved.scenario, name: 'less cash' }];
    const text = textOf(htmlOf({ ...whole, before: saved, compared }, { language }));
    expect(text).not.toMatch(
      /\b(report|overview|fields|numbers|analysis|compare|diff|solve):[a-z]|\{\{|undefined|\bNaN\b|\[object/,
    );
    if (language !== 'en') expect(text).not.toMatch(/\b(the|of|and|paths|months)\b/i);
  });
});

describe('the sections', () => {
  it('stand in the order of the report, however they are asked for, and only those that were', () => {
    const ids = (sections: typeof SECTION_IDS) =>
      buildReport(whole, { ...OPTIONS, sections }).sections.map(({ id }) => id);
    expect(ids(['glossary', 'findings', 'cover'])).toEqual(['cover', 'findings', 'glossary']);
    expect(ids(ONE_PAGE)).toEqual(['summary']);
    expect(ids([])).toEqual([]);
  });

  it('are left out where there is nothing to say: no study, no answer, no other scenario', () => {
    const bare = buildReport({ ...whole, studies: NO_STUDIES }, OPTIONS).sections.map(({ id }) => id);
    expect(SECTION_IDS.filter((id) => !bare.includes(id))).toEqual([
      'book',
      'drivers',
      'solved',
      'conditions',
      'stress',
      'comparison',
      'actuals',
    ]);
  });

  it('are listed in the contents with links that lead to them', () => {
    const html = htmlOf(whole, { sections: WHOLE_REPORT });
    const links = [...html.matchAll(/<a href="#([a-z]+)">/g)].map(([, id]) => id);
    expect(links).toEqual([
      'findings',
      'liquidity',
      'book',
      'charts',
      'projections',
      'drivers',
      'conditions',
      'actuals',
      'assumptions',
      'method',
      'glossary',
    ]);
    for (const id of links) expect(html.split(`<section id="${id}"`)).toHaveLength(2);
  });
});

describe('the title', () => {
  it('is who it is about, and the answer', () => {
    const titleIn = (language: 'en' | 'zh-Hant') => buildReport(whole, { ...OPTIONS, language }).title;
    expect(titleIn('en')).toMatch(/^Zhipu.*: Half of the paths run out of cash by [A-Z][a-z]{2} 2026$/);
    expect(titleIn('zh-Hant')).toMatch(/：半數路徑在2026年\d+月或之前耗盡現金$/);
  });
});

describe('the provenance', () => {
  it('says from which file and which run it comes', () => {
    const { provenance } = buildReport(whole, OPTIONS);
    const value = (label: string) => provenance.find((fact) => fact.label === label)?.value;
    expect(value('File')).toBe('Zhipu.offing');
    expect(value('Made on')).toBe('8 Jan 2026');
    expect(value('Seed')).toBe(String(whole.result.seed));
    expect(value('Paths')).toBe('2,048');
    expect(value('Fingerprint')?.replaceAll(' ', '')).toBe(whole.result.fingerprint?.slice(0, 16));
    const unsaved = buildReport(whole, { ...OPTIONS, language: 'zh-Hant', fileName: null });
    expect(unsaved.provenance[0]?.value).toBe('尚未儲存');
  });
});

describe('the findings', () => {
  it('say what has changed since the saved version, with errors on the same draws', () => {
    const text = textOf(htmlOf({ ...whole, before: saved }), 'findings');
    const [runway] = figureRows(whole.scenario, whole.result, createWording('en', STYLE), saved.result).filter(
      ({ id }) => id === 'cashLasts.12',
    );
    expect(runway?.change).toMatch(/^\+[\d.]+ points ±[\d.]+$/);
    expect(text).toContain(runway?.change);
    expect(text).toContain('CNY 2.3bn');
    expect(text).toContain('CNY 2.552bn');
    expect(textOf(htmlOf(whole), 'findings')).not.toContain('points');
  });

  it('say in words when one, five and nine paths in ten are below the floor', () => {
    const { p10, p50, p90 } = whole.result.headline.runwayMonths;
    const text = textOf(htmlOf(whole), 'findings');
    for (const months of [p10, p50, p90]) expect(text).toContain(`(${months} months)`);
  });
});

describe('tests by the book', () => {
  it('stand with their sentences, their arithmetic and the notice, and tiers among what there is', () => {
    const html = htmlOf(whole);
    const wording = createWording('en', STYLE);
    const answer = whole.studies.book;
    expect(textOf(html, 'liquidity')).toContain(tiersInWords(answer as BookAnswer, whole.scenario, wording));
    const made = answer?.tests.filter((test) => !('error' in test)) as Assessed[];
    expect(made).toHaveLength(6);
    const text = textOf(html, 'book');
    for (const test of made) {
      expect(text).toContain(testInWords(test, wording));
      for (const { label, cells } of arithmeticOf(test, whole.scenario, wording).rows) {
        expect(text).toContain([label, ...cells].join(' '));
      }
    }
    expect(text).toContain('Arithmetic, not an opinion');
  });
});

describe('the note of the author', () => {
  it('stands on the cover as it was written, in lines', () => {
    const html = htmlOf(whole, { note: ' For the board.\n<i>Draft</i> ' });
    expect(html).toContain('<p class="notice">For the board.<br>&lt;i&gt;Draft&lt;/i&gt;</p>');
    expect(htmlOf(whole, { sections: ['cover'] })).not.toContain('class="notice"');
  });
});

describe('the drivers', () => {
  it('begin with the assumption that explains most, and show its ends', () => {
    const first = whole.studies.matters?.matters?.effects[0];
    const bar = whole.studies.matters?.details.find(({ id }) => id === first?.id)?.tornado;
    const html = htmlOf(whole).split('data-section="drivers"')[1] ?? '';
    const row = html.split('<tbody>')[1]?.split('</tr>')[0] ?? '';
    const percent = `${((first?.share.value ?? 0) * 100).toFixed(1)}% ±`;
    expect(row).toContain(percent);
    // The dot is at the end of the highest tenth: left of the line where more of it means less to raise.
    const [dot, line] = [/cx="([\d.]+)"/, /class="whole" d="M([\d.]+)/].map((of) => Number(of.exec(row)?.[1]));
    expect(Math.sign((dot ?? 0) - (line ?? 0))).toBe(Math.sign((bar?.highest.value ?? 0) - (bar?.lowest.value ?? 0)));
  });
});

describe('the condition', () => {
  it('is that cash lasts 24 months, with the share of the paths on which it does', () => {
    const share = whole.result.survival[24] ?? 0;
    const explanation = whole.studies.explained?.explanation;
    expect(explanation?.ok && explanation.value.selection.share).toBeCloseTo(share, 12);
    expect(textOf(htmlOf(whole), 'conditions')).toMatch(/Cash lasts 24 months on [\d.]+% \(±[\d.]+%\) of the paths/);
  });
});

describe('the comparison', () => {
  const side = (name: string) => ({ name, given: saved.scenario, scenario: saved.scenario, result: saved.result });

  it('shows all sides with the paired difference, charts told apart by dashes, and what differs', () => {
    const html = htmlOf({ ...whole, compared: [side('less cash'), side('the same again')] });
    const text = textOf(html, 'comparison');
    const other = figureRows(saved.scenario, saved.result, createWording('en', STYLE));
    for (const { value } of other) expect(text).toContain(value);
    expect(text).toContain('Same draws for all');
    expect(text).toMatch(/“less cash” needs less than “This scenario” on .* of the paths/);
    expect(text).toContain('the same again against This scenario: what differs');
    const section = html.split('data-section="comparison"')[1] ?? '';
    for (const dash of ['7 4', '2 3']) expect(section).toContain(`stroke-dasharray="${dash}"`);
  });

  it('draws no amounts of different currencies together, and says so', () => {
    const dollars = { ...saved.scenario, currency: 'USD' };
    const text = textOf(
      htmlOf({ ...whole, compared: [{ ...side('dollars'), given: dollars, scenario: dollars }] }),
      'comparison',
    );
    expect(text).toContain('In different currencies, so that amounts are not compared');
    expect(text).not.toContain('Median cash');
    expect(text).toContain('Chance that cash lasts');
  });
});

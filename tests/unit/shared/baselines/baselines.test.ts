import { BASELINE_IDS, createBaseline, isBaselineId, listBaselines } from '@shared/baselines';
import { ENGINE_VERSION } from '@shared/engine-version';
import { actualAddress } from '@shared/scenario/actuals';
import { scenarioSchema } from '@shared/scenario/file-schema';
import { listAssumptions } from '@shared/scenario/listing';
import type { Source } from '@shared/scenario/source';
import { inLanguage, LANGUAGES, type Text } from '@shared/scenario/text';
import { describe, expect, it } from 'vitest';

const uuid = '3f1c9c5e-8f0a-4d59-9f53-0d8f1c2b7a10';

/** Words that both languages have, in the script each promises. */
function expectWords(text: Text, where: string): void {
  if (typeof text === 'string') throw new Error(`${where} is in one language only`);
  for (const language of LANGUAGES) expect(inLanguage(text, language).trim(), `${where} ${language}`).toBeTruthy();
  expect(text.en, where).not.toMatch(/\p{Script=Han}/u);
  expect(text['zh-Hant'], where).toMatch(/./);
  expect(text['zh-Hant'], where).not.toMatch(/undefined|NaN|兆/);
  // A few of the commonest characters that only Traditional Chinese has.
  expect(inLanguage(text, 'zh-Hans'), where).not.toMatch(/[億萬務業雲測資產負債應門開]/);
  expect(text.en, where).not.toMatch(/undefined|NaN|Infinity/);
}

function expectSource(source: Source, where: string): void {
  for (const [part, text] of Object.entries(source)) {
    if (part !== 'kind') expectWords(text, `${where} ${part}`);
  }
}

describe.each(BASELINE_IDS)('%s', (id) => {
  const scenario = createBaseline(id, { uuid });

  it('is a valid scenario as it stands', () => {
    const parsed = scenarioSchema.safeParse(scenario);
    expect(parsed.error?.issues ?? []).toEqual([]);
    expect(parsed.data).toEqual(scenario);
  });

  it('carries the id it was given and the version of the engine', () => {
    expect(scenario.id).toBe(uuid);
    expect(scenario.engine).toBe(ENGINE_VERSION);
  });

  it('gives every number a source, in both languages', () => {
    const listed = listAssumptions(scenario.assumptions);
    expect(listed.length).toBeGreaterThan(40);
    for (const { path, assumption } of listed) expectSource(assumption.source, path);
    for (const segment of scenario.assumptions.segments) expectSource(segment.season.source, `${segment.id} season`);
    for (const { period, source } of scenario.reported) expectSource(source, period);
    for (const { source, note = '', ...figure } of scenario.actuals) {
      expectSource(source, actualAddress(figure));
      if (note !== '') expectWords(note, actualAddress(figure));
    }
  });

  it('names everything in both languages', () => {
    const { segments, costs, events } = scenario.assumptions;
    for (const item of [...segments, ...costs, ...events]) expectWords(item.name, item.id);
    expectWords(scenario.title, 'title');
    expectWords(scenario.company, 'company');
  });

  it('sets Chinese with Chinese commas', () => {
    const texts = JSON.stringify(scenario).match(/"zh-Han[st]":"(?:[^"\\]|\\.)*"/g) ?? [];
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.filter((text) => /[\p{Script=Han}%],|,[\p{Script=Han}]/u.test(text))).toEqual([]);
  });

  it('is the same every time and shares nothing with the last one', () => {
    const again = createBaseline(id, { uuid });
    expect(again).toEqual(scenario);
    again.assumptions.opening.cash.quantity = { kind: 'constant', value: -1 };
    for (const segment of again.assumptions.segments) segment.season.factors[0] = 99;
    expect(createBaseline(id, { uuid })).toEqual(scenario);
  });

  it('is a tree: no part of it is held twice', () => {
    const seen = new Set<object>();
    const visit = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      expect(seen.has(value)).toBe(false);
      seen.add(value);
      Object.values(value).forEach(visit);
    };
    visit(scenario);
  });
});

describe('the list', () => {
  it('introduces each starting point in both languages', () => {
    const list = listBaselines();
    expect(list.map((entry) => entry.id)).toEqual(['zhipu', 'minimax', 'blank']);
    for (const { id, title, company, summary } of list) {
      const scenario = createBaseline(id, { uuid });
      expect(title).toEqual(scenario.title);
      expect(company).toEqual(scenario.company);
      expectWords(summary, `${id} summary`);
      expect(summary.en).not.toContain('\n');
    }
  });

  it('knows its ids', () => {
    expect(isBaselineId('zhipu')).toBe(true);
    for (const other of ['Zhipu', '', 'constructor', null, 3]) expect(isBaselineId(other)).toBe(false);
  });
});

it('calls every number of the blank scenario a value to replace', () => {
  const scenario = createBaseline('blank', { uuid });
  for (const { assumption } of listAssumptions(scenario.assumptions)) {
    expect(assumption.source).toMatchObject({
      kind: 'assumed',
      why: { en: expect.stringContaining('to be replaced') },
    });
  }
  const { events, redemption, facility, raising, market } = scenario.assumptions;
  expect(events).toEqual([]);
  expect([redemption, facility, raising, market].map((group) => group.enabled)).toEqual([false, false, false, false]);
});

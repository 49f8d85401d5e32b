// @vitest-environment jsdom

import type { ReportInput } from '@shared/report/document/context';
import { SECTION_IDS } from '@shared/report/document/sections';
import { beforeAll, describe, expect, it } from 'vitest';
import { htmlOf, studiedInput } from './support';

const SCRIPT = `"><img src=x onerror=alert(1)></title></style></script><script>alert(1)</script><!--`;
const LONG = 'W'.repeat(400);
const BACKWARDS = 'שלום \u202eevil\u2066 name';

let input: ReportInput;
beforeAll(async () => {
  const hostile = await studiedInput((scenario) => {
    const { segments, costs, events } = scenario.assumptions;
    scenario.title = SCRIPT;
    scenario.company = `${LONG} ${SCRIPT}`;
    for (const [item, name] of [
      [segments[0], SCRIPT],
      [segments[1], BACKWARDS],
      [costs[0], LONG],
      [events[0], `${BACKWARDS}${SCRIPT}`],
    ] as const) {
      if (item) item.name = name;
    }
    if (segments[0]) {
      segments[0].growthInitial.source = { kind: 'stated', document: SCRIPT, place: BACKWARDS, figure: LONG };
      segments[0].growthLong.source = {
        kind: 'assumed',
        by: SCRIPT,
        why: `javascript:alert(1) ${'e\u0301'.repeat(500)}`,
      };
    }
  });
  input = { ...hostile, before: hostile, compared: [{ ...hostile, given: hostile.scenario, name: SCRIPT }] };
});

describe('what a file says of itself', () => {
  it('is text in every section, whatever is written in it', () => {
    const html = htmlOf(input, { sections: SECTION_IDS, fileName: SCRIPT, note: SCRIPT });
    const document = new DOMParser().parseFromString(html, 'text/html');
    expect(document.querySelectorAll('script, img, iframe, object, embed, link, base, form')).toHaveLength(0);
    const known =
      /^(?:class|id|href|lang|charset|http-equiv|content|name|role|tabindex|colspan|scope|data-[a-z]+|aria-[a-z]+)$/;
    const drawn =
      /^(?:xmlns|viewBox|width|height|d|x|y|cx|cy|r|fill|stroke|font-family|font-size|font-weight|text-anchor|paint-order|clip-path|opacity|textLength|lengthAdjust|stroke-[a-z]+)$/;
    for (const element of document.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        expect(known.test(name) || drawn.test(name), `${element.tagName} ${name}`).toBe(true);
        if (name === 'href') expect(value).toMatch(/^#[a-z]+$/);
      }
    }
    expect(document.title).toContain('<script>alert(1)</script>');
    expect(document.querySelector('h1')?.textContent).toContain(LONG);
    expect(document.querySelector('[data-section="assumptions"]')?.textContent).toContain(SCRIPT);
  });

  it('keeps its direction to itself, and turns nothing around', () => {
    const html = htmlOf(input);
    expect(html).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    const document = new DOMParser().parseFromString(html, 'text/html');
    const names = [...document.querySelectorAll('bdi')].map(({ textContent }) => textContent);
    expect(names.some((name) => name.includes('שלום evil name'))).toBe(true);
  });

  it('has no long word at the head of a column, where words are not broken', () => {
    const html = htmlOf({ ...input, compared: [{ ...input, given: input.scenario, name: LONG }] });
    const document = new DOMParser().parseFromString(html, 'text/html');
    const heads = [...document.querySelectorAll('thead th')].map(({ textContent }) => textContent);
    expect(heads.some((head) => head.startsWith('WWWW'))).toBe(true);
    for (const head of heads) expect(Math.max(...head.split(/\s/).map((word) => word.length))).toBeLessThan(24);
  });

  it('names nothing in the document twice', () => {
    const document = new DOMParser().parseFromString(htmlOf(input), 'text/html');
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(10);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

it('a report needs nothing but itself', () => {
  const html = htmlOf(input);
  const addresses = html
    .replaceAll('http://www.w3.org/2000/svg', '')
    .match(/(?:src|href)="(?!#)[^"]*|url\((?!#|data:font\/woff2;base64,)[^)]*|@import/g);
  expect(addresses).toBeNull();
  expect(html).toContain(`http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;`);
  expect(html).not.toContain(' style="');
});

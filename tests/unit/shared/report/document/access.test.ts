// @vitest-environment jsdom

import type { ReportInput } from '@shared/report/document/context';
import { ONE_PAGE, type SectionId } from '@shared/report/document/sections';
import axe from 'axe-core';
import { beforeAll, expect, it } from 'vitest';
import { htmlOf, studiedInput } from './support';

let input: ReportInput;
beforeAll(async () => {
  input = await studiedInput();
});

/** All kinds of blocks, with as few rows as that takes: looking at one takes as long as at a hundred. */
const KINDS: readonly SectionId[] = ['cover', 'findings', 'liquidity', 'charts', 'drivers', 'conditions', 'glossary'];

it.each([
  ['long', KINDS],
  ['one-page', ONE_PAGE],
])('the %s report can be used by those who do not see it', async (_, sections) => {
  const page = new DOMParser().parseFromString(htmlOf(input, { sections }), 'text/html');
  document.documentElement.lang = page.documentElement.lang;
  document.title = page.title;
  document.body.replaceChildren(...page.body.childNodes);
  // There is nothing to see here: contrast is that of the program's own colours, which have tests.
  const { violations } = await axe.run(document.documentElement, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)).toEqual([]);
  for (const svg of document.querySelectorAll('figure svg')) {
    expect(svg.getAttribute('role')).toBe('img');
    expect(svg.querySelector('title')?.textContent).not.toBe('');
    expect(svg.querySelector('desc')?.textContent).not.toBe('');
  }
});

// Scenarios that lack what a section tells of, and answers that only some reports have.

import { evaluateWith } from '@shared/analysis/solve/evaluate';
import { parseLever } from '@shared/analysis/solve/lever';
import { solve } from '@shared/analysis/solve/solve';
import { parseTarget } from '@shared/analysis/solve/target';
import { createBaseline } from '@shared/baselines';
import { createInProcessRunner } from '@shared/engine/hosts/in-process';
import { WHOLE_REPORT } from '@shared/report/document/sections';
import { NO_STUDIES } from '@shared/report/document/studies';
import type { Result } from '@shared/result';
import { describe, expect, it } from 'vitest';
import { zhipuExample } from '../example';
import { htmlOf, studiedInput, textOf } from './support';

function sure<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

/** A typeface in letters may spell anything. */
function withoutStyle(html: string): string {
  return html.replace(/<style>[\s\S]*?<\/style>/, '');
}

describe('a report', () => {
  it('of twelve months without events tells what there is', async () => {
    const input = await studiedInput((scenario) => {
      scenario.horizon = 12;
      for (const event of scenario.assumptions.events) event.enabled = false;
    });
    const html = htmlOf(input, { sections: WHOLE_REPORT });
    expect(withoutStyle(html)).not.toMatch(/NaN|undefined|Infinity/);
    expect(textOf(html, 'liquidity')).not.toMatch(/IPO|Events are shown/);
    expect(textOf(html, 'findings')).not.toContain('24 months');
    expect(textOf(html, 'conditions')).toContain('Cash lasts 12 months');
  });

  it('of a blank company, of which everything is certain, says so and draws it', async () => {
    const scenario = createBaseline('blank', { uuid: '6f1d7a52-9a40-4f0c-8a51-0d3a43a3b6de' });
    const result = sure(await createInProcessRunner().run(scenario, { paths: 256 }));
    const html = htmlOf({ scenario, result, before: null, compared: [], studies: NO_STUDIES });
    expect(withoutStyle(html)).not.toMatch(/NaN|undefined|Infinity/);
    expect(html.match(/<svg /g)?.length).toBeGreaterThan(3);
  });

  it('tells what was solved for, by the sentence of the screen', async () => {
    const example = await zhipuExample();
    const { scenario } = example;
    const [target, lever] = [
      sure(parseTarget(scenario, 'cashLasts.12>=90%')),
      sure(parseLever(scenario, 'opening.cash')),
    ];
    const runner = createInProcessRunner();
    const evaluate = evaluateWith(runner, scenario, [lever], target.figure);
    const solved = sure(await solve((x, paths) => evaluate([x], paths), lever, target, { paths: 256 }));
    const studies = { ...NO_STUDIES, solved: [{ target, lever, solved }] };
    const text = textOf(htmlOf({ ...example, before: null, compared: [], studies }), 'solved');
    expect(text).toContain('Cash lasts 12 months: 90% or more');
    expect(text).toMatch(/Cash of CNY [\d.]+(bn|m)( ±CNY \d+m)? makes cash last 12 months with a chance of 90%/);
  });
});

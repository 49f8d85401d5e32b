// What a report says of what was reported since: the sentences and figures of the screen.
import { standings } from '@shared/analysis/actuals/standing';
import { placeInWords, updateInWords } from '@shared/analysis/actuals/words';
import { createWording } from '@shared/report/wording';
import { beforeAll, describe, expect, it } from 'vitest';
import { htmlOf, studiedInput, textOf } from './support';

let input: Awaited<ReturnType<typeof studiedInput>>;
beforeAll(async () => {
  input = await studiedInput();
});

describe('the section of what came', () => {
  it('has the place of the figure, its band, score and calibration', () => {
    const text = textOf(htmlOf(input), 'actuals');
    const { scores } = input.studies.actuals ?? { scores: null };
    const [figure] = scores?.figures ?? [];
    expect(figure?.value).toBeCloseTo(standings(input.scenario).held[0]?.value ?? Number.NaN, 9);
    const wording = createWording('en');
    if (figure) expect(text).toContain(placeInWords(figure, input.scenario, wording).slice(0, 60));
    expect(text).toMatch(/533m of 724m 4\d\dm .* 58\dm .* 7\d\dm/);
    expect(text).toContain('nearer than the naive forecast');
    expect(text).toMatch(/within the middle 80%.*too few to judge/);
    expect(text).toContain('not held against the projection, which has no such figure');
  });

  it('says what follows, before and after', () => {
    const { updated, by, tolerance } = input.studies.actuals ?? { updated: null, by: [], tolerance: 0 };
    expect(by).toEqual(['revenue@2025']);
    if (!updated?.ok) throw new Error('nothing follows');
    const text = textOf(htmlOf(input), 'actuals');
    expect(text).toContain(
      updateInWords(updated.value, by, tolerance, input.scenario, createWording('en')).slice(0, 80),
    );
    expect(text).toContain('On-premise deployment: growth now');
    expect(text).toMatch(/Runway, median 18 months/);
  });

  it('is left out where nothing was reported', async () => {
    const without = await studiedInput((scenario) => {
      scenario.actuals = [];
    });
    expect(htmlOf(without)).not.toContain('data-section="actuals"');
  });
});

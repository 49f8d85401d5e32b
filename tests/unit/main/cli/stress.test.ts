import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { offing } from './support/offing';

const FEW = ['--paths', '256', '--workers', '0'];
const stress = (args: readonly string[], LANG = 'C') => offing(['stress', ...args, ...FEW], { env: { LANG } });

describe('stress', () => {
  it('says what each shock does and all at once, and which have nothing to strike', async () => {
    const { stdout, code } = await stress([
      'zhipu',
      '--shock',
      'compute-prices',
      '--shock',
      'ipo-slips@50%',
      '--shock',
      'facility-withdrawn',
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain('The hardest single blow is');
    expect(stdout).toMatch(/^Compute prices rise by half +\d+ months/m);
    expect(stdout).toMatch(/^IPO slips twelve months, at 50% of its strength/m);
    expect(stdout).toMatch(/^All at once/m);
    expect(stdout).toContain('Not laid: The bank withdraws the facility.');
    const chinese = await stress(['zhipu', '--shock', 'compute-prices'], 'zh_HK.UTF-8');
    expect(chinese.stdout).toContain('算力價格上升一半');
    expect(chinese.stdout).not.toMatch(/stress:|Shock/);
  });

  it('says of what is no blow that it lowers nothing, and not that it moves nothing', async () => {
    const { stdout } = await stress(['zhipu', '--shock', 'staff-cut']);
    expect(stdout).toContain(
      'None of these shocks lowers the chance of 12 months by more than twice its sampling error.',
    );
    expect(stdout).toMatch(/ \+[\d.]+ points ±[\d.]+ /);
  });

  it('does not say that a chance is unchanged which lies beyond the horizon', async () => {
    const { stdout } = await stress(['zhipu', '--shock', 'compute-prices', '--months', '12']);
    expect(stdout).toMatch(/^As it is .* ±\d+% +not known /m);
    expect(stdout).toMatch(/^ +now \d+ months \(before: beyond the horizon\) +−\d+ points ±\d+ +not known /m);
  });

  it('gives programs the same, with what to type by hand', async () => {
    const { stdout } = await stress(['zhipu', '--shock', 'ipo-slips', '--json']);
    const { rows, asIs } = JSON.parse(stdout);
    expect(rows).toHaveLength(1);
    const [option, value] = rows[0].byHand[0].split(" '");
    const byHand = await offing(['simulate', 'zhipu', option, value.slice(0, -1), ...FEW, '--json']);
    expect(JSON.parse(byHand.stdout).headline.cashLasts['12']).toBe(rows[0].figures['cashLasts.12'].value);
    expect(rows[0].figures['cashLasts.12'].change).toBeCloseTo(
      rows[0].figures['cashLasts.12'].value - asIs['cashLasts.12'].value,
      12,
    );
  });

  it('turns shocks round, and tells stories', async () => {
    const { stdout } = await stress(['zhipu', '--shock', 'compute-prices', '--reverse', '--json']);
    const { shocks, leastSum } = JSON.parse(stdout);
    expect(shocks[0]).toMatchObject({ id: 'compute-prices', reached: expect.any(Number) });
    expect(shocks[0].strength).toBeGreaterThan(0.4);
    expect(shocks[0].strength).toBeLessThan(1);
    expect(leastSum).toBeNull();
    const words = await stress(['zhipu', '--shock', 'compute-prices', '--reverse', '--chance', '30%']);
    expect(words.stdout).toContain('falls to 30%');
    expect(words.stdout).toMatch(/^Compute prices rise by half +\d+(\.\d)?% ±\d+(\.\d)?% +Compute: \+\d+%$/m);
    const list = await stress(['zhipu', '--list']);
    expect(list.stdout).toContain("--change 'compute +50% from");
    const listed = JSON.parse((await stress(['zhipu', '--list', '--json'])).stdout);
    expect(listed.skipped).toEqual(['facility-withdrawn']);
    for (const { id, story, byHand } of listed.shocks) {
      expect(list.stdout).toContain(`${id}: `);
      expect(list.stdout).toContain(story);
      expect(list.stdout).toContain(byHand.join(' '));
    }
  });

  it.each([
    [['--shock', 'flood'], 'There is no shock “flood”.'],
    [['--shock', 'ipo-slips@-1'], '“-1” is no strength.'],
    [['--shock', 'facility-withdrawn'], 'None of these shocks finds anything to strike'],
    [['--lasts', '18'], 'has a meaning beside --reverse only'],
    [['--chance', '30%'], 'has a meaning beside --reverse only'],
    [['--reverse', '--chance', '100%'], '“100%” is no chance to fall to.'],
    [['--reverse', '--lasts', '13'], 'Choose one of 12, 18, 24, 36, 60.'],
    [['--reverse', '--shock', 'ipo-slips', '--lasts', '24'], 'not above the 50%'],
  ])('refuses %j', async (args, message) => {
    const { code, stderr } = await stress(['zhipu', ...args]);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  it('reads shocks from a file, and names the file where it cannot', async ({ onTestFinished }) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'offing-shocks-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const file = path.join(folder, 'mine.offing-shocks');
    const mine = { id: 'mine', name: 'Mine', story: '', source: '', edits: [{ does: 'pay', amount: 900, month: 2 }] };
    await writeFile(file, JSON.stringify({ format: 'offing-shocks', version: 1, shocks: [mine] }));
    expect((await stress(['zhipu', '--shock', file])).stdout).toMatch(/^Mine +\d+ months/m);
    await writeFile(file, '{"format":"offing-shocks","version":1,"shocks":[{"id":"mine"}]}');
    const refused = await stress(['zhipu', '--shock', file]);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('mine.offing-shocks');
  });
});

// The window's results against those that every other host gives, to the bit: its Chromium has another version of the
// JavaScript engine than any Node.
import path from 'node:path';
import golden from '../golden/fingerprints.json';
import { expect, test } from './launch';
import { shownFingerprint } from './window';

test('a scenario with everything in it has the known fingerprint', async ({ open }) => {
  const wanted = golden.runs.find(({ file, sampling }) => file === 'everything.offing' && sampling === 'sobol');
  const { page } = await open({ args: [path.resolve('tests/golden/everything.offing')] });
  const shown = shownFingerprint(page);
  await expect(shown).toHaveText(/^[0-9a-f]{4} [0-9a-f]{4}$/);
  expect((await shown.innerText()).replace(' ', '')).toBe(wanted?.fingerprint?.slice(0, 8));
});

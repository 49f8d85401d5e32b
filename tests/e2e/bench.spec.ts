// `npm run bench:window` drives the application as users do; that it still can is seen here, and what it measures is not.
// It starts the application itself, on the screen that comes with `launch`.
import { measureWindow } from '../bench/parts/window';
import { expect, test } from './launch';

test('the bench measures a preview, a full run and a first projection', async ({ launch: _ }) => {
  expect(await measureWindow('check')).toBe(true);
});

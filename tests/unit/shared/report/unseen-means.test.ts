import { costFinding } from '@shared/charts/kinds/costs';
import { revenueFinding } from '@shared/charts/kinds/revenue';
import { constantOf, type Quantity } from '@shared/quantity/quantity';
import { NO_STUDIES } from '@shared/report/document/studies';
import { unseenMeans } from '@shared/report/unseen-means';
import { createWording } from '@shared/report/wording';
import { expect, it } from 'vitest';
import { htmlOf, textOf } from './document/support';
import { zhipuExample } from './example';

const wording = createWording('en');
const span = { first: 0, shown: 60, period: 'halfYear' } as const;

const volatile = (quantity: Quantity, paths = 256) =>
  zhipuExample(({ assumptions }) => {
    for (const { volatility } of assumptions.segments) volatility.quantity = quantity;
  }, paths);

it('are told, with the volatility, where hardly any path reaches the mean', async () => {
  const wild = await volatile(constantOf(5));
  const still = await volatile(constantOf(0));
  const mean = ({ result }: typeof wild) => result.series.revenue?.year.mean[4] as number;
  // The expectation is the same.
  expect(mean(wild)).toBeLessThan(0.05 * mean(still));
  expect(unseenMeans(wild.scenario, wild.result)[0]).toMatchObject({ series: 'revenue', volatility: 5 });
  expect(revenueFinding({ ...wild, ...span, wording })).toMatch(/^Mean unreliable: volatility 500%$/);
  const input = { ...wild, before: null, compared: [], studies: NO_STUDIES };
  expect(textOf(htmlOf(input), 'projections')).toMatch(/500%: means depend on paths so rare/);
});

it('are as many as the paths decide, and depend on the volatile part of an uncertain volatility', async () => {
  const some = await volatile(constantOf(1.2));
  expect(unseenMeans(some.scenario, { paths: 1000 })).not.toEqual([]);
  expect(unseenMeans(some.scenario, { paths: 16_384 })).toEqual([]);
  const few = await volatile({ kind: 'discrete', values: [0.2, 4], weights: [9, 1] });
  expect(unseenMeans(few.scenario, few.result)).not.toEqual([]);
});

it('are none where nothing is volatile, or nothing is there', async () => {
  const usual = await zhipuExample();
  expect(unseenMeans(usual.scenario, usual.result)).toEqual([]);
  const price = await zhipuExample(({ assumptions: { compute } }) => {
    compute.priceVolatility.quantity = constantOf(4);
  });
  expect(unseenMeans(price.scenario, price.result)).toEqual([
    { path: 'compute.priceVolatility', series: 'compute', volatility: 4 },
  ]);
  expect(costFinding({ ...price, ...span, wording })).toMatch(/volatility 400%/);
  price.scenario.assumptions.compute.start.quantity = constantOf(0);
  expect(unseenMeans(price.scenario, price.result)).toEqual([]);
});

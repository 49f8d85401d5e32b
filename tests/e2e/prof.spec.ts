import { test } from './launch';
import { complete } from './window';
import { writeFileSync } from 'node:fs';
test('prof', async ({ open }) => {
  const first = await open({});
  await complete(first.page);
  const { app } = first;
  for (let i = 0; i < 3; i++) {
    const t0 = Date.now();
    const { page } = await open({});
    const t1 = Date.now();
    await complete(page);
    console.log('open', t1 - t0, 'complete', Date.now() - t0);
  }
  const { page } = await open({});
  const s = await page.context().newCDPSession(page);
  await s.send('Profiler.enable');
  await s.send('Profiler.setSamplingInterval', { interval: 200 });
  await s.send('Profiler.start');
  await page.reload();
  await complete(page);
  await page.waitForTimeout(1500);
  const { profile } = await s.send('Profiler.stop');
  writeFileSync('/tmp/main.cpuprofile', JSON.stringify(profile));
  const m = await s.send('Performance.enable').then(() => s.send('Performance.getMetrics'));
  console.log(JSON.stringify(m.metrics.filter((x: {name: string}) => /Duration|Heap/.test(x.name))));
});

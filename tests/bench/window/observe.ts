/** What a page measures of itself. These functions run in it, so each has to bring along all that it needs. */
import type { Page } from '@playwright/test';

interface Observed extends Window {
  observed: { tasks: number[]; previews: number[]; results: number[]; pressed: number };
}

/** Notes tasks that hold the page up, and the time from each key to the frames that show its preview and its full run. */
export async function observe(page: Page): Promise<void> {
  // The loader of the bench gives functions their names by a helper that the page does not have.
  await page.evaluate('globalThis.__name ??= (made) => made');
  await page.evaluate(() => {
    const state: Observed['observed'] = { tasks: [], previews: [], results: [], pressed: 0 };
    (window as unknown as Observed).observed = state;
    new PerformanceObserver((entries) => {
      for (const { duration } of entries.getEntries()) state.tasks.push(duration);
    }).observe({ entryTypes: ['longtask'] });
    let shown = 0;
    let settled = 0;
    document.addEventListener('keydown', ({ timeStamp }) => (state.pressed = timeStamp), true);
    const overview = document.querySelector('.overview');
    const fingerprint = document.querySelector('.status-bar .fingerprint');
    if (!overview || !fingerprint) throw new Error('There is no overview to observe');
    const afterFrame = (times: number[]) => {
      const { pressed } = state;
      requestAnimationFrame(() => times.push(performance.now() - pressed));
    };
    new MutationObserver(() => {
      if (overview.getAttribute('data-stale') !== 'false' || shown === state.pressed) return;
      shown = state.pressed;
      afterFrame(state.previews);
    }).observe(overview, { attributeFilter: ['data-stale'] });
    new MutationObserver(() => {
      if (!/^[0-9a-f]{4} [0-9a-f]{4}$/.test(fingerprint.textContent ?? '') || settled === state.pressed) return;
      settled = state.pressed;
      afterFrame(state.results);
    }).observe(fingerprint, { childList: true, characterData: true, subtree: true });
  });
}

/** What was noted since it was last asked. */
export function noted(page: Page): Promise<{ tasks: number[]; previews: number[]; results: number[] }> {
  return page.evaluate(() => {
    const { observed } = window as unknown as Observed;
    const { tasks, previews, results } = observed;
    Object.assign(observed, { tasks: [], previews: [], results: [] });
    return { tasks, previews, results };
  });
}

/** Milliseconds from the beginning of the page to the frame that shows its first projection, of a page loaded anew. */
export async function firstProjection(page: Page): Promise<number> {
  await page.addInitScript(() => {
    const marked = window as unknown as { firstProjection?: number };
    const watch = new MutationObserver(() => {
      if (document.querySelector('.overview')?.getAttribute('data-stale') !== 'false') return;
      watch.disconnect();
      requestAnimationFrame(() => (marked.firstProjection = performance.now()));
    });
    watch.observe(document, { subtree: true, childList: true, attributeFilter: ['data-stale'] });
  });
  await page.reload();
  const handle = await page.waitForFunction(() => (window as unknown as { firstProjection?: number }).firstProjection);
  return (await handle.jsonValue()) ?? Number.NaN;
}

import type { Report } from '@shared/report';
import type { Length } from '@shared/report/assumptions';
import { type RefObject, useLayoutEffect, useState } from 'react';
import { type Block, planSheets, type SheetPlan } from './paging';

export interface Plan {
  readonly sheets: readonly SheetPlan[];
  /** How much of each source there is room for. */
  readonly length: Length;
}

/** From the fullest to the shortest: what is tried to stay on the fewest pages. */
export const LENGTHS = ['full', 'brief', 'short'] as const satisfies readonly Length[];

/** The marks by which the parts of the measuring page are found. */
export const MEASURED = { length: 'data-length', block: 'data-block', notes: 'data-notes', body: 'data-body' } as const;

function heightOf(holder: Element, mark: string): number {
  return holder.querySelector(`[${mark}]`)?.getBoundingClientRect().height ?? 0;
}

function blocksIn(holder: Element): Block[] {
  return [...holder.querySelectorAll(`[${MEASURED.block}]`)].map((element) => ({
    height: element.getBoundingClientRect().height,
    isHeading: element.getAttribute(MEASURED.block) === 'heading',
  }));
}

/** The fullest sources on the fewest pages: shortening that saves no page only loses words. */
function bestPlan(report: Report, page: Element): Plan {
  const size = { rows: report.table.rows.length, halves: report.table.columns.length };
  const body = heightOf(page, MEASURED.body);
  const plans = LENGTHS.flatMap((length): Plan[] => {
    const holder = page.querySelector(`[${MEASURED.length}="${length}"]`);
    if (!holder) return [];
    return [
      {
        length,
        sheets: planSheets({ ...size, body, blocks: blocksIn(holder), notes: heightOf(holder, MEASURED.notes) }),
      },
    ];
  });
  return plans.reduce((best, plan) => (plan.sheets.length < best.sheets.length ? plan : best));
}

/** Lays out the pages from the assumptions as they will be set. Null until the fonts have been measured. */
export function usePlan(report: Report, measuring: RefObject<HTMLElement | null>): Plan | null {
  const [plan, setPlan] = useState<Plan | null>(null);
  useLayoutEffect(() => {
    let current = true;
    void document.fonts.ready.then(() => {
      if (current && measuring.current) setPlan(bestPlan(report, measuring.current));
    });
    return () => {
      current = false;
    };
  }, [report, measuring]);
  return plan;
}

/** What is checked of a file as a whole: its shape, and what one member says of another. */
import type { z } from 'zod';
import type { ExpectedCode } from '../quantity/expected';
import { actualAddress } from './actuals';
import { changeableLines } from './changeable-lines';
import { frequencyOf, isDrawnMonthly } from './correlations';
import { awaitedBy } from './event-references';
import { type Assumptions, type DatedChange, fileShape, type Scenario, scenarioShape } from './schema';
import { practicalRange } from './within-field';

function uniqueIds(list: readonly { id: string }[], path: string, ctx: z.core.$RefinementCtx): void {
  const seen = new Set<string>();
  for (const [index, item] of list.entries()) {
    if (seen.has(item.id))
      ctx.addIssue({ code: 'custom', path: ['assumptions', path, index, 'id'], message: 'uniqueId' });
    seen.add(item.id);
  }
}

/** Refuses pairs of things that are not there, are the same, are of different frequency, or are given twice. */
function refineCorrelations(assumptions: Assumptions, ctx: z.core.$RefinementCtx): void {
  if (assumptions.correlations.length === 0) return;
  const frequency = frequencyOf(assumptions);
  const seen = new Set<string>();
  const refuse = (index: number, side: number, message: ExpectedCode) =>
    ctx.addIssue({ code: 'custom', path: ['assumptions', 'correlations', index, 'between', side], message });
  for (const [index, { between }] of assumptions.correlations.entries()) {
    const [a, b] = between;
    const unfit = between.findIndex((path) => frequency(path) === undefined);
    const pair = [a, b].sort().join(' ');
    if (unfit >= 0) refuse(index, unfit, isDrawnMonthly(between[unfit] ?? '') ? 'drawnOnce' : 'knownQuantity');
    else if (a === b) refuse(index, 1, 'otherQuantity');
    else if (frequency(a) !== frequency(b)) refuse(index, 1, 'sameFrequency');
    else if (seen.has(pair)) refuse(index, 1, 'uniquePair');
    seen.add(pair);
  }
}

/** Whether the lines of a change exist in no month, whatever its first and its last, rounded as the model rounds them. */
function isEmptySpan(change: DatedChange): boolean {
  if (change.effect !== 'span') return false;
  const [earliest] = practicalRange(change.firstMonth.quantity);
  const [, latest] = practicalRange(change.lastMonth.quantity);
  return Math.round(latest) < Math.round(earliest);
}

/** Refuses changes of lines that are not there, of a margin that a line does not have, of one line twice, and empty spans. */
function refineChanges(assumptions: Assumptions, ctx: z.core.$RefinementCtx): void {
  const lines = changeableLines(assumptions);
  for (const [index, change] of assumptions.changes.entries()) {
    const { effect, targets } = change;
    if (isEmptySpan(change)) {
      const path = ['assumptions', 'changes', index, 'lastMonth', 'quantity'];
      ctx.addIssue({ code: 'custom', path, message: 'monthsInOrder' satisfies ExpectedCode });
    }
    for (const [place, target] of targets.entries()) {
      const refuse = (message: ExpectedCode) =>
        ctx.addIssue({ code: 'custom', path: ['assumptions', 'changes', index, 'targets', place], message });
      if (!lines.includes(target)) refuse('knownLine');
      else if (effect === 'margin' && !target.startsWith('segments.')) refuse('knownSegment');
      else if (targets.indexOf(target) < place) refuse('uniqueLine');
    }
  }
}

/** Refuses events that wait for or are kept off by what is not there, and those that wait for themselves in the end. */
function refineEvents({ events }: Assumptions, ctx: z.core.$RefinementCtx): void {
  const ids = new Set(events.map(({ id }) => id));
  for (const [index, { id, after, unless }] of events.entries()) {
    const refuse = (member: readonly (string | number)[], message: ExpectedCode) =>
      ctx.addIssue({ code: 'custom', path: ['assumptions', 'events', index, ...member], message });
    const awaited = awaitedBy(events, id);
    if (after !== null && !ids.has(after)) refuse(['after'], 'knownEvent');
    else if (awaited.includes(id)) refuse(['after'], 'awaitable');
    for (const [place, other] of unless.entries()) {
      if (!ids.has(other)) refuse(['unless', place], 'knownEvent');
      else if (other === id || awaited.includes(other)) refuse(['unless', place], 'excludable');
      else if (unless.indexOf(other) < place) refuse(['unless', place], 'uniqueEvent');
    }
  }
}

/** Refuses spans that end before they begin, and figures that are given twice. */
function refineActuals(actuals: Scenario['actuals'], ctx: z.core.$RefinementCtx): void {
  const seen = new Set<string>();
  for (const [index, actual] of actuals.entries()) {
    const refuse = (member: string, message: ExpectedCode) =>
      ctx.addIssue({ code: 'custom', path: ['actuals', index, member], message });
    const address = actualAddress(actual);
    if (actual.to < actual.from) refuse('to', 'notBeforeFrom');
    else if (seen.has(address)) refuse('series', 'uniqueFigure');
    seen.add(address);
  }
}

type Refined = Pick<Scenario, 'assumptions' | 'actuals'>;

/** What one member says of another: ids are given once, and what is referred to is there. */
function refineReferences({ assumptions, actuals }: Refined, ctx: z.core.$RefinementCtx): void {
  const { segments, costs, changes, events, redemption } = assumptions;
  uniqueIds(segments, 'segments', ctx);
  uniqueIds(costs, 'costs', ctx);
  uniqueIds(changes, 'changes', ctx);
  uniqueIds(events, 'events', ctx);
  if (redemption.enabled && redemption.unless !== null && !events.some((event) => event.id === redemption.unless)) {
    ctx.addIssue({ code: 'custom', path: ['assumptions', 'redemption', 'unless'], message: 'knownEvent' });
  }
  refineChanges(assumptions, ctx);
  refineEvents(assumptions, ctx);
  refineCorrelations(assumptions, ctx);
  refineActuals(actuals, ctx);
}

/** The file. */
export const fileSchema = fileShape.superRefine(refineReferences);

/** The file as the program holds it. */
export const scenarioSchema = scenarioShape.superRefine(refineReferences);

/** Notes on the cash chart. Each looks for a free place of its own and stays away if there is none. */
import type { EventSummary } from '../engine/results';
import { chanceWithin } from '../report/precision';
import { spokenMoney } from '../report/wording';
import { calendarMonth } from '../scenario/calendar';
import { monthAt } from '../scenario/periods';
import { blockSize, dot, LINE_HEIGHT, type TextLine, vertical, writeBlock } from './base/draw';
import { type Box, firstFree } from './base/labels';
import type { Drawing, Layer } from './base/layers';
import type { Fan } from './base/range';
import type { ChartTheme } from './base/theme';
import { fanTop, isOffFan } from './fan-room';
import { amount, type ChartInput, monthName } from './input';

const SPACE = 8;
/** Between the places that the floor's label tries. */
const FLOOR_STEP = 16;

function areaBox({ area }: Drawing): Box {
  return { x: area.left, y: area.top, width: area.right - area.left, height: area.bottom - area.top };
}

/** Where the median crosses the floor, if it does so in the month in which half are out; else that month's end. */
function crossing(fan: Fan, floor: number, month: number): number {
  const before = fan.p50[month - 2];
  const after = fan.p50[month - 1];
  if (before === undefined || after === undefined || before < floor || after >= floor) return month;
  return month - 1 + (before - floor) / (before - after);
}

export function halfOutMark(input: ChartInput, fan: Fan, floor: number): Layer {
  return (drawing, theme) => {
    const month = input.result.headline.runwayMonths.p50;
    if (month === null || month > input.shown || month < input.first) return;
    const { ctx, area } = drawing;
    const x = drawing.x(crossing(fan, floor, month));
    const y = drawing.y(floor);
    const lines: TextLine[] = [
      { text: monthName(input, month), colour: theme.signal, strong: true },
      { text: input.wording.t('overview:label.halfOut'), colour: theme.signal },
    ];
    const size = blockSize(theme, lines);
    // To the right of its stem, as far right as the chart goes, or to the left.
    const columns = [x - 4, Math.min(x - 4, area.right - size.width), x + 4 - size.width];
    const places = columns.flatMap((left) => {
      const clear = fanTop(drawing, fan, left, left + size.width) - size.height - SPACE;
      const heights = [Math.min(clear, y - size.height - 24), area.top + 2];
      return heights.map((top) => ({ x: left, y: top, ...size }));
    });
    const offFan = places.filter((place) => isOffFan(drawing, fan, place));
    const box = firstFree([...offFan, ...places], drawing.taken, areaBox(drawing));
    if (box) {
      vertical(ctx, x, box.y + box.height, y, { colour: theme.signal });
      const isLeft = box.x + box.width < x + 10;
      writeBlock(drawing, theme, lines, box, { align: isLeft ? 'right' : 'left', ground: isOffFan(drawing, fan, box) });
    }
    dot(ctx, { x, y }, theme.signal, theme.bg, 4);
  };
}

/** The months in which all but one in a hundred of its occurrences fall. */
export function eventMonths(
  event: EventSummary,
): { readonly from: number; readonly to: number; readonly peak: number } | null {
  if (!(event.probability > 0)) return null;
  let sum = 0;
  let from = 0;
  let to = 0;
  let peak = 0;
  for (const [index, share] of event.monthly.entries()) {
    sum += share;
    if (from === 0 && sum > 0.005 * event.probability) from = index + 1;
    if (to === 0 && sum >= 0.995 * event.probability - 1e-12) to = index + 1;
    if (peak === 0 || share > (event.monthly[peak - 1] ?? 0)) peak = index + 1;
  }
  return { from, to: to || event.monthly.length, peak };
}

/** "Jan to Mar 2026", "Nov 2025 to Mar 2026". */
function monthRange({ scenario, wording }: ChartInput, from: number, to: number): string {
  const { t, format } = wording;
  const [first, last] = [calendarMonth(scenario.balanceDate, from), calendarMonth(scenario.balanceDate, to)];
  const names = t('numbers:monthNames').split(',');
  const params = { from: names[first.month - 1] ?? '', to: names[last.month - 1] ?? '', year: last.year };
  if (from !== to && first.year === last.year) return t('overview:label.sameYear', params);
  const [start, end] = [format.month(monthAt(scenario, from)), format.month(monthAt(scenario, to))];
  return from === to ? start : t('overview:label.between', { from: start, to: end });
}

function noteLines(input: ChartInput, event: EventSummary, name: string, theme: ChartTheme): TextLine[] {
  const { wording } = input;
  const months = eventMonths(event);
  const lines: TextLine[] = [{ text: name, colour: theme.text, strong: true }];
  if (months) {
    const range = monthRange(input, months.from, months.to);
    const chance = chanceWithin(event.probability, event.error.probability, 0, wording.format);
    lines.push({
      text: event.probability === 1 ? range : wording.t('overview:label.event', { chance, range }),
      colour: theme.text2,
    });
  }
  if (event.amount) {
    const text = wording.t('overview:label.eventAmount', { amount: amount(input, event.amount[1]) });
    lines.push({ text, colour: theme.text2 });
  }
  return lines;
}

interface Happening {
  readonly event: EventSummary;
  readonly name: string;
  /** Likeliest month. */
  readonly peak: number;
}

function happenings({ result, scenario, first, shown, wording }: ChartInput): Happening[] {
  return result.events.flatMap((event) => {
    const definition = scenario.assumptions.events.find(({ id }) => id === event.id);
    const months = eventMonths(event);
    if (!definition || !months || months.peak > shown || months.peak < first) return [];
    return [{ event, name: wording.words(definition.name), peak: months.peak }];
  });
}

/** A dotted line at each event's likeliest month; notes keep clear of it. */
export function eventLines(input: ChartInput): Layer {
  return ({ ctx, area, x, taken }, theme) => {
    for (const { peak } of happenings(input)) {
      const at = x(peak);
      vertical(ctx, at, area.top, area.bottom, { colour: theme.text2, dash: [1, 3] });
      taken.push({ x: at - 2, y: area.top, width: 4, height: area.bottom - area.top });
    }
  };
}

/** As much of each event's note as finds a place beside its line, off the fan and off the floor. */
export function eventNotes(input: ChartInput, fan: Fan, floor: number): Layer {
  return (whole, theme) => {
    const { area, taken, y } = whole;
    const line = { x: area.left, y: y(floor) - 2, width: area.right - area.left, height: 4 };
    const drawing = { ...whole, taken: [...taken, line] };
    for (const { event, name, peak } of happenings(input)) {
      placeNote(drawing, theme, noteLines(input, event, name, theme), drawing.x(peak), fan);
    }
    taken.push(...drawing.taken.slice(taken.length + 1));
  };
}

function placeNote(drawing: Drawing, theme: ChartTheme, lines: readonly TextLine[], x: number, fan: Fan): void {
  const { area, taken } = drawing;
  for (let count = lines.length; count > 0; count--) {
    const kept = lines.slice(0, count);
    const size = blockSize(theme, kept);
    const rows = [0, 1, 2, 3].map((row) => row * LINE_HEIGHT);
    const tops = [...rows.map((row) => area.top + 2 + row), ...rows.map((row) => area.bottom - 4 - size.height - row)];
    const places = tops.flatMap((y) => [x - SPACE - size.width, x + SPACE].map((left) => ({ x: left, y, ...size })));
    const box = firstFree(
      places.filter((place) => isOffFan(drawing, fan, place)),
      taken,
      areaBox(drawing),
    );
    if (!box) continue;
    writeBlock(drawing, theme, kept, box, { align: box.x < x ? 'right' : 'left', ground: true });
    return;
  }
}

/** Beside the floor, where the fan is not if there is such a place. */
export function floorLabel(input: ChartInput, fan: Fan, floor: number): Layer {
  return (drawing, theme) => {
    const line = {
      text: input.wording.t('overview:label.floor', {
        amount: spokenMoney(floor, input.scenario.currency, input.wording),
      }),
      colour: theme.signal,
    };
    const size = blockSize(theme, [line]);
    const y = drawing.y(floor);
    const { left, right } = drawing.area;
    const steps = Math.floor((right - left - size.width - 8) / FLOOR_STEP);
    const columns = Array.from({ length: Math.max(0, steps) + 1 }, (_, step) => left + 4 + step * FLOOR_STEP);
    const places = [...columns, right - size.width - 4].flatMap((x) => [
      { x, y: y + 3, ...size },
      { x, y: y - size.height - 3, ...size },
    ]);
    const offFan = places.filter((place) => isOffFan(drawing, fan, place));
    const box = firstFree([...offFan, ...places], drawing.taken, areaBox(drawing));
    if (box) writeBlock(drawing, theme, [line], box);
  };
}

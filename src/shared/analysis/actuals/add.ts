import { reportableSeries } from '../../report/reported';
import { fail, ok, type Result } from '../../result';
import { type Actual, actualAddress, type Mark, parseSpan } from '../../scenario/actuals';
import { change, shortened } from '../../scenario/change';
import { nearestPath } from '../../scenario/nearest-path';
import { parseAmount } from '../../scenario/parsing/parse-quantity';
import { SET_BY_USER } from '../../scenario/replaced-source';
import type { Scenario } from '../../scenario/schema';
import type { Source } from '../../scenario/source';

/** Where a figure was read. */
export interface Reading {
  readonly mark: Mark;
  readonly document?: string | undefined;
  readonly place?: string | undefined;
  readonly note?: string | undefined;
}

function sourceOf({ document, place = '' }: Reading, figure: string): Source {
  return document === undefined ? SET_BY_USER : { kind: 'stated', document, place, figure };
}

/** `revenue@2025=724m`: a figure, the months that it covers, and its amount; without a unit, in millions. */
function readFigure(
  scenario: Scenario,
  text: string,
): Result<Pick<Actual, 'series' | 'from' | 'to' | 'value'> & { readonly typed: string }> {
  const [, series = '', label = '', typed = ''] = /^([^@=]*)@([^=]*)=(.*)$/s.exec(text.trim()) ?? [];
  if (series === '') return fail('actuals.syntax', { text: shortened(text) });
  const known = reportableSeries(scenario);
  if (!known.includes(series)) {
    const suggestion = nearestPath(series, known);
    return fail('actuals.unknown', { text: shortened(series), options: known.join(', '), suggestion });
  }
  const span = parseSpan(label);
  if (!span) return fail('actuals.span', { text: shortened(label) });
  const amount = parseAmount(typed, { currency: scenario.currency });
  return amount.ok ? ok({ series, ...span, value: amount.value.value, typed: typed.trim() }) : amount;
}

/** Adds what was reported, in the place of what is there for the same figure and months. */
export function addActual(scenario: Scenario, text: string, reading: Reading): Result<Scenario> {
  const read = readFigure(scenario, text);
  if (!read.ok) return read;
  const { typed, ...figure } = read.value;
  const { mark, note } = reading;
  const actual: Actual = { ...figure, mark, source: sourceOf(reading, typed), ...(note !== undefined && { note }) };
  const address = actualAddress(actual);
  const others = scenario.actuals.filter((one) => actualAddress(one) !== address);
  const changed = change(scenario, [{ location: ['actuals'], value: [...others, actual] }], address, typed);
  return changed.ok ? ok(changed.value.scenario) : changed;
}

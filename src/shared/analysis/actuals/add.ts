import { reportableSeries } from '../../report/reported';
import { fail, ok, type Result } from '../../result';
import { type Actual, actualAddress, type Mark, parseSpan } from '../../scenario/actuals';
import { type Change, change, shortened } from '../../scenario/change';
import { nearestPath } from '../../scenario/nearest-path';
import { parseAmount } from '../../scenario/parsing/parse-quantity';
import { sourceOfFigure } from '../../scenario/replaced-figure';
import type { Scenario } from '../../scenario/schema';
import type { Source } from '../../scenario/source';
import type { Text } from '../../scenario/text';

/** Where a figure was read. */
export interface Reading {
  readonly mark: Mark;
  readonly document?: string | undefined;
  readonly place?: string | undefined;
  readonly note?: Text | undefined;
}

/** A figure as it is typed: of which series, for which months, how much; without a unit, in millions. */
export interface TypedFigure {
  readonly series: string;
  readonly span: string;
  readonly amount: string;
}

function sourceOf({ document, place = '' }: Reading, typed: string, value: number, before?: Actual): Source {
  return document === undefined ? sourceOfFigure(value, before) : { kind: 'stated', document, place, figure: typed };
}

function readFigure(
  scenario: Scenario,
  { series, span: label, amount: typed }: TypedFigure,
): Result<Pick<Actual, 'series' | 'from' | 'to' | 'value'>> {
  const known = reportableSeries(scenario);
  if (!known.includes(series)) {
    const suggestion = nearestPath(series, known);
    return fail('actuals.unknown', { text: shortened(series), options: known.join(', '), suggestion });
  }
  const span = parseSpan(label);
  if (!span) return fail('actuals.span', { text: shortened(label) });
  const amount = parseAmount(typed, { currency: scenario.currency });
  return amount.ok ? ok({ series, ...span, value: amount.value.value }) : amount;
}

/**
 * Puts down what was reported, in the place of what is there for the same figure and months, or of the figure with the address
 * `replaced`.
 */
export function putActual(scenario: Scenario, typed: TypedFigure, reading: Reading, replaced?: string): Result<Change> {
  const figure = readFigure(scenario, typed);
  if (!figure.ok) return figure;
  const address = actualAddress(figure.value);
  const before = scenario.actuals.find((one) => actualAddress(one) === (replaced ?? address));
  const { mark, note } = reading;
  const source = sourceOf(reading, typed.amount.trim(), figure.value.value, before);
  const actual: Actual = { ...figure.value, mark, source, ...(note !== undefined && { note }) };
  const others = scenario.actuals.filter((one) => one !== before && actualAddress(one) !== address);
  // It keeps its place in the list.
  const at = before
    ? others.filter((one) => scenario.actuals.indexOf(one) < scenario.actuals.indexOf(before)).length
    : others.length;
  const value = [...others.slice(0, at), actual, ...others.slice(at)];
  return change(scenario, [{ location: ['actuals'], value }], address, typed.amount);
}

export function removeActual(scenario: Scenario, address: string): Result<Change> {
  const value = scenario.actuals.filter((one) => actualAddress(one) !== address);
  return change(scenario, [{ location: ['actuals'], value }], address, '');
}

/** Adds `revenue@2025=724m`: a figure, the months that it covers, and its amount. */
export function addActual(scenario: Scenario, text: string, reading: Reading): Result<Scenario> {
  const [, series = '', span = '', amount = ''] = /^([^@=]*)@([^=]*)=(.*)$/s.exec(text.trim()) ?? [];
  if (series === '') return fail('actuals.syntax', { text: shortened(text) });
  const changed = putActual(scenario, { series, span, amount }, reading);
  return changed.ok ? ok(changed.value.scenario) : changed;
}

import { readBook } from '../../../../shared/analysis/book/asked';
import { assessBook } from '../../../../shared/analysis/book/assess';
import { BOOK_DATES } from '../../../../shared/analysis/book/dates';
import { MOST_STUDIED } from '../../../../shared/analysis/studied-run';
import { ok } from '../../../../shared/result';
import type { OptionKind } from '../../arguments';
import type { Command } from '../../command';
import { readAsked } from '../simulate/asked';
import { SCENARIO_OPTIONS } from '../simulate/options';
import { bookAsJson } from './json';
import { bookAsText } from './text';

const OPTIONS = {
  ...SCENARIO_OPTIONS,
  document: 'value',
  reporting: 'value',
  approval: 'value',
  issue: 'value',
  investments: 'value',
  json: 'flag',
} as const satisfies Record<string, OptionKind>;

/** Says how long the money lasts with ever more of it counted, and what tests by the book come to. */
export const bookCommand: Command = async (args, console) => {
  const asked = await readAsked(args, 'book', OPTIONS);
  if (!asked.ok) return asked;
  const { settings, args: given, id } = asked.value;
  const { scenario, json } = settings;
  const dates = Object.fromEntries(BOOK_DATES.map((date) => [date, given.value(date)]));
  const book = readBook(scenario, { dates, investments: given.value('investments') });
  if (!book.ok) return book;
  const { paths } = scenario.simulation;
  const answer = assessBook(scenario, book.value, { count: Math.min(paths, MOST_STUDIED), paths });
  return ok(json ? bookAsJson(answer, scenario, id) : bookAsText(answer, scenario, console));
};

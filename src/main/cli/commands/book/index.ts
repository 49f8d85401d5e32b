import { assessBook } from '../../../../shared/analysis/book/assess';
import { MOST_STUDIED } from '../../../../shared/analysis/studied-run';
import { ok } from '../../../../shared/result';
import type { OptionKind } from '../../arguments';
import type { Command } from '../../command';
import { readAsked } from '../simulate/asked';
import { SCENARIO_OPTIONS } from '../simulate/options';
import { bookAsJson } from './json';
import { BOOK_OPTIONS, readBookOptions } from './options';
import { bookAsText } from './text';

const OPTIONS = {
  ...SCENARIO_OPTIONS,
  ...BOOK_OPTIONS,
  json: 'flag',
} as const satisfies Record<string, OptionKind>;

/** Says how long the money lasts with ever more of it counted, and what tests by the book come to. */
export const bookCommand: Command = async (args, console) => {
  const asked = await readAsked(args, 'book', OPTIONS);
  if (!asked.ok) return asked;
  const { settings, args: given, id } = asked.value;
  const { scenario, json } = settings;
  const book = readBookOptions(scenario, given);
  if (!book.ok) return book;
  const { paths } = scenario.simulation;
  const answer = assessBook(scenario, book.value, { count: Math.min(paths, MOST_STUDIED), paths });
  return ok(json ? bookAsJson(answer, scenario, id) : bookAsText(answer, scenario, console));
};

import { cheapestMix } from '../../../../shared/analysis/solve/mix';
import { solve } from '../../../../shared/analysis/solve/solve';
import { fail, ok, type Result } from '../../../../shared/result';
import type { Command, Console } from '../../command';
import { mixAsJson, solvedAsJson } from './json';
import { mixAsText } from './mix-text';
import { type Question, readQuestion, withFigure } from './options';
import { solvedAsText } from './text';

async function solveOne(question: Question, console: Console): Promise<Result<string>> {
  const { levers, target, json } = question;
  const [lever] = levers;
  if (!lever) return fail('command.invalidOption', { option: '--lever', value: '', expectedCode: 'missing' });
  const solved = await withFigure(question, console, (evaluate, options) =>
    solve((x, paths) => evaluate([x], paths), lever, target, options),
  );
  if (!solved.ok) return solved;
  const found = { ...question, lever, solved: solved.value };
  return ok(json ? solvedAsJson(found) : solvedAsText(found, console));
}

async function mix(question: Question, console: Console): Promise<Result<string>> {
  const { levers, priced, target, json } = question;
  const without = levers.find((lever) => !priced.some(({ field }) => field === lever));
  if (without) return fail('command.invalidOption', { option: '--lever', value: without.path, expectedCode: 'priced' });
  const mixed = await withFigure(question, console, (evaluate, options) =>
    cheapestMix(evaluate, priced, target, options),
  );
  if (!mixed.ok) return mixed;
  const found = { ...question, mix: mixed.value };
  return ok(json ? mixAsJson(found) : mixAsText(found, console));
}

/** Says where one lever meets a target, or which mix of levers with prices does so for the least money. */
export const solveCommand: Command = async (args, console) => {
  const question = await readQuestion(args, 'solve');
  if (!question.ok) return question;
  const { levers, priced } = question.value;
  return levers.length === 1 && priced.length === 0 ? solveOne(question.value, console) : mix(question.value, console);
};

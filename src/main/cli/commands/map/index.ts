import { mapTarget } from '../../../../shared/analysis/solve/map';
import { fail, ok } from '../../../../shared/result';
import type { Command } from '../../command';
import { readQuestion, withFigure } from '../solve/options';
import { mapAsJson } from './json';
import { mapAsText } from './text';

/** Shows where two levers together meet a target. */
export const mapCommand: Command = async (args, console) => {
  const question = await readQuestion(args, 'map');
  if (!question.ok) return question;
  const { levers, target, json } = question.value;
  const [a, b, more] = levers;
  if (!a || !b || more)
    return fail('command.invalidOption', {
      option: '--lever',
      value: (more ?? a)?.path ?? '',
      expectedCode: 'twoLevers',
    });
  const map = await withFigure(question.value, console, (evaluate, options) =>
    mapTarget(evaluate, [a, b], target, options),
  );
  if (!map.ok) return map;
  const found = { ...question.value, pair: [a, b] as const, map: map.value };
  return ok(json ? mapAsJson(found) : mapAsText(found, console));
};

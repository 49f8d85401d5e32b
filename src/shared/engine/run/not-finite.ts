import { type AppError, fail } from '../../result';
import type { Scenario } from '../../scenario/schema';
import { FIXED_LINES } from '../model/lines';
import { tracePaths } from '../paths/trace';

interface Place {
  readonly name: string;
  /** Month, from 1. */
  readonly month: number;
}

/** The earliest month in which a line is not finite; of several the one of an item, which says more than their sum. */
function firstLine(lines: Readonly<Record<string, Float64Array>>): Place | undefined {
  const ids = Object.keys(lines);
  const places = [...ids.slice(FIXED_LINES), ...ids.slice(0, FIXED_LINES)].flatMap((name): Place[] => {
    const index = (lines[name] as Float64Array).findIndex((value) => !Number.isFinite(value));
    return index < 0 ? [] : [{ name, month: index + 1 }];
  });
  return places.sort((a, b) => a.month - b.month)[0];
}

/** Runs a path that has a figure that is not finite again, and says where it begins. */
export function notFiniteError(scenario: Scenario, path: number, paths: number): { ok: false; error: AppError } {
  const [trace] = tracePaths(scenario, [path], paths);
  const input = trace?.inputs.find(({ value }) => !Number.isFinite(value));
  if (input) return fail('engine.inputNotFinite', { name: input.path, path });
  const line = trace && firstLine(trace.lines);
  if (line) return fail('engine.notFinite', { ...line, path });
  // What is left is opening cash divided by it.
  return fail('engine.inputNotFinite', { name: 'opening.recentBurn', path });
}

/** What `simulate` is asked: its options, read and checked before anything is run. */
import { ok, type Result } from '../../../../shared/result';
import { LIMITS, SAMPLING_METHODS, type Scenario } from '../../../../shared/scenario/schema';
import { type Arguments, choice, type OptionKind, readWholeNumber, wholeNumber } from '../../arguments';
import { applyChanges, applyWhatIfs } from '../../scenario';
import { applyCorrelations } from './correlate';
import { LEDGERS, type Ledger } from './path-text';
import { readUntil, type Until } from './until';
import { usualWorkers } from './workers';

/** What every command that runs a scenario can be asked. */
export const SCENARIO_OPTIONS = {
  paths: 'value',
  seed: 'value',
  months: 'value',
  sampling: 'value',
  workers: 'value',
  change: 'values',
  set: 'values',
  correlate: 'values',
} as const satisfies Record<string, OptionKind>;

/** And where it makes its figures known as well as is wanted. */
export const RUN_OPTIONS = {
  ...SCENARIO_OPTIONS,
  until: 'value',
  'at-most': 'value',
} as const satisfies Record<string, OptionKind>;

export const OPTIONS = {
  ...RUN_OPTIONS,
  worst: 'optional',
  path: 'values',
  by: 'value',
  json: 'flag',
} as const satisfies Record<string, OptionKind>;

const MAX_WORKERS = 64;
const WORST_LISTED = 20;

export interface Settings {
  readonly scenario: Scenario;
  /** 0 works in this thread. */
  readonly workers: number;
  readonly until: Until | undefined;
  /** How many of the worst paths to list; undefined for none. */
  readonly worst: number | undefined;
  /** Paths to be shown in full. */
  readonly paths: readonly number[];
  readonly ledger: Ledger;
  readonly json: boolean;
}

/** The scenario with changes, what-ifs, correlations, and the options' paths, seed, horizon and sampling in place of its own. */
function askedScenario(args: Arguments, scenario: Scenario, subject: string): Result<Scenario> {
  const changed = applyChanges(scenario, args.values('change'), subject);
  if (!changed.ok) return changed;
  const whatIf = applyWhatIfs(changed.value, args.values('set'), subject);
  if (!whatIf.ok) return whatIf;
  const correlated = applyCorrelations(whatIf.value, args.values('correlate'), subject);
  if (!correlated.ok) return correlated;
  const paths = wholeNumber(args, 'paths', LIMITS.minPaths, LIMITS.maxPaths);
  if (!paths.ok) return paths;
  const seed = wholeNumber(args, 'seed', 0, 0xffffffff);
  if (!seed.ok) return seed;
  const months = wholeNumber(args, 'months', LIMITS.minHorizon, LIMITS.maxHorizon);
  if (!months.ok) return months;
  const sampling = choice(args, 'sampling', SAMPLING_METHODS);
  if (!sampling.ok) return sampling;
  const { simulation, horizon } = correlated.value;
  return ok({
    ...correlated.value,
    horizon: months.value ?? horizon,
    simulation: {
      paths: paths.value ?? simulation.paths,
      seed: seed.value ?? simulation.seed,
      sampling: sampling.value ?? simulation.sampling,
    },
  });
}

/** Numbers of `--path` below the number of paths; each once, in the order given. */
export function readPaths(texts: readonly string[], paths: number): Result<number[]> {
  const numbers = new Set<number>();
  for (const text of texts) {
    const number = readWholeNumber('path', text, 0, paths - 1);
    if (!number.ok) return number;
    numbers.add(number.value);
  }
  return ok([...numbers]);
}

function readWorst(args: Arguments): Result<number | undefined> {
  return args.value('worst') === '' ? ok(WORST_LISTED) : wholeNumber(args, 'worst', 1, LIMITS.maxPaths);
}

/** Reads all options against a scenario, which `subject` names in messages. */
export function readSettings(args: Arguments, loaded: Scenario, subject: string): Result<Settings> {
  const scenario = askedScenario(args, loaded, subject);
  if (!scenario.ok) return scenario;
  const workers = wholeNumber(args, 'workers', 0, MAX_WORKERS);
  if (!workers.ok) return workers;
  const until = readUntil(args, scenario.value);
  if (!until.ok) return until;
  const worst = readWorst(args);
  if (!worst.ok) return worst;
  const paths = readPaths(args.values('path'), until.value?.atMost ?? scenario.value.simulation.paths);
  if (!paths.ok) return paths;
  const ledger = choice(args, 'by', LEDGERS);
  if (!ledger.ok) return ledger;
  return ok({
    scenario: scenario.value,
    workers: workers.value ?? usualWorkers(until.value?.atMost ?? scenario.value.simulation.paths),
    until: until.value,
    worst: worst.value,
    paths: paths.value,
    ledger: ledger.value ?? 'half-year',
    json: args.flag('json'),
  });
}

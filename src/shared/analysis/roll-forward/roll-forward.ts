/**
 * A scenario at a later balance date: what the paths have come to by then is where it opens, what has passed is gone, and
 * everything else stays in its calendar months. Where nothing is uncertain it projects what the scenario projected from then on.
 */
import type { PathOutcomes, SeriesAt } from '../../engine/results';
import { ok, type Result } from '../../result';
import { type Change, change, type Write } from '../../scenario/change';
import type { Scenario } from '../../scenario/schema';
import { removeItem } from '../../scenario/structure';
import { inLanguage, type Text } from '../../scenario/text';
import { firstPaths } from '../studied-run';
import { balanceWrites } from './balances';
import { changesBegun } from './changes';
import { type Doubt, doubtsOf } from './doubts';
import { type EventFate, type Fate, fatesOf, onPathsOf } from './fates';
import { reportedSince } from './history';
import { type Learnt, learntWrites } from './learnt';
import { levelWrites } from './levels';
import { chanceWrites, monthWrites, redemptionWrites } from './months';
import { mediansOf } from './opening';
import type { RollSpan } from './span';

export interface RollAsked {
  readonly span: RollSpan;
  /** What has become of events, by their ids; of the others it is what most paths have. */
  readonly fates: Readonly<Record<string, Fate>>;
  /** Null where assumptions are carried over as they are. */
  readonly learnt: Learnt | null;
  /** Of the new scenario. */
  readonly uuid: string;
}

/** A run that was asked for `rollSeries`. */
export interface RollRun {
  readonly outcomes: PathOutcomes;
  readonly series: readonly SeriesAt[];
}

export interface RolledForward {
  readonly scenario: Scenario;
  /** Those that could have happened by the new balance date. */
  readonly fates: readonly EventFate[];
  readonly doubts: readonly Doubt[];
}

const SUFFIX = {
  en: /, rolled forward to \d{4}-\d{2}-\d{2}$/,
  'zh-Hant': /（推前至\d{4}-\d{2}-\d{2}）$/,
} as const;

function titleAt(title: Text, to: string): Text {
  return {
    en: `${inLanguage(title, 'en').replace(SUFFIX.en, '')}, rolled forward to ${to}`,
    'zh-Hant': `${inLanguage(title, 'zh-Hant').replace(SUFFIX['zh-Hant'], '')}（推前至${to}）`,
  };
}

function written(scenario: Scenario, writes: readonly Write[], to: string): Result<Scenario> {
  const changed = change(scenario, writes, 'balanceDate', to);
  return changed.ok ? ok(changed.value.scenario) : changed;
}

function without(scenario: Scenario, list: 'events' | 'changes', ids: readonly string[]): Result<Scenario> {
  return ids.reduce<Result<Scenario>>((left, id) => {
    const removed: Result<Change> | null = left.ok ? removeItem(left.value, list, id) : null;
    if (removed === null) return left;
    return removed.ok ? ok(removed.value.scenario) : removed;
  }, ok(scenario));
}

/** Those that have passed, and those that can no longer happen for what has become of the ones that they name. */
function goneEvents({ assumptions: { events } }: Scenario, fates: readonly EventFate[]): string[] {
  const idsOf = (fate: Fate) => fates.filter((one) => one.fate === fate).map(({ event }) => event.id);
  const happened = idsOf('happened');
  const gone = [...happened, ...idsOf('never')];
  for (let before = -1; before < gone.length; ) {
    before = gone.length;
    for (const { id, after, unless } of events) {
      const waitsInVain = after !== null && gone.includes(after) && !happened.includes(after);
      const isKeptOff = unless.some((other) => happened.includes(other));
      if (!gone.includes(id) && (waitsInVain || isKeptOff)) gone.push(id);
    }
  }
  return gone;
}

/** The scenario with what has passed taken out of it. */
function withoutPast(scenario: Scenario, fates: readonly EventFate[], gone: readonly string[]): Result<Scenario> {
  const left = without(scenario, 'changes', gone);
  return left.ok ? without(left.value, 'events', goneEvents(scenario, fates)) : left;
}

export function rollForward(
  from: Scenario,
  { span, fates: told, learnt, uuid }: RollAsked,
  run: RollRun,
): Result<RolledForward> {
  const { series } = run;
  const outcomes = learnt ? firstPaths(run.outcomes, learnt.weights.length) : run.outcomes;
  const fates = fatesOf(from, outcomes, span.months, learnt?.weights ?? null, told);
  const weights = onPathsOf(fates, outcomes, span.months, learnt?.weights ?? null);
  if (!weights.ok) return weights;
  const medians = mediansOf(outcomes, series, weights.value);
  const known = learnt ? written(from, learntWrites(from, learnt, span), span.to) : ok(from);
  if (!known.ok) return known;
  const scenario = known.value;
  const projected = { scenario, span, paths: outcomes.paths, by: learnt?.by ?? [] };

  const { gone, going } = changesBegun(scenario.assumptions.changes, span.months);
  const passed = new Set([...gone, ...going.map(({ id }) => id)].map((id) => `changes.${id}`));
  const redemption = redemptionWrites(scenario, fates, span);
  const past = new Set(fates.filter(({ fate }) => fate !== 'ahead').map(({ event }) => `events.${event.id}`));
  const isLeft = (path: string) => {
    const owner = path.split('.').slice(0, -1).join('.');
    return !passed.has(owner) && !past.has(owner) && !(owner === 'redemption' && redemption.length > 0);
  };
  const changed = written(
    scenario,
    [
      ...monthWrites(scenario, span, isLeft),
      ...chanceWrites(scenario, fates, span),
      ...redemption,
      ...scenario.assumptions.changes.flatMap(({ id }, index): Write[] => {
        const value = going.find((one) => one.id === id);
        return value ? [{ location: ['assumptions', 'changes', index], value }] : [];
      }),
      ...levelWrites(scenario, span),
      ...balanceWrites(projected, medians),
      { location: ['reported'], value: reportedSince(scenario, span) },
      { location: ['balanceDate'], value: span.to },
      { location: ['title'], value: titleAt(scenario.title, span.to) },
      { location: ['id'], value: uuid },
      { location: ['results'], value: null },
    ],
    span.to,
  );
  if (!changed.ok) return changed;
  const left = withoutPast(changed.value, fates, gone);
  return left.ok ? ok({ scenario: left.value, fates, doubts: doubtsOf(scenario, span, medians, fates) }) : left;
}

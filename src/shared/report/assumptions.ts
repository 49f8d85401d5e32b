/**
 * Every assumption in force with its value and its source. What repeats is said once: documents
 * get a letter, the person whose judgements most of them are is named in a note.
 */

import { isCertain, pointEstimate, type Quantity } from '../quantity/quantity';
import { monthLabel } from '../scenario/calendar';
import { enabledChanges, enabledSegments } from '../scenario/enabled';
import type { Unit } from '../scenario/fields';
import { type ListedAssumption, listAssumptions } from '../scenario/listing';
import type { Scenario } from '../scenario/schema';
import type { Source, SourceKind } from '../scenario/source';
import { ITEM_LISTS } from '../scenario/structure';
import type { Text } from '../scenario/text';
import { changeInWords } from './change-in-words';
import { describeCorrelations, pairKey } from './correlations';
import { fieldName, groupTitle } from './in-words';
import type { Wording } from './wording';

export interface AssumptionEntry {
  readonly path: string;
  readonly kind: SourceKind;
  readonly name: string;
  readonly value: string;
  /** What can be drawn of it; null for what is not a number. */
  readonly drawn: { readonly quantity: Quantity; readonly unit: Unit } | null;
  readonly source: string;
}

export interface AssumptionGroup {
  readonly heading: string;
  readonly entries: readonly AssumptionEntry[];
}

export interface Assumptions {
  readonly groups: readonly AssumptionGroup[];
  /** Letter and title of each document that the sources name. */
  readonly documents: readonly { readonly letter: string; readonly title: string }[];
  /** Whose judgements they are unless an entry says otherwise; null where there are none. */
  readonly judge: string | null;
  /** Names of what is switched off and so left out. */
  readonly switchedOff: readonly string[];
  /** How many constants of zero are left out. */
  readonly zeros: number;
  readonly counts: Readonly<Record<SourceKind, number>>;
}

/** What is switched off has no part in the result. */
function switchedOff(scenario: Scenario, { t, words }: Wording): { paths: string[]; names: string[] } {
  const { redemption, facility, raising, market } = scenario.assumptions;
  const parts = { redemption, facility, raising, market };
  // A change of nothing but lines that are switched off has no part either.
  const changes = new Set(enabledChanges(scenario.assumptions).map(({ id }) => id));
  const idleItems = ITEM_LISTS.flatMap((list) =>
    scenario.assumptions[list]
      .filter(({ id, enabled }) => !(list === 'changes' ? changes.has(id) : enabled))
      .map(({ id, name }) => ({ prefix: `${list}.${id}.`, name })),
  );
  const idleParts = (Object.keys(parts) as (keyof typeof parts)[]).filter((name) => !parts[name].enabled);
  return {
    paths: [...idleItems.map(({ prefix }) => prefix), ...idleParts.map((name) => `${name}.`)],
    names: [...idleItems.map(({ name }) => words(name)), ...idleParts.map((name) => t(`fields:groups.${name}`))],
  };
}

/** Spreadsheet style: A to Z, then AA. */
function letter(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? letter(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

function listDocuments(sources: readonly Source[], words: Wording['words']): Map<string, string> {
  const letters = new Map<string, string>();
  for (const source of sources) {
    if (source.kind !== 'stated') continue;
    const title = words(source.document);
    if (!letters.has(title)) letters.set(title, letter(letters.size));
  }
  return letters;
}

function commonest(names: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return (
    [...counts].reduce<[string, number] | null>(
      (most, entry) => (most && most[1] >= entry[1] ? most : entry),
      null,
    )?.[0] ?? null
  );
}

interface SourceContext {
  readonly wording: Wording;
  readonly documents: ReadonlyMap<string, string>;
  readonly judge: string | null;
}

function sourceText(source: Source, { wording: { t, words }, documents, judge }: SourceContext): string {
  switch (source.kind) {
    case 'stated': {
      const title = words(source.document);
      const params = {
        document: documents.get(title) ?? title,
        place: words(source.place),
        figure: words(source.figure),
      };
      return t(params.place === '' ? 'report:source.statedAnywhere' : 'report:source.stated', params);
    }
    case 'derived': {
      const params = { from: words(source.from), formula: words(source.formula) };
      return params.formula === '' ? params.from : t('report:source.derived', params);
    }
    case 'assumed': {
      const by = words(source.by);
      const why = words(source.why);
      return by === judge || by === '' ? why : t('report:source.assumed', { by, why });
    }
  }
}

/** The season is twelve constants under one source; it counts as one assumption, and only where it is not flat. */
function seasonEntries(scenario: Scenario, id: string, context: SourceContext): AssumptionEntry[] {
  const segment = scenario.assumptions.segments.find((candidate) => candidate.id === id);
  if (!segment || segment.season.factors.every((factor) => factor === 1)) return [];
  const factors = segment.season.factors.map((factor) => String(Number(factor.toFixed(3))));
  return [
    {
      path: `segments.${id}.season`,
      kind: segment.season.source.kind,
      name: context.wording.t('report:season'),
      value: factors.join(context.wording.t('report:listComma')),
      drawn: null,
      source: sourceText(segment.season.source, context),
    },
  ];
}

/** The heading of an assumption's group; a change is told in a line there. */
function headingOf(item: ListedAssumption, scenario: Scenario, wording: Wording): string {
  const title = groupTitle(item, wording);
  const change = scenario.assumptions.changes.find(({ id }) => item.group === 'changes' && id === item.item?.id);
  return change ? wording.t('fields:named', { group: title, name: changeInWords(change, scenario, wording) }) : title;
}

/** What moves together, and what is made of it where that is not what was asked for. */
function correlationEntries(
  scenario: Scenario,
  idlePaths: readonly string[],
  context: SourceContext,
): AssumptionEntry[] {
  const { assumptions } = scenario;
  const isOff = (path: string) => idlePaths.some((idle) => path.startsWith(idle));
  return describeCorrelations(assumptions, context.wording)
    .filter(({ between }) => !between.some(isOff))
    .map(({ between, name, value, source }) => ({
      path: pairKey(between),
      kind: source.kind,
      name,
      value,
      drawn: null,
      source: sourceText(source, context),
    }));
}

function entryOf(listed: ListedAssumption, scenario: Scenario, context: SourceContext): AssumptionEntry {
  const { t, format } = context.wording;
  const event = scenario.assumptions.events.find(({ id }) => listed.group === 'events' && id === listed.item?.id);
  const units = {
    currency: event?.currency ?? scenario.currency,
    monthLabel: (index: number) => monthLabel(scenario.balanceDate, index),
  };
  return {
    path: listed.path,
    kind: listed.assumption.source.kind,
    name: fieldName(listed, t),
    value: format.quantity(listed.assumption.quantity, listed.field.unit, units),
    drawn: { quantity: listed.assumption.quantity, unit: listed.field.unit },
    source: sourceText(listed.assumption.source, context),
  };
}

/** A rate, a share or a cost that is nothing on every path is as good as switched off; a balance of nothing is a fact. */
function isIdle({ group, assumption }: ListedAssumption): boolean {
  const { quantity } = assumption;
  return group !== 'opening' && isCertain(quantity) && pointEstimate(quantity) === 0;
}

export function describeAssumptions(scenario: Scenario, wording: Wording): Assumptions {
  const off = switchedOff(scenario, wording);
  const active = listAssumptions(scenario.assumptions).filter(
    ({ path }) => !off.paths.some((idle) => path.startsWith(idle)),
  );
  const listed = active.filter((item) => !isIdle(item));
  const segments = enabledSegments(scenario.assumptions);
  const seasons = segments.map(({ season }) => season.source);
  const pairs = scenario.assumptions.correlations.map(({ source }) => source);
  const sources = [...listed.map(({ assumption }) => assumption.source), ...seasons, ...pairs];
  const name = (text: Text) => wording.words(text);
  const documents = listDocuments(sources, name);
  const judge = commonest(sources.flatMap((source) => (source.kind === 'assumed' ? [name(source.by)] : [])));
  const context = { wording, documents, judge };

  const groups = new Map<string, AssumptionEntry[]>();
  for (const item of listed) {
    const heading = headingOf(item, scenario, wording);
    const entries = groups.get(heading) ?? [];
    entries.push(entryOf(item, scenario, context));
    groups.set(heading, entries);
  }
  for (const segment of segments) {
    const heading = wording.t('fields:groupOf.segments', { item: name(segment.name) });
    groups.get(heading)?.push(...seasonEntries(scenario, segment.id, context));
  }

  const correlations = correlationEntries(scenario, off.paths, context);
  if (correlations.length > 0) groups.set(wording.t('report:correlations'), correlations);

  const counts = { stated: 0, derived: 0, assumed: 0 };
  for (const entries of groups.values()) for (const { kind } of entries) counts[kind] += 1;
  return {
    groups: [...groups].map(([heading, entries]) => ({ heading, entries })),
    documents: [...documents].map(([title, key]) => ({ letter: key, title })),
    judge,
    switchedOff: off.names,
    zeros: active.length - listed.length,
    counts,
  };
}

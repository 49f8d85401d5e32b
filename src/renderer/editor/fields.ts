import type { Parameter } from '@shared/quantity/kind';
import { isDiscrete, parametersOf, type Quantity, TRUNCATION_PARAMETERS } from '@shared/quantity/quantity';
import { type AppError, fail, ok, type Result } from '@shared/result';
import type { Unit } from '@shared/scenario/fields';
import { parseChangedNumber } from '@shared/scenario/parsing/parse-change';
import { formatNumber, parseList, type TypingContext } from '@shared/scenario/parsing/parse-quantity';
import { parseShare, parseShares } from '@shared/scenario/parsing/share';
import type { Language } from '@shared/scenario/text';

/** The fields in which a quantity is edited, one for each parameter: their texts, and the quantity that texts spell. */

export interface ParameterField {
  /** As in the file: `mode`, `weights`, `truncation.min`. */
  readonly name: string;
  readonly parameter: Parameter;
}

/** The parameters of a quantity, and the bounds of its truncation where it can have them. */
export function parameterFields(q: Quantity): ParameterField[] {
  const own = parametersOf(q).filter(([name, { isRare }]) => !isRare || name in q);
  const bounds = TRUNCATION_PARAMETERS.map(([name, parameter]) => [`truncation.${name}`, parameter] as const);
  return [...own, ...(isDiscrete(q) ? [] : bounds)].map(([name, parameter]) => ({ name, parameter }));
}

/** Bare numbers are written as numbers of no unit. */
function unitOf({ measures }: Parameter, unit: Unit): Unit {
  return measures === 'bare' ? 'perYear' : unit;
}

function memberOf(q: Quantity, name: string): unknown {
  return name
    .split('.')
    .reduce<unknown>((value, key) => (value as Readonly<Record<string, unknown>> | undefined)?.[key], q);
}

/** What stands in a field; empty where there is nothing. */
export function fieldText(q: Quantity, { name, parameter }: ParameterField, unit: Unit, language: Language): string {
  const value = memberOf(q, name);
  const write = (number: unknown) => formatNumber(Number(number), unitOf(parameter, unit), language);
  if (value === undefined) return '';
  return Array.isArray(value) ? value.map(write).join(', ') : write(value);
}

/** A draft that could not be read, and in which field. */
export type FieldResult = Result<Quantity> & { readonly parameter?: string };

/** What a draft says, in the place of what stands there: another number, or what is to become of the one before. */
function readField(
  { measures, list, end }: Parameter,
  draft: string,
  standing: unknown,
  unit: Unit,
  typing: TypingContext,
): Result<number | number[]> {
  if (measures === 'bare') {
    if (list) return parseShares(draft);
    const share = parseShare(draft);
    return share.ok ? ok(share.value.value) : share;
  }
  if (list) return parseList(draft, unit, typing);
  const before = typeof standing === 'number' ? standing : undefined;
  return parseChangedNumber(draft, before, unit, typing, end);
}

/** The quantity that the fields spell: drafts where there are any, else what stands there. */
export function quantityFromFields(
  q: Quantity,
  drafts: Readonly<Record<string, string>>,
  unit: Unit,
  typing: TypingContext,
): FieldResult {
  const { truncation: _, ...parameters } = { truncation: undefined, ...q } as Readonly<Record<string, unknown>>;
  const read: Record<string, unknown> = { ...parameters };
  const bounds: Record<string, unknown> = {};
  for (const { name, parameter } of parameterFields(q)) {
    const [holder, key] = name.startsWith('truncation.') ? [bounds, name.slice('truncation.'.length)] : [read, name];
    const draft = drafts[name];
    if (draft === undefined) {
      const value = memberOf(q, name);
      if (value !== undefined) holder[key] = value;
    } else if (parameter.isOptional && draft.trim() === '') {
      delete holder[key];
    } else {
      const value = readField(parameter, draft, memberOf(q, name), unit, typing);
      if (!value.ok) {
        const params = { ...value.error.params, ...(parameter.list && { list: name }) };
        return { ...fail(value.error.code, params), parameter: name };
      }
      holder[key] = value.value;
    }
  }
  const whole = Object.keys(bounds).length > 0 ? { ...read, truncation: bounds } : read;
  // Every parameter of the kind has been read; the compiler cannot follow that through the names.
  return ok(whole as unknown as Quantity);
}

/** The field that a refusal is about, if it is about one. */
export function refusedField(error: AppError, fields: readonly ParameterField[]): string | null {
  const parameter = String(error.params.parameter ?? '');
  return fields.find(({ name }) => parameter === name || parameter.startsWith(`${name}.`))?.name ?? null;
}

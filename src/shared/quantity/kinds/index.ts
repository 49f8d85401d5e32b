import type { Kind, Parameter } from '../kind';
import { beta } from './beta';
import { constant } from './constant';
import { discrete } from './discrete';
import { empirical } from './empirical';
import { gamma } from './gamma';
import { gammaRange } from './gamma-range';
import { lognormal } from './lognormal';
import { lognormalRange } from './lognormal-range';
import { metalog } from './metalog';
import { normal } from './normal';
import { pert } from './pert';
import { triangular } from './triangular';
import { uniform } from './uniform';

/** Every kind, in the order in which they are offered. The engine's workers load this and not the schema's library. */
const ALL = {
  constant,
  pert,
  triangular,
  uniform,
  normal,
  lognormal,
  lognormalRange,
  gamma,
  gammaRange,
  beta,
  metalog,
  discrete,
  empirical,
};

type OfKind<T> = T extends Kind<infer Q> ? Q : never;
export type Quantity = OfKind<(typeof ALL)[keyof typeof ALL]>;
export type QuantityKind = Quantity['kind'];
export type QuantityOf<K extends QuantityKind> = Extract<Quantity, { kind: K }>;

/** Each stands under its own name. */
const KINDS: { readonly [K in QuantityKind]: Kind<QuantityOf<K>> } = ALL;

export const QUANTITY_KINDS = Object.keys(KINDS) as readonly QuantityKind[];

/** The kind of a quantity; the compiler does not follow that its functions take that very quantity. */
export function kindOf({ kind }: Pick<Quantity, 'kind'>): Kind<Quantity> {
  return KINDS[kind] as unknown as Kind<Quantity>;
}

/** Whether it takes single points, and so can be neither truncated nor drawn as a density. */
export function isDiscrete(q: Pick<Quantity, 'kind'>): boolean {
  return 'points' in kindOf(q).shape;
}

/** The parameters of a kind in the order in which people state them. */
export function parametersOf(q: Pick<Quantity, 'kind'>): readonly (readonly [name: string, parameter: Parameter])[] {
  return Object.entries<Parameter>(kindOf(q).parameters);
}

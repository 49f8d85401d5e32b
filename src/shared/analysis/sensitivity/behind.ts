import type { InputKind } from '../../engine/paths/levels';

const owner = (id: string) => id.slice(0, id.indexOf('#'));

/** Where what is drawn is set: the path of the assumption that says how it is drawn. */
export function assumptionBehind({ id, kind }: { readonly id: string; readonly kind: InputKind }): string {
  switch (kind) {
    case 'assumption':
      return id;
    case 'event':
    case 'change':
    case 'redemption':
      return `${owner(id)}.probability`;
    case 'shock':
      return id.replace(/\.shock$/, '.volatility').replace(/\.priceShock$/, '.priceVolatility');
  }
}

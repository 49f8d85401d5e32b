import { SHAPE_BAR, shapesOf } from '../../../charts/shape';
import { type Html, html } from '../../../markup';
import type { Quantity } from '../../../quantity/quantity';
import type { Unit } from '../../../scenario/fields';

const SIZE = { width: 56, height: 20 } as const;

/** The shape of a quantity; the words beside it say the same, so it is not read out. */
export function shapePicture(quantity: Quantity, unit: Unit): Html | null {
  const [shape] = shapesOf([quantity], unit, SIZE);
  if (!shape) return null;
  const base = SIZE.height - 1;
  const bars = shape.bars.map(
    ({ x, y, height }) => `M${x} ${y.toFixed(1)}h${SHAPE_BAR - 0.5}v${height.toFixed(1)}h${0.5 - SHAPE_BAR}z`,
  );
  return html`<svg class="shape" viewBox="0 0 ${SIZE.width} ${SIZE.height}" width="${SIZE.width}" height="${SIZE.height}" aria-hidden="true"><path class="fill" d="${bars.join('')}"/>${
    shape.ticks !== null && html`<path class="tick" d="${shape.ticks}"/>`
  }${shape.zero !== null && html`<path class="tick" d="M${shape.zero.toFixed(1)} ${base - 3}v3"/>`}<path class="axis" d="M0 ${base + 0.5}H${SIZE.width}"/></svg>`;
}

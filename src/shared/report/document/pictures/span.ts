/** A stretch on an axis that all rows of a table share: from one value to another, about a middle. */
import { type Html, html } from '../../../markup';

const WIDTH = 132;
const HEIGHT = 14;
const MARGIN = 4;

export interface SpanScale {
  readonly from: number;
  readonly to: number;
}

/** A scale that holds all values. */
export function scaleOver(values: readonly number[]): SpanScale {
  return { from: Math.min(...values), to: Math.max(...values) };
}

function placeOn({ from, to }: SpanScale): (value: number) => string {
  const width = to - from || 1;
  return (value) => (MARGIN + ((value - from) / width) * (WIDTH - 2 * MARGIN)).toFixed(1);
}

function picture(contents: Html): Html {
  return html`<svg class="span" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" aria-hidden="true">${contents}</svg>`;
}

/** From the lowest tenth of an input to its highest, which has the dot; the line is the outcome on all paths. */
export function tornadoPicture(low: number, high: number, whole: number, scale: SpanScale): Html {
  const x = placeOn(scale);
  const middle = HEIGHT / 2;
  return picture(
    html`<path class="whole" d="M${x(whole)} 0V${HEIGHT}"/><path class="low" d="M${x(low)} ${middle}H${x(whole)}"/><path class="high" d="M${x(whole)} ${middle}H${x(high)}"/><circle class="end" cx="${x(high)}" cy="${middle}" r="3"/>`,
  );
}

/** A step of a bridge: from where the sum stood to where it stands; a sum stands on nothing. */
export function stepPicture(from: number, to: number, isSum: boolean, scale: SpanScale): Html {
  const x = placeOn(scale);
  const middle = HEIGHT / 2;
  return picture(
    html`<path class="whole" d="M${x(0)} 0V${HEIGHT}"/><path class="${isSum ? 'sum' : to < from ? 'down' : 'up'}" d="M${x(from)} ${middle}H${x(to)}"/>`,
  );
}

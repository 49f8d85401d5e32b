/** Where a fan leaves room for words. Its values stand at months 1, 2, ... */
import type { Box } from './base/labels';
import type { Drawing } from './base/layers';
import type { Fan } from './base/range';

/** Highest point of the fan between two positions, in pixels. */
export function fanTop(drawing: Drawing, fan: Fan, from: number, to: number): number {
  let top = drawing.area.bottom;
  for (const [index, value] of fan.p95.entries()) {
    const x = drawing.x(index + 1);
    if (x >= from - 12 && x <= to + 12) top = Math.min(top, drawing.y(value));
  }
  return top;
}

/** Lowest point of the fan between two positions, in pixels. */
export function fanBottom(drawing: Drawing, fan: Fan, from: number, to: number): number {
  let bottom = drawing.area.top;
  for (const [index, value] of fan.p5.entries()) {
    const x = drawing.x(index + 1);
    if (x >= from - 12 && x <= to + 12) bottom = Math.max(bottom, drawing.y(value));
  }
  return bottom;
}

/** True where the fan passes wholly above or wholly below the box. */
export function isOffFan(drawing: Drawing, fan: Fan, box: Box): boolean {
  return fan.p50.every((_, index) => {
    const x = drawing.x(index + 1);
    if (x < box.x || x > box.x + box.width) return true;
    const [top, bottom] = [drawing.y(fan.p95[index] ?? 0), drawing.y(fan.p5[index] ?? 0)];
    return box.y + box.height < top || box.y > bottom;
  });
}

import { blockSize, type TextLine, writeBlock } from './base/draw';
import { firstFree } from './base/labels';
import type { Layer } from './base/layers';
import type { Fan } from './base/range';
import { fanBottom, isOffFan } from './fan-room';

/** The words of a level line: beside it and off the fan if that can be; else under the fan, where they can be read. */
export function levelLabel(value: number, line: TextLine, fan: Fan): Layer {
  return (drawing, theme) => {
    const size = blockSize(theme, [line]);
    const { area } = drawing;
    const y = drawing.y(value);
    const left = area.left + 6;
    const right = area.right - size.width - 2;
    const beside = [left, right].flatMap((x) => [y + 2, y - size.height - 2].map((top) => ({ x, y: top, ...size })));
    const under = { x: left, y: fanBottom(drawing, fan, left, left + size.width) + 4, ...size };
    const places = [...beside.filter((place) => isOffFan(drawing, fan, place)), under, ...beside];
    const inside = { x: area.left, y: area.top, width: area.right - area.left, height: area.bottom - area.top };
    const box = firstFree(places, drawing.taken, inside);
    if (box) writeBlock(drawing, theme, [line], box, { ground: isOffFan(drawing, fan, box) });
  };
}

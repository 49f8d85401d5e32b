import { describe, expect, it } from 'vitest';
import { placeBeside } from '../../../../src/renderer/tour/place';

const CALLOUT = { width: 300, height: 150 };
const WINDOW = { width: 1280, height: 800 };

describe('a callout stands', () => {
  it.each([
    ['under what is high up', { left: 64, top: 44, width: 860, height: 85 }, { left: 64, top: 137 }],
    [
      'to the left of what is at the right edge',
      { left: 920, top: 44, width: 360, height: 700 },
      { left: 612, top: 44 },
    ],
    ['to the right of what is at the left edge', { left: 0, top: 44, width: 360, height: 700 }, { left: 368, top: 44 }],
    ['over what is at the bottom', { left: 0, top: 700, width: 1280, height: 100 }, { left: 8, top: 542 }],
    [
      'in the lower corner of what fills the window',
      { left: 0, top: 0, width: 1280, height: 800 },
      { left: 972, top: 642 },
    ],
  ])('%s', (_, target, place) => expect(placeBeside(target, CALLOUT, WINDOW)).toEqual(place));
});

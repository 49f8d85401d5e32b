import { useDeferredValue } from 'react';
import { insideAt } from '../state/selection';
import { useWindow } from '../state/stores';
import { Sides } from '../ui/Sides';
import { Shape, type ShapeProps } from './Shape';

/** What an assumption looks like; while paths are looked at, where it lies on these and where on the others. */
export function RowShape({ path, ...shape }: ShapeProps & { readonly path: string }) {
  // It lags behind a quick hand rather than hold it up.
  const inside = useDeferredValue(useWindow((state) => insideAt(state.selection, path)));
  return inside ? <Sides input={inside} width={shape.width} height={shape.height} /> : <Shape {...shape} />;
}

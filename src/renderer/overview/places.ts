/** The places of the grid, each with the charts that take turns in it. */

import type { ChartDescriptor, Place } from '@shared/charts/descriptor';
import { CHARTS } from '@shared/charts/kinds';
import { type RefObject, useMemo } from 'react';
import { useSize } from '../ui/use-size';

export interface SharedPlace {
  readonly area: string;
  readonly tier: Place['tier'];
  readonly charts: readonly ChartDescriptor[];
}

/** Columns of details; `overview.css` has a grid for each. */
type Columns = 2 | 3 | 4;

/** A column is never narrower than its words need: with four columns from 4 x 287 pixels on. */
function columnsIn(width: number): Columns {
  if (width >= 1148) return 4;
  // Before it is laid out, as most windows are.
  return width >= 780 || width === 0 ? 3 : 2;
}

function placesIn(columns: Columns): readonly SharedPlace[] {
  const areaOf = ({ place }: ChartDescriptor) => (columns === 3 && place.narrow) || place.area;
  return [...new Set(CHARTS.map(areaOf))].map((area) => {
    const charts = CHARTS.filter((chart) => areaOf(chart) === area);
    return { area, tier: charts[0]?.place.tier ?? 'detail', charts };
  });
}

/** The places that a grid has room for, and the class that lays it out. */
export function usePlaces(grid: RefObject<HTMLElement | null>) {
  const columns = columnsIn(useSize(grid).width);
  return useMemo(() => ({ places: placesIn(columns), layout: `columns-${columns}` }), [columns]);
}

/** The places of the grid, each with the charts that take turns in it. */
import type { ChartDescriptor, Place } from '../charts/descriptor';
import { CHARTS } from '../charts/kinds';

export interface SharedPlace {
  readonly area: string;
  readonly tier: Place['tier'];
  readonly charts: readonly ChartDescriptor[];
}

export const PLACES: readonly SharedPlace[] = [...new Set(CHARTS.map(({ place }) => place.area))].map((area) => {
  const charts = CHARTS.filter(({ place }) => place.area === area);
  return { area, tier: charts[0]?.place.tier ?? 'detail', charts };
});

export function placesOf(tier: Place['tier']): readonly SharedPlace[] {
  return PLACES.filter((place) => place.tier === tier);
}

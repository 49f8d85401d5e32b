import type { Tier } from '@shared/analysis/book/tiers';

interface TierBarProps {
  readonly tier: Tier;
  readonly horizon: number;
}

/** A runway on the months of the projection: up to its median, with a mark at 10%. Its numbers stand beside it. */
export function TierBar({ tier: { figures }, horizon }: TierBarProps) {
  const half = figures['runwayMonths.p50'].value;
  const soon = figures['runwayMonths.p10'].value;
  const x = (months: number) => `${Math.min(1, months / horizon) * 100}%`;
  return (
    <svg className="study-bar tier-bar" aria-hidden="true">
      <line x1="0" x2="100%" y1="12.5" y2="12.5" className="axis" />
      <rect width={x(half ?? horizon)} y="3" height="8" className={half === null ? 'open' : 'median'} />
      {soon !== null && <line x1={x(soon)} x2={x(soon)} y1="1" y2="13" className="soon" />}
    </svg>
  );
}

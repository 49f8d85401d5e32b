import type { PrintJob } from '@shared/ipc';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { ScrollRegion } from '../ui/ScrollRegion';
import { useSize } from '../ui/use-size';
import { showReport } from './show-report';

interface PreviewProps {
  readonly job: PrintJob;
  readonly label: string;
  /** How many sheets there are, once they stand. */
  readonly onSheets: (count: number) => void;
  readonly onFailure: (reason: unknown) => void;
}

/** A sheet is not magnified beyond this. */
const MOST = 1.6;
/** On either side of it. */
const MARGIN = 24;

/** Follows a link within the sheets: their addresses are not those of the window. */
function follow(event: MouseEvent, sheets: ShadowRoot): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link) return;
  event.preventDefault();
  const name = link.getAttribute('href');
  if (name?.startsWith('#')) sheets.getElementById(name.slice(1))?.scrollIntoView({ block: 'start' });
}

/** The sheets as they will be printed, as wide as there is room for. */
export function Preview({ job, label, onSheets, onFailure }: PreviewProps) {
  const host = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const place = useRef<HTMLDivElement | null>(null);
  const { width } = useSize(frame);

  // Styles of a report, and names in it, are not those of the window.
  useLayoutEffect(() => {
    const element = host.current;
    if (!element || element.shadowRoot) return;
    const sheets = element.attachShadow({ mode: 'open' });
    place.current = document.createElement('div');
    place.current.className = 'paper';
    place.current.dataset.paper = '';
    sheets.append(place.current);
    sheets.addEventListener('click', (event) => follow(event as MouseEvent, sheets));
  }, []);

  useEffect(() => {
    const sheets = host.current?.shadowRoot;
    if (!sheets || !place.current) return;
    let current = true;
    showReport(sheets, place.current, job, () => current).then(
      (count) => count !== null && onSheets(count),
      (reason) => current && onFailure(reason),
    );
    return () => {
      current = false;
    };
  }, [job, onSheets, onFailure]);

  useLayoutEffect(() => {
    if (width === 0) return;
    const { paper, orientation } = job.sheet;
    const millimetres = { A4: [210, 297], Letter: [215.9, 279.4] }[paper][orientation === 'portrait' ? 0 : 1] ?? 210;
    const zoom = Math.min(MOST, (width - 2 * MARGIN) / ((millimetres * 96) / 25.4));
    place.current?.style.setProperty('zoom', String(Math.max(0.1, zoom)));
  }, [width, job.sheet]);

  return (
    <ScrollRegion label={label} className="report-sheets">
      <div ref={frame} className="report-frame">
        <div ref={host} data-testid="report-sheets" />
      </div>
    </ScrollRegion>
  );
}

import type { PrintJob } from '@shared/ipc';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
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

/** Drawn smaller or larger, and not laid out anew: what is in a line stays in it. */
function fitTo(width: number, host: HTMLElement, sheets: HTMLElement): void {
  const scale = Math.max(0.1, Math.min(MOST, width / sheets.offsetWidth));
  sheets.style.transform = `translateX(${Math.max(0, (width - scale * sheets.offsetWidth) / 2)}px) scale(${scale})`;
  host.style.height = `${scale * sheets.offsetHeight}px`;
}

/** The sheets as they will be printed, as wide as there is room for. */
export function Preview({ job, label, onSheets, onFailure }: PreviewProps) {
  const host = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const place = useRef<HTMLDivElement | null>(null);
  const { width } = useSize(frame);
  /** What the sheets that stand there are of. */
  const [shown, setShown] = useState<PrintJob | null>(null);

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
      (count) => {
        if (count === null) return;
        setShown(job);
        onSheets(count);
      },
      (reason) => current && onFailure(reason),
    );
    return () => {
      current = false;
    };
  }, [job, onSheets, onFailure]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: with the sheets that stand there their size is another
  useLayoutEffect(() => {
    if (width > 0 && host.current && place.current) fitTo(width - 2 * MARGIN, host.current, place.current);
  }, [width, shown]);

  return (
    <ScrollRegion label={label} className="report-sheets">
      <div ref={frame} className="report-frame">
        <div ref={host} data-testid="report-sheets" />
      </div>
    </ScrollRegion>
  );
}

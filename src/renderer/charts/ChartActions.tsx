import { ChartLine, Check, ClipboardList, Copy, Download, ImageDown, PenTool, Table2 } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useLocale } from '../ui/locale';

interface ChartActionsProps {
  readonly asTable: boolean;
  readonly onTable: () => void;
  readonly picture: () => Promise<Blob | null>;
  /** Its table as a spreadsheet takes it from the clipboard. */
  readonly copiedTable: () => string;
  readonly onSavePicture: () => void;
  /** The same as SVG. */
  readonly onSaveDrawing: () => void;
  readonly onSaveCsv: () => void;
  /** What only this chart can do. */
  readonly extra?: ReactNode;
}

type Copied = 'idle' | 'copied' | 'copyFailed' | 'tableCopied' | 'tableCopyFailed';

/** The clipboard may be refused by the system or held by another program; the button says so. */
async function copy(write: () => Promise<void>, done: Copied, failed: Copied): Promise<Copied> {
  try {
    await write();
    return done;
  } catch {
    return failed;
  }
}

function copyPicture(picture: () => Promise<Blob | null>): Promise<Copied> {
  const write = async () => {
    const blob = await picture();
    if (!blob) throw new Error('no picture');
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
  };
  return copy(write, 'copied', 'copyFailed');
}

function copyTable(text: () => string): Promise<Copied> {
  return copy(() => navigator.clipboard.writeText(text()), 'tableCopied', 'tableCopyFailed');
}

/** The buttons that a chart shows while it has the pointer or the focus. */
export function ChartActions({
  asTable,
  onTable,
  picture,
  copiedTable,
  onSavePicture,
  onSaveDrawing,
  onSaveCsv,
  extra,
}: ChartActionsProps) {
  const { t } = useLocale();
  const [copied, setCopied] = useState<Copied>('idle');
  useEffect(() => {
    if (copied === 'idle') return;
    const timer = setTimeout(() => setCopied('idle'), 2500);
    return () => clearTimeout(timer);
  }, [copied]);

  return (
    <span className="chart-actions" data-testid="chart-actions">
      <span role="status" className="chart-status" data-testid="chart-status">
        {copied === 'idle' ? '' : t(`overview:action.${copied}`)}
      </span>
      {extra}
      <ActionButton label={t(asTable ? 'overview:action.chart' : 'overview:action.table')} onClick={onTable}>
        {asTable ? <ChartLine size={14} /> : <Table2 size={14} />}
      </ActionButton>
      {!asTable && (
        <>
          <ActionButton label={t('overview:action.copy')} onClick={() => void copyPicture(picture).then(setCopied)}>
            {copied === 'copied' ? <Check size={14} /> : <Copy size={14} />}
          </ActionButton>
          <ActionButton label={t('overview:action.picture')} onClick={onSavePicture}>
            <ImageDown size={14} />
          </ActionButton>
          <ActionButton label={t('overview:action.drawing')} onClick={onSaveDrawing}>
            <PenTool size={14} />
          </ActionButton>
        </>
      )}
      <ActionButton label={t('overview:action.copyTable')} onClick={() => void copyTable(copiedTable).then(setCopied)}>
        {copied === 'tableCopied' ? <Check size={14} /> : <ClipboardList size={14} />}
      </ActionButton>
      <ActionButton label={t('overview:action.csv')} onClick={onSaveCsv}>
        <Download size={14} />
      </ActionButton>
    </span>
  );
}

interface ActionButtonProps {
  readonly [data: `data-${string}`]: string;
  readonly label: string;
  readonly onClick: () => void;
  /** Given where it stays pressed. */
  readonly pressed?: boolean;
  readonly children: ReactNode;
}

export function ActionButton({ label, onClick, pressed, children, ...data }: ActionButtonProps) {
  return (
    <button
      type="button"
      className="chart-action"
      aria-label={label}
      aria-pressed={pressed}
      title={label}
      onClick={onClick}
      {...data}
    >
      {children}
    </button>
  );
}

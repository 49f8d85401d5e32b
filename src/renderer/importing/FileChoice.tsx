import { useState } from 'react';
import { useLocale } from '../locale';

interface FileChoiceProps {
  readonly fileName: string | null;
  readonly sheets: readonly string[];
  readonly sheet: string | undefined;
  readonly onFile: (file: File) => void;
  readonly onSheet: (name: string) => void;
}

/** The file to import from, chosen or dropped, and for a workbook the sheet. */
export function FileChoice({ fileName, sheets, sheet, onFile, onSheet }: FileChoiceProps) {
  const { t } = useLocale();
  const [isOver, setIsOver] = useState(false);
  return (
    <div className="file-choice">
      <label
        className={isOver ? 'drop-area over' : 'drop-area'}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setIsOver(false);
          const [file] = event.dataTransfer.files;
          if (file) onFile(file);
        }}
      >
        <span className="button">{t('importing:choose')}</span>
        <span>{fileName ?? t('importing:drop')}</span>
        <input
          type="file"
          className="visually-hidden"
          accept=".csv,.xlsx"
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) onFile(file);
            // The same file can be chosen again once it was corrected.
            event.target.value = '';
          }}
        />
      </label>
      {sheets.length > 1 && (
        <label>
          {t('importing:sheet')}
          <select value={sheet ?? sheets[0]} onChange={(event) => onSheet(event.target.value)}>
            {sheets.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}

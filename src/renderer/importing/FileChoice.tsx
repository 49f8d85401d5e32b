import { describeHidden, ENCODING_NAMES, ENCODINGS, type Encoding, SHEET_KINDS } from '@shared/exchange/import';
import { useState } from 'react';
import { useLocale } from '../ui/locale';
import { hasEncoding, type OpenTable } from './use-table';

interface FileChoiceProps {
  readonly table: OpenTable | null;
  readonly onFile: (file: File) => void;
  readonly onEncoding: (encoding: Encoding) => void;
  readonly onSheet: (name: string, takesHidden: boolean) => void;
}

/** The file to import from, chosen, dropped or pasted, and how it is read. */
export function FileChoice({ table, onFile, onEncoding, onSheet }: FileChoiceProps) {
  return (
    <>
      <div className="file-choice">
        <DropArea input={table?.input ?? null} onFile={onFile} />
        {table && hasEncoding(table.input) && <EncodingChoice file={table.file} onEncoding={onEncoding} />}
        {table?.file && table.file.sheets.length > 1 && <SheetChoice table={table} onSheet={onSheet} />}
      </div>
      {table && <Hidden table={table} onSheet={onSheet} />}
    </>
  );
}

interface DropAreaProps {
  readonly input: OpenTable['input'] | null;
  readonly onFile: (file: File) => void;
}

function DropArea({ input, onFile }: DropAreaProps) {
  const { t } = useLocale();
  const [isOver, setIsOver] = useState(false);
  const name = input?.kind === 'file' ? input.file.name : t(input ? 'importing:pasted' : 'importing:drop');
  return (
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
      <span>{name}</span>
      <input
        type="file"
        className="visually-hidden"
        accept={SHEET_KINDS.map((kind) => `.${kind}`).join()}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) onFile(file);
          // The same file can be chosen again once it was corrected.
          event.target.value = '';
        }}
      />
    </label>
  );
}

interface EncodingChoiceProps {
  readonly file: OpenTable['file'];
  readonly onEncoding: FileChoiceProps['onEncoding'];
}

/** What the characters of a text file are; the rows below show what comes of it. */
function EncodingChoice({ file, onEncoding }: EncodingChoiceProps) {
  const { t } = useLocale();
  const current = file?.encoding;
  const label = (encoding: Encoding) => {
    const isGuess = current?.name === encoding && current.isGuess;
    return isGuess ? t('importing:guessed', { encoding: ENCODING_NAMES[encoding] }) : ENCODING_NAMES[encoding];
  };
  return (
    <label>
      {t('importing:encoding')}
      <select value={current?.name ?? ''} onChange={(event) => onEncoding(event.target.value as Encoding)}>
        {!current && <option value="">{t('importing:unknownEncoding')}</option>}
        {ENCODINGS.map((encoding) => (
          <option key={encoding} value={encoding}>
            {label(encoding)}
          </option>
        ))}
      </select>
    </label>
  );
}

interface TableChoiceProps {
  readonly table: OpenTable;
  readonly onSheet: FileChoiceProps['onSheet'];
}

function SheetChoice({ table, onSheet }: TableChoiceProps) {
  const { t } = useLocale();
  return (
    <label>
      {t('importing:sheet')}
      <select value={table.sheet?.name ?? ''} onChange={(event) => onSheet(event.target.value, table.takesHidden)}>
        {table.file?.sheets.map(({ name, isHidden }) => (
          <option key={name} value={name}>
            {isHidden ? t('importing:hiddenSheet', { sheet: name }) : name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What is hidden in the sheet, and whether it is imported all the same. */
function Hidden({ table: { sheet, takesHidden }, onSheet }: TableChoiceProps) {
  const { t } = useLocale();
  const hidden = sheet ? describeHidden(sheet, t) : '';
  if (!sheet || hidden === '') return null;
  return (
    <div className="hidden-cells">
      <span role="status">{t(takesHidden ? 'importing:hiddenTaken' : 'importing:hiddenLeftOut', { hidden })}</span>
      <label>
        <input type="checkbox" checked={takesHidden} onChange={(event) => onSheet(sheet.name, event.target.checked)} />
        {t('importing:takeHidden')}
      </label>
    </div>
  );
}

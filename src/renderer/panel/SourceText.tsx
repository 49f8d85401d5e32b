import type { Source } from '@shared/scenario/source';
import type { Text } from '@shared/scenario/text';
import { useLocale } from '../locale';
import { SourceMark } from './SourceMark';

interface SourceTextProps {
  readonly source: Source;
  /** In the order of the headings around it. */
  readonly heading?: 'h3' | 'h4';
}

/** Where a number comes from, in full: a reader must be able to look it up or to argue with it. */
export function SourceText({ source, heading: Heading = 'h4' }: SourceTextProps) {
  const { t, words } = useLocale();
  const { kind, ...parts } = source;
  const entries = Object.entries(parts) as [string, Text][];
  return (
    <div className="source">
      <Heading>
        <SourceMark kind={kind} />
        {t('panel:source.title', { kind: t(`panel:source.${kind}`) })}
      </Heading>
      <dl>
        {entries.map(([name, text]) => (
          <div key={name}>
            <dt>{t(`panel:source.${name}`)}</dt>
            <dd>{words(text)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** Hands data to the user through the system's save dialog. */
export function download(data: Blob, name: string): void {
  const address = URL.createObjectURL(data);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the data once it has begun; a moment is enough for that.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** The contents of a CSV file, which `shared/exchange/csv.ts` writes. */
export function csvBlob(text: string): Blob {
  return new Blob([text], { type: 'text/csv;charset=utf-8' });
}

/** A title as a file name that every system accepts. */
export function fileNameOf(parts: readonly string[], extension: string): string {
  const name = parts
    .join(' - ')
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 120);
  return `${name}.${extension}`;
}

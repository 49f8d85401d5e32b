/** What passes between the command line and the program that prints for it: files of a folder, numbered from 0. */
export const EXCHANGE = {
  job: (index: number) => `${index}.json`,
  pdf: (index: number) => `${index}.pdf`,
  /** Why there is no PDF. */
  failure: (index: number) => `${index}.error.json`,
} as const;

/** error = scale / paths^order */
export interface ErrorLaw {
  readonly order: number;
  /** Paths that an error takes. */
  pathsFor(error: number): number;
}

/** The line of least squares through the logarithms. */
export function fitErrorLaw(paths: readonly number[], errors: readonly number[]): ErrorLaw {
  const x = paths.map(Math.log);
  const y = errors.map(Math.log);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanX, meanY] = [mean(x), mean(y)];
  const slope =
    x.reduce((sum, value, i) => sum + (value - meanX) * ((y[i] as number) - meanY), 0) /
    x.reduce((sum, value) => sum + (value - meanX) ** 2, 0);
  return { order: -slope, pathsFor: (error) => Math.exp(meanX + (Math.log(error) - meanY) / slope) };
}

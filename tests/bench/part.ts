import os from 'node:os';

/** How much is measured: all that stands in docs/performance.md, fewer rounds of it, or only that it still works. */
export type Extent = 'full' | 'quick' | 'check';

/** A part of the bench prints its tables; false, after saying so, where what is compared is not the same work. */
export type Part = (extent: Extent) => Promise<boolean>;

export const say = (line = '') => console.log(line);

/** Two workers need two cores to themselves: this tells whether they had them. */
export const sayLoad = () => say(`Load of the machine in the last minute: ${os.loadavg()[0]?.toFixed(1)}`);

import { createInterface } from 'node:readline';

/**
 * The protocol of a variant, whatever it is written in: a line in, such as `run 10000`, and a line of JSON out. A variant
 * stays alive between runs, and measures its own time, so that neither starting nor talking counts.
 */
export type Commands = Readonly<Record<string, (argument: number) => unknown>>;

export async function serve(commands: Commands): Promise<void> {
  for await (const line of createInterface({ input: process.stdin })) {
    const [name = '', argument] = line.split(' ');
    const command = commands[name];
    if (!command) throw new Error(`unknown command: ${name}`);
    process.stdout.write(`${JSON.stringify(await command(Number(argument)))}\n`);
  }
  process.exit(0);
}

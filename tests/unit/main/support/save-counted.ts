// Saves scenarios that are numbered from the given number on, and prints each number once its save is acknowledged.
import { writeScenarioFile } from '../../../../src/main/files';
import { scenarioOf } from './scenario';

const [, , file = '', first = '1', most = 'Infinity', characters = '2000'] = process.argv;

async function saveCounted(): Promise<void> {
  const end = Number(first) + Number(most);
  for (let number = Number(first); number < end; number += 1) {
    const saved = await writeScenarioFile(file, { ...scenarioOf(Number(characters)), title: String(number) });
    if (!saved.ok) return;
    process.stdout.write(`${number}\n`);
  }
}

void saveCounted();

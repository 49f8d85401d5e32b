// Keeps edits in the given user-data folder, over and over, until it is killed; prints a line after each.
import { createRecovery } from '../../../../src/main/documents/recovery';
import { scenarioOf } from './scenario';

const slot = createRecovery(process.argv[2] ?? '', () => {}).slot();

async function autosaveForever(): Promise<void> {
  for (let count = 0; ; count += 1) {
    const saved = scenarioOf(8000);
    const scenario = { ...saved, title: `edit ${count}` };
    const kept = await slot.write({ path: null, known: null, saved, scenario, changedAt: count });
    if (!kept.ok) return;
    process.stdout.write('.\n');
  }
}

void autosaveForever();

// Saves large files of one letter, in turn, to the path it is given until it is killed.
import { writeFileSafely } from '../../../../src/main/files';

const file = process.argv[2] ?? '';
const size = Number(process.argv[3]);

async function saveForever(): Promise<void> {
  for (let count = 0; ; count += 1) {
    const saved = await writeFileSafely(file, Buffer.alloc(size, count % 2 ? 'a' : 'b'));
    // The folder is gone: the test that was to end this has ended without doing so.
    if (!saved.ok) return;
  }
}

void saveForever();

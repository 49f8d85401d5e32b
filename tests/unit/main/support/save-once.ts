// Saves a scenario of the given size to the given file once, and prints the outcome.
import { writeScenarioFile } from '../../../../src/main/files';
import { scenarioOf } from './scenario';

const [, , file = '', characters = '0'] = process.argv;
void writeScenarioFile(file, scenarioOf(Number(characters))).then((result) => {
  process.stdout.write(JSON.stringify(result));
});

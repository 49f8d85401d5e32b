// What a page may not do, tried by a page.
import { expect, test } from './launch';
import { complete } from './window';

const ELSEWHERE = [
  'app://offing/nowhere.html',
  'app://offing/',
  'app://offing/report.html',
  'app://elsewhere/index.html',
  'https://example.org/',
  'data:text/html,elsewhere',
];

test('a page stays where it is, and can be loaded again', async ({ open }) => {
  const { app, page } = await open({ language: 'en' });
  await complete(page);
  const address = page.url();
  for (const elsewhere of ELSEWHERE) {
    await page.evaluate((to) => {
      Object.assign(window, { stays: true });
      location.assign(to);
    }, elsewhere);
    // What a navigation would have to wait for is done once the main process has answered.
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.isWaitingForResponse());
    expect(await page.evaluate(() => (window as unknown as { stays?: boolean }).stays)).toBe(true);
    expect(page.url()).toBe(address);
  }
  await page.evaluate(() => location.reload());
  await page.waitForFunction(() => !(window as unknown as { stays?: boolean }).stays);
  await complete(page);
});

test('a page finds no way to another computer', async ({ open }) => {
  const { page } = await open({ language: 'en' });
  const candidates = await page.evaluate(async () => {
    const connection = new RTCPeerConnection();
    connection.createDataChannel('out');
    const found: string[] = [];
    const gathered = new Promise<void>((resolve) => {
      connection.onicecandidate = ({ candidate }) => {
        if (candidate) found.push(candidate.candidate);
        else resolve();
      };
    });
    await connection.setLocalDescription(await connection.createOffer());
    await gathered;
    connection.close();
    return found.filter((candidate) => candidate !== '');
  });
  expect(candidates).toEqual([]);
});

test('every page is behind the sandbox of the system, unless there is none', async ({ open }) => {
  const { app } = await open({ language: 'en' });
  const asked = await app.evaluate(({ app }) => ({
    without: app.commandLine.hasSwitch('no-sandbox'),
    enabled: app.commandLine.hasSwitch('enable-sandbox'),
  }));
  expect(asked.enabled).toBe(!asked.without);
});

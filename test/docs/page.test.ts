import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import document from '../../generated/batch-delete-phone-number.openapi.json' with { type: 'json' };
import { isChromiumMissing, launchChromium } from './launch-chromium.ts';
import { openOffline } from './watched-page.ts';

const page = 'dist/docs/batch-delete-phone-number.html';
const operation = document.paths['/phone-numbers'].post;
const statuses = Object.keys(operation.responses);

describe.skipIf(isChromiumMissing('test/docs'))('the reference page in a browser without a network', () => {
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'chime-contract-page-'));
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  test('shows the operation, asks for nothing and makes no error', async () => {
    const watched = await openOffline(browser, join(process.cwd(), page), 1400, 1000);
    await watched.page.getByRole('heading', { name: operation.summary }).waitFor();
    expect(await watched.page.title()).toBe(document.info.title);
    for (const status of statuses) await watched.page.getByRole('tab', { name: status }).first().click();
    await watched.page.getByText('PhoneNumberIds', { exact: true }).first().waitFor();
    await watched.page.keyboard.press('Control+K');
    await watched.page.keyboard.type('Deletion queue');
    await watched.page.getByTestId('search-dialog').getByText('The list was worked through').waitFor();
    expect(watched.requests).toEqual([]);
    expect(watched.errors).toEqual([]);
  });

  test('fits the width of a phone', async () => {
    const { page: narrow } = await openOffline(browser, join(process.cwd(), page), 390, 844);
    await narrow.getByRole('heading', { name: document.info.title }).waitFor();
    await narrow.mouse.wheel(0, 5000);
    await narrow.getByRole('heading', { name: operation.summary }).waitFor();
    expect(await narrow.evaluate('document.documentElement.scrollWidth')).toBe(390);
  });

  test('a page that asks for something, or makes an error, is noticed', async () => {
    const file = join(folder, 'asking.html');
    writeFileSync(
      file,
      '<img src="https://images.invalid/logo.svg"><script>throw new Error("planted")</script>',
    );
    const watched = await openOffline(browser, file, 1400, 1000);
    expect(watched.requests).toEqual(['https://images.invalid/logo.svg']);
    expect(watched.errors).toContain('planted');
  });
});

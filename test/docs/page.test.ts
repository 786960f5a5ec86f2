import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import document from '../../generated/batch-delete-phone-number.openapi.json' with { type: 'json' };
import { loadWholeCatalogue } from '../../src/commands/catalogue.ts';
import { composeReferencePage } from '../../src/commands/docs/write-docs.ts';
import { isChromiumMissing, launchChromium } from './launch-chromium.ts';
import { openOffline } from './watched-page.ts';

const operation = document.paths['/phone-numbers'].post;
const statuses = Object.keys(operation.responses);

describe.skipIf(isChromiumMissing('test/docs'))('the reference page in a browser without a network', () => {
  let browser: Browser;
  let folder: string;
  let page: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'chime-contract-page-'));
    page = join(folder, 'page.html');
    writeFileSync(page, await composeReferencePage('chime'));
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  test('shows the operation, asks for nothing and makes no error', async () => {
    const watched = await openOffline(browser, page, 1400, 1000);
    await watched.page.getByRole('heading', { name: operation.summary }).waitFor();
    expect(await watched.page.title()).toBe(document.info.title);
    const content = await watched.page.content();
    for (const { label } of operation['x-codeSamples'])
      expect(content.includes(`"label":"${label}"`), label).toBe(true);
    for (const status of statuses) await watched.page.getByRole('tab', { name: status }).first().click();
    await watched.page.getByText('PhoneNumberIds', { exact: true }).first().waitFor();
    await watched.page.keyboard.press('Control+K');
    await watched.page.keyboard.type('Deletion queue');
    await watched.page.getByTestId('search-dialog').getByText('The list was worked through').waitFor();
    expect(watched.requests).toEqual([]);
    expect(watched.errors).toEqual([]);
  });

  test('fits the width of a phone', async () => {
    const { page: narrow } = await openOffline(browser, page, 390, 844);
    await narrow.getByRole('heading', { name: document.info.title }).waitFor();
    await narrow.mouse.wheel(0, 5000);
    await narrow.getByRole('heading', { name: operation.summary }).waitFor();
    expect(await narrow.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await narrow.getByRole('link', { name: /^Contract/ }).click();
    await narrow.getByRole('heading', { name: /^The contract of Amazon Chime/ }).waitFor();
    expect(await narrow.evaluate('document.documentElement.scrollWidth')).toBe(390);
  });

  test('shows every clause with its level, text and source, and who verifies it', async () => {
    const { clauses } = await loadWholeCatalogue();
    const watched = await openOffline(browser, page, 1280, 900);
    await watched.page.getByRole('link', { name: `Contract (${clauses.length} clauses)` }).click();
    const texts = await watched.page.locator('.clause').allInnerTexts();
    for (const { id, level, text, source } of clauses)
      expect(texts).toContainEqual(expect.stringMatching(exactly([text, id, level, `Source: ${source}`])));
    const clause = watched.page.locator('[id="clause-success/list-never-null"]');
    await clause.getByText(/^Verified by/).click();
    await clause.getByText('success-list', { exact: true }).waitFor();
    expect(await watched.page.getByRole('heading', { name: operation.summary }).isVisible()).toBe(false);
    await watched.page.getByRole('link', { name: 'Operation', exact: true }).click();
    await watched.page.getByRole('heading', { name: operation.summary }).waitFor();
    expect(watched).toMatchObject({ requests: [], errors: [] });
  });

  test('an address leads to its clause, and the clauses can be searched', async () => {
    const watched = await openOffline(browser, `${page}#clause-input/list-required`, 1280, 900);
    const clause = watched.page.locator('[id="clause-input/list-required"]');
    await clause.getByText('input/list-missing', { exact: true }).waitFor();
    await expect.poll(async () => (await clause.boundingBox())?.y).toBeLessThan(100);
    await watched.page.getByRole('searchbox').fill('input/element-is-null');
    await watched.page.getByText(/^\d of \d+ clauses$/).waitFor();
    expect(await clause.isVisible()).toBe(false);
    expect(await watched.page.locator('[id="clause-input/null-element-refused"]').isVisible()).toBe(true);
    expect(watched).toMatchObject({ requests: [], errors: [] });
  });

  test('the page of each service names the other one', async () => {
    expect(await composeReferencePage('chime')).toContain('docs --service chime-sdk-voice');
    const voice = await composeReferencePage('chime-sdk-voice');
    expect(voice).toContain('docs --service chime --out');
    expect(voice).toContain('The contract of Amazon Chime SDK Voice’s BatchDeletePhoneNumber');
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

/** These texts one after the other, whatever white space is between them. */
function exactly(texts: readonly string[]): RegExp {
  return new RegExp(`^${texts.map((text) => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('\\s+')}`);
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../contracts/harness/outcome.ts';
import { createHtmlReporter } from '../../src/reporters/html.ts';
import { isChromiumMissing, launchChromium } from '../docs/launch-chromium.ts';
import { openOffline, type WatchedPage } from '../docs/watched-page.ts';
import { hostileText } from './hostile-text.ts';
import { render } from './render.ts';
import {
  acceptedEmptyObject,
  acceptedReport,
  sampleCase,
  sampleFailure,
  sampleReport,
} from './sample-report.ts';

const planted = `</pre></script><script>window.owned = 1</script><img src="https://evil.invalid/x" onerror="window.owned = 1">${hostileText}`;

/** A report in which every text from a target tries to become markup. */
function hostileReport(): Report {
  const { request, response } = acceptedEmptyObject;
  const exchange = {
    ...acceptedEmptyObject,
    request: { ...request, target: `/x?${planted}`, body: Buffer.from(planted) },
    response:
      response === null
        ? null
        : {
            ...response,
            reason: planted,
            headers: [[planted, planted]] as const,
            body: Buffer.from(planted),
          },
  };
  const texts = { path: planted, received: planted, expected: planted, curl: planted, again: planted };
  const cases = [
    sampleCase({ outcome: 'broken', failures: [sampleFailure({ exchange, ...texts })] }),
    sampleCase({ id: 'input/other', outcome: 'could-not-run', reason: planted }),
  ];
  return { ...sampleReport, target: planted, cases };
}

/** A report with forty failures, each unlike the others, and as many cases that held. */
function longReport(): Report {
  const indices = Array.from({ length: 40 }, (_, index) => index);
  const broken = indices.map((index) => {
    const id = `input/broken-${index}`;
    const failure = sampleFailure({ case: id, path: `body/Word${index}`, received: 'x'.repeat(index * 9) });
    return sampleCase({ id, outcome: 'broken', failures: [failure] });
  });
  const held = indices.map((index) => sampleCase({ id: `headers/held-${index}`, suite: 'headers' }));
  return { ...sampleReport, cases: [...broken, ...held] };
}

test('the page is whole without its script: verdict, failures, clauses, responses, timings and cases', () => {
  const page = render(createHtmlReporter, sampleReport).replace(/<script>[\s\S]*<\/script>/, '');
  for (const text of [
    'not conformant',
    '3 of 5',
    'input/list-missing',
    'A moved number is in the Deletion queue.',
    'ThrottledClientException',
    '<svg class="plot"',
    'a moved number is in the Deletion queue',
  ])
    expect(page).toContain(text);
});

test('nothing but the page’s own style and script is let in', () => {
  const page = render(createHtmlReporter, sampleReport);
  expect(/Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]?.replaceAll(/[\w+/=]{43,}/g, '…')).toBe(
    'default-src &#39;none&#39;; style-src &#39;sha256-…&#39;; script-src &#39;sha256-…&#39;; img-src data:; base-uri &#39;none&#39;; form-action &#39;none&#39;',
  );
  expect(page.match(/(src|href)="(?!#|data:)[^"]*"/g)).toBe(null);
  expect(page.match(/ style="/g)).toBe(null);
});

test('an answer that is long or no text is shown in part', () => {
  const { request } = acceptedEmptyObject;
  const long = { ...acceptedEmptyObject, request: { ...request, body: Buffer.alloc(1_000_000, 'x') } };
  const cases = [sampleCase({ outcome: 'broken', failures: [sampleFailure({ exchange: long })] })];
  const page = render(createHtmlReporter, { ...sampleReport, cases });
  expect(page).toContain('… 1,000,000 bytes in all; the JSON report holds them');
  expect(page).toContain('(3 bytes, not UTF-8)</span> ff 00 7b');
  expect(page.length).toBeLessThan(100_000);
});

test('failures that a baseline accepts are told apart, with reason and last day, and not counted as broken', () => {
  const page = render(createHtmlReporter, acceptedReport);
  expect(page).not.toContain('id="failure-input/list-missing"');
  expect(/<section id="accepted"[\s\S]*?<\/section>/.exec(page)?.[0]).toContain(
    'until <time datetime="2027-03-31">2027-03-31</time>: <strong>ticket 7 &lt;b&gt;|</strong>',
  );
  const tiles = [...page.matchAll(/<div class="tile ([\w-]+)[^>]*>.*?<dd>(\d+)<\/dd>/g)];
  expect(tiles.map(([, kind, count]) => `${kind} ${count}`)).toEqual([
    ...['held 1', 'broken 0', 'advised 1', 'accepted 1', 'skipped 1', 'could-not-run 1'],
  ]);
  expect(render(createHtmlReporter, sampleReport)).not.toContain('id="accepted"');
});

describe.skipIf(isChromiumMissing('test/reporters'))('in a browser without a network', () => {
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'chime-contract-html-'));
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
  });

  function openText(text: string, width = 1280, height = 900): Promise<WatchedPage> {
    const file = join(folder, 'report.html');
    writeFileSync(file, text);
    return openOffline(browser, file, width, height);
  }

  function open(report: Report, width?: number): Promise<WatchedPage> {
    return openText(render(createHtmlReporter, report), width);
  }

  function shown(page: Page): Promise<string | null> {
    return page.getByRole('status').textContent();
  }

  test('shows the verdict, asks for nothing and makes no error', async () => {
    const { page, requests, errors } = await open(sampleReport);
    await page.getByRole('heading', { level: 1, name: 'not conformant' }).waitFor();
    for (const role of ['banner', 'navigation', 'search', 'main', 'contentinfo'] as const)
      expect([role, await page.getByRole(role).count()]).toEqual([role, 1]);
    expect([requests, errors]).toEqual([[], []]);
  });

  test('whatever a target sends stays text', async () => {
    const { page, requests, errors } = await open(hostileReport());
    await page.getByRole('button', { name: 'Unfold all' }).click();
    expect(await page.locator('article').innerText()).toContain('<script>window.owned = 1</script>');
    expect(await page.evaluate('[window.owned, document.scripts.length, document.images.length]')).toEqual([
      undefined,
      1,
      0,
    ]);
    expect(await page.evaluate('document.body.textContent')).not.toMatch(/(?![\n\t])[\p{Cc}\p{Cf}]/u);
    expect([requests, errors]).toEqual([[], []]);
  });

  test('markup that came in all the same would not run and load nothing', async () => {
    const text = render(createHtmlReporter, sampleReport).replace('<main', `${planted}<main`);
    const { page, requests, errors } = await openText(text);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.evaluate('window.owned')).toBe(undefined);
    expect(requests).toEqual([]);
    expect(errors.length).toBeGreaterThan(0);
  });

  test('is searched, filtered and reset by keyboard, and tells how much is left', async () => {
    const { page } = await open(longReport());
    expect(await shown(page)).toBe('Shown: all 40 failures, all 5 clauses, all 80 cases');
    await page.keyboard.press('/');
    await page.keyboard.type('broken-17');
    expect(await shown(page)).toBe('Shown: 1 of 40 failures, 0 of 5 clauses, 1 of 80 cases');
    await page.getByText('No clause fits the filter.').waitFor();
    await page.getByRole('article', { name: 'input/broken-17' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByLabel('Topic').focus();
    await page.keyboard.type('headers');
    expect(await shown(page)).toBe('Shown: 0 of 40 failures, 1 of 5 clauses, 40 of 80 cases');
    await page.getByRole('button', { name: 'Reset' }).press('Enter');
    await page.getByRole('checkbox', { name: 'broken' }).press('Space');
    expect(await shown(page)).toBe('Shown: 0 of 40 failures, 4 of 5 clauses, 40 of 80 cases');
  });

  test('a link to what is filtered out or folded shows it', async () => {
    const { page } = await open(sampleReport);
    await page.getByRole('searchbox').fill('nothing like this');
    await page.evaluate("location.hash = '#case-effect/number-queued'");
    await page.getByRole('rowheader', { name: 'effect/number-queued' }).waitFor();
    expect(await shown(page)).toBe('Shown: all 2 failures, all 5 clauses, all 5 cases');
  });

  test('copies the curl command as it is', async () => {
    const { page } = await open(sampleReport);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy the command: Send this request again' }).first().click();
    await page.getByRole('button', { name: /^Copied/ }).waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(sampleFailure().curl);
  });

  test('headings skip no level, and tables and plots have names', async () => {
    const { page } = await open(longReport());
    const levels = await page
      .locator('h1, h2, h3, h4')
      .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName.slice(1))));
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
    await page.getByRole('img', { name: 'How long each case took' }).waitFor();
    await page.getByRole('table', { name: 'Clauses by topic and outcome' }).waitFor();
  });

  test.each([
    ['of forty failures', longReport()],
    ['of hostile texts', hostileReport()],
  ])('a report %s fits a phone and a wide window, unfolded', async (_what, report) => {
    const { page } = await open(report, 390);
    await page.getByRole('button', { name: 'Unfold all' }).click();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await page.setViewportSize({ width: 1280, height: 900 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(1280);
  });

  test('prints everything unfolded and without the filter', async () => {
    const { page } = await open(longReport());
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('search').isVisible()).toBe(false);
    expect((await page.pdf()).subarray(0, 5).toString()).toBe('%PDF-');
    expect(await page.locator('details:not([open])').count()).toBe(0);
  });
});

import type { Browser, Page } from 'playwright-core';

/** A page without a network, and everything on it that should not happen. */
export interface WatchedPage {
  readonly page: Page;
  /** URLs that the page asked for from anywhere but the disk and itself. */
  readonly requests: readonly string[];
  /** Errors on the console, refusals of the content security policy among them, and uncaught exceptions. */
  readonly errors: readonly string[];
}

/** Opens a local file with the network cut off. */
export async function openOffline(
  browser: Browser,
  file: string,
  width: number,
  height: number,
): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width, height } });
  const page = await context.newPage();
  const requests: string[] = [];
  const errors: string[] = [];
  await context.route(/^(?!file:|data:|blob:)/, (route) => {
    requests.push(route.request().url());
    return route.abort();
  });
  page.on('console', (message) => void (message.type() === 'error' && errors.push(message.text())));
  page.on('pageerror', (error) => void errors.push(error.message));
  await page.goto(`file://${file}`, { waitUntil: 'load' });
  return { page, requests, errors };
}

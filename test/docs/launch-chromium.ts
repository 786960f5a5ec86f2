import { type Browser, chromium } from 'playwright-core';
import { findChromium } from './find-chromium.ts';

const executablePath = findChromium();

/** True where no Chromium is installed; the reason for skipping is printed once by each file that asks. */
export function isChromiumMissing(folder: string): boolean {
  if (executablePath === undefined) process.stderr.write(`${folder}: skipped, no Chromium is installed\n`);
  return executablePath === undefined;
}

/** Starts Chromium without a window and without traffic of its own. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [
      ...[
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
      ],
      ...['--disable-component-update', '--disable-sync'],
    ],
  });
}

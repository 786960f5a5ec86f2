import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../contracts/package-root.ts';
import { renderPage } from './html/page.ts';
import type { Reporter, ReportOutput } from './reporter.ts';

/** Writes the report as one HTML file for people, which needs no network. */
export function createHtmlReporter(output: ReportOutput): Reporter {
  const [style, script] = ['page.css', 'page.js'].map(readAsset);
  let setting: readonly string[] = [];
  return {
    begin(start) {
      setting = start.setting;
    },
    end({ report, gate }) {
      output.write(renderPage({ report, setting, gate, style: style ?? '', script: script ?? '' }));
    },
  };
}

function readAsset(name: string): string {
  return readFileSync(join(packageRoot(), 'src', 'reporters', 'html', 'assets', name), 'utf8').replaceAll(
    '\r\n',
    '\n',
  );
}

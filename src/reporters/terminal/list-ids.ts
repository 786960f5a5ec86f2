import { escapeText } from '../../../contracts/harness/escape-text.ts';

const widest = 100;

/** Writes ids one after the other, on as many indented lines as they need. */
export function listIds(ids: readonly string[]): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const id of ids.map(escapeText)) {
    const longer = line === '' ? id : `${line}, ${id}`;
    if (longer.length <= widest || line === '') {
      line = longer;
      continue;
    }
    lines.push(`  ${line},`);
    line = id;
  }
  return line === '' ? lines : [...lines, `  ${line}`];
}

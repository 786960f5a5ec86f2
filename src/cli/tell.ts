import { escapeText } from '../../contracts/harness/escape-text.ts';
import { tool } from '../../contracts/tool.ts';
import type { Io } from './io.ts';

/** Writes one line for the user on stderr, whatever the text holds. */
export function tell(io: Io, text: string): void {
  io.stderr.write(`${tool.name}: ${escapeText(text)}\n`);
}

import { escapeText } from '../reporters/escape-text.ts';
import type { Io } from './io.ts';
import { toolName } from './tool.ts';

/** Writes one line for the user on stderr, whatever the text holds. */
export function tell(io: Io, text: string): void {
  io.stderr.write(`${toolName}: ${escapeText(text)}\n`);
}

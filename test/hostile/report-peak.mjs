// Preloaded into a process: when it ends, it adds a line with its largest resident size in KiB to a file.
import { appendFileSync } from 'node:fs';

const path = process.env.PEAK_FILE;
if (path !== undefined) process.on('exit', () => appendFileSync(path, `${process.resourceUsage().maxRSS}\n`));
